import { beforeEach, expect, it } from "vitest";
import { KeptTexts } from "./keptTexts";

beforeEach(() => localStorage.clear());

it("keeps each conversation's text apart, and over a reload", () => {
  const texts = new KeptTexts("here");
  texts.write("1", "K. Vogt", "call back on Monday", 1_000);
  texts.write("2", "M. Ruiz", "order A-2231", 2_000);
  const reloaded = new KeptTexts("here");
  expect(reloaded.of("1")).toBe("call back on Monday");
  expect(reloaded.of("2")).toBe("order A-2231");
  expect(reloaded.of("3")).toBe("");
});

it("forgets what is a day old, and what was emptied", () => {
  const texts = new KeptTexts("here");
  texts.write("1", "K. Vogt", "old", 0);
  texts.write("2", "M. Ruiz", "new", 90_000_000);
  expect(texts.of("1")).toBe("");
  texts.write("2", "M. Ruiz", "", 90_000_001);
  expect(new KeptTexts("here").all.value).toEqual([]);
});

it("begins empty where what was kept makes no sense", () => {
  localStorage.setItem("here", "{not json");
  expect(new KeptTexts("here").all.value).toEqual([]);
});
