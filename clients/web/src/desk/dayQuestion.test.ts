import { beforeEach, expect, it } from "vitest";
import { PlayedTime } from "../wire/played";
import { DayQuestion } from "./dayQuestion";

let time: PlayedTime;
let askedMs: number[];
let question: DayQuestion;

beforeEach(() => {
  time = new PlayedTime();
  askedMs = [];
  question = new DayQuestion({ steadyMs: () => time.nowMs, later: time.later }, () => askedMs.push(time.nowMs));
});

it("asks at once after news, and once for all that follow within two seconds", () => {
  question.news();
  time.pass(500);
  question.news();
  time.pass(500);
  question.news();
  time.pass(9_000);
  expect(askedMs).toEqual([0, 2_000]);
});

it("asks every half minute while there is no news, until it is stopped", () => {
  question.news();
  time.pass(60_000);
  expect(askedMs).toEqual([0, 30_000, 60_000]);
  question.stop();
  time.pass(60_000);
  expect(askedMs.length).toBe(3);
});
