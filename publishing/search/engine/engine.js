// The engine: a query in; ranked hits and the counts of the facets out.
const PRIORS = { clause: 1, task: 0.96, policy: 0.96, statistic: 0.96, unit: 0.85, document: 0.88, page: 0.6 };
const CERTAIN_WEIGHT = 0.5;
const LEAST_SHARE = 0.2, MOST_HITS = 60;
const FACETS = ["kind", "document", "unit", "state"];
// How many parts of a sharded index a first answer may wait for, and how many the rest of the hits may.
const FIRST_ROOM = { parts: 5, blocks: 6 }, FULL_ROOM = { parts: 8, blocks: 30 };

class Engine {
  constructor(root, load) {
    const folding = new Folding(root.rules, root.abbreviations);
    this.index = root.block ? new WholeIndex(root, folding) : new ShardedIndex(root, folding, load);
    this.kindNames = new Map(root.kinds);
    this.planner = new Planner(folding, this.index, root.row_codes);
  }

  // Whether an answer needs nothing that is not here yet.
  isAtHand(text) {
    return this.index.whole || this.index.isAtHand(this.planner.plan(text));
  }

  // A first reading takes every known word as it is written; the words its best hit lacks may be mistyped.
  async search(text, filters = {}, room = FULL_ROOM) {
    let hits = await this.rank(this.planner.plan(text), filters, room);
    const best = hits[0];
    const lacking = best ? best.row.filter((term, i) => !best.found[i].length && term.weight >= CERTAIN_WEIGHT) : [];
    if (lacking.length && (this.index.whole || room === FULL_ROOM)) {
      const doubtful = new Set(lacking.map((term) => term.alternatives[0].base));
      hits = await this.rank(this.planner.plan(text, doubtful), filters, room);
    }
    hits = hits.filter((hit) => hit.score >= hits[0].score * LEAST_SHARE).sort((a, b) => b.isNamed - a.isNamed);
    const passing = hits.filter((hit) => passes(hit, filters)), living = unfolded(passing);
    const all = filters.earlier ? passing : living;
    return {
      hits: all.slice(0, MOST_HITS),
      total: all.length,
      folded: passing.length - living.length,
      facets: countFacets(hits, filters),
    };
  }

  async rank(plan, filters, room) {
    const places = await this.index.candidates(plan, room, filters);
    return places.map((place) => scorePlace(place, plan, PRIORS)).filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.place.entry.order - b.place.entry.order);
  }
}

function passes(hit, filters) {
  return FACETS.every((facet) => !filters[facet] || hit.place.entry.facets[facet].some(([value]) => value === filters[facet]));
}

// What an earlier text of a work says is left out beside the place of the text that holds now.
function unfolded(hits) {
  const urls = new Set(hits.map((hit) => hit.place.entry.url));
  return hits.filter((hit) => !hit.place.entry.later.some((url) => urls.has(url)));
}

// Each facet counts what the other facets let through, so that a reader sees what a change would give.
function countFacets(hits, filters) {
  return Object.fromEntries(FACETS.map((facet) => {
    const counts = new Map();
    const others = hits.filter((hit) => passes(hit, { ...filters, [facet]: undefined }));
    for (const hit of filters.earlier || facet === "document" ? others : unfolded(others))
      for (const [value, name] of hit.place.entry.facets[facet])
        counts.set(value, { value, name, count: (counts.get(value)?.count || 0) + 1 });
    return [facet, [...counts.values()]];
  }));
}
