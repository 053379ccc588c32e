/*
 * The look-ups on the page: read the form, ask lookups.js, show the parts of the answer that apply.
 * Every sentence of an answer stands in the page already; here parts are shown (data-when) and
 * blanks filled in (data-fill). Answers stay in the page: nothing is stored, sent, or put in the address.
 */
"use strict";
(() => {
  const READERS = { month: readMonth, birth: readDay, day: readDay };
  const DONG = new Intl.NumberFormat("vi-VN");

  const ANSWERS = {
    support(rules, { ward, level, month }) {
      const asWritten = ratesPaid(rules, ward, level).map((rate) => `no-month-${rate}`);
      if (!month) return { when: ["no-month", ward, ...asWritten], fill: { month: "Chưa nêu tháng" } };
      const { standing, salary, amounts } = supportPaid(rules, ward, level, month);
      const fill = { month: `Tháng ${written(month)}` };
      for (const [rate, amount] of Object.entries(amounts)) fill[rate] = `${DONG.format(amount)} đồng`;
      return { when: [standing, salary ?? "no-salary", ward, ...Object.keys(amounts)], fill };
    },
    age(rules, { sex, birth, day }) {
      const answer = ageCheck(rules, sex, birth, day);
      if (!answer) throw new RangeError("Ngày tính tuổi đứng trước ngày sinh.");
      const fill = { birth: written(birth), day: written(day), age: String(answer.age) };
      return { when: [answer.condition, answer.isBelow ? "below" : "not-below"], fill };
    },
  };

  function readField(field) {
    const asked = field.labels[0].textContent.trim().toLowerCase();
    if (!field.value.trim() && "optional" in field.dataset) return "";
    if (!field.value.trim()) throw new RangeError(`${field.matches("select") ? "Hãy chọn" : "Hãy nhập"} ${asked}.`);
    const read = READERS[field.dataset.field];
    return read ? read(field.value) : field.value;
  }

  function mark(field, words) {
    const error = document.getElementById(`${field.id}-loi`);
    error.textContent = words;
    error.hidden = !words;
    if (words) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  /** Read all fields; a faulty one is marked, the first of them gets the focus and null comes back. */
  function readForm(fields) {
    const values = {};
    const faulty = fields.filter((field) => {
      try {
        values[field.dataset.field] = readField(field);
        mark(field, "");
        return false;
      } catch (error) {
        mark(field, error.message);
        return true;
      }
    });
    faulty[0]?.focus();
    return faulty.length ? null : values;
  }

  function show(panel, fields, { when, fill }) {
    for (const field of fields) {
      if (field.matches("select")) fill[field.dataset.field] = field.selectedOptions[0].textContent;
    }
    for (const part of panel.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").some((each) => when.includes(each));
    }
    for (const blank of panel.querySelectorAll("[data-fill]")) blank.textContent = fill[blank.dataset.fill] ?? "";
    panel.hidden = false;
    panel.focus();
  }

  for (const lookup of document.querySelectorAll("[data-lookup]")) {
    const rules = JSON.parse(lookup.querySelector("script").textContent);
    const form = lookup.querySelector("form");
    const panel = lookup.querySelector(".lookup__answer");
    const fields = [...form.querySelectorAll("[data-field]")];
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      panel.hidden = true;
      const values = readForm(fields);
      if (!values) return;
      try {
        show(panel, fields, ANSWERS[lookup.dataset.lookup](rules, values));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        mark(fields.at(-1), error.message);
        fields.at(-1).focus();
      }
    });
    // An answer never stands beside other questions, and nothing is left behind on a shared computer.
    form.addEventListener("input", () => (panel.hidden = true));
    addEventListener("pagehide", () => (form.reset(), (panel.hidden = true)));
    lookup.querySelector(".lookup__off").hidden = true;
    form.hidden = false;
  }
})();
