// What a reader chooses the rows of a list by: menus, words, and the address. A list of several pages is chosen from
// whole: what stands on its other pages is fetched when the form is opened, where a server gives it.
"use strict";
(() => {
  const A_DAY = 86_400_000;
  const NAMES = ["document", "unit", "role", "state", "unsaid", "days", "words", "kind", "issuer", "year"];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("đ", "d");
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());

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
      (!words || fold(words).split(/\s+/).every((word) => fold(row.textContent).includes(word)))
    );
  }

  // What is chosen stands in the address, so that a count leads to its rows and a list can be passed on; the other
  // pages of the list are led to with the same choice. A disk's address cannot be changed.
  function tellAddress(by) {
    const chosen = new URLSearchParams(Object.entries(by).filter(([, value]) => value)).toString();
    if (location.protocol !== "file:") history.replaceState(history.state, "", `${location.pathname}${chosen && "?"}${chosen}${location.hash}`);
    for (const way of all(".pages a")) way.search = chosen;
  }

  function wordsOf(field) {
    const value = field.selectedOptions?.[0].textContent.replace(/ \(\d+\)$/, "") ?? `“${field.value}”`;
    return `${field.labels[0].firstChild.textContent.trim().toLowerCase()}: ${value}`;
  }

  // The other pages of a list, as they were published; their links lead from where they stood.
  async function otherPages() {
    const ways = document.querySelector(".pages");
    const here = Number(ways.querySelector("[aria-current]").textContent);
    const first = all("a", ways).find((way) => way.textContent === "1").href.split("?")[0];
    const numbers = Array.from({ length: Number(ways.dataset.pages) }, (_, place) => place + 1);
    return Promise.all(numbers.filter((number) => number !== here).map(async (number) => {
      const answer = await fetch(new URL(number > 1 ? `trang-${number}/` : "", first));
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const link of all("a[href]", page)) link.setAttribute("href", new URL(link.getAttribute("href"), answer.url));
      return page;
    }));
  }

  // A group of another page joins its own here, or stands where its rank sets it.
  function takeIn(list, page) {
    for (const group of all(`#${list.id} [data-group]`, page)) {
      const own = all("[data-group]", list).find((each) => each.dataset.group === group.dataset.group);
      const rows = all("[data-state]", group);
      for (const row of [group, ...rows]) row.dataset.elsewhere = "";
      if (own) (own.querySelector("ul") ?? own).append(...rows);
      else list.insertBefore(group, all("[data-group]", list).find((each) => Number(each.dataset.rank) > Number(group.dataset.rank)) ?? null);
    }
  }

  // A menu offers what any page offers, and counts the rows of all.
  function widen(select, pages, rows) {
    const name = select.dataset.by;
    const others = pages.flatMap((page) => all(`select[data-by=${name}] option`, page));
    const offered = new Map([...others, ...select.options].map((option) => [option.value, option]));
    const isWider = offered.size > select.options.length;
    offered.delete("");
    for (const [value, option] of offered) {
      const count = rows.filter((row) => fits(row, { [name]: value })).length;
      option.textContent = option.textContent.replace(/\d+\)$/, `${count})`);
    }
    const { compare } = new Intl.Collator("vi", { numeric: true });
    if (isWider) select.append(...[...offered.values()].sort((one, other) => compare(one.text, other.text)));
  }

  function offerFilters(form) {
    const { filters: id, noun } = form.dataset;
    const list = document.getElementById(id);
    const [status, chips] = [document.getElementById(`${id}-ket-qua`), document.getElementById(`${id}-dang-chon`)];
    const fields = all("[data-by]", form);
    let rows = all("[data-state]", list);
    let [isWhole, isAsked] = [!document.querySelector(".pages"), false];
    let asked = new URLSearchParams(location.search);

    // What a menu does not offer yet, since no row of this page has it, is chosen by all the same.
    function fill() {
      for (const field of fields) {
        const value = asked.get(field.dataset.by);
        if (value === null || (field.options && ![...field.options].some((option) => option.value === value))) continue;
        field.value = value;
        asked.delete(field.dataset.by);
      }
    }
    function apply() {
      const by = Object.fromEntries(NAMES.map((name) => [name, asked.get(name) ?? ""]));
      for (const field of fields) if (field.value) by[field.dataset.by] = field.value;
      const isChosen = Object.values(by).some(Boolean);
      for (const row of rows) row.hidden = !fits(row, by);
      list.toggleAttribute("data-chosen", isChosen);
      const shown = all("[data-group]", list).flatMap((group) => showGroup(group, isChosen));
      tellAddress(by);
      for (const part of all("button[type=reset]")) part.hidden = !isChosen;
      for (const ways of all(".pages")) ways.hidden = isChosen && isWhole;
      const chosen = fields.filter((field) => field.value);
      tell(isChosen, chosen.map(wordsOf), shown.length);
      chips.replaceChildren(...chosen.map(chip));
    }
    function showGroup(group, isChosen) {
      const shown = all("[data-state]", group).filter((row) => !row.hidden);
      group.hidden = !shown.length;
      const count = group.querySelector("[data-count]");
      count.dataset.count ||= count.textContent;
      count.textContent = isChosen ? shown.length : count.dataset.count;
      return shown;
    }
    function tell(isChosen, said, shown) {
      const ofPage = isWhole ? "" : " ở trang này";
      const none = `Không có ${noun} nào${ofPage} hợp các điều kiện đã chọn. Bỏ bớt một điều kiện.`;
      const count = shown ? `${shown} trong ${rows.length} ${noun}${ofPage}.` : none;
      const chosen = make("span", { className: "aloud" }, said.length ? `Đang lọc ${said.join("; ")}. ` : "");
      status.replaceChildren(...(isChosen ? [chosen, count] : []));
    }
    function chip(field) {
      const button = make("button", { type: "button", ariaLabel: `Bỏ điều kiện ${wordsOf(field)}` }, wordsOf(field));
      button.addEventListener("click", () => {
        field.value = "";
        apply();
        (chips.querySelector("button") ?? form.parentElement.querySelector("summary")).focus();
      });
      return make("li", {}, button);
    }
    async function gather() {
      if (isWhole || isAsked || location.protocol === "file:") return;
      isAsked = true;
      const takers = all("[data-take]", form.parentElement);
      for (const button of takers) button.disabled = true;
      try {
        const pages = await otherPages();
        for (const page of pages) takeIn(list, page);
        rows = all("[data-state]", list);
        for (const select of all("select[data-by]", form)) widen(select, pages, rows);
        isWhole = true;
        list.dataset.gathered = "";
        list.dispatchEvent(new CustomEvent("gathered", { detail: pages, bubbles: true }));
        fill();
        apply();
      } catch {
        isAsked = false; // the server gives no more than this page: what is said of it stays true
      }
      for (const button of takers) button.disabled = false;
    }

    fill();
    if (location.search) {
      apply();
      gather();
    }
    form.parentElement.addEventListener("toggle", gather);
    form.addEventListener("input", ({ target }) => (asked.delete(target.dataset.by), apply()));
    form.addEventListener("reset", () => setTimeout(() => ((asked = new URLSearchParams()), apply())));
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  document.querySelectorAll("form[data-filters]").forEach(offerFilters);
})();
