// Fails the build when a page loads more than it may: what it needs at once, and what it loads on demand beside that. Kilobytes of
// 1,000 bytes after gzip, as router/docs/pages.md prints them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const FOLDER = "target/classes/org/strowger/pages";
const KILO = 1_000;
const PAGES = { "widget.js": 4, "widget.html": 25, "desk.html": 80, "board.html": 60, "team.html": 60, "admin.html": 120 };
const ON_DEMAND = { Trends: { of: "board.html", budget: 30 }, callOf: { of: "widget.html", budget: 15 } };

const read = (file) => readFileSync(join(FOLDER, file));
const size = (file) => gzipSync(read(file), { level: 9 }).length;
const assets = readdirSync(join(FOLDER, "assets")).map((file) => `assets/${file}`);

/** The texts of one language are loaded with each page, the common ones and the page's own; the larger language counts. */
const OWN_TEXTS = {
  "desk.html": ["staff"],
  "board.html": ["staff", "board"],
  "team.html": ["staff", "board"],
  "admin.html": ["staff", "admin"],
};
function language(page) {
  const sets = ["", ...(OWN_TEXTS[page] ?? [])];
  const of = (name) => sets.reduce((sum, set) => sum + sizeOf(set === "" ? name.toLowerCase() : set + name), 0);
  return Math.max(of("English"), of("German"));
}

function sizeOf(texts) {
  const files = assets.filter((file) => file.startsWith(`assets/${texts}-`));
  if (files.length !== 1) {
    throw new Error(`there is to be one file of the texts ${texts}: mend OWN_TEXTS`);
  }
  return size(files[0]);
}

/** A file and all that it loads at once. */
function closure(file, seen = new Set()) {
  if (!seen.has(file)) {
    seen.add(file);
    const text = read(file).toString();
    const names = file.endsWith(".html")
      ? [...text.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map((found) => found[1])
      : [...text.matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g)].map((found) => `assets/${found[1]}`);
    names.filter((name) => /\.(js|css)$/.test(name)).forEach((name) => closure(name, seen));
  }
  return seen;
}

let over = false;
function check(name, files, budget, beside = 0) {
  const bytes = [...files].reduce((sum, file) => sum + size(file), beside);
  const verdict = bytes > budget * KILO ? "OVER" : "of";
  over ||= bytes > budget * KILO;
  console.log(`${name}: ${(bytes / KILO).toFixed(1)} kB ${verdict} ${budget} kB`);
}

Object.entries(PAGES).forEach(([page, budget]) => check(page, closure(page), budget, page.endsWith(".html") ? language(page) : 0));
for (const [name, { of, budget }] of Object.entries(ON_DEMAND)) {
  const parts = assets.filter((file) => file.startsWith(`assets/${name}-`));
  if (parts.length === 0) {
    throw new Error(`nothing is loaded on demand as ${name}: mend ON_DEMAND`);
  }
  const atOnce = closure(of);
  const files = new Set(parts.flatMap((file) => [...closure(file)]).filter((file) => !atOnce.has(file)));
  check(`${name}, on demand`, files, budget);
}
process.exitCode = over ? 1 : 0;
