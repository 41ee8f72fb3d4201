import { describe, expect, it } from "vitest";
import { durationText } from "./duration";

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
