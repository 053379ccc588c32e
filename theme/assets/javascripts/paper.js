// Printing: the buttons that ask for it, and what a printed sheet says of where it came from: only the browser
// knows the address of a copy.
"use strict";
(() => {
  const { origin, pathname, protocol } = location;
  // A disk's own path says nothing to others, and names folders of the reader.
  const address = protocol === "file:" ? document.body.dataset.path : origin + pathname;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { @top-left { font: 8pt "Noto Sans", sans-serif; content: ${JSON.stringify(address)}; } }`);
  document.adoptedStyleSheets.push(sheet);

  for (const button of document.querySelectorAll("button[data-print]")) button.addEventListener("click", () => print());
  window.addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll(".standing details, .bound:has(.became)")) folded.open = true;
  });
})();
