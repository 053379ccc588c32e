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

// Contents too long for a window stand open where the reader is, and close behind; what a reader opened stays.
(() => {
  const list = document.querySelector("[data-md-component=toc]");
  if (!list?.querySelector("details")) return;
  let opened = [];

  function around(link) {
    const parts = [link.parentElement.querySelector(":scope > details")];
    for (let at = link; (at = at.parentElement.closest("li > details")); ) parts.push(at);
    return parts.filter(Boolean);
  }

  // The theme brings into sight what it can see: not an entry that was folded away until now, nor one that the frame
  // leaves out when its height is set, which may be after its entries are opened.
  const frame = list.closest(".md-sidebar__scrollwrap");
  function show() {
    const link = list.querySelector(".md-nav__link--active");
    if (!link) return;
    const seen = frame.getBoundingClientRect(), { top, bottom } = link.getBoundingClientRect();
    if (top < seen.top || bottom > seen.bottom) frame.scrollTop += top - seen.top - seen.height / 2;
  }

  function follow() {
    const here = list.querySelector(".md-nav__link--active");
    if (!here) return;
    const links = [...document.querySelectorAll(".md-nav--secondary a, .contents-inline a")];
    const parts = links.filter((link) => link.hash === here.hash).flatMap(around);
    const folded = parts.filter((part) => !part.open);
    for (const part of opened) part.open = parts.includes(part);
    opened = [...opened.filter((part) => part.open), ...folded];
    for (const part of folded) part.open = true;
    if (folded.length) show();
  }

  new MutationObserver(follow).observe(list, { subtree: true, attributeFilter: ["class"] });
  new ResizeObserver(show).observe(frame);
  follow();
})();
