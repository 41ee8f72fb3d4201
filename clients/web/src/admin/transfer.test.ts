import { beforeEach, expect, it } from "vitest";
import { learn, speak } from "../text/language";
import { sorted } from "./definitions";
import { everything, fileOf, linesOf, Unreadable } from "./transfer";

learn({
  en: async () => (await import("../text/adminEnglish")).adminEnglish,
  de: async () => (await import("../text/adminGerman")).adminGerman,
});
beforeEach(() => speak("en"));

const DEFINED = sorted([
  { agent: { agentId: "ana", capacityProfileId: "one" } },
  { queue: { queueId: "billing", serviceTargetMs: "20000", choice: { thresholds: [{ levelBelow: 3, reserve: 1 }] } } },
  { skill: { skillId: "german" } },
]);

it("reads what it writes as nothing to change, in an order in which it could be defined", () => {
  const lines = linesOf(fileOf(everything(DEFINED)), DEFINED);
  expect(lines.map((line) => [line.is, line.id])).toEqual([
    ["unchanged", "german"],
    ["unchanged", "billing"],
    ["unchanged", "ana"],
  ]);
  expect(linesOf(fileOf(everything(DEFINED)), sorted([])).map((line) => line.is)).toEqual(["new", "new", "new"]);
});

it("tells what is new, what changes in which field, and what can't be and why", () => {
  const file = {
    definitions: [
      { agent: { agentId: "bo", capacity_profile_id: "one" } },
      { queue: { queue_id: "billing", service_target_ms: 30000, choice: { thresholds: [{ level_below: 3, reserve: 1 }] } } },
      { skill: { skill_id: "german" } },
      { queue: { queue_id: "billing" } },
      { queue: { queue_id: "shop", colour: "red" } },
      { queue: { service_target_ms: 1 } },
      { campaign: { campaign_id: "x" } },
    ],
  };
  const lines = linesOf(JSON.stringify(file), DEFINED);
  expect(lines.map((line) => (line.is === "refused" ? line.why : [line.is, line.id]))).toEqual([
    ["unchanged", "german"],
    ["changed", "billing"],
    ["new", "bo"],
    "it stands in the file twice",
    "it has fields that are not known: colour",
    "queueId is missing",
    "it is of no kind that is known: campaign",
  ]);
  const [, changed] = lines;
  expect(changed?.is === "changed" ? changed.changes.map((one) => one.field.path) : []).toEqual(["serviceTargetMs"]);
});

it("says why a file is no list of definitions", () => {
  expect(() => linesOf("{", DEFINED)).toThrow(Unreadable);
  expect(() => linesOf("[]", DEFINED)).toThrow("definitions");
});
