// Hits as the theme's list wants them: each by itself under its own name, with what matched marked.
const SNIPPET_LENGTH = 180;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function matches(hit, field) {
  const words = new Map();
  for (const { token, strength } of hit.found.flat()) if (token.field === field) words.set(token.start, { ...token, strength });
  return [...words.values()].sort((a, b) => a.start - b.start);
}

// Neighbours become one mark: the eye reads words, not syllables.
function marked(text, words, from = 0, to = text.length) {
  let result = "", at = from;
  const inside = words.filter((word) => word.start >= from && word.end <= to);
  inside.forEach((word, i) => {
    const joins = i && !text.slice(inside[i - 1].end, word.start).trim();
    const between = escaped(text.slice(at, word.start));
    result += joins ? between : `${i ? "</mark>" : ""}${between}<mark data-md-highlight>`;
    result += escaped(text.slice(word.start, word.end));
    at = word.end;
  });
  return result + (inside.length ? "</mark>" : "") + escaped(text.slice(at, to));
}

function snippet(text, words) {
  if (text.length <= SNIPPET_LENGTH * 1.2) return marked(text, words);
  const inWindow = (start) => words.filter((word) => word.start >= start && word.end <= start + SNIPPET_LENGTH);
  const weight = (start) => inWindow(start).reduce((sum, word) => sum + word.strength * word.value, 0);
  const starts = words.map((word) => word.start);
  const best = starts.reduce((a, b) => (weight(b) > weight(a) ? b : a), starts[0] ?? 0);
  const from = best < 30 ? 0 : text.indexOf(" ", best - 30) + 1;
  const end = text.lastIndexOf(" ", from + SNIPPET_LENGTH);
  const to = from + SNIPPET_LENGTH >= text.length || end <= from ? text.length : end;
  return `${from ? "… " : ""}${marked(text, words, from, to)}${to < text.length ? " …" : ""}`;
}

function item(hit, kindNames) {
  const { entry } = hit.place;
  const value = new Map(hit.row.flatMap((term) => term.alternatives.map(({ base }) => [base, term.value])));
  // A clause is called by its place, unless it is a heading.
  const names = [marked(entry.title, matches(hit, "title")), escaped(entry.number)];
  if (entry.kind === "clause" && entry.text && entry.title !== entry.number) names.reverse();
  const about = [kindNames.get(entry.kind), entry.title !== entry.number && names[1], escaped(entry.document)].filter(Boolean).join(" · ");
  const words = matches(hit, "text").map((word) => ({ ...word, value: value.get(word.base) || 0 }));
  return {
    location: entry.url,
    title: `${names[0]} <span class="search-hit">${about}</span>`,
    text: entry.text && `<p>${snippet(entry.text, words)}</p>`,
    score: hit.score,
    terms: Object.fromEntries(words.map((word) => [entry.text.slice(word.start, word.end).toLowerCase(), true])),
  };
}

// The words of a clause and where they stand, as a report quotes them.
function quotation({ place: { entry } }) {
  if (!entry.citation || !entry.text) return "";
  return `“${entry.text}” (${entry.cited} ${entry.citation})`;
}

// The theme shows the words of a place only below the page it stands on; search.js takes that heading out again.
function listed(hit, kindNames) {
  const shown = item(hit, kindNames);
  const page = { location: shown.location.split("#")[0], title: "", text: "", score: 0, terms: {} };
  return shown.location.includes("#") ? [page, shown] : [shown];
}
