// The clauses of one document by what a reader types to go to one: its number in any notation, or its name.
const LEAST_LIKELY = 0.75, SAME_NAME = 4, NAME_BEGINS = 3;
// "đ12k3" is read as "đ12 k3".
const NEXT_STEP = /(?<=\d)[dđk](?=\d)/giu;

// Where a clause is all that is asked for, a bare number is one.
class NumbersAlone extends References {
  isNamed(parts, _, amongOthers) {
    return !(amongOthers && parts[0].bare && parts.length < 2);
  }
}

class ClauseFinder {
  // clauses: [id, name] of each, as the page has them
  constructor(rules, clauses) {
    this.folding = new Folding(rules, []);
    this.references = new NumbersAlone(this.folding, []);
    this.clauses = clauses.map(([id, name]) => ({ id, name, key: clauseKey(id), said: this.folding.key(name) }));
    this.hasArticles = this.clauses.some(({ key }) => /(?:^|\.)dieu\./.test(key));
  }

  // What the words may mean, the likeliest first, and whether that is likelier than the next. Where there is no such
  // clause: the narrowest part around it that there is; and whether a number was read at all.
  find(typed) {
    const reference = this.read(typed);
    const named = this.named(typed), scored = named.length || !reference ? named : this.numbered(reference);
    const [first, second] = scored;
    return {
      clauses: scored.map(({ clause }) => clause),
      certain: scored.length === 1 || first?.score > second?.score,
      around: reference && this.around(reference.keys),
      read: Boolean(reference),
    };
  }

  // A roman number may be a chapter. Where there are articles, "khoản 3 Điều 2" is not the point 2.3 of another one.
  read(typed) {
    const [reference] = this.references.find(typed.replace(NEXT_STEP, " $&"));
    if (!reference) return reference;
    const [first, ...others] = reference.keys, articles = reference.keys.filter((key) => key.includes("dieu."));
    const isArticle = this.hasArticles && first.includes("dieu."), chapter = reference.section ? [`chuong.${first}`] : [];
    return { ...reference, keys: isArticle ? articles : [first, ...chapter, ...others] };
  }

  // "khoản 1" begins the names of many. Points d and đ differ by a mark, which a reader may leave out.
  named(typed) {
    const said = this.folding.key(typed), written = typed.normalize("NFC").trim().toLowerCase();
    if (!said) return [];
    const marked = this.clauses.some(({ name }) => name.toLowerCase() === written);
    const isSame = (clause) => (marked ? clause.name.toLowerCase() === written : clause.said === said);
    return this.best((clause) => (isSame(clause) ? SAME_NAME : clause.said.startsWith(`${said} `) ? NAME_BEGINS : 0));
  }

  // The last step that was typed is that of the clause, whatever it stands in.
  numbered(reference) {
    const last = (key) => key.slice(key.lastIndexOf(".") + 1);
    const ends = new Set([...reference.keys, ...reference.attached].map(last));
    return this.best(({ key }) => (ends.has(last(key)) ? referenceScore(key, [reference]) : 0));
  }

  // What stands inside the best is not meant beside it.
  best(measure) {
    const scored = this.clauses.map((clause) => ({ clause, score: measure(clause) })).filter(({ score }) => score);
    const [first] = scored.sort((a, b) => b.score - a.score);
    return scored.filter(({ clause, score }) => score >= first.score * LEAST_LIKELY && !clause.key.startsWith(`${first.clause.key}.`));
  }

  around(keys) {
    const wider = keys.flatMap((key) => key.split(".").map((_, i, steps) => steps.slice(0, -i - 1).join(".")));
    return wider.map((key) => this.clauses.find((clause) => clause.key === key)).find(Boolean);
  }
}

self.clauseFinder = (clauses) => new ClauseFinder(RULES, clauses);
