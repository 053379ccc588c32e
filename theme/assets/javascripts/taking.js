// The rows that a list shows, taken away as a file: CSV, or a workbook that says on its last sheet where it comes from.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // What a spreadsheet would take for a formula, a number, a day or an hour when it opens a CSV stays words behind a
  // blank as wide as a digit, as in the portal's own files (publishing/downloads/excel_csv.py).
  const GUARD = "\u2007";
  const VALUE_WORDS =
    "e|[ap]m|true|false|tháng|thg?|năm|ngày|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|" +
    "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
  const CHANGED = new RegExp(`^(?:\\s*[=+\\-@|%]|[\\t\\r\\n]|(?:\\P{L}|(?<!\\p{L})(?:${VALUE_WORDS})(?!\\p{L}))+$)`, "iu");

  function csv(lines) {
    const written = (value) => {
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return `"${(CHANGED.test(value) ? GUARD + value : value).replaceAll('"', '""')}"`;
    };
    const rows = lines.map((line) => line.map(written).join(","));
    return new Blob(["\ufeff", ...rows.map((row) => `${row}\r\n`)], { type: "text/csv" });
  }

  // Words of several blocks apart; how many days are left is true today alone.
  function words(cell) {
    const counted = all(".days-left", cell).map((each) => each.innerText);
    const said = counted.reduce((left, each) => left.replace(each, ""), cell.innerText);
    return said.trim().replace(/\s*\n\s*/g, "; ");
  }

  function shownRows(table, { day, documents }) {
    return all("tr[data-task]:not([hidden])", table).map((row) => {
      const due = row.querySelector("time.due")?.dateTime;
      const days = day ? [due ? new Date(due) : ""] : [];
      return [row.dataset.task, ...[...row.cells].map(words), ...days, documents[row.dataset.document]];
    });
  }

  // A disk's own path says nothing to others, and names folders of the reader.
  const address = () => (location.protocol === "file:" ? document.body.dataset.path : location.href);

  function source(table, rows, { document: title, documents, drafts, caution }) {
    const ids = new Set(all("tr[data-task]:not([hidden])", table).map((row) => row.dataset.document));
    const { checked, fingerprint } = document.querySelector("footer [data-report]").dataset;
    const chosen = document.getElementById(`${table.id}-ket-qua`).textContent;
    const said = [
      ["Nội dung", `${document.querySelector("h1").textContent}: ${chosen || `${rows.length} dòng`}`],
      ["Địa chỉ", address()],
      ...[...ids].sort().map((id) => ["Văn bản làm căn cứ", documents[id]]),
      ["Dữ liệu được kiểm tra ngày", checked],
      ["Dấu vân tay của dữ liệu (SHA-256)", fingerprint],
      ["Lưu ý", caution],
    ];
    const isDraft = drafts.some((id) => ids.has(id));
    const imprint = `${document.querySelector(".brand").textContent.trim()}, dữ liệu kiểm tra ngày ${checked}, dấu vân tay ${fingerprint}`;
    return { said, imprint: imprint + (isDraft ? ", có lời của văn bản dự thảo" : "") };
  }

  function xlsx([header, ...rows], { said, imprint }) {
    const name = document.querySelector("h1").textContent;
    return workbook([
      { name, header, rows, imprint },
      { name: "Nguồn", header: ["Thông tin", "Giá trị"], rows: said, imprint },
    ]);
  }

  function save(file, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function take(table, about, form) {
    const titles = [...table.tHead.rows[0].cells].map(words);
    table.toggleAttribute("data-whole", true); // rows of other pages have words as they are laid out, like the others
    const rows = shownRows(table, about);
    table.toggleAttribute("data-whole", false);
    const lines = [[about.code, ...titles, ...(about.day ? [about.day] : []), about.document], ...rows];
    save(form === "csv" ? csv(lines) : xlsx(lines, source(table, rows, about)), `nhiem-vu.${form}`);
  }

  for (const place of all("[data-taken]")) {
    const about = JSON.parse(place.querySelector("script").textContent);
    const table = document.getElementById(place.dataset.taken);
    table.addEventListener("gathered", ({ detail }) => {
      for (const script of detail.map((page) => page.querySelector("[data-taken] script"))) {
        const { documents, drafts } = JSON.parse(script.textContent);
        Object.assign(about.documents, documents);
        about.drafts.push(...drafts);
      }
    });
    for (const button of all("[data-take]", place)) button.addEventListener("click", () => take(table, about, button.dataset.take));
  }
})();
