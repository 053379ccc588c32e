// Keys of the whole portal. The theme opens its search at the bare letters f and s and at /, which fire
// under speech input and under a hand that slips (WCAG 2.1.4): here Ctrl+K does it.
"use strict";
(() => {
  const BARE = new Set(["f", "s", "/", "p", "n", ",", "."]);

  function onKey(event) {
    if (event.ctrlKey && event.key === "k") {
      event.preventDefault();
      document.querySelector(".md-search__input").focus();
    } else if (BARE.has(event.key) && !event.target.closest?.("input, select, textarea")) {
      event.stopImmediatePropagation();
    }
  }

  window.addEventListener("keydown", onKey, true);
})();
