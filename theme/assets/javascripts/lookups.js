/*
 * What the two look-ups answer, and how they read what is typed. Nothing here touches the page.
 * What it goes by is made by model/derived/lookups.py; its answers are held against tests/model/oracle.py.
 * Months are "2019-07" and days "2019-07-01" everywhere, so that text order is time order.
 */
"use strict";

/** Give the rates that were paid to a ward and a level of post, whatever the month. */
function ratesPaid(rules, ward, level) {
  const applies = (rate) => (!rate.level || rate.level === level) && (!rate.wards || rate.wards.includes(ward));
  return rules.rates.filter(applies).map((rate) => rate.id);
}

/** Give the support reported as paid: where the month stands, and the amounts of known months. */
function supportPaid(rules, ward, level, month) {
  if (month < rules.first) return { standing: "before", salary: null, amounts: {} };
  if (month > rules.last) return { standing: "after", salary: null, amounts: {} };
  const span = rules.spans.find((each) => each.first <= month && month <= each.last);
  const amounts = {};
  for (const id of ratesPaid(rules, ward, level)) if (id in span.amounts) amounts[id] = span.amounts[id];
  return { standing: "within", salary: span.salary, amounts };
}

/** Hold the age in completed years on a day against a ceiling, which is itself left out. */
function ageCheck(rules, sex, birth, day) {
  if (day < birth) return null;
  const hadBirthday = day.slice(5) >= birth.slice(5);
  const age = day.slice(0, 4) - birth.slice(0, 4) - (hadBirthday ? 0 : 1);
  const { id, below } = rules[sex];
  return { age, condition: id, isBelow: age < below };
}

/** Read a day as people type it: 5/11/1980, 05-11-1980, 05111980. Throws a sentence for the reader. */
function readDay(typed) {
  const parts = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed.trim()) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(typed.trim());
  if (!parts) throw new RangeError("Hãy viết đủ ngày/tháng/năm, ví dụ 05/11/1980.");
  const month = readMonth(`${parts[2]}/${parts[3]}`);
  const lastDay = new Date(Date.UTC(parts[3], parts[2], 0)).getUTCDate();
  if (parts[1] < 1 || parts[1] > lastDay) {
    throw new RangeError(`Tháng ${Number(parts[2])}/${parts[3]} không có ngày ${parts[1]}: tháng này có ${lastDay} ngày.`);
  }
  return `${month}-${parts[1].padStart(2, "0")}`;
}

/** Read a month as people type it: 7/2019, 07-2019, 072019. Throws a sentence for the reader. */
function readMonth(typed) {
  const parts = /^(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed.trim()) ?? /^(\d\d)(\d{4})$/.exec(typed.trim());
  if (!parts) throw new RangeError("Hãy viết đủ tháng/năm, ví dụ 07/2019.");
  if (parts[1] < 1 || parts[1] > 12) throw new RangeError(`Không có tháng ${parts[1]}: tháng từ 1 đến 12.`);
  if (parts[2] < 1900 || parts[2] > 2099) throw new RangeError(`Năm ${parts[2]} nằm ngoài khoảng 1900–2099.`);
  return `${parts[2]}-${parts[1].padStart(2, "0")}`;
}

/** Write a month or a day the way the portal does: 7/2019, 01/07/2019. */
function written(iso) {
  const [year, month, day] = iso.split("-");
  return day ? `${day}/${month}/${year}` : `${Number(month)}/${year}`;
}
