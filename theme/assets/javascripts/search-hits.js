// Each hit by itself under its own name; beside one that is a clause, its words with their citation, to copy.
"use strict";
(() => {
  const list = document.querySelector(".md-search-result__list");
  const status = document.querySelector(".search-status");
  // The theme puts the heading of a page, which is no hit (score 0), above the places of the page.
  const HEADING = "a:has(> [data-md-score='0.00'])";
  let quotes = new Map();

  addEventListener("searchquotes", ({ detail }) => (quotes = new Map(Object.entries(detail))));

  function quoteOf({ href }) {
    const place = href.replace(/\?[^#]*/, "");
    for (const [location, words] of quotes) if (place.endsWith(`/${location}`)) return words;
    return "";
  }

  async function copy(button, words) {
    const done = await copyWords(words);
    button.focus();
    button.textContent = done ? "Đã chép" : "Không chép được";
    status.textContent = done ? `Đã chép: ${words.slice(words.lastIndexOf("” (") + 3, -1)}` : "Trình duyệt không cho sao chép. Hãy mở điều khoản, chọn chữ rồi bấm Ctrl+C.";
  }

  function offerQuote(link) {
    const words = quoteOf(link);
    if (!words) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "search-copy", textContent: "Chép lời và trích dẫn" });
    button.addEventListener("click", () => copy(button, words));
    link.after(button);
  }

  new MutationObserver((changes) => {
    for (const link of list.querySelectorAll(HEADING)) link.remove();
    for (const item of changes.flatMap(({ addedNodes }) => [...addedNodes])) item.querySelectorAll?.("a").forEach(offerQuote);
  }).observe(list, { childList: true });
})();
