// Runs the search engine in Node for the tests: one job on standard input, its answer on standard output.
const fs = require("fs"), path = require("path"), vm = require("vm");

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const source = fs.readFileSync(job.engine, "utf8").replace(/^"use strict";\n\(\(\) => \{/, "").replace(/\}\)\(\);\n$/, "");

const context = vm.createContext({ self: { location: { href: "" } }, console });
vm.runInContext(`${source}; self.parts = { Folding, Engine };`, context);
const { Folding, Engine } = context.self.parts;

function fold() {
  const folding = new Folding(job.rules, job.abbreviations);
  return job.texts.map((text) => folding.analyse(text).map(({ base, form, place, start, end }) => [base, form, place, start, end]));
}

function search() {
  const script = fs.readFileSync(path.join(job.folder, "index.js"), "utf8");
  const engine = new Engine(JSON.parse(script.slice(script.indexOf(",") + 1, script.lastIndexOf(")"))));
  return job.queries.map((query) => engine.search(query).hits.map((hit) => hit.place.entry.url));
}

process.stdout.write(JSON.stringify(job.texts ? fold() : search()));
