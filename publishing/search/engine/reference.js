// Numbers of clauses, notes and rows, in every notation, as one key: "II.1.1", "2.1.1", "điểm 1.1 mục II" -> "2.1.1".
// "khoản số 2", "phần thứ II"
const FILLERS = new Set(["so", "thu"]);
const TIED = /^\s*[.\-–,/]?\s*$/;

function numberPart(word) {
  if (word?.number) return word.base.split(/[.,]/).map(withoutZeros).join(".");
  return word && ROMAN.test(word.base) ? arabic(word.base) : null;
}

function numberKey(folding, number) {
  return folding.words(number).map((word) => numberPart(word) ?? word.base).join(".");
}

// The printed label of a point repeats its clause, never its section: mục II, khoản 1, điểm 1.4 -> 2.1.4
function joinParts(whole, part) {
  const last = whole.key.split(".").at(-1);
  const repeats = part.key.startsWith(last + ".") && (whole.key.includes(".") || !whole.section);
  return { key: repeats ? whole.key + part.key.slice(last.length) : `${whole.key}.${part.key}`, section: whole.section };
}

class References {
  constructor(folding, rowCodes) {
    this.folding = folding;
    this.rowCodes = new Set(rowCodes);
    this.levels = folding.rules.reference_words;
    this.notes = folding.rules.note_words.map((words) => words.split(" "));
  }

  // Runs of words such as "khoản 2 mục IV", "III.3", "mục 2.3", "NV-001", "chú thích 1".
  find(query) {
    const words = this.folding.words(query), found = [];
    for (let i = 0; i < words.length; i++) {
      const [key, next, section] = this.clause(query, words, i) || this.note(words, i) || this.row(query, words, i) || [];
      if (!key) continue;
      found.push({ key, section, start: words[i].start, end: words[next - 1].end });
      i = next - 1;
    }
    return found;
  }

  clause(query, words, from) {
    const parts = [];
    let i = from;
    for (;;) {
      const level = this.levels.indexOf(words[i]?.base);
      const at = level < 0 ? i : i + (FILLERS.has(words[i + 1]?.base) ? 2 : 1);
      const named = level >= 0 && numberPart(words[at]) !== null;
      const first = words[named ? at : i];
      if (!first || (!named && (i > from || !this.startsAlone(first, words.length)))) break;
      const part = { level: first.number ? level : -1, key: numberPart(first), section: !first.number };
      i = (named ? at : i) + 1;
      while (words[i]?.number && TIED.test(query.slice(words[i - 1].end, words[i].start))) part.key += "." + numberPart(words[i++]);
      parts.push(part);
    }
    if (!parts.length) return null;
    const { key, section } = parts.sort((a, b) => a.level - b.level).reduce(joinParts);
    const certain = this.levels.includes(words[from].base) || key.includes(".");
    return certain ? [key, i, section] : null;
  }

  // "II", "2.1.4" and, when nothing else is asked, "1.4"; any other number may be an amount or a date.
  startsAlone(word, length) {
    if (!word.number) return numberPart(word) !== null;
    return /^\d\d?\.\d\d?\.\d\d?$/.test(word.base) || (length === 1 && /^\d\.\d$/.test(word.base));
  }

  note(words, i) {
    const named = this.notes.find((note) => note.every((word, k) => words[i + k]?.base === word));
    const at = named && i + named.length + (FILLERS.has(words[i + named.length]?.base) ? 1 : 0);
    return words[at]?.number ? [`chu.thich.${numberPart(words[at])}`, at + 1] : null;
  }

  row(query, words, i) {
    const number = words[i + 1];
    const tied = number?.number && this.rowCodes.has(words[i].base) && /^[\s-]?$/.test(query.slice(words[i].end, number.start));
    return tied ? [`${words[i].base}.${numberPart(number)}`, i + 2] : null;
  }
}
