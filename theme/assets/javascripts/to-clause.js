// The box that goes to a clause by its number: "điều 10", "khoản 2 điều 5", "II.1.1", as the search reads it.
"use strict";
(() => {
  const FINDER = new URL("../../search/clauses.js", document.currentScript.src);
  const EXAMPLES = "điều 10, khoản 2 điều 5, II.1.1, 10.2.a";
  const MOST_NAMED = 6;
  let finder;

  // What reads numbers is loaded by whoever comes to the box: most readers do not. A disk lets in scripts alone.
  function ready() {
    finder ??= new Promise((resolve, reject) => {
      const names = () => [...document.querySelectorAll(".paper > .clause")].map(({ id, dataset }) => [id, dataset.name]);
      const script = Object.assign(document.createElement("script"), { src: FINDER, onload: () => resolve(window.clauseFinder(names())), onerror: reject });
      document.head.append(script);
    });
    return finder;
  }

  function links(clauses) {
    const shown = clauses.slice(0, MOST_NAMED).flatMap(({ id, name }, i) =>
      [i ? "; " : "", Object.assign(document.createElement("a"), { href: `#${id}`, textContent: name })]);
    return clauses.length > MOST_NAMED ? [...shown, `; và ${clauses.length - MOST_NAMED} nơi nữa, gõ thêm phần chứa nó`] : shown;
  }

  function go({ id }) {
    if (location.hash === `#${id}`) window.dispatchEvent(new Event("hashchange"));
    else location.hash = id;
    document.querySelector(`#${CSS.escape(id)} .permalink`).focus({ preventScroll: true });
  }

  function answer(typed, { clauses: [first, ...others], certain, around, read }) {
    if (!first && !read) return [`“${typed}” không phải số của điều khoản. Gõ như: ${EXAMPLES}.`];
    if (!first) return [`Văn bản này không có “${typed}”`, ...(around ? ["; có ", ...links([around])] : []), "."];
    if (!certain) return [`Có ${others.length + 1} nơi: `, ...links([first, ...others]), "."];
    go(first);
    return [`Đã đến ${first.name}`, ...(others.length ? ["; cũng có ", ...links(others)] : []), "."];
  }

  async function ask(event) {
    event.preventDefault();
    const box = event.target.elements.clause, typed = box.value.trim(), status = event.target.querySelector("output");
    if (!typed) return box.focus();
    const said = await ready().then((one) => answer(typed, one.find(typed)), () => ["Không tải được phần đọc số điều khoản. Tải lại trang rồi thử lại."]);
    return status.replaceChildren(...said);
  }

  for (const form of document.querySelectorAll(".to-clause")) {
    form.addEventListener("focusin", () => ready().catch(() => {}), { once: true });
    form.addEventListener("submit", ask);
  }
})();
