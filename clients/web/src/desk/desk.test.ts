import { describe, expect, it } from "vitest";
import type { Help, Mute, WorkResponse } from "../wire/messages";
import { activityToSignInWith, dismiss, emptyDesk, hasGap, told, type Desk } from "./desk";

const interaction = { interactionId: "7", key: "call-7", channel: "CHANNEL_PHONE", queueId: "billing", arrivedMs: "1000" };

function after(...responses: WorkResponse[]): Desk {
  return responses.reduce(told, emptyDesk("ana"));
}

const signedIn: WorkResponse = {
  sequence: "10",
  timeMs: "2000",
  snapshot: { agentId: "ana", activity: "ACTIVITY_AVAILABLE" },
};
const offer: WorkResponse = {
  sequence: "11",
  timeMs: "3000",
  previousSequence: "10",
  offerMade: { offerId: "5", interaction, deadlineMs: "23000" },
};
const accepted: WorkResponse = {
  sequence: "12",
  timeMs: "4000",
  previousSequence: "11",
  assignmentStarted: { offerId: "5", interaction, acceptedMs: "4000", phase: "PHASE_ACTIVE" },
};

describe("an agent's desk", () => {
  it("shows an offer until it is accepted, then the conversation in its place", () => {
    expect(after(signedIn, offer).offers.map((one) => one.customer.key)).toEqual(["call-7"]);
    const desk = after(signedIn, offer, accepted);
    expect(desk.offers).toEqual([]);
    expect(desk.conversations.map((one) => one.customer.key)).toEqual(["call-7"]);
  });

  it("keeps a card of a missed offer until it is dismissed", () => {
    const missed = after(signedIn, offer, { sequence: "12", timeMs: "23000", offerEnded: { offerId: "5", expired: {} } });
    expect(missed.offers).toEqual([]);
    expect(missed.cards).toEqual([{ id: "12/5", kind: "missed", queueId: "billing", atMs: 23000 }]);
    expect(dismiss(missed, "12/5").cards).toEqual([]);
  });

  it("says who changed the activity, unless the agent did", () => {
    const away: WorkResponse = {
      sequence: "11",
      timeMs: "5000",
      activityChanged: { activity: "ACTIVITY_AWAY", cause: "CAUSE_SUPERVISOR", supervisorId: "eva" },
    };
    expect(after(signedIn, away).cards).toEqual([
      { id: "11/activity", kind: "changed", activity: "ACTIVITY_AWAY", cause: "CAUSE_SUPERVISOR", by: "eva", note: "" },
    ]);
    const own: WorkResponse = {
      sequence: "11",
      activityChanged: { activity: "ACTIVITY_AWAY", cause: "CAUSE_AGENT" },
    };
    expect(after(signedIn, own).cards).toEqual([]);
  });

  it("says who took what was offered to several, and who signed the agent out and why", () => {
    const taken: WorkResponse = {
      sequence: "12",
      timeMs: "9000",
      offerEnded: { offerId: "5", rescinded: { reason: "RESCIND_REASON_TAKEN_BY_OTHER", takenByAgentId: "bo" } },
    };
    expect(after(signedIn, offer, taken).cards).toMatchObject([{ kind: "rescinded", takenBy: "bo" }]);
    const out = (cause: string): WorkResponse => ({
      sequence: "12",
      signedOut: { cause, supervisorId: "eva", note: "the shift is over" },
    });
    const signedOut = after(signedIn, out("CAUSE_SUPERVISOR"));
    expect(signedOut.signedOut).toBe(true);
    expect(signedOut.cards).toMatchObject([{ activity: "ACTIVITY_OFFLINE", by: "eva", note: "the shift is over" }]);
    expect(after(signedIn, out("CAUSE_AGENT")).cards).toEqual([]);
  });

  it("goes through wrap-up to the list of the day", () => {
    const wrapUp: WorkResponse = {
      sequence: "13",
      timeMs: "9000",
      assignmentEnded: { interactionId: "7", reason: "END_REASON_CUSTOMER_ENDED", wrapUpDeadlineMs: "39000" },
    };
    const inWrapUp = after(signedIn, offer, accepted, wrapUp);
    expect(inWrapUp.conversations[0]?.phase).toBe("PHASE_WRAP_UP");
    const done = told(inWrapUp, { sequence: "14", timeMs: "20000", wrapUpEnded: { interactionId: "7" } });
    expect(done.conversations).toEqual([]);
    expect(done.handled).toEqual([
      { interactionId: "7", key: "call-7", queueId: "billing", channel: "CHANNEL_PHONE", acceptedMs: 4000, endedMs: 20000, ranOut: false },
    ]);
    const late = told(inWrapUp, { sequence: "14", timeMs: "39000", wrapUpEnded: { interactionId: "7", cause: "CAUSE_DEADLINE" } });
    expect(late.handled[0]?.ranOut).toBe(true);
  });

  it("shows the microphone as the phone reports it, what is pending, and what was not confirmed in time", () => {
    const mute = (desk: Desk, news: Mute): Desk => told(desk, { muteChanged: { interactionId: "7", mute: news } });
    const microphone = (desk: Desk) => desk.conversations[0]?.microphone;
    const inHand = after(signedIn, offer, accepted);
    expect(microphone(inHand)).toEqual({ muted: false, wanted: false, pendingUntilMs: 0 });
    const asked = mute(inHand, { wanted: true, deadlineMs: "9000" });
    expect(microphone(asked)).toEqual({ muted: false, wanted: true, pendingUntilMs: 9000 });
    const muted = mute(asked, { muted: true, wanted: true });
    expect(microphone(muted)).toEqual({ muted: true, wanted: true, pendingUntilMs: 0 });
    expect(microphone(mute(muted, {}))).toEqual({ muted: false, wanted: false, pendingUntilMs: 0 });
    expect(microphone(mute(asked, { wanted: true }))).toEqual({ muted: false, wanted: true, pendingUntilMs: 0 });

    const over = told(muted, { assignmentEnded: { interactionId: "7", wrapUpDeadlineMs: "39000" } });
    expect(microphone(over)).toEqual({ muted: false, wanted: false, pendingUntilMs: 0 });
  });

  it("shows the help that is asked for and who comes, until the talk is over", () => {
    const help = (desk: Desk, news: Help): Desk => told(desk, { helpChanged: { interactionId: "7", help: news } });
    const inHand = after(signedIn, offer, accepted);
    expect(inHand.conversations[0]?.help).toBeUndefined();
    const asked = help(inHand, { askedMs: "9000", note: "a refund" });
    expect(asked.conversations[0]?.help).toEqual({ askedMs: 9000, note: "a refund", by: "" });
    const answered = help(asked, { askedMs: "9000", note: "a refund", supervisorId: "lea" });
    expect(answered.conversations[0]?.help?.by).toBe("lea");
    expect(told(answered, { helpChanged: { interactionId: "7" } }).conversations[0]?.help).toBeUndefined();

    const over = told(answered, { assignmentEnded: { interactionId: "7", wrapUpDeadlineMs: "39000" } });
    expect(over.conversations[0]?.help).toBeUndefined();
    expect(told(answered, { assignmentParked: { interactionId: "7" } }).conversations[0]?.help).toBeUndefined();
    const assignment = { interaction, phase: "PHASE_ACTIVE", help: { askedMs: "9000", supervisorId: "lea" } } as const;
    const loaded = after({ sequence: "40", snapshot: { agentId: "ana", assignments: [assignment] } });
    expect(loaded.conversations[0]?.help).toEqual({ askedMs: 9000, note: "", by: "lea" });
  });

  it("has the microphone of a call that it already had when it was loaded", () => {
    const mute = { muted: true, wanted: false, deadlineMs: "9000" };
    const desk = after({
      sequence: "40",
      snapshot: { agentId: "ana", assignments: [{ interaction, phase: "PHASE_ACTIVE", mute }] },
    });
    expect(desk.conversations[0]?.microphone).toEqual({ muted: true, wanted: false, pendingUntilMs: 9000 });
  });

  it("is put right by a snapshot, whatever it thought before", () => {
    const desk = told(after(signedIn, offer, accepted), {
      sequence: "40",
      timeMs: "60000",
      snapshot: { agentId: "ana", activity: "ACTIVITY_AWAY" },
    });
    expect(desk.conversations).toEqual([]);
    expect(desk.activity).toBe("ACTIVITY_AWAY");
    expect(desk.lastSequence).toBe("40");
  });

  it("shows the same after a message was told twice", () => {
    expect(after(signedIn, offer, offer).offers.length).toBe(1);
    const twice = after(signedIn, offer, accepted, accepted);
    expect(twice.conversations.length).toBe(1);
  });

  it("notices that something is missing before what it is told", () => {
    const desk = after(signedIn);
    expect(hasGap(desk, offer)).toBe(false);
    expect(hasGap(desk, { sequence: "15", previousSequence: "14", coolDownEnded: {} })).toBe(true);
    expect(hasGap(desk, { sequence: "15", previousSequence: "14", reply: { requestNumber: "1" } })).toBe(false);
  });

  it("signs in again as what the agent had declared", () => {
    const away: WorkResponse = { sequence: "11", activityChanged: { activity: "ACTIVITY_AWAY", cause: "CAUSE_AGENT" } };
    expect(activityToSignInWith(emptyDesk("ana"))).toBe("ACTIVITY_AVAILABLE");
    expect(activityToSignInWith(after(signedIn))).toBe("ACTIVITY_AVAILABLE");
    expect(activityToSignInWith(after(signedIn, away))).toBe("ACTIVITY_AWAY");
  });

  it("tells what the customer had before, the newest first", () => {
    const past = [
      { interactionId: "3", channel: "CHANNEL_PHONE", queueId: "sales", acceptedMs: "1000", endedMs: "61000", reason: "END_REASON_TRANSFERRED", agentId: "eva" },
      { interactionId: "5", channel: "CHANNEL_PHONE", queueId: "tax", arrivedMs: "65000", acceptedMs: "70000", endedMs: "90000", reason: "END_REASON_TRANSFERRED", agentId: "ben", dispositionId: "asked" },
    ];
    const again = { ...accepted, assignmentStarted: { interaction: { ...interaction, past }, acceptedMs: "99000" } };
    const customer = after(signedIn, again).conversations[0]?.customer;
    expect(customer?.past.map((one) => one.agentId)).toEqual(["ben", "eva"]);
    expect(customer?.past[0]).toEqual({
      interactionId: "5",
      channel: "CHANNEL_PHONE",
      queueId: "tax",
      arrivedMs: 65_000,
      acceptedMs: 70_000,
      endedMs: 90_000,
      reason: "END_REASON_TRANSFERRED",
      agentId: "ben",
      dispositionId: "asked",
    });
    expect(after(signedIn, offer, accepted).conversations[0]?.customer.past).toEqual([]);
  });

  it("tells who did not accept a consultation, and why", () => {
    const desk = after(
      signedIn,
      offer,
      accepted,
      { sequence: "13", consultationStarted: { consultationId: "8", interactionId: "7" } },
      { sequence: "14", consultationNotAccepted: { consultationId: "8", interactionId: "7", agentId: "ben", cause: "CAUSE_AGENT" } },
    );
    expect(desk.conversations[0]?.consultations[0]?.notAccepted).toEqual({ agentId: "ben", cause: "CAUSE_AGENT" });
  });

  it("tells who was asked in a consultation, and when the customer hears them", () => {
    const desk = after(
      signedIn,
      offer,
      accepted,
      { sequence: "13", consultationStarted: { consultationId: "8", interactionId: "7" } },
      { sequence: "14", consultationAnswered: { consultationId: "8", interactionId: "7", agentId: "ben" } },
      { sequence: "15", consultationJoined: { consultationId: "8", interactionId: "7" } },
    );
    expect(desk.conversations[0]?.consultations).toEqual([
      { consultationId: "8", agentId: "ben", joined: true, notAccepted: undefined },
    ]);
    const over = told(desk, { sequence: "16", consultationEnded: { consultationId: "8", interactionId: "7" } });
    expect(over.conversations[0]?.consultations).toEqual([]);
  });
});
