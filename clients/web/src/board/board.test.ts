import { describe, expect, it } from "vitest";
import { BoardRows, byDoing, doing, howManyDo, inTarget, severityOf, worstFirst } from "./board";

describe("a board", () => {
  it("keeps what a change does not name, and drops what a whole board does not", () => {
    const rows = new BoardRows();
    rows.replace({ sequence: "1", queues: [{ queueId: "a", waiting: 1 }, { queueId: "b" }], agents: [{ agentId: "ana" }] });
    rows.merge({ sequence: "2", queues: [{ queueId: "a", waiting: 2 }] });
    expect([...rows.queues.values()].map((queue) => queue.waiting ?? 0)).toEqual([2, 0]);
    expect(rows.agents.size).toBe(1);
    rows.replace({ sequence: "3", queues: [{ queueId: "b" }] });
    expect([...rows.queues.keys()]).toEqual(["b"]);
    expect(rows.agents.size).toBe(0);
  });

  it("puts the queue first that is over its target, then the one that is near it", () => {
    const target = { serviceTargetMs: "20000" };
    const queues = [
      { queueId: "fine", ...target },
      { queueId: "near", waiting: 9, oldestArrivedMs: "83000", ...target },
      { queueId: "over", waiting: 1, oldestArrivedMs: "70000", ...target },
      { queueId: "young", waiting: 3, oldestArrivedMs: "99000", ...target },
    ];
    expect(worstFirst(queues, 100_000).map((queue) => queue.queueId)).toEqual(["over", "near", "young", "fine"]);
    expect(queues.map((queue) => severityOf(queue, 100_000))).toEqual(["ok", "warn", "bad", "ok"]);
  });

  it("counts nobody as available who has lost the connection", () => {
    const lost = { agentId: "ana", activity: "ACTIVITY_AVAILABLE", presence: "PRESENCE_GRACE" } as const;
    const free = { agentId: "ben", activity: "ACTIVITY_AVAILABLE", presence: "PRESENCE_LIVE" } as const;
    const busy = { ...free, agentId: "cem", active: 1 } as const;
    expect([free, busy, lost].map(doing)).toEqual(["AVAILABLE", "handling", "notLive"]);
    expect(byDoing([free, busy, lost]).map((agent) => agent.agentId)).toEqual(["ana", "cem", "ben"]);
  });

  it("has those on top who ask for help, until somebody comes", () => {
    const talks = { activity: "ACTIVITY_AVAILABLE", presence: "PRESENCE_LIVE", active: 1 } as const;
    const lost = { agentId: "ana", activity: "ACTIVITY_AVAILABLE", presence: "PRESENCE_GRACE" } as const;
    const asks = { agentId: "cem", ...talks, help: { askedMs: "9" } };
    const answered = { agentId: "ben", ...talks, help: { askedMs: "9", supervisorId: "lea" } };
    expect(byDoing([lost, answered, asks]).map((agent) => agent.agentId)).toEqual(["cem", "ana", "ben"]);
  });

  it("has how many do what in the order of the table, those that the router left out as none", () => {
    const counted = howManyDo({ active: 2, available: 3, notConnected: 1 });
    expect(counted.filter(({ count }) => count > 0)).toEqual([
      { does: "notLive", count: 1 },
      { does: "handling", count: 2 },
      { does: "AVAILABLE", count: 3 },
    ]);
    expect(counted.length).toBe(7);
  });

  it("adds a service level up from its parts, never from percentages", () => {
    const share = inTarget([
      { answered: "90", answeredInTarget: "80", abandoned: "10" },
      { answered: "1", answeredInTarget: "0" },
    ]);
    expect(share).toEqual({ over: 80, under: 101 });
  });
});
