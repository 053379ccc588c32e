// The engine: an index at hand, a query in, ranked hits and the counts of the facets out.
const PRIORS = { clause: 1, task: 0.96, policy: 0.96, statistic: 0.96, unit: 0.85, document: 0.88, page: 0.75 };
const CERTAIN_WEIGHT = 0.5;
const LEAST_SHARE = 0.2, MOST_HITS = 60;
const FACETS = ["kind", "document", "unit"];

function unpack(root) {
  const kinds = root.kinds.map(([kind]) => kind);
  return ([url, kind, number, document, units, title, text], order) => ({
    url, kind: kinds[kind], number, title, text, order, label: root.documents[document][1],
    facets: { kind: [kinds[kind]], document: [root.documents[document][0]], unit: units.map((unit) => root.units[unit][0]) },
  });
}

// What is known of the words of the site: in how many places each stands.
class Lexicon {
  constructor(places) {
    this.size = places.length;
    this.counts = new Map();
    this.formCounts = new Map();
    for (const place of places) {
      for (const base of place.byBase.keys()) this.counts.set(base, (this.counts.get(base) || 0) + 1);
      for (const form of new Set(place.tokens.map((token) => token.form))) this.formCounts.set(form, (this.formCounts.get(form) || 0) + 1);
    }
  }

  has(base) {
    return this.counts.has(base);
  }

  // A word asked for with its marks is as rare as it is with them.
  idf(base, form) {
    const count = (form !== base + "0" && this.formCounts.get(form)) || this.counts.get(base) || 0;
    return Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
  }

  words() {
    return [...this.counts.keys()];
  }
}

class Engine {
  constructor(root) {
    const folding = new Folding(root.rules, root.abbreviations);
    this.names = { kind: new Map(root.kinds), document: new Map(root.documents), unit: new Map(root.units) };
    this.places = root.places.map(unpack(root)).map((entry) => new Place(entry, folding));
    this.pages = new Map(this.places.filter(({ entry }) => !entry.url.includes("#")).map(({ entry }) => [entry.url, entry.title]));
    this.planner = new Planner(folding, new Lexicon(this.places));
  }

  // A first reading takes every known word as it is written; the words its best hit lacks may be mistyped.
  search(text, filters = {}) {
    let hits = this.rank(this.planner.plan(text));
    const best = hits[0];
    const lacking = best ? best.row.filter((term, i) => !best.found[i].length && term.weight >= CERTAIN_WEIGHT) : [];
    if (lacking.length) hits = this.rank(this.planner.plan(text, new Set(lacking.map((term) => term.alternatives[0].base))));
    hits = hits.filter((hit) => hit.score >= hits[0].score * LEAST_SHARE);
    return { hits: hits.filter((hit) => passes(hit, filters)).slice(0, MOST_HITS), facets: this.count(hits, filters) };
  }

  rank(plan) {
    return this.places.map((place) => scorePlace(place, plan, PRIORS)).filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.place.entry.order - b.place.entry.order);
  }

  // Each facet counts what the other facets let through, so that a reader sees what a change would give.
  count(hits, filters) {
    return Object.fromEntries(FACETS.map((facet) => {
      const counts = new Map();
      for (const hit of hits.filter((hit) => passes(hit, { ...filters, [facet]: undefined })))
        for (const value of hit.place.entry.facets[facet]) if (value) counts.set(value, (counts.get(value) || 0) + 1);
      return [facet, [...counts].map(([value, count]) => ({ value, count, name: this.names[facet].get(value) }))];
    }));
  }
}

function passes(hit, filters) {
  return FACETS.every((facet) => !filters[facet] || hit.place.entry.facets[facet].includes(filters[facet]));
}
