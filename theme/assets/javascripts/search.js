// Stands between the theme's search box and the engine: facets, the query in the address, what screen
// readers hear, pasted words, and the engine inside the page where it may not be a worker (file://).
"use strict";
(() => {
  const QUERY = 2, RESULT = 3, GONE = 4;
  const PARAMETERS = { kind: "loai", document: "van-ban", unit: "don-vi", state: "tinh-trang", earlier: "ban-truoc" };
  const EARLIER = "Kể cả dự thảo, bản trước";
  const LEGENDS = { kind: "Loại", document: "Văn bản", unit: "Đơn vị", state: "Tình trạng" };
  const ADVICE = "Thử bớt từ, bỏ dấu ngoặc kép, gõ không dấu, gõ số văn bản (97-ĐA/TU) hoặc số khoản (III.3).";
  const MOST_VALUES = 4;
  const opened = new Set();
  const local = location.protocol === "file:";
  const filters = {};
  let engine, query = "";

  const find = (selector) => document.querySelector(selector);
  const box = () => find("input.md-search__input");

  function readAddress() {
    const { searchParams } = new URL(location.href);
    for (const [facet, name] of Object.entries(PARAMETERS)) filters[facet] = searchParams.get(name) || undefined;
  }

  function writeAddress(text) {
    const address = new URL(location.href);
    const set = (name, value) => (value ? address.searchParams.set(name, value) : address.searchParams.delete(name));
    set("q", text);
    for (const [facet, name] of Object.entries(PARAMETERS)) set(name, text && filters[facet]);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  function ask() {
    engine.postMessage({ type: QUERY, data: query });
  }

  function shown({ text, count, total, facets, folded }) {
    const filtered = Object.keys(LEGENDS).some((facet) => filters[facet]);
    const none = `Không tìm thấy “${text.trim()}”. ${filtered ? "Thử bỏ bộ lọc. " : ""}${ADVICE}`;
    const counted = total > count ? `${count} kết quả đầu trong ${total}` : `${count} kết quả`;
    find(".search-status").textContent = !text.trim() ? "Gõ để bắt đầu tìm kiếm" : count ? counted : none;
    const panel = find(".search-facets");
    const focused = document.activeElement?.dataset?.choice;
    panel.replaceChildren(...Object.keys(LEGENDS).flatMap((facet) => facetChoices(facet, facets[facet] || [])),
      ...(folded ? [choice("earlier", { value: "co", name: EARLIER, count: folded })] : []));
    if (focused) [...panel.querySelectorAll("button")].find((button) => button.dataset.choice === focused)?.focus();
    if (find("#__search").checked) writeAddress(text.trim());
  }

  // What is found stays on the screen. The question stands in the address, so the page that is read anew asks it again.
  function sayGone() {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Tải lại trang" });
    button.addEventListener("click", () => { writeAddress(query.trim()); location.reload(); });
    find(".search-status").replaceChildren("Cổng đã có bản mới, hoặc mất kết nối: trang đang mở không tìm tiếp được. ", button);
  }

  function facetChoices(facet, values) {
    const chosen = filters[facet];
    if (values.length < 2 && !chosen) return [];
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = LEGENDS[facet];
    const sorted = values.sort((a, b) => (b.value === chosen) - (a.value === chosen) || b.count - a.count);
    const choices = sorted.map((value) => choice(facet, value));
    set.append(legend, ...choices, ...moreOf(facet, choices.slice(MOST_VALUES)));
    return [set];
  }

  // What is chosen comes first and so is always seen; the rest of many waits behind a button.
  function moreOf(facet, rest) {
    if (!rest.length) return [];
    const button = Object.assign(document.createElement("button"), { type: "button", className: "search-more" });
    button.dataset.choice = `${facet} …`;
    const show = (isOpen) => {
      for (const each of rest) each.hidden = !isOpen;
      button.textContent = isOpen ? "Thu gọn" : `Xem thêm ${rest.length}`;
      button.setAttribute("aria-expanded", String(isOpen));
      if (isOpen) opened.add(facet);
      else opened.delete(facet);
    };
    show(opened.has(facet));
    button.addEventListener("click", () => {
      show(!opened.has(facet));
      if (opened.has(facet)) rest[0].focus();
    });
    return [button];
  }

  function choice(facet, { value, name, count }) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.choice = `${facet} ${value}`;
    button.append(Object.assign(document.createElement("span"), { textContent: name }), `\u00a0(${count})`);
    button.setAttribute("aria-pressed", String(filters[facet] === value));
    button.addEventListener("click", () => {
      filters[facet] = filters[facet] === value ? undefined : value;
      ask();
    });
    return button;
  }

  // The theme talks to a worker; what it says and hears passes here.
  function attach(worker) {
    const send = worker.postMessage.bind(worker);
    engine = worker;
    worker.postMessage = (message) => {
      if (message.type !== QUERY) return send(message);
      query = message.data;
      return send({ ...message, filters });
    };
    worker.addEventListener("message", ({ data }) => {
      if (data.type === RESULT) {
        dispatchEvent(new CustomEvent("searchquotes", { detail: data.data.quotes }));
        shown(data.data);
      }
      if (data.type === GONE) sayGone();
    });
    return worker;
  }

  function loadPart(base, name) {
    return new Promise((resolve, reject) => {
      const waiting = (window.searchParts ??= new Map());
      window.searchPart = (part, value) => waiting.get(part)(value);
      waiting.set(name.replace(/^.*\//, ""), resolve);
      addScript(`${base}${name}.js`).catch(reject);
    });
  }

  function addScript(source) {
    return new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: source, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  function startInPage(source) {
    const { port1: outside, port2: inside } = new MessageChannel();
    const base = source.replace(/[^/]*$/, "");
    const address = (url) => url.replace(/(^|\/)(#|$)/, "$1index.html$2");
    addScript(source).then(() => window.serveSearch(inside, (name) => loadPart(base, name), address));
    outside.start();
    return outside;
  }

  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(source, options) {
      const address = String(source);
      if (!address.endsWith("search/worker.js")) { super(source, options); return; }
      if (local) return attach(startInPage(address));
      super(source, options);
      attach(this);
    }
  };

  // The theme waits for a key; a paste, a dropped word or a dictated one is an input without a key.
  function followInput() {
    box().addEventListener("input", () => box().dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })));
    find(".md-search__form").addEventListener("reset", () => Object.keys(filters).forEach((facet) => delete filters[facet]));
    find("#__search").addEventListener("change", (event) => { if (!event.target.checked) writeAddress(""); });
  }

  // The theme closes the panel at Tab and takes every other key for the box; the facets need theirs.
  function followKeys() {
    const panel = find(".md-search");
    panel.addEventListener("keydown", (event) => {
      const isButton = event.target.closest("button");
      if (event.key === "Tab" || (isButton && (event.key === "Enter" || event.key === " "))) event.stopPropagation();
    });
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      const toggle = find("#__search");
      if (toggle.checked && relatedTarget && !panel.contains(relatedTarget)) toggle.click();
    });
  }

  readAddress();
  document.addEventListener("DOMContentLoaded", () => { followInput(); followKeys(); });
})();
