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

  isAtHand() {
    return true;
  }

  async candidates() {
    return this.places;
  }
}

function rarity(size, count) {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

// The entries of one block: [address, kind, number, document, units, title, text]
function unpack({ documents, units, places }, kinds, from) {
  return places.map(([url, kind, number, document, unitsHere, title, text], i) => ({
    url, kind: kinds[kind][0], number, title: title || number, text, order: from + i, label: documents[document][1],
    facets: { kind: [kinds[kind]], document: documents[document][0] ? [documents[document]] : [], unit: unitsHere.map((unit) => units[unit]) },
  }));
}
