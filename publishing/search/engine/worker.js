// The theme's message protocol (mkdocs-material 9.8.2): SETUP 0, READY 1, QUERY 2, RESULT 3.
// Runs as a worker over http; over file://, where no worker may start, the page calls it (see search.js of the theme).
// A RESULT carries the number of the QUERY it answers. A query that would load parts waits for the next key, a little
// longer than the reader's keys take; if one comes it is not answered, its successor's answer counts for both.
// GONE is ours: a part is not there any more, because another release has taken the place of the one the page is of.
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, GONE = 4;
const LEAST_PAUSE = 90, MOST_PAUSE = 240, BEFORE_THE_REST = 1500;

// Knows how fast keys come. What was pasted, or came with the address, is no key and need not wait.
class Rhythm {
  constructor() {
    Object.assign(this, { text: "", at: 0, between: MOST_PAUSE });
  }

  pauseAfter(text, now) {
    const typed = Math.abs(text.length - this.text.length) < 3;
    if (typed && text !== this.text && now - this.at < 1000) this.between = Math.max(now - this.at, this.between * 0.8);
    const pause = typed ? Math.min(Math.max(this.between * 1.5, LEAST_PAUSE), MOST_PAUSE) : 0;
    Object.assign(this, { text, at: now });
    return pause;
  }
}

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

// A page that says there is no such part fails here too: it is no JSON.
function fetchPart(base, name) {
  return fetch(`${base}${name}.js`).then((answer) => answer.text())
    .then((text) => JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")"))));
}

function serve(port, load, address = (url) => url) {
  const rhythm = new Rhythm();
  let opening, asked = 0;

  function post(engine, { hits, total, folded, facets }, text, seq) {
    const items = hits.map((hit) => listed(hit, engine.kindNames));
    for (const item of items.flat()) item.location = address(item.location);
    const quotes = Object.fromEntries(hits.map((hit, i) => [items[i].at(-1).location, quotation(hit)]));
    port.postMessage({ type: RESULT, data: { items, quotes, seq, text, facets, folded, total, count: hits.length } });
  }

  const fail = () => port.postMessage({ type: GONE });

  async function answer(text, filters, seq, pauseTime) {
    const engine = await opening;
    if (!text.trim()) return post(engine, { hits: [], total: 0, folded: 0, facets: {} }, text, seq);
    if (!engine.isAtHand(text)) await pause(pauseTime);
    if (seq < asked && !engine.index.whole) return null;
    const first = await engine.search(text, filters, FIRST_ROOM);
    post(engine, first, text, seq);
    if (engine.index.whole) return null;
    await pause(BEFORE_THE_REST);
    if (seq < asked) return null;
    const all = await engine.search(text, filters);
    const shown = new Set(first.hits.map((hit) => hit.place));
    return seq === asked && post(engine, { ...all, hits: [...first.hits, ...all.hits.filter((hit) => !shown.has(hit.place))] }, text, seq);
  }

  port.onmessage = ({ data: message }) => {
    if (message.type === SETUP) {
      opening = load("index").then((root) => new Engine(root, load));
      opening.then(() => port.postMessage({ type: READY })).catch(fail);
    }
    if (message.type === QUERY) answer(message.data, message.filters, ++asked, rhythm.pauseAfter(message.data, performance.now())).catch(fail);
  };
}

if (typeof document === "undefined") serve(self, (name) => fetchPart(self.location.href.replace(/[^/]*$/, ""), name));
else self.serveSearch = serve;
