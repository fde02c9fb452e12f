// Watches a walk by keyboard: after each key the focus must be somewhere that can be seen, marked as such. Notes every
// breach and everything the walk came by, until it is asked for the result.
(() => {
  const breaches = new Set();
  const visited = new Set();
  const order = [];
  let nowhere = 0;
  const say = (node) => {
    const part = node.closest?.("[data-part]")?.dataset.part;
    const name = (node.getAttribute("aria-label") || node.innerText || node.value || node.id || "").replace(/\s+/g, " ").slice(0, 60);
    return `${part ? `${part}: ` : ""}<${node.localName} role=${node.getAttribute("role")} class="${node.className?.baseVal ?? node.className}"> “${name}”`;
  };
  // What stands for a control on the screen: a drawn box around a hidden input, the option a search field points at.
  function shownFor(node) {
    const pointed = node.getAttribute("aria-activedescendant");
    const pointedAt = pointed && document.getElementById(pointed);
    const around = [];
    for (let at = node.parentElement, depth = 0; at && depth < 4; at = at.parentElement, depth++)
      if (at.matches("label, [data-focus-visible], [data-focused], [data-focus-within], [role=group]")) around.push(at);
    return [node, ...(pointedAt ? [pointedAt] : []), ...around];
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
    // At least half of it, or of the window for what is larger than that.
    return width >= Math.min(box.width, innerWidth) / 2 - 1 && height >= Math.min(box.height, innerHeight) / 2 - 1;
  }
  function look(key) {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) {
      // Between the last place and the first the focus passes through the window itself.
      nowhere++;
      if (nowhere > 1) breaches.add(`after ${key} the focus is nowhere`);
      return;
    }
    nowhere = 0;
    if (!visited.has(at)) order.push(at);
    visited.add(at);
    if (at.matches("[data-rest]")) return;
    const shown = shownFor(at);
    if (!shown.some(isInView)) breaches.add(`after ${key} the focus is out of view: ${say(at)}`);
    if (!shown.some(isRinged)) breaches.add(`the focus cannot be seen on ${say(at)}`);
  }
  let last = "";
  const down = (event) => {
    last = `${event.shiftKey ? "Shift+" : ""}${event.key}`;
  };
  const up = (event) => {
    if (event.key !== "Shift") look(last || event.key);
  };
  addEventListener("keydown", down, true);
  addEventListener("keyup", up, true);

  // Where a walk has to come: everything operable that is shown, once for each group that arrows lead through.
  function notReached() {
    const dialogs = [...document.querySelectorAll("[role=dialog], [role=alertdialog], dialog[open]")].filter((one) => one.checkVisibility());
    const scope = dialogs.at(-1) ?? document.body;
    const group = (node) => node.name && node.type === "radio" && [...visited].some((other) => other.name === node.name);
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
    size: () => visited.size,
    end() {
      removeEventListener("keydown", down, true);
      removeEventListener("keyup", up, true);
      for (const node of notReached()) breaches.add(`Tab does not come to ${say(node)}`);
      return { breaches: [...breaches], visited: order.map(say) };
    },
  };
})();
