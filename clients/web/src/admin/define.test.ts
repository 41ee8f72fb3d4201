import { expect, it } from "vitest";
import { Refused } from "../wire/link";
import { defineAll, type Wanted } from "./define";

const wanted = (id: string, waitingMax: number): Wanted => ({
  kind: "queue",
  before: { queueId: id, waitingMax: 1 },
  after: { queueId: id, waitingMax },
});

interface Sent {
  readonly definitions: readonly { readonly queue: { readonly queueId: string } }[];
}

const ids = (message: object) => (message as Sent).definitions.map((one) => one.queue.queueId);

it("sends those again that were held back by the conflict of another, and tells each its own", async () => {
  const sent: string[][] = [];
  const outcomes = await defineAll([wanted("a", 2), wanted("b", 3), wanted("c", 4)], async (message) => {
    sent.push(ids(message));
    return sent.length === 1
      ? {
          results: [
            { rejected: { field: "expected", detail: "nothing was done" } },
            {
              rejected: { field: "expected", detail: "differs" },
              conflict: { current: { queue: { queueId: "b", waitingMax: 9 } }, administratorId: "eva", changedMs: "5" },
            },
            { rejected: { field: "expected", detail: "nothing was done" } },
          ],
        }
      : { results: [{ sequence: "7", timeMs: "70" }, { sequence: "8", rejected: { field: "plan_id", detail: "unknown" } }] };
  });
  expect(sent).toEqual([
    ["a", "b", "c"],
    ["a", "c"],
  ]);
  expect(outcomes).toEqual([
    { is: "done", sequence: "7", timeMs: 70 },
    { is: "conflict", theirs: { queueId: "b", waitingMax: 9 }, administratorId: "eva", changedMs: 5 },
    { is: "refused", why: "unknown", field: "plan_id" },
  ]);
});

it("finds the one that can't be read at all, and does the others", async () => {
  const outcomes = await defineAll(["a", "b", "c", "bad", "e"].map((id) => wanted(id, 2)), async (message) => {
    if (ids(message).includes("bad")) {
      throw new Refused("INVALID_ARGUMENT", "waitingMax is no number");
    }
    return { results: ids(message).map(() => ({ sequence: "1", timeMs: "1" })) };
  });
  expect(outcomes.map((one) => one.is)).toEqual(["done", "done", "done", "refused", "done"]);
});

it("keeps every request small enough for one frame, in the order given", async () => {
  const many = Array.from({ length: 3_000 }, (_, at) => wanted(`queue-${at}-${"x".repeat(100)}`, 2));
  const sent: string[] = [];
  await defineAll(many, async (message) => {
    expect(JSON.stringify(message).length).toBeLessThan(200 * 1024);
    sent.push(...ids(message));
    return { results: ids(message).map(() => ({ sequence: "1", timeMs: "1" })) };
  });
  expect(sent).toEqual(many.map((one) => one.after["queueId"]));
});

it("sends nothing twice when the line is cut", async () => {
  let calls = 0;
  const outcomes = await defineAll([wanted("a", 2), wanted("b", 2)], async () => {
    calls += 1;
    throw new Refused("UNAVAILABLE", "not connected");
  });
  expect([calls, outcomes.map((one) => one.is)]).toEqual([1, ["refused", "refused"]]);
});
