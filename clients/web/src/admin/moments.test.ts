import { expect, it } from "vitest";
import { joined, localText, momentOf, spansOf } from "./moments";

const WEEK = { days: [1, 3], from: "09:00", to: "17:00", start: "2026-11-23", weeks: 2 };

it("shows a moment in the reader's own time, and reads it back", () => {
  const ms = String(new Date(2026, 10, 23, 9, 5, 7).getTime());
  expect(localText(ms)).toBe("2026-11-23T09:05:07");
  expect(momentOf(localText(ms))).toBe(ms);
  expect([localText(undefined), momentOf("")]).toEqual(["", undefined]);
});

it("makes spans of the days and hours that people say", () => {
  const spans = spansOf(WEEK);
  expect(spans.map((one) => localText(one["fromMs"]))).toEqual([
    "2026-11-23T09:00:00",
    "2026-11-25T09:00:00",
    "2026-11-30T09:00:00",
    "2026-12-02T09:00:00",
  ]);
  expect(spans.map((one) => localText(one["toMs"]).slice(11))).toEqual(Array(4).fill("17:00:00"));
});

it("lets a night shift end the next day", () => {
  const [first] = spansOf({ ...WEEK, from: "22:00", to: "06:00" });
  expect(localText(first?.["toMs"])).toBe("2026-11-24T06:00:00");
});

it("sorts spans and joins those that touch or overlap", () => {
  const span = (from: number, to: number) => ({ fromMs: String(from), toMs: String(to) });
  expect(joined([span(50, 60), span(10, 20), span(20, 30), span(12, 15)])).toEqual([span(10, 30), span(50, 60)]);
});
