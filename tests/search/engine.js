// Runs the search engine in Node for the tests: one job on standard input, its answer on standard output.
const fs = require("fs"), path = require("path"), vm = require("vm");

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const source = fs.readFileSync(job.engine, "utf8").replace(/^"use strict";\n\(\(\) => \{/, "").replace(/\}\)\(\);\n$/, "");

const context = vm.createContext({ self: { location: { href: "" } }, console });
const names = job.clauses ? "" : "Folding, Engine, Rhythm, FIRST_ROOM, FULL_ROOM";
vm.runInContext(`${source}; self.parts = { ${names} };`, context);
const { Folding, Engine, Rhythm, FIRST_ROOM, FULL_ROOM } = context.self.parts;

function fold() {
  const folding = new Folding(job.rules, job.abbreviations);
  return job.texts.map((text) => folding.analyse(text).map(({ base, form, place, start, end }) => [base, form, place, start, end]));
}

function pauses() {
  const rhythm = new Rhythm();
  return job.keys.map(([text, at]) => rhythm.pauseAfter(text, at));
}

const goTo = () => context.self.clauseFinder(job.clauses).find(job.typed);

function load(name) {
  const script = fs.readFileSync(path.join(job.folder, `${name}.js`), "utf8");
  return JSON.parse(script.slice(script.indexOf(",") + 1, script.lastIndexOf(")")));
}

async function search() {
  const root = load("index"), answers = [];
  let engine, parts;
  for (const query of job.queries) {
    if (!engine || job.first) {
      const read = (parts = []);
      engine = new Engine(root, async (name) => { read.push(name); return load(name); });
    }
    const { hits } = await engine.search(query, job.filters, job.first ? FIRST_ROOM : FULL_ROOM);
    const urls = hits.map((hit) => hit.place.entry.url);
    answers.push(job.first ? { urls, parts } : urls);
  }
  return answers;
}

Promise.resolve(job.clauses ? goTo() : job.keys ? pauses() : job.texts ? fold() : search()).then((answer) => process.stdout.write(JSON.stringify(answer)));
