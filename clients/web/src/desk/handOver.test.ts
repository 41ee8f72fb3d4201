import { describe, expect, it } from "vitest";
import type { WorkResponse } from "../wire/messages";
import { emptyDesk, told } from "./desk";
import { stepOf, type HandOver } from "./handOver";

const interaction = { interactionId: "7", key: "call-7", channel: "CHANNEL_PHONE", queueId: "billing" };
const accepted: WorkResponse = { sequence: "1", assignmentStarted: { interaction, phase: "PHASE_ACTIVE" } };
const begun: WorkResponse = { sequence: "2", consultationStarted: { consultationId: "8", interactionId: "7" } };
const handOver: HandOver = { consultationId: "8", interactionId: "7", name: "call-7", to: "ben", begun: true };

function step(...responses: WorkResponse[]) {
  return stepOf(handOver, [accepted, ...responses].reduce(told, emptyDesk("ana")));
}

describe("a transfer to a colleague", () => {
  it("waits until the colleague accepts, and is completed then", () => {
    expect(step(begun)).toEqual({ kind: "wait", begun: true });
    const answered = { consultationId: "8", interactionId: "7", agentId: "ben" };
    expect(step(begun, { sequence: "3", consultationAnswered: answered })).toEqual({ kind: "complete" });
  });

  it("is taken back with the reason when the colleague does not accept, or nobody came in time", () => {
    for (const [agentId, cause] of [
      ["ben", "CAUSE_AGENT"],
      ["ben", "CAUSE_OFFER_EXPIRED"],
      ["", "CAUSE_DEADLINE"],
    ] as const) {
      const notAccepted = { consultationId: "8", interactionId: "7", agentId, cause };
      expect(step(begun, { sequence: "3", consultationNotAccepted: notAccepted })).toEqual({ kind: "take back", cause });
    }
    const ended = { consultationId: "8", interactionId: "7" };
    expect(step(begun, { sequence: "3", consultationEnded: ended })).toEqual({ kind: "take back", cause: "" });
  });

  it("does not give the customer to somebody else who answers", () => {
    const answered = { consultationId: "8", interactionId: "7", agentId: "eva" };
    expect(step(begun, { sequence: "3", consultationAnswered: answered })).toEqual({ kind: "forget" });
  });

  it("is nothing any more once the customer is gone", () => {
    const ended = { interactionId: "7", wrapUpDeadlineMs: "9000" };
    expect(step(begun, { sequence: "3", assignmentEnded: ended })).toEqual({ kind: "forget" });
  });

  it("waits for the router to tell of it", () => {
    const desk = told(emptyDesk("ana"), accepted);
    expect(stepOf({ ...handOver, begun: false }, desk)).toEqual({ kind: "wait", begun: false });
  });
});
