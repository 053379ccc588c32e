/*
 * Tables that sort and filter. Without this script they are plain and complete.
 * A cell sorts by the value of its <time> or <data>, else by its words in Vietnamese order;
 * what a text does not state comes last. Long tables show some rows at a time, and print all.
 */
"use strict";
(() => {
  const [TO_SORT, AT_A_TIME] = [3, 100];
  let collator = null; // slow to make, and most readers never sort
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("đ", "d");
  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  function valueOf(cell) {
    const value = cell.querySelector("time, data, .not-stated");
    if (!value) return cell.textContent.trim();
    return value.dateTime ?? value.value ?? "";
  }

  function enhance(table) {
    const body = table.tBodies[0];
    let rows = [...body.rows];
    if (rows.length < TO_SORT) return;
    const caption = table.caption.textContent;
    const status = make("p", { className: "table-status", role: "status" });
    const filter = make("input", { type: "search", autocomplete: "off", ariaLabel: `Lọc bảng: ${caption}` });
    const more = make("button", { type: "button", className: "table-more" });
    let [found, limit, order, folded] = [rows, AT_A_TIME, "", null];

    function show(count = limit) {
      const left = found.length - count;
      const shown = found.slice(0, count);
      // Rows that stand as they should are left alone: to put them in again styles and lays out the whole table.
      if (shown.length !== body.rows.length || shown.some((row, place) => row !== body.rows[place])) body.replaceChildren(...shown);
      more.hidden = left <= 0;
      more.textContent = `Hiện thêm ${Math.min(left, AT_A_TIME)} dòng, còn ${left}`;
    }
    function choose() {
      const words = fold(filter.value).split(/\s+/).filter(Boolean);
      if (words.length) folded ??= new Map(rows.map((row) => [row, fold(row.textContent)]));
      found = rows.filter((row) => words.every((word) => folded.get(row).includes(word)));
      limit = AT_A_TIME;
      show();
      const kept = found.length ? `${found.length} trong ${rows.length} dòng. ` : `Không dòng nào trong ${rows.length} dòng có đủ các chữ này. `;
      status.textContent = (words.length ? kept : "") + order;
    }
    function sort(heading) {
      const down = heading.ariaSort === "ascending";
      const sign = down ? -1 : 1;
      const { compare } = (collator ??= new Intl.Collator("vi", { numeric: true }));
      const keyed = rows.map((row) => ({ row, value: valueOf(row.cells[heading.cellIndex]) }));
      keyed.sort((a, b) => !a.value - !b.value || sign * compare(a.value, b.value));
      rows = keyed.map(({ row }) => row);
      for (const each of heading.parentNode.cells) each.ariaSort = null;
      heading.ariaSort = down ? "descending" : "ascending";
      order = `Xếp theo “${heading.textContent}”, ${down ? "giảm" : "tăng"} dần.`;
      choose();
    }
    function reveal() {
      const place = found.findIndex((row) => row.id && `#${row.id}` === location.hash);
      if (place < limit) return;
      show((limit = place + 1));
      found[place].scrollIntoView();
    }

    for (const heading of table.tHead.rows[0].cells) {
      heading.append(make("button", { type: "button", onclick: () => sort(heading) }, ...heading.childNodes));
    }
    filter.addEventListener("input", choose);
    more.addEventListener("click", () => show((limit += AT_A_TIME)));
    addEventListener("hashchange", reveal);
    addEventListener("beforeprint", () => show(found.length));
    addEventListener("afterprint", () => show());
    // A place kept before the table is for the filter; without one there is only what sorting has to say.
    const before = table.parentNode.previousElementSibling;
    if (before?.matches(".table-tools")) before.append(make("label", {}, "Lọc bảng: ", filter), status);
    else table.parentNode.before(status);
    // Nothing is put after a table without need: the theme's rules for what follows one style its whole section anew.
    if (rows.length > AT_A_TIME) table.parentNode.after(more);
    show();
    reveal();
  }

  // Pasted into a spreadsheet, "04" and "02-03" stay words: Excel reads the style, LibreOffice the other mark.
  function copyAsWords(event) {
    const selection = getSelection();
    const ranges = Array.from({ length: selection.rangeCount }, (_, place) => selection.getRangeAt(place));
    const inTables = ({ commonAncestorContainer: node }) => (node.closest ? node : node.parentElement).closest(".table-frame");
    const copied = make("table", {}, ...ranges.map((range) => range.cloneContents()));
    if (!ranges.every(inTables) || !copied.querySelector("td")) return;
    for (const link of copied.querySelectorAll("a")) link.setAttribute("href", link.href);
    const html = copied.outerHTML.replace(/<\/?button[^>]*>/g, "");
    event.clipboardData.setData("text/html", html.replace(/<t[dh]\b/g, `$& sdnum="1066;0;@" style='mso-number-format:"\\@"'`));
    event.clipboardData.setData("text/plain", String(selection));
    event.preventDefault();
  }

  document.addEventListener("copy", copyAsWords);
  document.querySelectorAll("table.grid").forEach(enhance);
})();
