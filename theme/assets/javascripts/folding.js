// What stands open where there is room and is folded elsewhere: the style sheet sees to it by ::details-content;
// a browser without that (Firefox ESR 140) opens and folds the parts themselves.
"use strict";
(() => {
  const OPEN_WHERE = { ".standing details": "(min-width: 60em)" };
  if (CSS.supports("selector(::details-content)")) return;
  for (const [parts, width] of Object.entries(OPEN_WHERE)) {
    const room = matchMedia(width);
    const fit = () => document.querySelectorAll(parts).forEach((part) => (part.open = room.matches));
    room.addEventListener("change", fit);
    fit();
  }
})();
