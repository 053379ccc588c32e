// A fault reported with what is needed to find it: address, clause, words, fingerprint. The reader reads the message,
// then opens it as a letter to the office's address, or copies it; nothing is sent by the page.
"use strict";
(() => {
  const { contact, fingerprint, checked } = document.querySelector("footer [data-report]").dataset;
  // As much as every program for letters takes from a link, in letters of three bytes.
  const MOST = 200;

  // A disk's own path says nothing to others, and names folders of the reader.
  function address(id) {
    const { origin, pathname, protocol } = location;
    return (protocol === "file:" ? document.body.dataset.path : origin + pathname) + (id ? `#${id}` : "");
  }

  function cut(words) {
    const plain = words.replace(/\s+/g, " ").trim();
    return plain.length > MOST ? `${plain.slice(0, plain.lastIndexOf(" ", MOST))} …` : plain;
  }

  // The place of the button or of what the reader marked, else the one that the address names.
  function clauseOf(button, marked) {
    const clauses = [button, marked.rangeCount ? marked.getRangeAt(0).startContainer.parentElement : null];
    if (location.hash) clauses.push(document.getElementById(decodeURIComponent(location.hash.slice(1))));
    return clauses.map((each) => each?.closest(".clause")).find(Boolean);
  }

  function message(button) {
    const marked = getSelection();
    const clause = clauseOf(button, marked);
    const paper = clause?.closest(".paper");
    const place = paper ? `${clause.dataset.name} ${paper.dataset.citation}` : document.querySelector("h1").textContent;
    const words = cut(String(marked) || clause?.querySelector("[data-clause]").textContent || "");
    const lines = [`Nơi thấy: ${place}`, `Địa chỉ: ${address(clause?.id ?? location.hash.slice(1))}`];
    if (words) lines.push(`Chữ trên cổng: “${words}”`);
    lines.push(`Dữ liệu kiểm tra ngày ${checked}, dấu vân tay ${fingerprint}`, "Chỗ sai và căn cứ để sửa: ");
    return { subject: `Báo chỗ sai: ${cut(place)}`, body: lines.join("\n") };
  }

  const made = (tag, properties, ...children) => {
    const part = Object.assign(document.createElement(tag), properties);
    part.append(...children);
    return part;
  };

  function letter({ subject, body }) {
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
    return made("a", { href: `mailto:${contact}?${query}`, textContent: `Mở thư soạn sẵn gửi ${contact}` });
  }

  function show(button) {
    const said = message(button);
    const words = made("textarea", { rows: 9, value: said.body });
    const status = made("p", {});
    status.setAttribute("role", "status");
    const copy = made("button", { type: "button", textContent: "Chép" });
    copy.addEventListener("click", () => {
      words.select();
      status.textContent = document.execCommand("copy") ? "Đã chép." : "Hãy bấm Ctrl+C.";
    });
    const close = made("button", { type: "button", textContent: "Đóng" });
    const ways = made("p", { className: "report__ways" }, ...(contact ? [letter(said)] : []), copy, close);
    const to = contact ? "" : " Chép rồi gửi người giữ dữ liệu của cơ quan.";
    const label = made("label", {}, made("span", { textContent: `Lời báo, viết thêm ở dòng cuối.${to}` }), words);
    const dialog = made("dialog", { className: "report md-typeset" }, made("h2", { textContent: "Báo chỗ sai", id: "bao-cho-sai" }), label, ways, status);
    dialog.setAttribute("aria-labelledby", "bao-cho-sai");
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    words.addEventListener("input", () => contact && ways.firstChild.replaceWith(letter({ ...said, body: words.value })));
    document.body.append(dialog);
    dialog.showModal();
    words.focus();
    words.setSelectionRange(words.value.length, words.value.length);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-report]");
    if (!button) return;
    event.preventDefault();
    show(button);
  });
})();
