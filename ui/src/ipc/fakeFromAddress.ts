/** The fake book as the address asks for it: `?state=first-run`, `?state=closed&problem=wrong-key`, `?now=…`. */

import { type FakeOptions, fakePlatform } from "./fake";
import type { Platform } from "./index";

export function fakeFromAddress(asked: URLSearchParams): Platform {
  const options: FakeOptions = { importTakes: Number(asked.get("importTakes") ?? 2000) };
  const state = asked.get("state");
  if (state === "first-run" || state === "closed") options.state = state;
  const problem = asked.get("problem");
  if (problem) options.problem = problem;
  const now = asked.get("now");
  if (now) options.now = now;
  return fakePlatform(options);
}
