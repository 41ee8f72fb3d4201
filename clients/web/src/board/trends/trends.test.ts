import { describe, expect, it } from "vitest";
import { halfHours, series } from "./halfHours";
import { Samples, SPAN_MS, STEP_MS } from "./samples";

describe("how many waited", () => {
  it("is sampled every ten seconds, and forgotten after an hour", () => {
    const samples = new Samples();
    expect(samples.note(0, 3, [{ queueId: "a", waiting: 3 }])).toBe(true);
    expect(samples.note(STEP_MS - 1, 9, [])).toBe(false);
    for (let timeMs = STEP_MS; timeMs <= SPAN_MS + STEP_MS; timeMs += STEP_MS) {
      samples.note(timeMs, 1, [{ queueId: "a", waiting: 1 }]);
    }
    expect(samples.waiting(undefined).timesMs[0]).toBe(STEP_MS);
    expect(samples.waiting(undefined).timesMs).toHaveLength(SPAN_MS / STEP_MS + 1);
  });

  it("is told of one queue, 0 where nobody waited", () => {
    const samples = new Samples();
    samples.note(0, 5, [{ queueId: "a", waiting: 3 }, { queueId: "b", waiting: 2 }]);
    samples.note(STEP_MS, 2, [{ queueId: "b", waiting: 2 }]);
    expect(samples.waiting("a").values).toEqual([3, 0]);
    expect(samples.waiting(undefined).values).toEqual([5, 2]);
  });

  it("stays unknown for as long as nothing was heard", () => {
    const samples = new Samples();
    samples.note(0, 5, []);
    samples.note(60_000, 2, []);
    expect(samples.waiting(undefined).values).toEqual([5, null, 2]);
    expect(samples.gaps(61_000)).toEqual([{ fromMs: 0, toMs: 60_000 }]);
    expect(samples.gaps(90_000)).toEqual([
      { fromMs: 0, toMs: 60_000 },
      { fromMs: 60_000, toMs: 90_000 },
    ]);
  });
});

it("has no service level for a half-hour in which nobody was answered or left", () => {
  const level = (over: string, under: string) => [{ name: "SL-A", over: "9", under: "9" }, { name: "SL-C", over, under }];
  const halves = halfHours([
    { fromMs: "0", rows: [{ answered: "4", abandoned: "1", serviceLevels: level("3", "5") }] },
    { fromMs: "1800000", rows: [{ serviceLevels: level("0", "0") }] },
    { fromMs: "3600000" },
  ]);
  expect(series(halves, (one) => one.percentInTarget)).toEqual({ timesMs: [900_000, 2_700_000, 4_500_000], values: [60, null, null] });
  expect(halves.map((one) => one.abandoned)).toEqual([1, 0, 0]);
});
