// A document's clauses: copy link, citation or exact words; step from clause to clause by keyboard.
"use strict";
(() => {
  const paper = document.querySelector(".paper");
  const clauses = [...paper.querySelectorAll(".clause")];
  const status = document.createElement("p");
  status.className = "copy-status";
  status.setAttribute("role", "status");

  // Marks of the layout: nobody cites them.
  const BARE = ".clause--draft-mark, .clause--type, .clause--separator";
  const WAYS = [
    ["liên kết", (clause) => `${location.href.split(/[?#]/)[0]}#${clause.id}`], // without the words once searched for
    ["trích dẫn", ({ dataset }) => `${dataset.name} ${paper.dataset.citation}`],
    ["nguyên văn", (clause) => clause.querySelector("[data-clause]").textContent],
  ];

  async function copy(button, name, words) {
    const done = await copyWords(words);
    button.focus();
    status.textContent = "";
    const tell = done ? `Đã sao chép ${name}.` : "Trình duyệt không cho sao chép. Hãy chọn chữ rồi bấm Ctrl+C.";
    setTimeout(() => (status.textContent = tell), 50);
    setTimeout(() => (status.textContent = status.textContent === tell ? "" : status.textContent), 6000);
  }

  function tools(clause) {
    const folded = document.createElement("details");
    folded.className = "clause-tools";
    const opener = document.createElement("summary");
    opener.setAttribute("aria-label", `Sao chép ${clause.dataset.name}`);
    opener.title = "Sao chép";
    // The buttons come when they are asked for: most clauses are only read.
    opener.addEventListener("click", () => folded.append(panel(clause)), { once: true });
    folded.append(opener);
    return folded;
  }

  function panel(clause) {
    const ways = WAYS.map(([name, words]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `Chép ${name}`;
      button.addEventListener("click", () => copy(button, name, words(clause)));
      return button;
    });
    const report = Object.assign(document.createElement("button"), { type: "button", textContent: "Báo chỗ sai" });
    report.dataset.report = "";
    const choices = document.createElement("div");
    choices.append(...ways, report);
    return choices;
  }

  // What opens over the page closes again; where it opens in the page, text would jump.
  const overPage = () => (matchMedia("(min-width: 76.25em)").matches ? ":is(.clause-tools, .bound)[open]" : ".clause-tools[open]");
  function closeTools(except) {
    for (const open of document.querySelectorAll(overPage())) if (!open.contains(except)) open.open = false;
  }

  // The clause being read: the one in focus, else the first below the header.
  function current() {
    const focused = clauses.findIndex((clause) => clause.contains(document.activeElement));
    return focused >= 0 ? focused : clauses.findIndex((clause) => clause.getBoundingClientRect().bottom > 120) - 0.5;
  }

  function step(forward) {
    const here = current();
    const clause = clauses[forward ? Math.floor(here) + 1 : Math.ceil(here) - 1];
    if (!clause) return;
    history.replaceState(history.state, "", `#${clause.id}`);
    comeTo(clause);
    clause.querySelector(".permalink").focus({ preventScroll: true });
  }

  // Alt with an arrow: a key of letters alone would fire under speech input (WCAG 2.1.4).
  function onKey(event) {
    if (event.key === "Escape") {
      const open = document.activeElement.closest(overPage());
      closeTools();
      open?.querySelector("summary").focus();
    }
    const stepping = event.altKey && !event.ctrlKey && !event.shiftKey && !event.metaKey;
    if (!stepping || !/^Arrow(Up|Down)$/.test(event.key) || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    step(event.key === "ArrowDown");
  }

  // A long page at once would hold up the reader's first touch: its parts come in when nothing else waits,
  // and those of a very long one, each of which moves all after it, as the reader comes near them.
  const AT_A_TIME = 3;
  const AT_ONCE = 240;
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  function arrive(part) {
    if (part.classList.contains("arrived")) return;
    if (part.matches(".clause") && !part.matches(BARE)) part.querySelector(".permalink").after(tools(part));
    part.classList.add("arrived");
  }
  function letIn([...parts]) {
    parts.splice(0, AT_A_TIME).forEach(arrive);
    if (parts.length) whenIdle(() => letIn(parts));
  }
  function letInNear(parts) {
    const near = new IntersectionObserver((seen) => {
      for (const { target } of seen.filter((each) => each.isIntersecting)) {
        near.unobserve(target);
        arrive(target);
      }
    }, { rootMargin: "50%" });
    for (const part of parts) near.observe(part);
  }

  // What comes in above the place that a reader goes to would push it out of sight: that comes in first.
  const BEFORE = 20;
  function comeTo(place) {
    const at = clauses.indexOf(place.closest(".clause"));
    clauses.slice(Math.max(0, at - BEFORE), at + 1).forEach(arrive);
    place.scrollIntoView({ block: "start" });
  }
  function onAddress() {
    const place = document.getElementById(location.hash.slice(1));
    if (paper.contains(place)) comeTo(place);
  }

  whenIdle(() => {
    const parts = document.querySelectorAll(".paper > .clause, .document > .beside-text");
    (parts.length > AT_ONCE ? letInNear : letIn)(parts);
  });
  document.body.append(status);
  window.addEventListener("hashchange", onAddress);
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => closeTools(event.target));
})();
