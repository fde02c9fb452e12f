// Scrolls a table in the ways that hands do and notes how even the frames are and how long rows stay blank.
async (scroller, rowAt) => {
  const HEAD = 60;
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const isBlank = () => {
    const box = scroller.getBoundingClientRect();
    for (let y = box.top + HEAD; y < box.bottom - 20; y += 30) if (!rowAt(box.left + 80, y)) return true;
    return false;
  };
  const gaps = [];
  let blankSince = null;
  let longestBlank = 0;
  async function step(to) {
    const before = performance.now();
    scroller.scrollTop = to;
    await frame();
    const now = performance.now();
    gaps.push(now - before);
    if (isBlank()) blankSince ??= now;
    else if (blankSince !== null) {
      longestBlank = Math.max(longestBlank, now - blankSince);
      blankSince = null;
    }
  }
  const farthest = () => scroller.scrollHeight - scroller.clientHeight;
  scroller.scrollTop = 0;
  await frame();
  // A wheel: 240 notches down.
  for (let notch = 1; notch <= 240; notch++) await step(notch * 106);
  // A scroll bar that is dragged to the end and back, and let go here and there.
  for (let at = 0; at <= 120; at++) await step((farthest() * (at <= 60 ? at : 120 - at)) / 60);
  for (const share of [0.91, 0.13, 0.5, 0.77, 0.02]) {
    await step(farthest() * share);
    for (let wait = 0; wait < 20; wait++) await step(scroller.scrollTop);
  }
  if (blankSince !== null) longestBlank = Math.max(longestBlank, performance.now() - blankSince);
  gaps.sort((a, b) => a - b);
  return { frames: gaps.length, p50: gaps[Math.floor(gaps.length * 0.5)], p95: gaps[Math.floor(gaps.length * 0.95)], longest: gaps.at(-1), blank: longestBlank };
}
