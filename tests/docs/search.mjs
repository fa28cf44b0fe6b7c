// Ask the built site's own search, by its own worker: node search.mjs SITE < words, a line each.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const scripts = join(process.argv[2], "assets", "javascripts");
const worker = readdirSync(join(scripts, "workers")).find((name) => name.endsWith(".js"));
const answers = [];
const listeners = [];
const self = {
  addEventListener: (_name, listener) => listeners.push(listener),
  postMessage: (message) => answers.push(message),
  importScripts: (...urls) => urls.forEach((url) => load(join(scripts, "workers", url))),
  performance, console, URL,
};
self.self = self;
const context = vm.createContext(self);
const load = (path) => vm.runInContext(readFileSync(path, "utf8"), context, path);
load(join(scripts, "workers", worker));

const ask = async (message) => {
  answers.length = 0;
  for (const one of listeners) await one({ data: message });
  while (!answers.length) await new Promise((done) => setTimeout(done, 5));
  return answers[0];
};
const index = JSON.parse(readFileSync(join(process.argv[2], "search", "search_index.json"), "utf8"));
await ask({ type: 0, data: { ...index, options: { suggest: false } } });
const found = {};
for (const word of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { data } = await ask({ type: 2, data: word });
  found[word] = data.items.map((places) => places[0].location);
}
console.log(JSON.stringify(found));
