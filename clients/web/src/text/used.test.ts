import { expect, it } from "vitest";
import { adminEnglish } from "./adminEnglish";
import { boardEnglish } from "./boardEnglish";
import { english } from "./english";
import { staffEnglish } from "./staffEnglish";

const sources = Object.entries(
  import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true }),
).filter(([file]) => !file.includes("/text/") && !file.startsWith("./") && !file.includes(".test."));

/** Sets of which one is chosen by what the wire says, such as the reasons of a refusal. */
const SETS = sources.flatMap(([, source]) => [...source.matchAll(/sayOne\(\s*"([\w.]+)"/g)].map((found) => found[1]));

it("has no text that no page shows", () => {
  const all = sources.map(([, source]) => source).join("\n");
  const unused = Object.keys({ ...english, ...staffEnglish, ...boardEnglish, ...adminEnglish }).filter(
    (word) => !all.includes(`"${word}"`) && !SETS.some((set) => word.startsWith(`${set}.`)),
  );
  expect(unused).toEqual([]);
});
