// The index of a large site, of which a query reads a few parts (written by shards.py).
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));
const STEPS = 8;
const UNKNOWN_COUNT = 20, MOST_CANDIDATES = 200, MOST_SPELLINGS = 6, COMMON_PAIR = 3;

class ShardedIndex {
  constructor(root, folding, load) {
    Object.assign(this, { root, folding, load: (name) => load(root.parts + name), whole: false });
    this.counts = new Map(root.counts.split(" ").map((pair) => pair.split(":")).map(([word, count]) => [word, Number(count)]));
    this.words = [...this.counts.keys()];
    this.firstTerms = root.first_terms;
    this.parts = new Map();
    this.blocks = new Map();
    this.places = new Map();
  }

  has(base) {
    return this.counts.has(base);
  }

  idf(base) {
    return rarity(this.root.size, this.counts.get(base) ?? UNKNOWN_COUNT);
  }

  // Terms that would find the places meant: words, pairs of neighbours, numbers of clauses, with what each is worth.
  terms(plan) {
    const worth = new Map();
    const add = (first, second, value) => {
      const key = `${first} ${second}`;
      worth.set(key, { first, second, value: Math.max(value, worth.get(key)?.value || 0) });
    };
    for (const row of plan.variants)
      row.forEach((term, i) => {
        const next = row.slice(i + 1).find((other) => !other.document);
        for (const left of term.alternatives.slice(0, MOST_SPELLINGS)) {
          add(left.base, "", term.value * left.weight);
          for (const right of next && !term.document ? next.alternatives.slice(0, MOST_SPELLINGS) : [])
            add(left.base, right.base, PAIR_SHARE * Math.sqrt(term.value * next.value) * left.weight * right.weight);
        }
      });
    for (const key of plan.references.flatMap(({ keys, attached }) => [...attached, ...keys])) for (const form of ["@", "@."]) add(form + key, "", REFERENCE_SCORE);
    return [...worth.values()].map((term) => ({ ...term, part: this.partOf(`${term.first} ${term.second}`.trimEnd()) }));
  }

  partOf(term) {
    let low = 0, high = this.firstTerms.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(term, this.firstTerms[middle])) high = middle; else low = middle;
    }
    return low;
  }

  // The parts that hold the most, as many as there is room for.
  wantedParts(terms, room) {
    const worth = new Map();
    for (const { part, value } of terms) if (!this.parts.has(part)) worth.set(part, (worth.get(part) || 0) + value);
    return [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, room).map(([part]) => part);
  }

  isAtHand(plan) {
    return !this.wantedParts(this.terms(plan), 1).length;
  }

  async candidates(plan, { parts, blocks }, filters) {
    const terms = this.terms(plan);
    const wanted = this.wantedParts(terms, parts);
    await Promise.all(wanted.map(async (part) => this.parts.set(part, await this.load(`terms-${part}`))));
    const allowed = await this.allowed(filters);
    const ranked = [...this.score(terms)].filter(([place]) => allowed(place))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES).map(([place]) => place);
    const missing = [...new Set(ranked.map((place) => this.blockOf(place)))].filter((block) => !this.blocks.has(block)).slice(0, blocks);
    await Promise.all(missing.map(async (block) => this.blocks.set(block, unpack(await this.load(`places-${block}`), this.root.kinds, block * this.root.block_size))));
    return ranked.flatMap((place) => this.place(place) || []);
  }

  score(terms) {
    const scores = new Map();
    for (const { first, second, value, part } of terms) {
      const postings = this.parts.get(part)?.[first]?.[second];
      if (!postings) continue;
      const worth = second ? value * rarity(this.root.size, countOf(postings)) / COMMON_PAIR : value;
      const rise = first[0] === "@" ? 0 : worth / STEPS;
      decode(postings, (place, step) => scores.set(place, (scores.get(place) || 0) + worth + step * rise));
    }
    return scores;
  }

  blockOf(place) {
    return Math.floor(place / this.root.block_size);
  }

  // A place is read when it is first asked for: of a block of sixteen, few are.
  place(number) {
    const entry = this.blocks.get(this.blockOf(number))?.[number % this.root.block_size];
    if (entry && !this.places.has(number)) this.places.set(number, new Place(entry, this.folding));
    return this.places.get(number);
  }

  async allowed(filters) {
    const chosen = FACETS.filter((facet) => filters[facet]);
    if (!chosen.length) return () => true;
    this.filters ??= await this.load("filters");
    const sets = chosen.map((facet) => {
      const places = new Set();
      decode(this.filters[facet][filters[facet]] || "", (place) => places.add(place));
      return places;
    });
    return (place) => sets.every((set) => set.has(place));
  }
}

// The order of the parts: by the first word, then by the second, as Python sorts them.
function comesBefore(a, b) {
  const [one, other] = [a.split(" "), b.split(" ")];
  return one[0] === other[0] ? (one[1] || "") < (other[1] || "") : one[0] < other[0];
}

// A list that holds only the best places begins with how many there are; a posting ends with a letter below 32.
function countOf(postings) {
  const end = postings.indexOf(":");
  if (end > 0) return Number(postings.slice(0, end));
  let count = 0;
  for (let i = 0; i < postings.length; i++) if (VALUES[postings.charCodeAt(i)] < 32) count++;
  return count;
}

// Tells each place with its step.
function decode(postings, tell) {
  let place = 0, value = 0, scale = 1;
  for (let i = postings.indexOf(":") + 1; i < postings.length; i++) {
    const digit = VALUES[postings.charCodeAt(i)];
    value += (digit & 31) * scale;
    scale *= 32;
    if (digit > 31) continue;
    place += Math.floor(value / STEPS);
    tell(place, value % STEPS);
    value = 0;
    scale = 1;
  }
}
