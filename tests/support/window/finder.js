// What the tests look for, in the terms of a screen reader. Each check gives what it found or throws why not; it is
// tried again whenever the page changes, until it holds or patience ends. Names are regular expressions, case ignored.
(() => {
  const shown = (node) => (node.innerText ?? "").replace(/\s+/g, " ").trim();
  const said = (node) => (node.textContent ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (node) => node.getAttribute("aria-label") ?? said(node);

  function every(role, name, within = document.body) {
    const options = name === null ? {} : { name: new RegExp(name, "i") };
    // What lies behind a dialog is out of reach.
    const found = TestingLibraryDom.queryAllByRole(within, role, options).filter((node) => !node.closest("[inert]"));
    if (found.length === 0) throw new Error(`no ${role} ${name ?? ""}`);
    return found;
  }

  function one(role, name, within) {
    const found = every(role, name, within);
    if (found.length > 1) throw new Error(`${found.length} of ${role} ${name ?? ""}: ${found.map(nameOf).join(" | ")}`);
    return found[0];
  }

  const checks = {
    one,
    every,
    // What a hand would click: the label around a control that is drawn by it.
    clickable(role, name) {
      const control = one(role, name);
      return control.closest("label") ?? control;
    },
    gone(role, name) {
      const options = name === null ? {} : { name: new RegExp(name, "i") };
      const left = TestingLibraryDom.queryAllByRole(document.body, role, options);
      if (left.length > 0) throw new Error(`${role} ${name ?? ""} stays`);
    },
    shows(text) {
      if (!new RegExp(text, "i").test(shown(document.body))) throw new Error(`no “${text}”`);
    },
    // What the elements with a role say inside a region, in order.
    say: (region, role) => every(role, null, one("region", region)).map(said),
    // The first element with a role inside a region says this, or anything else.
    says(region, role, text, same) {
      const now = said(every(role, null, one("region", region))[0]);
      if ((now === text) !== same) throw new Error(`${region} says “${now}”`);
    },
    // The focus is where text is typed; with a text: and the field holds it.
    typing(text) {
      const field = document.activeElement;
      if (!field?.matches("input, textarea")) throw new Error(`the focus is on ${field?.outerHTML.slice(0, 200)}`);
      if (text !== null && field.value !== text) throw new Error(`the field holds “${field.value}”`);
    },
    // A screen shows what it is about: it has its heading, and nothing in it is still being fetched.
    filled() {
      const main = document.querySelector("main");
      if (!main?.querySelector("h1, h2")) throw new Error("the screen has no heading yet");
      if (main.querySelector("[aria-busy=true], [role=row] .table-bone")) throw new Error("the screen is still fetching");
    },
    // A page is there; by its mark-up, because roles take their time on a long page.
    page() {
      if (!document.querySelector("main")) throw new Error("no page");
    },
    // One part of the gallery is shown alone.
    alone(part) {
      const shown = [...document.querySelectorAll("[data-part]")].map((one) => one.dataset.part);
      if (shown.length !== 1 || shown[0] !== part) throw new Error(`the gallery shows ${shown.join(", ")}`);
    },
    // The field with the focus points at an option with this name.
    pointed(name) {
      const option = document.getElementById(document.activeElement?.getAttribute("aria-activedescendant"));
      if (!option || !new RegExp(name, "i").test(said(option))) throw new Error(`the field points at “${option && said(option)}”`);
    },
    // The focus is on one of the controls with these names.
    focused(role, name) {
      if (!every(role, name).includes(document.activeElement)) throw new Error("the focus is elsewhere");
    },
    // The rail marks this screen.
    current(name) {
      const marked = [...document.querySelectorAll("[aria-current=page]")];
      if (!marked.some((node) => new RegExp(name, "i").test(nameOf(node)))) throw new Error(`the rail marks “${marked.map(nameOf).join()}”`);
    },
    // The page has this size in points of the display, whatever the zoom.
    sized(width, height) {
      const now = [innerWidth, innerHeight].map((size) => Math.round(size * devicePixelRatio));
      if (now[0] !== width || now[1] !== height) throw new Error(`the page is ${now.join(" x ")}, not ${width} x ${height}`);
    },
    // One of the controls with these names is on.
    on(role, name) {
      const controls = every(role, name);
      const on = (node) => node.checked || ["aria-checked", "aria-pressed", "aria-selected"].some((state) => node.getAttribute(state) === "true");
      if (!controls.some(on)) throw new Error(`${controls.map(nameOf).join(" | ")} is not on`);
    },
  };

  globalThis.belrijFinder = (check, given, patience) =>
    TestingLibraryDom.waitFor(() => checks[check](...given), { timeout: patience, onTimeout: (error) => error }).then(
      (value) => ({ value: value ?? null }),
      (error) => ({ problem: `${error.message}; the page says: ${shown(document.body).slice(0, 1500)}` }),
    );
  globalThis.belrijFinder.now = (check, given) => {
    try {
      checks[check](...given);
      return true;
    } catch {
      return false;
    }
  };
})();
