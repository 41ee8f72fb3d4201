import { expect, it } from "vitest";
import { ServerTime } from "./serverTime";

it("follows the router's clock, whatever the page's own says", () => {
  let steady = 1_000;
  const time = new ServerTime(() => steady);
  expect(time.now()).toBe(0);
  time.hear(600_000);
  steady += 5_000;
  expect(time.now()).toBe(605_000);
});

it("never goes back when a late frame says an earlier time", () => {
  let steady = 0;
  const time = new ServerTime(() => steady);
  time.hear(10_000);
  steady = 1_000;
  expect(time.now()).toBe(11_000);
  time.hear(10_500);
  expect(time.now()).toBe(11_000);
});
