// What a reader means: query -> variants, each a row of terms. A term holds alternatives (base, form, weight),
// its own weight, and the place it has in the query. `lexicon` (an index) knows the words of the site
// and, where it holds all texts, rows of words by their initials.
const QUESTION_WEIGHT = 0.15, FUNCTION_WEIGHT = 0.4, REFERENCE_WEIGHT = 0;
const TYPO_WEIGHT = 0.5, PREFIX_WEIGHT = 0.6, NUMERAL_WEIGHT = 0.7, GUESS_WEIGHT = 0.8, SAID_WEIGHT = 0.8;
const MOST_VARIANTS = 12, MOST_ALTERNATIVES = 24;
const TELEX_TONES = { f: "1", s: "2", r: "3", x: "4", j: "5" };
const MARKED = { a: "â", e: "ê", o: "ô" }, HORNED = { a: "ă", o: "ơ", u: "ư" };

// "chuyeern" -> chuyển. Tone letters never end a Vietnamese syllable, so a word of the language is not touched.
function telex(base) {
  const from = base.search(/[aeiouw]/);
  if (from < 0) return null;
  let head = base.slice(0, from), tail = base.slice(from), tone = "0";
  tail = tail.replace(/[sfrxj]/g, (letter) => { tone = TELEX_TONES[letter]; return ""; });
  if (head.endsWith("dd") || tail.endsWith("d")) { head = head.replace(/dd$/, "d").replace(/d$/, "đ"); tail = tail.replace(/d$/, ""); }
  const shaped = tail.replace(/([aeo])([a-z]*?)\1/, (_, vowel, between) => MARKED[vowel] + between);
  const horn = shaped.includes("w");
  tail = shaped.replace(/w/g, (_, at) => (at && /[aou]/.test(shaped[at - 1]) ? "" : "ư"));
  if (horn) tail = /u[oơ]/.test(tail) ? tail.replace(/u[oơ]/, "ươ") : tail.replace(/[aou]/, (vowel) => HORNED[vowel]);
  return { base: unmarked(head + tail), form: head + tail + tone };
}

// Letters that sound alike in one region or another are written for each other: x and s, ch and tr, d, gi and r, l and n.
const spoken = (base) => base.replace(/^(?:tr|x|gi(?=[aeou])|r|n(?![gh]))/, (letters) => ({ tr: "ch", x: "s", n: "l" })[letters] || "d");

// Damerau's distance where it is 1: 1 for two neighbours swapped, the commonest slip, 2 for a letter more, less or other.
function slip(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1 || a === b) return 0;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1) ? 2 : 0;
  if (a.slice(i + 1) === b.slice(i + 1)) return 2;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) ? 1 : 0;
}

// 0: other marks; 1: marks missing in the query; 2: the same
function agreement(asked, found) {
  if (asked === found) return 2;
  const last = asked.length - 1;
  if (last !== found.length - 1) return 0;
  for (let i = 0; i < last; i++) if (asked[i] !== found[i] && asked[i] !== unmarked(found[i])) return 0;
  return asked[last] === "0" || asked[last] === found[last] ? 1 : 0;
}

class Planner {
  constructor(folding, lexicon, rowCodes) {
    Object.assign(this, { folding, lexicon, references: new References(folding, rowCodes) });
    const rules = folding.rules;
    this.questions = rules.question_words.map((words) => folding.words(words)).sort((a, b) => b.length - a.length);
    this.alsoSaid = rules.also_said.map(([said, written]) => [folding.words(said), written]).sort(([a], [b]) => b.length - a.length);
    this.functions = new Set(rules.function_words.map((word) => folding.fold(word).form));
    this.toneSigns = { 0: "", ...Object.fromEntries(Object.entries(rules.tones).map(([sign, tone]) => [tone, sign])) };
    this.numerals = new Map(Object.entries(rules.numerals).map(([word, number]) => [folding.key(word), number]));
  }

  // As written, and once more with what the documents say for words that people say.
  plan(text, doubtful = new Set()) {
    const query = this.typed(text.normalize("NFC")), plan = this.read(query, doubtful);
    const said = this.inDocumentWords(query);
    if (said !== query) plan.variants.push(...this.read(said, doubtful).variants.map((row) =>
      row.map((term) => ({ ...term, value: term.value * SAID_WEIGHT }))));
    return plan;
  }

  inDocumentWords(query) {
    const words = this.folding.words(query);
    let said = "", at = 0;
    for (let i = 0; i < words.length; i++) {
      const [run, written] = this.alsoSaid.find(([run]) => run.every((word, k) => words[i + k] && means(words[i + k], word))) || [];
      if (!run) continue;
      said += query.slice(at, words[i].start) + written;
      i += run.length - 1;
      at = words[i].end;
    }
    return said + query.slice(at);
  }

  read(query, doubtful) {
    const tokens = this.folding.analyse(query);
    const references = this.references.find(query);
    const weights = this.weights(tokens, references);
    const typing = !/\s$/.test(query) && tokens.length - 1;
    const options = tokens.map((token, i) => this.options(token, i === typing, doubtful, weights[i]).map((terms) =>
      terms.map((term) => ({ weight: weights[i], ...term, quote: quoteOf(query, token) }))));
    const variants = options.reduce((rows, choices) =>
      rows.flatMap((row) => choices.map((choice) => [...row, ...choice])).slice(0, MOST_VARIANTS), [[]]);
    return { variants: variants.map((row) => row.map((term) => this.weigh(term))), references };
  }

  // Raw Telex becomes words before anything else, so that numbers of clauses and documents are seen too.
  typed(query) {
    const { folding, lexicon } = this;
    return query.replace(folding.pattern, (word) => {
      const { base, form } = folding.fold(word);
      if (form !== base + "0" || lexicon.has(base) || folding.expansions.has(base) || folding.choices.has(base)) return word;
      const read = telex(base);
      const meant = read && folding.syllable.test(read.base) && (lexicon.has(read.base) || !folding.syllable.test(base));
      return meant ? read.form.slice(0, -1) + this.toneSigns[read.form.at(-1)] : word;
    });
  }

  // What may be one of several words is worth the mean of the rarest and the most frequent.
  weigh(term) {
    const rarities = term.alternatives.map(({ base, form }) => this.lexicon.idf(base, form));
    return { ...term, value: term.weight * Math.sqrt(Math.min(...rarities) * Math.max(...rarities)), document: term.alternatives[0].base[0] === "#" };
  }

  // Words that only ask count little; words that name a clause are answered by its number.
  weights(tokens, references) {
    const weights = tokens.map((token) =>
      references.some(({ start, end, unsure }) => !unsure && token.start >= start && token.end <= end) ? REFERENCE_WEIGHT : this.functions.has(token.form) ? FUNCTION_WEIGHT : 1);
    for (const words of this.questions)
      for (let i = 0; i + words.length <= tokens.length; i++)
        if (words.every((word, k) => asks(tokens[i + k], word, words.length)))
          words.forEach((_, k) => { weights[i + k] = Math.min(weights[i + k], QUESTION_WEIGHT); });
    // The words of an abbreviation share one writing, and count less each than a word written out.
    return tokens.map((token, i) => weights[i] / Math.sqrt(tokens.filter(({ start, base }) => start === token.start && base[0] !== "#").length));
  }

  // The ways to read one token: rows of terms.
  options({ base, form }, typing, doubtful, weight) {
    const term = (...alternatives) => ({ alternatives });
    const itself = { base, form, weight: 1 };
    const { folding, lexicon } = this;
    if (folding.choices.has(base) && /0$/.test(form)) {
      const word = lexicon.has(base);
      const meanings = folding.choices.get(base).map((words) => words.map((part) => term({ ...part, weight: word ? GUESS_WEIGHT : 1 })));
      return word ? [[term(itself)], ...meanings] : meanings;
    }
    if (this.numerals.has(base)) {
      const number = this.numerals.get(base);
      return [[term(itself, { base: number, form: number, weight: NUMERAL_WEIGHT })]];
    }
    if (!/^[a-z]/.test(base)) return [[term(itself)]];
    if (lexicon.has(base)) return [[term(itself, ...(doubtful.has(base) ? this.near(base) : []))]];
    return this.unknown(base, form, typing, weight);
  }

  // A word the site does not have: several written as one, or mistyped, or not yet ended.
  unknown(base, form, typing, weight) {
    const parts = this.split(form.slice(0, -1), form.slice(-1)) || (!this.folding.syllable.test(base) && this.lexicon.phrase?.(base));
    const meant = [...(typing ? this.longer(base) : []), ...(weight > QUESTION_WEIGHT && base.length > 2 ? this.near(base) : [])];
    const rows = meant.length ? [[{ alternatives: meant }]] : [];
    if (parts) rows.push(parts.map((part) => ({ alternatives: [{ ...part, weight: 1 }], weight: weight / Math.sqrt(parts.length) })));
    return rows.length ? rows : [[{ alternatives: [{ base, form, weight: 1 }] }]];
  }

  near(base) {
    const said = spoken(base);
    return this.common((word) => (spoken(word) === said ? 1 : slip(word, base)), TYPO_WEIGHT);
  }

  longer(base) {
    return this.common((word) => (word.startsWith(base) ? 1 : 0), PREFIX_WEIGHT);
  }

  // The words of the site that a measure lets through (not 0), the smallest and most frequent first.
  common(measure, weight) {
    const found = this.lexicon.words.filter((word) => word >= "a").map((word) => [word, measure(word)]).filter(([, size]) => size);
    found.sort(([a, one], [b, other]) => one - other || this.lexicon.idf(a) - this.lexicon.idf(b) || (a < b ? -1 : 1));
    return found.slice(0, MOST_ALTERNATIVES).map(([base]) => ({ base, form: null, weight }));
  }

  // "luanchuyen" -> luan chuyen, "ubkttu" -> uy ban kiem tra tu
  split(letters, tone) {
    const base = unmarked(letters);
    for (let i = base.length - 2; i > 1; i--) {
      const left = this.known(letters.slice(0, i), "0"), right = left && this.known(letters.slice(i), tone);
      const rest = left && (right || (base.length - i > 3 && this.split(letters.slice(i), tone)));
      if (rest) return [...left, ...rest];
    }
    return null;
  }

  known(letters, tone) {
    const base = unmarked(letters);
    if (this.lexicon.has(base)) return [{ base, form: letters + tone }];
    return this.folding.expansions.get(base)?.[0] || null;
  }
}

function means(word, meant) {
  return word.base === meant.base && agreement(word.form, meant.form) > 0;
}

function asks(token, word, length) {
  if (token.base !== word.base) return false;
  return length > 1 ? agreement(token.form, word.form) > 0 : token.form === word.form;
}

function quoteOf(query, token) {
  const before = query.slice(0, token.start).match(/["“”]/g) || [];
  return before.length % 2 && /["“”]/.test(query.slice(token.end)) ? before.length : 0;
}
