// What does not fit: words or controls that the window cuts off where nothing scrolls to them. Gives a list of breaches.
(() => {
  const breaches = new Set();
  const SLACK = 1.5;
  // Less than this is no room to read in.
  const LEAST = 36;
  const say = (node) => `<${node.localName} class="${node.className?.baseVal ?? node.className}"> “${(node.innerText || node.value || node.getAttribute("aria-label") || "").replace(/\s+/g, " ").slice(0, 60)}”`;

  function isForNobodyToSee(node) {
    if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    // Words for a screen reader alone are clipped to nothing, and what lies behind a dialog waits.
    for (let at = node; at; at = at.parentElement) {
      const { clipPath, width, position } = getComputedStyle(at);
      if (clipPath.startsWith("inset(50%") || (width === "1px" && position === "absolute")) return true;
      if (at.inert || at.getAttribute("aria-hidden") === "true") return true;
    }
    return false;
  }
  const hasWords = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== "");
  const isControl = (node) => node.matches("button, a[href], input, select, textarea, [role=button], [role=radio], [role=tab]");

  // Follows a box outwards: what hides a part of it without a way to scroll there?
  function cut(node) {
    let { left, right, top, bottom } = node.getBoundingClientRect();
    if (right - left < 1 || bottom - top < 1) return null;
    let shortened = false;
    for (let at = node.parentElement; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.position === "fixed" && at !== node && !/auto|scroll|hidden|clip/.test(style.overflow)) continue;
      const box = at.getBoundingClientRect();
      shortened ||= style.textOverflow === "ellipsis";
      const isRoot = at === document.body || at === document.documentElement;
      const view = isRoot ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight } : box;
      const scrolls = (axis) => /auto|scroll/.test(style[`overflow${axis}`]) || (isRoot && style[`overflow${axis}`] === "visible");
      const hides = (axis) => /hidden|clip/.test(style[`overflow${axis}`]) || isRoot;
      if (scrolls("Y")) {
        if (view.bottom - view.top < LEAST && bottom - top > view.bottom - view.top) return `lies in ${say(at)}, only ${Math.round(view.bottom - view.top)} high`;
        [top, bottom] = [Math.max(top, view.top), Math.min(Math.max(bottom, view.top), view.bottom)];
        if (bottom <= top) [top, bottom] = [view.top, view.bottom];
      } else if (hides("Y") && (bottom > view.bottom + SLACK || top < view.top - SLACK)) return `is cut off in height by ${say(at)}`;
      if (scrolls("X")) {
        [left, right] = [Math.max(left, view.left), Math.min(Math.max(right, view.left), view.right)];
        if (right <= left) [left, right] = [view.left, view.right];
      } else if (hides("X") && (right > view.right + SLACK || left < view.left - SLACK)) {
        // Shortened by its own design, with its dots to be seen.
        if (shortened) [left, right] = [Math.max(left, view.left), Math.min(right, view.right)];
        else return `is cut off in width by ${say(at)}`;
      }
    }
    return null;
  }

  // A link above the page that comes into it with the focus.
  function waitsOutside(node) {
    const isOutside = () => node.getBoundingClientRect().bottom <= 0;
    if (!isControl(node) || !isOutside() || !node.parentElement || node.parentElement.getBoundingClientRect().bottom <= 0) return false;
    const before = document.activeElement;
    node.focus({ preventScroll: true });
    const comes = !isOutside();
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    else node.blur();
    return comes;
  }

  // A window that hides what lies beyond it can still be scrolled by a focus: then everything stands in the wrong place.
  if (getComputedStyle(document.body).overflowY === "hidden" && document.scrollingElement.scrollTop > 0) {
    const places = [...document.body.querySelectorAll("*")].filter((node) => getComputedStyle(node).position === "absolute" && !node.offsetParent?.closest("main *"));
    const lowest = places.sort((a, b) => b.getBoundingClientRect().bottom - a.getBoundingClientRect().bottom)[0];
    const reach = lowest ? `; ${say(lowest)} in ${say(lowest.parentElement)} reaches lowest` : "";
    return [`the whole page is scrolled by ${document.scrollingElement.scrollTop}${reach}`];
  }
  for (const root of [document.documentElement, document.body])
    if (root.scrollWidth > innerWidth + SLACK) breaches.add(`the page is ${root.scrollWidth} wide in a window of ${innerWidth}`);
  for (const node of document.body.querySelectorAll("*")) {
    if (!(isControl(node) || hasWords(node)) || isForNobodyToSee(node)) continue;
    const style = getComputedStyle(node);
    const shows = style.overflowX === "visible" || /auto|scroll/.test(style.overflowX) || style.textOverflow === "ellipsis";
    if (!shows && !node.matches("input, textarea") && node.scrollWidth > node.clientWidth + SLACK) breaches.add(`${say(node)} cuts off its own words`);
    if (waitsOutside(node)) continue;
    const problem = cut(node);
    if (problem) breaches.add(`${say(node)} ${problem}`);
  }
  return [...breaches];
})();
