// Scrolls a table in the ways that hands do and notes how even the frames are and how long rows stay blank.
async (scroller, rowAt) => {
  const HEAD = 60;
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  // The places in view that show nothing, each by the number of its row.
  function blankRows() {
    const box = scroller.getBoundingClientRect();
    const blank = new Set();
    for (let y = box.top + HEAD; y < box.bottom - 20; y += 30) {
      const { index, isBlank } = rowAt(box.left + 80, y);
      if (isBlank) blank.add(index);
    }
    return blank;
  }
  const gaps = [];
  const since = new Map();
  let longestBlank = 0;
  async function step(to) {
    const before = performance.now();
    scroller.scrollTop = to;
    await frame();
    const now = performance.now();
    gaps.push(now - before);
    const blank = blankRows();
    for (const [row, start] of since) {
      if (blank.has(row)) continue;
      longestBlank = Math.max(longestBlank, now - start);
      since.delete(row);
    }
    for (const row of blank) if (!since.has(row)) since.set(row, now);
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
  for (const start of since.values()) longestBlank = Math.max(longestBlank, performance.now() - start);
  gaps.sort((a, b) => a - b);
  return { frames: gaps.length, p50: gaps[Math.floor(gaps.length * 0.5)], p95: gaps[Math.floor(gaps.length * 0.95)], longest: gaps.at(-1), blank: longestBlank };
}
