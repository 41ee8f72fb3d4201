import { beforeEach, expect, it } from "vitest";
import { adminEnglish } from "./adminEnglish";
import { adminGerman } from "./adminGerman";
import { boardEnglish } from "./boardEnglish";
import { boardGerman } from "./boardGerman";
import { english } from "./english";
import { german } from "./german";
import { staffEnglish } from "./staffEnglish";
import { staffGerman } from "./staffGerman";
import { learn, percentText, say, sayOne, speak } from "./language";
import { staffTexts } from "./sources";

learn(staffTexts);
beforeEach(() => speak("en"));

it("fills in what is named, in either language", async () => {
  expect(say("offer.waited", { for: "1:12" })).toBe("waited 1:12");
  await speak("de");
  expect(say("offer.waited", { for: "1:12" })).toBe("wartete 1:12");
});

it("has the same gaps to fill in both languages", () => {
  const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((gap) => gap[0]).sort();
  const en = { ...english, ...staffEnglish, ...boardEnglish, ...adminEnglish };
  const de: Record<string, string> = { ...german, ...staffGerman, ...boardGerman, ...adminGerman };
  for (const [word, text] of Object.entries(en)) {
    expect(gaps(de[word] ?? ""), word).toEqual(gaps(text));
  }
});

it("names what it has no words for as the wire does", () => {
  expect(sayOne("reason", "SOMETHING_NEW", { reason: "SOMETHING_NEW", detail: "why" })).toBe("SOMETHING_NEW why");
});

it("never calls a share of nothing 0 or 100 percent", () => {
  expect(percentText(0, 0)).toBe("–");
  expect(percentText(71, 100)).toBe("71%");
});
