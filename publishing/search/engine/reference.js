// Numbers of clauses, notes and rows, in every notation, as keys: "II.1.1", "2.1.1", "điểm 1.1 mục II" -> "2.1.1";
// "điểm a khoản 1 Điều 15", "đ15 k1 a", "15.1.a" -> "dieu.15.1.a", as its address says: #dieu-15-1-a.
// "khoản số 2", "phần thứ II"
const FILLERS = new Set(["so", "thu"]), OF = new Set(["cua", "trong", "tai"]);
const TIED = /^\s*[.\-–,/]?\s*$/, TIED_LETTER = /^[.\-/]?$/;
// Names of parts that stand outside articles, from the widest in; an article is cited without them.
const AROUND = ["phan", "chuong", "muc", "tieu.muc"], SCOPES = ["phu.luc", "mau"], ALONE = ["can.cu", "fn"];
const REFERENCE_SCORE = 30, LESS_LIKELY = 0.02, IN_ATTACHED = 3;
const NAME_BEFORE = /(?:^|\.)(?:dieu|khoan|chuong|muc|phan|luc|mau|bang|van)$/;

function numberPart(word) {
  if (word?.number) return word.base.split(/[.,]/).map(withoutZeros).join(".");
  return word && ROMAN.test(word.base) ? arabic(word.base) : null;
}

function numberKey(folding, number) {
  return folding.words(number).map((word) => numberPart(word) ?? word.base).join(".");
}

// The address of a clause says what it is: #ii-1-1 -> 2.1.1, #phu-luc-i-mau-01 -> phu.luc.1.mau.1
function clauseKey(url) {
  return url.slice(url.indexOf("#") + 1).split(/[-_]/)
    .map((step) => (ROMAN.test(step) ? arabic(step) : withoutZeros(step))).join(".");
}

// The printed label of a point repeats its clause, never its section: mục II, khoản 1, điểm 1.4 -> 2.1.4
function joinParts(whole, part) {
  if (!whole.key) return part;
  const last = whole.key.split(".").at(-1);
  const repeats = part.key.startsWith(last + ".") && (whole.key.includes(".") || !whole.section);
  return { key: repeats ? whole.key + part.key.slice(last.length) : `${whole.key}.${part.key}`, section: whole.section };
}

class References {
  constructor(folding, rowCodes) {
    this.folding = folding;
    this.rowCodes = new Set(rowCodes);
    const rules = folding.rules;
    this.names = rules.reference_words.flatMap(([said, name], level) => said.map((words) => ({ words: words.split(" "), name, level })));
    this.types = new Map(rules.document_types.map((name) => [folding.key(name), unmarked(name).replaceAll(" ", ".")]));
    Object.assign(this, { ordinals: rules.ordinals, letters: rules.letters_in_numbers });
  }

  // Runs of words such as "khoản 2 mục IV", "III.3", "mục 2.3", "NV-001", "chú thích 1".
  find(query) {
    const words = this.folding.words(query), found = [];
    for (let i = 0; i < words.length; i++) {
      const [keys, next, section, unsure] = this.clause(query, words, i) || this.row(query, words, i) || [];
      if (!keys) continue;
      found.push({ keys, attached: this.attached(words, i, next).flatMap((text) => keys.map((key) => `${text}.${key}`)), section, unsure, start: words[i].start, end: words[next - 1].end });
      i = next - 1;
    }
    return found;
  }

  // The text that a clause is said to stand in, "Điều 1 Quy chế …", "quy chế điều 1", as its addresses begin; with a
  // number after it ("quy chế số 5") it is a document of its own.
  attached(words, from, next) {
    const named = (i) => (words[i] && words[i + 1] ? `${words[i].base} ${words[i + 1].base}` : "");
    const after = OF.has(words[next]?.base) ? next + 1 : next;
    const said = [[after, words[after + 2]], [from - 2, null]].find(([i, beyond]) => this.types.has(named(i)) && !beyond?.number && beyond?.base !== "so");
    return said ? [this.types.get(named(said[0]))] : [];
  }

  clause(query, words, from) {
    const parts = [];
    let i = from;
    for (let part; (part = this.part(query, words, i, i === from)); i = part.next) parts.push(part);
    if (!parts.length) return null;
    const { keys, section } = keysOf(parts);
    return this.isNamed(parts, keys, from || i < words.length) ? [keys, i, section, this.folding.codes.has(words[from].base)] : null;
  }

  // A letter alone names a clause only where nothing else is asked; a bare number may be an amount or a date.
  isNamed(parts, keys, amongOthers) {
    if (amongOthers && parts.some((part) => part.short)) return false;
    return parts[0].name || ((parts.length > 1 || !parts[0].bare) && keys[0].includes("."));
  }

  // One step: what it is called, if it is, and its number with all that is tied to it.
  part(query, words, from, first) {
    const named = this.name(words, from, query);
    let at = from + (named ? named.words.length : 0);
    const filled = named && FILLERS.has(words[at]?.base);
    if (filled) at++;
    const letter = this.letter(words[at], query);
    let key = numberPart(words[at]) || (filled && this.ordinals[words[at]?.base]) || letter;
    if (!key || !(named || first)) return null;
    const bare = !named && !this.startsAlone(query, words);
    const section = !words[at].number && ROMAN.test(words[at].base);
    for (at++; words[at]; at++) {
      const gap = query.slice(words[at - 1].end, words[at].start), sign = this.letter(words[at], query);
      if (words[at].number && TIED.test(gap)) key += (gap || /[0-9]$/.test(key) ? "." : "") + numberPart(words[at]);
      else if (sign && TIED_LETTER.test(gap)) key += (gap ? "." : "") + sign;
      else break;
    }
    return { key, section, name: named?.name, level: this.level(named, key, section), next: at, bare, short: bare || (named?.words.length === 1 && named.words[0].length < 3) };
  }

  // A section A is wider than a section I, a point 1.1 wider than a point a.
  level(named, key, section) {
    if (!named) return section ? -1 : this.names.length;
    return named.level + (/^[a-z]/.test(key) ? (AROUND.includes(named.name) ? -0.5 : 0.5) : 0);
  }

  name(words, i, query) {
    const written = words[i] && query.slice(words[i].start, words[i].end).normalize("NFD")[0].toLowerCase();
    return this.names.find((each) => each.words.every((word, k) =>
      (word === "y" ? written === "y" && words[i].base === "i" : words[i + k]?.base === word)));
  }

  // "a", "đ" (dd in addresses), "dd"
  letter(word, query) {
    if (!word || word.number) return null;
    const form = word.form.slice(0, -1);
    const sign = /^(?:[a-z]|dd|aw|aa|ee|oo|ow|uw)$/.test(form) || ROMAN.test(word.base);
    return this.letters[form] ?? (sign && !/[yY]/.test(query.slice(word.start, word.end)) ? numberPart(word) ?? form : null);
  }

  // "II", "2.1.4", "15.1.a" and, when nothing else is asked, "1.4"; any other number may be an amount or a date.
  startsAlone(query, words) {
    const [first, second] = words;
    if (!first.number) return numberPart(first) !== null;
    if (/^\d\d?\.\d\d?\.\d\d?$/.test(first.base) || (words.length === 1 && /^\d\.\d$/.test(first.base))) return true;
    return words.length === 2 && query[first.end] === "." && second.start === first.end + 1 && this.letter(second, query) !== null;
  }

  row(query, words, i) {
    const number = words[i + 1];
    const tied = number?.number && this.rowCodes.has(words[i].base) && /^[\s-]?$/.test(query.slice(words[i].end, number.start));
    return tied ? [[`${words[i].base}.${numberPart(number)}`], i + 2, false] : null;
  }
}

// The keys that steps may have, in any order named, the likeliest first; some call every clause "điều" or "tiểu mục".
function keysOf(parts) {
  const called = (name) => parts.find((part) => part.name === name), join = (...steps) => steps.flat().filter(Boolean).join(".");
  const named = (names) => names.filter(called).map((name) => `${name}.${called(name).key}`);
  const alone = named(ALONE);
  if (alone.length) return { keys: alone };
  const scope = named(SCOPES), around = named(AROUND), article = named(["dieu"]), table = named(["bang"]);
  const inner = parts.filter((part) => !part.name || part.name === "khoan" || part.name === "diem");
  const steps = (more) => [...parts.filter((part) => more.includes(part.name)), ...inner].sort((a, b) => a.level - b.level || a.next - b.next).reduce(joinParts, {});
  const { key, section } = steps(AROUND), own = steps([]).key, plain = join(scope, key, table);
  if (article.length) return { keys: [join(scope, article, own, table), join(scope, steps(["dieu"]).key, table)] };
  if (called("chuong") || called("tieu.muc")) return { keys: [join(scope, around), join(scope, around.filter((step) => step[0] !== "p")), plain] };
  if (scope.length) return { keys: [plain, join(scope, own && `khoan.${own}`, table)] };
  if (around.length) return { keys: called("phan") && !key.includes(".") ? [...around, plain] : [plain, ...around], section: section || parts.length > 1 };
  return { keys: inner[0]?.name ? [`khoan.${plain}`, plain] : [plain, `dieu.${plain}`, `khoan.${plain}`], section };
}

// How well a place answers what was asked for by number.
function referenceScore(placeKey, references) {
  if (!placeKey) return 0;
  return Math.max(0, ...references.flatMap(({ keys, attached, section }) => [
    ...keys.map((key, i) => keyScore(placeKey, key, section) * (1 - LESS_LIKELY * i)),
    ...attached.map((key) => keyScore(placeKey, key, section) * IN_ATTACHED),
  ]));
}

function keyScore(placeKey, key, section) {
  if (placeKey === key) return REFERENCE_SCORE * (key > "a" ? 1.2 : 1);
  if (placeKey.startsWith(key + ".p")) return REFERENCE_SCORE * 0.9;
  if (placeKey.endsWith("." + key)) {
    if (key > "a") return REFERENCE_SCORE * 0.95;
    if (!section && key.includes(".") && !NAME_BEFORE.test(placeKey.slice(0, -key.length - 1))) return REFERENCE_SCORE * 1.1;
  }
  return placeKey.startsWith(key + ".") ? REFERENCE_SCORE * 0.5 : 0;
}
