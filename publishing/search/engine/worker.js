// The theme's message protocol (mkdocs-material 9.8.1): SETUP 0, READY 1, QUERY 2, RESULT 3.
// Runs as a worker over http; over file://, where no worker may start, the page calls it (see search.js of the theme).
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

function fetchPart(base, name) {
  return fetch(`${base}${name}.js`).then((response) => response.text())
    .then((script) => JSON.parse(script.slice(script.indexOf(",") + 1, script.lastIndexOf(")"))));
}

function serve(port, load, address = (url) => url) {
  let engine, asked = 0;
  const answer = async (text, filters, seq) => {
    const { hits, facets } = text.trim() ? (await engine).search(text, filters) : { hits: [], facets: {} };
    const items = groups(hits, await engine);
    for (const group of items) for (const item of group) item.location = address(item.location);
    port.postMessage({ type: RESULT, data: { items, seq, text, facets, count: hits.length } });
  };
  port.onmessage = ({ data: message }) => {
    if (message.type === SETUP) {
      engine = load("index").then((root) => new Engine(root));
      engine.then(() => port.postMessage({ type: READY }));
    }
    if (message.type === QUERY) answer(message.data, message.filters, ++asked);
  };
}

if (typeof document === "undefined") serve(self, (name) => fetchPart(self.location.href.replace(/[^/]*$/, ""), name));
else self.serveSearch = serve;
