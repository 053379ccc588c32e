// Terms and abbreviations explained in place: on hover, focus and touch; dismissed by Esc, stays while pointed at.
"use strict";
(() => {
  const notes = new Map([...document.querySelectorAll("[data-explains]")].map((note) => [note.dataset.explains, note]));
  const box = document.createElement("div");
  box.className = "explanation md-typeset";
  box.id = "loi-giai-thich";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  const main = document.querySelector("main");
  main.append(box);
  let term = null;
  let leaving = 0;

  function show(shown) {
    clearTimeout(leaving);
    if (shown === term) return;
    hide();
    term = shown;
    box.replaceChildren(...notes.get(shown.dataset.term).cloneNode(true).childNodes);
    box.hidden = false;
    shown.setAttribute("aria-describedby", box.id);
    place();
  }

  // Under the last line of the term, inside the window; above its first where there is no room below.
  function place() {
    const { top, bottom } = term.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(8, Math.min(term.getClientRects()[0].left, document.documentElement.clientWidth - width - 8));
    const below = bottom + height < document.documentElement.clientHeight;
    const origin = box.offsetParent.getBoundingClientRect();
    box.style.setProperty("left", `${left - origin.left}px`);
    box.style.setProperty("top", `${(below ? bottom : top - height) - origin.top}px`);
  }

  function hide() {
    clearTimeout(leaving);
    term?.removeAttribute("aria-describedby");
    term = null;
    box.hidden = true;
  }

  // Time to move the pointer from the term to its explanation.
  function hideSoon() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 300);
  }

  for (const each of document.querySelectorAll("[data-term]")) {
    each.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(each));
    each.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hideSoon());
    each.addEventListener("focus", () => each.matches(":focus-visible") && show(each));
    each.addEventListener("blur", hideSoon);
    // The first touch explains, the second follows the link.
    each.addEventListener("click", (event) => {
      if (event.pointerType !== "touch" || each === term) return;
      event.preventDefault();
      show(each);
    });
  }
  // Clauses above get their real height only as they come near: the term moves, and its explanation with it.
  new ResizeObserver(() => term && place()).observe(main);
  box.addEventListener("pointerenter", () => clearTimeout(leaving));
  box.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("click", (event) => !event.target.closest("[data-term], .explanation") && hide());
})();
