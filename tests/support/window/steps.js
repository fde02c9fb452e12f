// Watches a walk by keyboard: after each key the focus must be somewhere that can be seen, marked as such. Notes every
// breach and everything the walk came by, until it is asked for the result.
(() => {
  const breaches = new Set();
  const visited = new Set();
  let nowhere = 0;
  const ENOUGH = 20;
  const say = (node) => {
    const part = node.closest?.("[data-part]")?.dataset.part;
    const name = (node.getAttribute("aria-label") || node.innerText || node.value || node.id || "").replace(/\s+/g, " ").slice(0, 60);
    return `${part ? `${part}: ` : ""}<${node.localName} role=${node.getAttribute("role")} class="${node.className?.baseVal ?? node.className}"> “${name}”`;
  };
  // What stands for a control on the screen: a drawn box around a hidden input, the option a search field points at.
  function shownFor(node) {
    const pointed = document.getElementById(node.getAttribute("aria-activedescendant"));
    const around = [];
    for (let at = node.parentElement; at && around.length < 4; at = at.parentElement) around.push(at);
    return [node, ...(pointed ? [pointed] : []), ...around];
  }
  // What is drawn in a chart is stroked anew where it has the focus, and its neighbours are not.
  function isDrawnOtherwise(node) {
    const drawn = (one) => [one, ...one.querySelectorAll("*")].map((piece) => ["stroke", "strokeWidth"].map((name) => getComputedStyle(piece)[name]).join()).join(";");
    const other = [...document.querySelectorAll(`.${node.classList[0]}`)].find((one) => one !== node && one.localName === node.localName);
    return other !== undefined && drawn(other) !== drawn(node);
  }
  // Lists and menus mark the place of the keyboard with a bar or a ground, where a ring would be cut off.
  function isMarked(node) {
    if (node instanceof SVGElement) return isDrawnOtherwise(node);
    // The one field over a list that is always open: the caret stands in it, and the list marks what Enter takes.
    if (node.matches("input[role=combobox][aria-expanded=true]")) return true;
    if (!/^(option|menuitem.*|treeitem)$/.test(node.getAttribute("role") ?? "")) return false;
    const bar = getComputedStyle(node, "::before");
    if (bar.content !== "none" && Number.parseFloat(bar.width) > 0) return true;
    const other = [...node.parentElement.children].find((one) => one !== node && one.getAttribute("role") === node.getAttribute("role"));
    return !other || getComputedStyle(other).backgroundColor !== getComputedStyle(node).backgroundColor;
  }
  function isRinged(node) {
    return [null, "::before", "::after"].some((piece) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node, piece);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0 && !/, 0\)$|^transparent$/.test(outlineColor);
    });
  }
  function isInView(node) {
    const box = node.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return false;
    let view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let at = node.parentElement; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const clip = at.getBoundingClientRect();
      view = { left: Math.max(view.left, clip.left), top: Math.max(view.top, clip.top), right: Math.min(view.right, clip.right), bottom: Math.min(view.bottom, clip.bottom) };
    }
    const width = Math.min(box.right, view.right) - Math.max(box.left, view.left);
    const height = Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top);
    // Enough to see what it is; of a long text only the line with the caret comes into view.
    return width >= Math.min(box.width / 2, ENOUGH) - 1 && height >= Math.min(box.height / 2, ENOUGH) - 1;
  }
  // The page scrolls to the focus and draws its ring a moment after the key: only those who stay are asked about that.
  function look(stays) {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) {
      // Between the last place and the first the focus passes through the window itself.
      nowhere++;
      if (nowhere > 1) breaches.add(`after ${last} the focus is nowhere`);
      return;
    }
    nowhere = 0;
    visited.add(at);
    if (!stays || at.matches("[data-rest]")) return;
    const shown = shownFor(at);
    if (!shown.slice(0, 3).some(isInView)) breaches.add(`after ${last} the focus is out of view: ${say(at)}`);
    if (!shown.some((one) => isRinged(one) || isMarked(one))) breaches.add(`the focus cannot be seen on ${say(at)}`);
  }
  let last = "";
  const down = ({ shiftKey, key }) => {
    last = key === "Unidentified" || (shiftKey && key === "Tab") ? "Shift+Tab" : key;
  };
  const up = ({ key }) => key !== "Shift" && look(false);
  addEventListener("keydown", down, true);
  addEventListener("keyup", up, true);

  // Where a walk has to come: everything operable that is shown, once for each group that arrows lead through.
  function notReached() {
    const dialogs = [...document.querySelectorAll("[role=dialog], [role=alertdialog], dialog[open]")].filter((one) => one.checkVisibility());
    const scope = dialogs.at(-1) ?? document.body;
    const inside = (around) => around !== null && [...visited].some((other) => around.contains(other));
    const group = (node) =>
      (node.type === "radio" && [...visited].some((other) => other.name === node.name)) ||
      inside(node.closest("[role=toolbar], [role=grid], [role=treegrid], [role=tree], [role=listbox], [role=radiogroup], [role=tablist]"));
    return [...scope.querySelectorAll("a[href], button, input, select, textarea, [tabindex]")].filter(
      (node) =>
        node.tabIndex >= 0 &&
        !node.disabled &&
        !node.closest("[inert], [aria-hidden=true], [data-react-aria-prevent-focus]") &&
        node.checkVisibility({ visibilityProperty: true }) &&
        !visited.has(node) &&
        !group(node),
    );
  }
  return {
    /** Waits until what the last key did is painted, and looks. */
    stay: () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            look(true);
            done(visited.size);
          }),
        ),
      ),
    lapEnds() {
      for (const node of notReached()) breaches.add(`Tab does not come to ${say(node)}`);
    },
    end() {
      removeEventListener("keydown", down, true);
      removeEventListener("keyup", up, true);
      return [...breaches];
    },
  };
})();
