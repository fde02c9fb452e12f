// Scrolls a table in the ways that hands do and notes how even the frames are and how long rows stay blank.
async (scroller, rowAt) => {
  const HEAD = 60;
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  // The rows in view that show nothing, and those that show that they are being fetched.
  function emptyRows() {
    const box = scroller.getBoundingClientRect();
    const empty = { blank: new Set(), waiting: new Set() };
    for (let y = box.top + HEAD; y < box.bottom - 20; y += 30) {
      const { index, state } = rowAt(box.left + 80, y);
      empty[state]?.add(index);
    }
    return empty;
  }
  const gaps = [];
  const since = { blank: new Map(), waiting: new Map() };
  const longest = { blank: 0, waiting: 0 };
  async function step(to) {
    const before = performance.now();
    scroller.scrollTop = to;
    await frame();
    const now = performance.now();
    gaps.push(now - before);
    const empty = emptyRows();
    for (const state of ["blank", "waiting"]) {
      for (const [row, start] of since[state]) {
        if (empty[state].has(row)) continue;
        longest[state] = Math.max(longest[state], now - start);
        since[state].delete(row);
      }
      for (const row of empty[state]) if (!since[state].has(row)) since[state].set(row, now);
    }
  }
  const farthest = () => scroller.scrollHeight - scroller.clientHeight;
  scroller.scrollTop = 0;
  await frame();
  // A wheel: 120 notches down.
  for (let notch = 1; notch <= 120; notch++) await step(notch * 106);
  // A scroll bar that is dragged to the end and back, and let go here and there.
  for (let at = 0; at <= 60; at++) await step((farthest() * (at <= 30 ? at : 60 - at)) / 30);
  for (const share of [0.91, 0.13, 0.5, 0.77, 0.02]) {
    await step(farthest() * share);
    for (let wait = 0; wait < 12; wait++) await step(scroller.scrollTop);
  }
  for (const state of ["blank", "waiting"])
    for (const start of since[state].values()) longest[state] = Math.max(longest[state], performance.now() - start);
  gaps.sort((a, b) => a - b);
  return { frames: gaps.length, p50: gaps[Math.floor(gaps.length * 0.5)], p95: gaps[Math.floor(gaps.length * 0.95)], slowest: gaps.at(-1), ...longest };
}
