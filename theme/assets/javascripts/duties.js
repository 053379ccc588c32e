// Lists of duties: days left, and the collective names a reader ticks. Without this script every list is whole.
// What a reader chooses stays in the browser, and no day is counted but by its clock.
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
  function foldGroups() {
    for (const body of all("tbody")) body.hidden = !all("tr:not(.group)", body).some((row) => !row.hidden);
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
      foldGroups();
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

  // What has passed is in the register; a list of which nothing lies ahead says nothing.
  function lookAhead(list) {
    const ahead = all("li", list).filter((entry) => Date.parse(entry.querySelector("time").dateTime) >= today);
    for (const entry of all("li", list)) entry.hidden = !ahead.slice(0, Number(list.dataset.upcoming)).includes(entry);
    list.closest("section").hidden = !ahead.length;
  }

  all("[data-upcoming]").forEach(lookAhead);
  all("time[data-due]").forEach(countDays);
  document.addEventListener("gathered", () => all("[data-elsewhere] time[data-due]").forEach(countDays));
  all("form.picker").forEach(offerUnits);
  all("[data-last]").forEach(offerLast);
  all(".unit[data-unit]").forEach(({ dataset: { unit, name } }) => keep(LAST, { unit, name }));
  all(".ticks").forEach(offerTicks);
})();
