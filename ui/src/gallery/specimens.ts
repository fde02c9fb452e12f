/** Every specimen of the kit, by the name of its part. */
import type { Specimen } from "../kit/specimen";

const FILES = import.meta.glob<Specimen>("../kit/**/*.specimen.tsx", { import: "default", eager: true });

export const SPECIMENS: Specimen[] = Object.values(FILES).sort((a, b) => a.part.localeCompare(b.part));
