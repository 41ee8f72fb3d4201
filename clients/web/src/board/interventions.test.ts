import { beforeEach, expect, it } from "vitest";
import { learn, speak } from "../text/language";
import { Refused } from "../wire/link";
import { moveAll } from "./bulk";
import { foreseenOf } from "./Interventions";
import { acts, ACTS_MAX, actsOn, actText, intervene, keepActs, preview, toAct, type Intervention } from "./interventions";

learn({
  en: async () => (await import("../text/staffEnglish")).staffEnglish,
  de: async () => (await import("../text/staffGerman")).staffGerman,
});
learn({
  en: async () => (await import("../text/boardEnglish")).boardEnglish,
  de: async () => (await import("../text/boardGerman")).boardGerman,
});
beforeEach(async () => {
  acts.value = [];
  await speak("en");
});

const done = (sequence: string) => () => Promise.resolve({ sequence });
const drain: Intervention = { drainQueue: { queueId: "returns", toQueueId: "sales" } };
const away: Intervention = { forceActivity: { agentId: "ana", activity: "ACTIVITY_AWAY" } };

it("asks first and does the same afterwards, and leaves it to the token who acts", async () => {
  const sent: [string, object][] = [];
  const call = (method: string, message: object) => {
    sent.push([method, message]);
    return Promise.resolve({});
  };
  await preview(drain, "parcels are down", 5, call);
  await intervene(drain, "parcels are down", call);
  expect(sent).toEqual([
    ["SupervisorService/PreviewIntervention", { intervention: { ...drain, note: "parcels are down" }, most: 5 }],
    ["SupervisorService/Intervene", { ...drain, note: "parcels are down" }],
  ]);
});

it("remembers what was done where it was done, and nothing that was refused", async () => {
  expect(await intervene(drain, "", done("7"))).toBe("");
  expect(await intervene(away, "lunch", done("8"))).toBe("");
  const rejected = { rejected: { reason: "REASON_AGENT_NOT_SIGNED_IN" } };
  expect(await intervene(away, "", () => Promise.resolve(rejected))).toBe("Not done: the agent is not signed in");
  const denied = new Refused("PERMISSION_DENIED", "agent_id is bo, who is in none of the token's teams");
  expect(await intervene(away, "", () => Promise.reject(denied))).toBe(denied.message);
  const sequences = (subject: object) => actsOn(acts.value, subject).map((one) => one.sequence);
  expect(sequences({ queueId: "returns" })).toEqual(["7"]);
  expect(sequences({ queueId: "sales" })).toEqual(["7"]);
  expect(sequences({ agentId: "ana" })).toEqual(["8"]);
  expect(sequences({ interactionId: "1" })).toEqual([]);
});

it("finds an assignment at the interaction and at the agent", async () => {
  await intervene({ assignInteraction: { interactionId: "5", agentId: "bo", beyondCapacity: false } }, "", done("9"));
  expect(actsOn(acts.value, { interactionId: "5" })).toEqual(actsOn(acts.value, { agentId: "bo" }));
  expect(actsOn(acts.value, { agentId: "ana" })).toEqual([]);
});

it("says who did what with which sequence and why, in the language of the page", async () => {
  await intervene(away, "lunch", done("8"));
  const [act] = acts.value;
  const said = { ...act!, by: "eve" };
  expect(actText(said)).toMatch(/^\d\d:\d\d:\d\d eve: set ana to Away\. Reason: lunch\. Sequence 8\.$/);
  await speak("de");
  expect(actText({ ...said, note: "" })).toMatch(/^\d\d:\d\d:\d\d eve: ana auf Abwesend gesetzt\. Nummer 8\.$/);
});

it("remembers no more than it may, the newest first", async () => {
  for (let sequence = 1; sequence <= ACTS_MAX + 1; sequence++) {
    await intervene(away, "", done(String(sequence)));
  }
  expect(acts.value.length).toBe(ACTS_MAX);
  expect(acts.value[0]?.sequence).toBe(String(ACTS_MAX + 1));
});

it("has what others did beside its own, each once, as the router tells it", async () => {
  await intervene(away, "lunch", done("8"));
  const told = (sequence: string, supervisorId: string, what: Intervention) =>
    toAct({ sequence, timeMs: "1000", request: { supervisorId, ...what } });
  keepActs([told("9", "ute", { reprioritise: { interactionId: "5" } as never }), told("8", "eve", away), told("7", "udo", drain)]);
  expect(acts.value.map((one) => `${one.sequence} ${one.by} ${one.note}`)).toEqual(["9 ute ", "8 eve ", "7 udo "]);
  expect(actText(acts.value[0]!)).toMatch(/ute: gave interaction 5 priority 0\. Sequence 9\.$/);
  expect(actsOn(acts.value, { queueId: "sales" }).map((one) => one.sequence)).toEqual(["7"]);
});

it("tells of a preview which rules it sets aside, what follows, and how much more", () => {
  const foreseen = foreseenOf({
    sentence: "it would be done, and 30 events follow",
    overruled: [{ sentence: "ana: has no parcels" }],
    events: [
      { event: { supervisorIntervened: {} }, sentence: "recorded: by eve, without a note" },
      { event: {}, sentence: "interaction 1 moves to sales: drained" },
    ],
    eventsInAll: 32,
    counts: [
      { kind: "supervisor_intervened", count: 1 },
      { kind: "interaction_moved", count: 29 },
    ],
  });
  expect(foreseen.details).toEqual(["Set aside: ana: has no parcels", "interaction 1 moves to sales: drained", "and 30 more"]);
  expect([foreseen.refused, foreseen.moves]).toEqual([false, 29]);
  expect(foreseenOf({ rejected: { reason: "REASON_QUEUE_UNKNOWN" } })).toEqual({
    sentence: "Not done: there is no such queue",
    details: [],
    refused: true,
    moves: 0,
  });
});

it("moves several one by one, and names each that was refused", async () => {
  const result = await moveAll(["1", "2"], "sales", "", (intervention) =>
    Promise.resolve(intervention.moveInteraction?.interactionId === "2" ? "Not done: it is not waiting" : ""),
  );
  expect(result).toEqual({ moved: ["1"], refused: [{ id: "2", why: "Not done: it is not waiting" }] });
});
