// Light or dark: as the reader chose, else as the machine is set. Runs while the page is read, before it is
// painted; the theme's own switch styles the whole page four times over once it stands.
"use strict";
(() => {
  const NAME = "nen";
  const OTHER = { default: "slate", slate: "default" };
  const button = document.querySelector(".scheme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem(NAME);
  } catch {
    // a browser that keeps nothing asks the machine on every page
  }

  const scheme = () => (chosen in OTHER ? chosen : dark.matches ? "slate" : "default");

  function paint() {
    const isDark = scheme() === "slate";
    document.body.dataset.mdColorScheme = scheme();
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
    button.title = button.ariaLabel = isDark ? "Chuyển sang nền sáng" : "Chuyển sang nền tối";
  }

  function choose() {
    chosen = OTHER[scheme()];
    paint();
    try {
      localStorage.setItem(NAME, chosen);
    } catch {
      // the choice holds for this page
    }
  }

  button.addEventListener("click", choose);
  dark.addEventListener("change", paint);
  button.hidden = false;
  paint();
})();
