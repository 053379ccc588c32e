// Ranking of one place against one reading of the query: BM25 over syllables (Robertson and Zaragoza, 2009),
// and, because a Vietnamese word is several syllables, the nearness of neighbours in the query (Tao and Zhai, 2007).
const SATURATION = 0.4, LENGTH_SHARE = 0.25, AVERAGE_LENGTH = 60;
const PAIR_SHARE = 1.6, SKIP_SHARE = 0.4;
const NEARNESS = [0, 1, 0.5, 0.3, 0.2, 0.1, 0.1, 0.1, 0.1];
const REVERSED = 0.25, OTHER_MARKS = 0.5, MISSING_MARKS = 0.96;
const HEADING_ABOVE = 0.55, DOCUMENT_NAME = 0.3, FIELD_GAP = 10;

class Place {
  constructor(entry, folding) {
    this.entry = entry;
    this.tokens = [];
    this.add(folding.analyse(entry.text), 1, "text");
    const inherited = entry.kind === "clause" && entry.text && entry.title !== entry.number;
    this.add(folding.analyse(entry.title), inherited ? HEADING_ABOVE : 1, "title");
    if (entry.label !== entry.title) this.add(folding.analyse(entry.label), DOCUMENT_NAME, "label");
    this.key = entry.kind === "clause" ? clauseKey(entry.url) : entry.number && numberKey(folding, entry.number);
    this.length = this.tokens.length;
    this.byBase = new Map();
    for (const token of this.tokens) {
      const list = this.byBase.get(token.base);
      if (list) list.push(token); else this.byBase.set(token.base, [token]);
    }
  }

  // Each field begins far enough from the last that no phrase runs from one into the other.
  add(tokens, strength, field) {
    const from = (this.tokens.at(-1)?.place ?? -FIELD_GAP) + FIELD_GAP;
    for (const token of tokens) this.tokens.push({ ...token, place: token.place + from, strength, field });
  }

  find(term, marked) {
    const found = [];
    for (const { base, form, weight } of term.alternatives)
      for (const token of this.byBase.get(base) || []) {
        const agreed = form === null ? 2 : agreement(form, token.form);
        const marks = agreed === 2 || (agreed === 1 && !marked) ? 1 : agreed ? MISSING_MARKS : OTHER_MARKS;
        found.push({ place: token.place, strength: weight * marks * token.strength, token });
      }
    return found;
  }
}

function nearness(left, right, most) {
  let best = 0;
  for (const a of left)
    for (const b of right) {
      const distance = b.place - a.place;
      const near = distance > 0 ? (distance <= most ? NEARNESS[distance] || 0 : 0) : distance === -1 ? REVERSED : 0;
      if (near) best = Math.max(best, near * Math.min(a.strength, b.strength));
    }
  return best;
}

function scoreRow(place, row, marked) {
  const found = row.map((term) => place.find(term, marked));
  const norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * place.length / AVERAGE_LENGTH);
  let total = 0, asked = 0, met = 0;
  row.forEach((term, i) => {
    asked += term.value;
    if (!found[i].length) return;
    const best = Math.max(...found[i].map((match) => match.strength));
    met += term.value * best;
    total += term.value * best * found[i].length * (1 + SATURATION) / (found[i].length + norm);
  });
  const words = row.map((_, i) => i).filter((i) => !row[i].document);
  words.forEach((i, k) => {
    for (const [step, share, most] of [[1, PAIR_SHARE, 8], [2, SKIP_SHARE, 2]]) {
      const j = words[k + step];
      if (j === undefined || !found[i].length || !found[j].length) continue;
      total += share * Math.sqrt(row[i].value * row[j].value) * nearness(found[i], found[j], most);
    }
  });
  return { score: asked ? total * (0.25 + 0.75 * met / asked) : 0, found };
}

// Words in quotes must stand together, in order.
function holdsQuotes(row, found) {
  return row.every((term, i) => {
    if (!term.quote || term.document) return true;
    if (i && row[i - 1].quote === term.quote)
      found[i] = found[i].filter((match) => found[i - 1].some((before) => before.place + 1 === match.place));
    return found[i].length > 0;
  });
}

// A unit or document asked for by its whole name, and nothing else, is the answer.
function isNamed({ entry, tokens }, row, found) {
  if (entry.kind !== "unit" && entry.kind !== "document") return false;
  const title = tokens.filter((token) => token.field === "title");
  return title.length === row.length && title.every((token, i) => found[i].some((match) => match.token === token));
}

function scorePlace(place, plan, priors) {
  const marked = plan.variants[0].some(({ alternatives: [{ base, form }] }) => form !== base && form !== base + "0");
  let best = { score: 0, found: [], row: [] };
  for (const row of plan.variants) {
    const scored = scoreRow(place, row, marked);
    if (scored.score > best.score && holdsQuotes(row, scored.found)) best = { ...scored, row };
  }
  const prior = priors[place.entry.kind] ?? 1;
  const score = best.score * prior + referenceScore(place.key, plan.references) * prior;
  return { ...best, place, score, isNamed: isNamed(place, best.row, best.found) };
}
