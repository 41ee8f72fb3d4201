import { describe, expect, it } from "vitest";
import type { AgentView, FiguresView, Help } from "../wire/messages";
import { byName, exceptions, fairness, typicalMs, type Person } from "./people";

const NOW_MS = 10_000_000;
const live = { presence: "PRESENCE_LIVE", activity: "ACTIVITY_AVAILABLE" } as const;

function person(agentId: string, agent: AgentView = {}, today: FiguresView = {}): Person {
  return { agent: { agentId, ...live, ...agent }, today };
}

const handledTen = { handled: "10", talkMs: "1000000", holdMs: "200000" };

it("is in the order of the names, whoever did more", () => {
  const today = new Map([["cem", { accepted: "99" }]]);
  expect(byName([{ agentId: "cem" }, { agentId: "ana" }], today).map((one) => one.agent.agentId)).toEqual(["ana", "cem"]);
});

describe("who needs a look", () => {
  it("talks more than twice as long as usual for that person", () => {
    const long = person("ana", { active: 1, activeSinceMs: String(NOW_MS - 240_001) }, handledTen);
    const usual = person("ben", { active: 1, activeSinceMs: String(NOW_MS - 240_000) }, handledTen);
    const unknown = person("cem", { active: 1, activeSinceMs: "1" }, { handled: "4", talkMs: "4" });
    expect(exceptions([long, usual, unknown], NOW_MS).map((one) => [one.person.agent.agentId, one.reason])).toEqual([["ana", "long"]]);
  });

  it("is named with one reason, the gravest people first", () => {
    const people = [
      person("missed", { missed: "2" }),
      person("break", { activity: "ACTIVITY_AWAY", activitySinceMs: String(NOW_MS - 900_001), missed: "5" }),
      person("short", { activity: "ACTIVITY_AWAY", activitySinceMs: String(NOW_MS - 900_000) }),
      person("gone", { presence: "PRESENCE_GRACE" }),
    ];
    expect(exceptions(people, NOW_MS).map((one) => one.reason)).toEqual(["notLive", "break", "missed"]);
  });

  it("asks for help, whatever else, until somebody comes", () => {
    const gone = person("gone", { presence: "PRESENCE_GRACE" });
    const asks = (help: Help) => person("asks", { active: 1, missed: "2", help });
    const since = exceptions([gone, asks({ askedMs: "9000" })], NOW_MS).map(({ reason, sinceMs }) => [reason, sinceMs]);
    expect(since[0]).toEqual(["help", 9000]);
    const answered = exceptions([gone, asks({ askedMs: "9000", supervisorId: "lea" })], NOW_MS);
    expect(answered.map((one) => one.reason)).toEqual(["notLive", "missed"]);
  });
});

it("knows nothing typical of whoever has handled too few", () => {
  expect(typicalMs(person("ana", {}, handledTen))).toBe(120_000);
  expect(typicalMs(person("ana", {}, { ...handledTen, handled: "4" }))).toBeUndefined();
});

it("compares offers by the time in which they could come, not by the day", () => {
  const hours = (count: number) => String(count * 3_600_000);
  const even = [person("ana", {}, { offers: "40", idleMs: hours(4) }), person("ben", {}, { offers: "20", busyMs: hours(2) })];
  expect(fairness(even)).toEqual({ rate: 10, spreadPercent: 0 });
  const uneven = [person("ana", {}, { offers: "15", idleMs: hours(1) }), person("ben", {}, { offers: "5", idleMs: hours(1) })];
  expect(fairness(uneven)).toEqual({ rate: 10, spreadPercent: 50 });
  expect(fairness([...even.slice(0, 1), person("new", {}, { offers: "9", idleMs: "1000" })])).toBeUndefined();
});
