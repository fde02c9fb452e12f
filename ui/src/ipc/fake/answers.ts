/** What a command of the made-up book answers. */
import type { Noun, Result } from "../index";

export const ok = <T>(data: T): Result<T> => ({ status: "ok", data });
export const refused = (code: string, params: Record<string, string | number> = {}): Result<never> => ({
  status: "error",
  error: { kind: "refused", detail: { code, params } },
});
export const missing = (id: number, noun: Noun = "leads"): Result<never> => ({
  status: "error",
  error: { kind: "notFound", detail: { noun, id } },
});
