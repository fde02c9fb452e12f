/** Options, in groups or not, and which of them fit what is typed. */
import type { LucideIcon } from "lucide-react";

export type Option<K extends string = string> = {
  key: K;
  text: string;
  /** Quietly at the end of the line: a count, a place, a key of its own. */
  side?: string | undefined;
  /** A second, quiet line. */
  note?: string | undefined;
  icon?: LucideIcon | undefined;
  isDisabled?: boolean | undefined;
};

export type OptionGroup<K extends string = string> = { title: string; options: readonly Option<K>[] };
export type Options<K extends string = string> = readonly (Option<K> | OptionGroup<K>)[];

export function isGroup<K extends string>(entry: Option<K> | OptionGroup<K>): entry is OptionGroup<K> {
  return "options" in entry;
}

export function everyOption<K extends string>(options: Options<K>): Option<K>[] {
  return options.flatMap((entry) => (isGroup(entry) ? entry.options : [entry]));
}

/** Without case and accents: `Café` and `cafe` are the same to a hand that types. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The options that hold every typed word, those that begin with the typed text first; groups stay groups. */
export function narrow<K extends string>(options: Options<K>, typed: string): Options<K> {
  const wanted = plain(typed);
  if (wanted === "") return options;
  const words = wanted.split(/\s+/);
  const fitting = (some: readonly Option<K>[]) => {
    const begin: Option<K>[] = [];
    const hold: Option<K>[] = [];
    for (const option of some) {
      const text = plain(option.text);
      if (text.startsWith(wanted)) begin.push(option);
      else if (words.every((word) => text.includes(word))) hold.push(option);
    }
    return [...begin, ...hold];
  };
  const loose = fitting(options.filter((entry): entry is Option<K> => !isGroup(entry)));
  const groups = options
    .filter(isGroup)
    .map((group) => ({ ...group, options: fitting(group.options) }))
    .filter((group) => group.options.length > 0);
  return [...loose, ...groups];
}

/** The option that is called exactly so, but for case and accents. */
export function called<K extends string>(options: Options<K>, text: string): Option<K> | undefined {
  const wanted = plain(text);
  return everyOption(options).find((option) => plain(option.text) === wanted);
}
