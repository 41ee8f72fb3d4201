import { describe, expect, it } from "vitest";
import { changes, merged } from "./changes";
import { having, notShown, sameValue } from "./content";
import { sorted } from "./definitions";
import { fieldNamed, fieldsOf } from "./fields";
import { steps } from "./history";
import { millisecondsText, secondsText } from "./numbers";
import { address, placeOf } from "./place";
import { qualified } from "./qualify";

const FIELDS = fieldsOf("queue");

describe("what is changed", () => {
  it("is told field by field, whatever is left out or zero", () => {
    const before = { queueId: "billing", serviceTargetMs: "20000", offers: { afterMiss: "ACTIVITY_UNSPECIFIED" } };
    const after = { ...having(before, "offers.whisper", "be quick"), serviceTargetMs: 20_000, waitingMax: "0" };
    expect(changes(before, after, FIELDS).map((change) => change.field.path)).toEqual(["offers.whisper"]);
  });

  it("of two people is both, and mine where both changed the same", () => {
    const base = { serviceTargetMs: "20000", waitingMax: 10, wrapUpMs: "0" };
    const mine = { ...base, serviceTargetMs: "40000", waitingMax: 70 };
    const theirs = { ...base, serviceTargetMs: "30000", wrapUpMs: "9000", callbacks: { attemptsMax: 5 } };
    expect(merged(base, mine, theirs, FIELDS)).toEqual({ ...theirs, serviceTargetMs: "40000", waitingMax: 70 });
  });

  it("may be the target 0 of a step, which is not the same as none", () => {
    expect(sameValue([{ targetMs: "0" }], [{}])).toBe(false);
    expect(sameValue([{ penaltyMs: "0" }], [{}])).toBe(true);
  });
});

describe("a history", () => {
  const told = [
    { sequence: "9", timeMs: "3000", administratorId: "eva", definition: { queue: { queueId: "a", serviceTargetMs: "30000" } } },
    { sequence: "7", timeMs: "2000", definition: { queue: { queueId: "a", serviceTargetMs: "20000", waitingMax: 5 } } },
  ];

  it("holds each step against the one before, and the first against nothing", () => {
    const all = steps("queue", told, false);
    expect(all.map((one) => one.changes?.map((change) => change.field.path))).toEqual([
      ["serviceTargetMs", "waitingMax"],
      ["serviceTargetMs", "waitingMax"],
    ]);
    expect(all.map((one) => [one.sequence, one.timeMs, one.administratorId])).toEqual([
      ["9", 3000, "eva"],
      ["7", 2000, ""],
    ]);
  });

  it("does not say what the oldest changed while what was before has not been looked at", () => {
    expect(steps("queue", told, true).map((one) => one.changes !== undefined)).toEqual([true, false]);
  });
});

it("names what is set and has no field, so that nobody takes the form for all there is", () => {
  const queue = { queueId: "billing", line: { strictPriority: true, tomorrows: [{ queueId: "a" }] }, transfers: {} };
  expect(notShown(queue, FIELDS, "queueId")).toEqual(["line.tomorrows"]);
});

it("finds the field that the router names", () => {
  expect(fieldNamed("queue", "offer_timeout_ms")?.path).toBe("offerTimeoutMs");
  expect(fieldNamed("queue", "requirements.level_min")?.path).toBe("requirements");
  expect(fieldNamed("plan", "steps.after_ms")?.path).toBe("steps");
  expect(fieldNamed("queue", "nothing_like_it")).toBeUndefined();
});

it("takes seconds with a point or a comma, and keeps what is no number as it was typed", () => {
  expect(["1.5", "1,5", "20", " ", "soon", "1."].map(millisecondsText)).toEqual(["1500", "1500", "20000", " ", "soon", "1."]);
  expect(["1500", "20000", "soon"].map(secondsText)).toEqual(["1.5", "20", "soon"]);
});

it("counts as qualified who has every skill, one of each group, none that excludes, and the team", () => {
  const agent = (agentId: string, skills: Record<string, number>, teamIds: string[] = []) => ({
    agentId,
    proficiencies: Object.entries(skills).map(([skillId, level]) => ({ skillId, level })),
    teamIds,
  });
  const agents = [
    agent("ana", { german: 5, talk: 1 }, ["north"]),
    agent("low", { german: 1, talk: 1 }, ["north"]),
    agent("out", { german: 5, talk: 1, trainee: 1 }, ["north"]),
    agent("south", { german: 5, talk: 1 }, ["south"]),
    agent("mute", { german: 5 }, ["north"]),
  ];
  const queue = {
    requirements: [{ skillId: "german", levelMin: 2 }],
    furtherRequirements: {
      any: [{ of: [{ skillId: "talk", levelMin: 1 }, { skillId: "write", levelMin: 1 }] }],
      not: [{ skillId: "trainee", levelMin: 1 }],
      teamIds: ["north"],
    },
  };
  expect([...qualified(queue, agents)]).toEqual(["ana"]);
});

it("opens what the address names, and a form for a new one", () => {
  for (const place of [
    { section: "queue", id: "Rück/gabe", fresh: false },
    { section: "agent", id: undefined, fresh: true },
    { section: "team", id: undefined, fresh: false },
  ] as const) {
    expect(placeOf(address(place))).toEqual(place);
  }
  expect(placeOf("#/nonsense").section).toBe("queue");
});

it("keeps definitions by kind and id", () => {
  const all = sorted([{ queue: { queueId: "billing" } }, { skill: { skillId: "german" } }]);
  expect([...all.queue.keys(), ...all.skill.keys()]).toEqual(["billing", "german"]);
});
