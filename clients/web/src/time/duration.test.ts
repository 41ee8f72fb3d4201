import { describe, expect, it } from "vitest";
import { clockText, durationText, momentText, whenText } from "./duration";

describe("a duration", () => {
  it.each([
    [0, "0:00"],
    [7_999, "0:07"],
    [760_000, "12:40"],
    [3_727_000, "1:02:07"],
    [97_200_000, "1 d 3 h"],
  ])("of %i ms reads %s", (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  it("is never negative, however wrong a clock is", () => {
    expect(durationText(-5_000)).toBe("0:00");
  });
});

it("says of a moment on which day it was, unless it was today", () => {
  const noon = new Date(2026, 10, 23, 12, 0, 7).getTime();
  expect(whenText(noon - 3_600_000, noon)).toBe(clockText(noon - 3_600_000));
  expect(whenText(noon - 86_400_000, noon)).toBe(momentText(noon - 86_400_000));
});
