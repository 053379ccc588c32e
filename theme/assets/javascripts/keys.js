// Keys of the whole portal: Ctrl+K opens the search, as the theme's own /, f and s do. Bare letters fire
// under speech input and under a hand that slips, so a reader can turn them off (WCAG 2.1.4) at /huong-dan/.
"use strict";
(() => {
  const BARE = new Set(["f", "s", "/", "p", "n", ",", "."]);
  const NAME = "phim-mot-chu";

  function areOff() {
    try {
      return localStorage.getItem(NAME) === "tat";
    } catch {
      return false; // a browser that keeps nothing keeps the theme's keys
    }
  }

  function onKey(event) {
    if (event.ctrlKey && event.key === "k") {
      event.preventDefault();
      document.querySelector(".md-search__input").focus();
    } else if (BARE.has(event.key) && areOff() && !event.target.closest?.("input, select, textarea")) {
      event.stopImmediatePropagation();
    }
  }

  function offerSwitch() {
    const box = document.getElementById(NAME);
    if (!box) return;
    box.checked = areOff();
    box.addEventListener("change", () => localStorage.setItem(NAME, box.checked ? "tat" : "bat"));
  }

  window.addEventListener("keydown", onKey, true);
  document.addEventListener("DOMContentLoaded", offerSwitch);
})();
