// Lists of duties and documents: days left, the collective names a reader ticks, filters. Without this script every
// list is whole. What a reader chooses stays in the browser, and no day is counted but by its clock.
"use strict";
(() => {
  const A_DAY = 86_400_000;
  const [KEPT, LAST] = ["ten-goi-chung:", "don-vi-xem-gan-day"];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());

  function countDays(due) {
    const days = Math.round((Date.parse(due.dateTime) - today) / A_DAY);
    const left = document.createElement("span");
    left.className = days < 0 ? "days-left days-left--past" : "days-left";
    left.textContent = days > 0 ? `còn ${days} ngày` : days < 0 ? `hạn đã qua ${-days} ngày` : "hôm nay";
    due.after(left);
  }

  // A group without a row to show shows no heading either.
  function foldGroups(root) {
    for (const body of all("tbody, section:has(> .catalogue)", root)) body.hidden = !all("tr:not(.group), li[data-state]", body).some((row) => !row.hidden);
  }

  function kept(name) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null; // a browser that keeps nothing asks again on every page
    }
  }

  function keep(name, chosen) {
    try {
      localStorage.setItem(name, JSON.stringify(chosen));
    } catch {
      // the choice holds for this page
    }
  }

  function offerTicks(ticks) {
    const fieldset = ticks.querySelector("fieldset");
    const boxes = all("input", fieldset);
    const name = KEPT + ticks.closest(".unit").dataset.unit;
    const before = kept(name);
    if (before) for (const box of boxes) box.checked = before.includes(box.value);
    const apply = () => {
      const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
      for (const row of all("tr[data-names]")) {
        const names = row.dataset.names.split(" ").filter(Boolean);
        row.hidden = chosen.length > 0 && names.length > 0 && !names.some((each) => chosen.includes(each));
      }
      foldGroups(document);
      const shown = new Set(all(".duties tr[data-task]:not([hidden])").filter((row) => !row.closest(".drafts")).map((row) => row.dataset.task));
      for (const count of all("[data-shown]")) count.textContent = shown.size;
      const words = chosen.length ? `đã chọn ${chosen.length} trong ${boxes.length}` : `chưa chọn, đang hiện cả ${boxes.length}`;
      ticks.querySelector("[data-ticked]").textContent = words;
      const names = boxes.filter((box) => box.checked).map((box) => box.dataset.name);
      for (const place of all("[data-chosen]")) place.textContent = names.join("; ") || "tất cả tên gọi chung";
      return chosen;
    };
    fieldset.addEventListener("change", () => keep(name, apply()));
    apply();
  }

  // Beside a copy's own list of units: on a disk that is a file, on a server a folder.
  function pageOf(unit) {
    const list = document.querySelector("a[data-units]").href;
    return new URL(`${unit}/${location.protocol === "file:" ? "index.html" : ""}`, list).href;
  }

  function offerUnits(form) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const unit = form.querySelector("select").value;
      if (unit) location.assign(pageOf(unit));
    });
  }

  function offerLast(place) {
    const last = kept(LAST);
    if (!last) return;
    Object.assign(place.querySelector("a"), { href: pageOf(last.unit), textContent: last.name });
    place.hidden = false;
  }

  // What the menus of lists choose by, and the address says.
  const NAMES = ["document", "unit", "role", "state", "unsaid", "days", "words", "kind", "issuer", "year"];
  const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("đ", "d");

  function nearness(row) {
    const due = row.querySelector("time[datetime].due");
    if (!due) return row.dataset.unsaid.split(" ").includes("due") ? "unsaid" : "";
    const days = (Date.parse(due.dateTime) - today) / A_DAY;
    return days < 0 ? "past" : days <= 30 ? "soon" : "later";
  }

  // A unit and a role are chosen together: both must be those of one part.
  function fits(row, { unit, role, days, words, ...others }) {
    const parts = (row.dataset.parts ?? "").split(" ");
    const has = ([name, value]) => !value || row.dataset[name] === value || row.dataset[name]?.split(" ").includes(value);
    return (
      Object.entries(others).every(has) && (!days || nearness(row) === days) &&
      parts.some((part) => (!role || part.startsWith(`${role}:`)) && (!unit || part.endsWith(`:${unit}`))) &&
      folded(words).split(/\s+/).every((word) => folded(row.textContent).includes(word))
    );
  }

  // What is chosen stands in the address, so that a count leads to its rows and a list can be passed on; the other
  // pages of the register are led to with the same choice. A disk's address cannot be changed.
  function tellAddress(by) {
    const chosen = new URLSearchParams(Object.entries(by).filter(([, value]) => value)).toString();
    if (location.protocol !== "file:") history.replaceState(history.state, "", `${location.pathname}${chosen && "?"}${chosen}${location.hash}`);
    for (const way of all(".pages a")) way.search = chosen;
  }

  function chosenWords(fields) {
    const words = fields.filter((field) => field.value).map((field) => {
      const value = field.selectedOptions?.[0].textContent.replace(/ \(\d+\)$/, "") ?? `“${field.value}”`;
      return `${field.labels[0].firstChild.textContent.trim().toLowerCase()}: ${value}`;
    });
    return words.length ? `Đang lọc ${words.join("; ")}. ` : "";
  }

  function offerFilters(form) {
    const { filters: id, noun } = form.dataset;
    const list = document.getElementById(id);
    const rows = all("[data-state]", list);
    const fields = all("[data-by]", form);
    const status = document.getElementById(`${id}-ket-qua`);
    const ofPage = document.querySelector(".pages") ? " ở trang này" : "";
    let asked = new URLSearchParams(location.search);
    for (const field of fields) if (asked.has(field.dataset.by)) field.value = asked.get(field.dataset.by);
    const apply = () => {
      // A page where all are alike has no menu for what tells them from those of other pages.
      const by = Object.fromEntries(NAMES.map((name) => [name, asked.get(name) ?? ""]));
      for (const field of fields) by[field.dataset.by] = field.value;
      for (const row of rows) row.hidden = !fits(row, by);
      foldGroups(list);
      tellAddress(by);
      const isChosen = Object.values(by).some(Boolean);
      for (const button of all("button[type=reset]")) button.hidden = !isChosen;
      const shown = rows.filter((row) => !row.hidden).length;
      const none = `Không có ${noun} nào${ofPage} hợp các điều kiện đã chọn. Bỏ bớt một điều kiện.`;
      const count = shown ? `${shown} trong ${rows.length} ${noun}${ofPage}.` : none;
      status.textContent = isChosen ? chosenWords(fields) + count : "";
    };
    if (location.search) apply();
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(() => ((asked = new URLSearchParams()), apply())));
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  // What has passed is in the register; a list of which nothing lies ahead says nothing.
  function lookAhead(list) {
    const ahead = all("li", list).filter((entry) => Date.parse(entry.querySelector("time").dateTime) >= today);
    for (const entry of all("li", list)) entry.hidden = !ahead.slice(0, Number(list.dataset.upcoming)).includes(entry);
    list.closest("section").hidden = !ahead.length;
  }

  all("[data-upcoming]").forEach(lookAhead);
  all("form[data-filters]").forEach(offerFilters);
  all("time[data-due]").forEach(countDays);
  all("form.picker").forEach(offerUnits);
  all("[data-last]").forEach(offerLast);
  all(".unit[data-unit]").forEach(({ dataset: { unit, name } }) => keep(LAST, { unit, name }));
  all(".ticks").forEach(offerTicks);
})();
