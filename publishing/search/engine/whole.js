// The index of a site small enough to be at hand as a whole.
class WholeIndex {
  constructor(root, folding) {
    this.whole = true;
    this.places = unpack(root.block, root.kinds, 0).map((entry) => new Place(entry, folding));
    this.counts = new Map();
    this.formCounts = new Map();
    const more = (counts, key) => counts.set(key, (counts.get(key) || 0) + 1);
    for (const place of this.places) {
      for (const base of place.byBase.keys()) more(this.counts, base);
      for (const form of new Set(place.tokens.map((token) => token.form))) more(this.formCounts, form);
    }
    this.words = [...this.counts.keys()];
  }

  has(base) {
    return this.counts.has(base);
  }

  // A word asked for with its marks is as rare as it is with them.
  idf(base, form) {
    return rarity(this.places.length, (form !== base + "0" && this.formCounts.get(form)) || this.counts.get(base) || 0);
  }

  // The words most often written in a row that begin with these letters: "ldql" -> lãnh đạo quản lý.
  phrase(initials) {
    const times = new Map();
    for (const { tokens } of this.places) {
      const letters = tokens.map((token) => token.base[0]).join("");
      for (let i = letters.indexOf(initials); i >= 0; i = letters.indexOf(initials, i + 1)) {
        const words = tokens.slice(i, i + initials.length).map(({ base, form }) => ({ base, form }));
        const key = words.map((word) => word.form).join(" ");
        times.set(key, { words, count: (times.get(key)?.count || 0) + 1 });
      }
    }
    return [...times.values()].sort((a, b) => b.count - a.count)[0]?.words;
  }

  async candidates() {
    return this.places;
  }
}

function rarity(size, count) {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

// What a hit shows of its document, its name and subject, and is chosen by: which it is, and its standing.
function ofDocument([id, label, about, citation, state, stateName]) {
  const name = about ? `${label}: ${about}` : label;
  return { name, citation, facets: { document: id ? [[id, name]] : [], state: state ? [[state, stateName]] : [] } };
}

// The entries of one block: [address, kind, number, document, units, title, text, where a later text says it]
function unpack({ documents, units, places }, kinds, from) {
  const shown = documents.map(ofDocument);
  return places.map(([url, kind, cited, document, unitsHere, title, text, later = []], i) => ({
    url, kind: kinds[kind][0], cited, number: capital(cited), title: title || capital(cited), text, later, order: from + i,
    label: documents[document][1], document: shown[document].name, citation: shown[document].citation,
    facets: { kind: [kinds[kind]], ...shown[document].facets, unit: unitsHere.map((unit) => units[unit]) },
  }));
}
