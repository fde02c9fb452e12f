/** What was typed into a form and is not saved yet: it survives a fault, a reload and going to another screen. */
import { useCallback, useRef, useState } from "react";

const KEY = "belrij.draft.";

function kept<T>(name: string, initial: T): T {
  try {
    const text = sessionStorage.getItem(KEY + name);
    return text === null ? initial : JSON.parse(text);
  } catch {
    return initial;
  }
}

/**
 * As `useState`, kept for this session under a name; the third clears it, for when the form has done its work. The
 * session's store is forgotten with the window, so names typed there do not stay on the disk.
 */
export function useDraft<T>(name: string, initial: T): [T, (next: (before: T) => T) => void, () => void] {
  const [value, setValue] = useState(() => kept(name, initial));
  const latest = useRef(value);
  // Kept before anything is drawn again: drawing is what may go wrong.
  const change = useCallback(
    (next: (before: T) => T) => {
      latest.current = next(latest.current);
      sessionStorage.setItem(KEY + name, JSON.stringify(latest.current));
      setValue(latest.current);
    },
    [name],
  );
  const clear = useCallback(() => sessionStorage.removeItem(KEY + name), [name]);
  return [value, change, clear];
}
