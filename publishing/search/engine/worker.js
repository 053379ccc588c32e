// The theme's message protocol (mkdocs-material 9.8.1): SETUP 0, READY 1, QUERY 2, RESULT 3.
// Runs as a worker over http; over file://, where no worker may start, the page calls it (see search.js of the theme).
// A RESULT carries the number of the QUERY it answers. A query that would load parts waits for the next key;
// if one comes it is not answered, its successor's answer counts for both.
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const BETWEEN_KEYS = 100, BEFORE_THE_REST = 1500;

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

function fetchPart(base, name) {
  return fetch(`${base}${name}.js`).then((answer) => answer.text())
    .then((text) => JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")"))));
}

function serve(port, load, address = (url) => url) {
  let opening, asked = 0;

  function post(engine, { hits, facets }, text, seq) {
    const items = groups(hits, engine);
    for (const item of items.flat()) item.location = address(item.location);
    port.postMessage({ type: RESULT, data: { items, seq, text, facets, count: hits.length } });
  }

  async function answer(text, filters, seq) {
    const engine = await opening;
    if (!text.trim()) return post(engine, { hits: [], facets: {} }, text, seq);
    if (!engine.isAtHand(text)) await pause(BETWEEN_KEYS);
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
      opening.then(() => port.postMessage({ type: READY }));
    }
    if (message.type === QUERY) answer(message.data, message.filters, ++asked);
  };
}

if (typeof document === "undefined") serve(self, (name) => fetchPart(self.location.href.replace(/[^/]*$/, ""), name));
else self.serveSearch = serve;
