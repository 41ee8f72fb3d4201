import { expect, it } from "vitest";
import { Alarms } from "./alarms";

const TARGET = { serviceTargetMs: "20000" };
const calm = (queueId: string) => ({ queueId, ...TARGET });
const over = (queueId: string) => ({ queueId, waiting: 1, oldestArrivedMs: "1", ...TARGET });

it("tells of a queue that goes over its target once, and again only after it was fine", () => {
  const alarms = new Alarms();
  expect(alarms.look([calm("a")], 100_000)).toBeUndefined();
  expect(alarms.look([over("a")], 101_000)).toEqual({ over: ["a"], sounds: true });
  expect(alarms.look([over("a")], 150_000)).toBeUndefined();
  alarms.look([calm("a")], 151_000);
  expect(alarms.look([over("a")], 152_000)?.over).toEqual(["a"]);
});

it("tells several together, at most every ten seconds, and sounds at most every thirty", () => {
  const alarms = new Alarms();
  alarms.look([calm("a"), calm("b"), calm("c")], 100_000);
  expect(alarms.look([over("a"), calm("b"), calm("c")], 101_000)).toEqual({ over: ["a"], sounds: true });
  expect(alarms.look([over("a"), over("b"), calm("c")], 105_000)).toBeUndefined();
  expect(alarms.look([over("a"), over("b"), over("c")], 111_000)).toEqual({ over: ["b", "c"], sounds: false });
});

it("keeps quiet about what was over before anybody looked, and about what is fine again", () => {
  const alarms = new Alarms();
  expect(alarms.look([over("a")], 100_000)).toBeUndefined();
  alarms.look([over("a"), over("b")], 101_000);
  alarms.look([over("a"), over("b"), over("c")], 102_000);
  expect(alarms.look([over("a"), over("b"), calm("c")], 112_000)).toBeUndefined();
});
