// Fails the build when a page loads more than it may: what it needs at once, and what it loads on demand beside that. Kilobytes of
// 1,000 bytes after gzip, as router/docs/pages.md prints them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const FOLDER = "target/classes/org/strowger/pages";
const KILO = 1_000;
const PAGES = { "widget.js": 4, "widget.html": 25, "desk.html": 80, "board.html": 90 };
const ON_DEMAND = { callOf: 15 };

const read = (file) => readFileSync(join(FOLDER, file));
const size = (file) => gzipSync(read(file), { level: 9 }).length;
const assets = readdirSync(join(FOLDER, "assets")).map((file) => `assets/${file}`);

/** One of them is loaded with each page; the larger one counts. */
const languages = assets.filter((file) => /^assets\/(english|german)-/.test(file));
const language = Math.max(...languages.map(size));

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

if (languages.length !== 2) {
  throw new Error("there are to be two languages, each a file: mend the pattern above");
}

let over = false;
function check(name, files, budget, beside = 0) {
  const bytes = [...files].reduce((sum, file) => sum + size(file), beside);
  const verdict = bytes > budget * KILO ? "OVER" : "of";
  over ||= bytes > budget * KILO;
  console.log(`${name}: ${(bytes / KILO).toFixed(1)} kB ${verdict} ${budget} kB`);
}

Object.entries(PAGES).forEach(([page, budget]) => check(page, closure(page), budget, page.endsWith(".html") ? language : 0));
const withWidget = closure("widget.html");
for (const [name, budget] of Object.entries(ON_DEMAND)) {
  const parts = assets.filter((file) => file.startsWith(`assets/${name}-`));
  if (parts.length === 0) {
    throw new Error(`nothing is loaded on demand as ${name}: mend ON_DEMAND`);
  }
  const files = new Set(parts.flatMap((file) => [...closure(file)]).filter((file) => !withWidget.has(file)));
  check(`${name}, on demand`, files, budget);
}
process.exitCode = over ? 1 : 0;
