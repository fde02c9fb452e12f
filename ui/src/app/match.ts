/** How well a few typed words fit a text, with forgiveness for one slip of the finger (two in a long word). */

/** From best to worst fit; 0 is none. */
export const FIT = { whole: 100, start: 80, inside: 50, slip: 30, none: 0 } as const;

export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** How many letters to change, add, leave out or swap with their neighbour to get from one word to the other. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let twoAgo: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (twoAgo[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    twoAgo = before;
    before = row;
  }
  return before[other.length] ?? most + 1;
}

/** So many slips are forgiven in a word: none where they would make it any other word. */
function forgiven(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

function wordFit(wanted: string, word: string): number {
  if (word === wanted) return FIT.whole;
  if (word.startsWith(wanted)) return FIT.start;
  if (wanted.length > 1 && word.includes(wanted)) return FIT.inside;
  const most = forgiven(wanted);
  if (most === 0) return FIT.none;
  // Typed half-way: also the beginning of a longer word.
  const few = Math.min(slips(wanted, word, most), slips(wanted, word.slice(0, wanted.length), most));
  return few <= most ? FIT.slip - 5 * few : FIT.none;
}

/** 0 when some typed word fits nowhere; else the least fit of the typed words, the earlier in the text the better. */
export function fit(typed: string, text: string): number {
  const words = wordsOf(text);
  let least: number = FIT.whole;
  let first = words.length;
  for (const wanted of wordsOf(typed)) {
    const fits = words.map((word) => wordFit(wanted, word));
    const best = Math.max(FIT.none, ...fits);
    if (best === FIT.none) return FIT.none;
    least = Math.min(least, best);
    first = Math.min(first, fits.indexOf(best));
  }
  return least - Math.min(first, 9) / 10;
}

/**
 * Other spellings of a word that hold what was meant when one finger slipped: neighbours swapped back, and both halves,
 * one of which is free of the slip.
 */
export function respelled(word: string): string[] {
  if (forgiven(word) === 0) return [];
  const swapped = Array.from({ length: word.length - 1 }, (_, n) => {
    const [a = "", b = ""] = [word[n], word[n + 1]];
    return word.slice(0, n) + b + a + word.slice(n + 2);
  });
  const half = Math.floor(word.length / 2);
  const halves = [word.slice(0, half), word.slice(half)].filter((part) => part.length >= 3);
  return [...new Set([...swapped, ...halves])].filter((other) => other !== word);
}
