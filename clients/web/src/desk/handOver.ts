import type { Int64 } from "../wire/messages";
import type { Desk } from "./desk";

/**
 * A transfer to one person: the colleague is asked first, and has the customer once they accept. Until then the customer stays with the
 * agent, on hold; a refusal, or a wait that is over, takes them back.
 */
export interface HandOver {
  /** The consultation that asks the colleague. */
  readonly consultationId: Int64;
  /** The customer's interaction, and the customer's name. */
  readonly interactionId: Int64;
  readonly name: string;
  /** The colleague. */
  readonly to: string;
  /** Whether the router has told of the consultation yet; its answer may come first. */
  readonly begun: boolean;
}

/** What is to be done about it now. */
export type HandOverStep =
  | { readonly kind: "wait"; readonly begun: boolean }
  /** The colleague has accepted: leave the customer to them. */
  | { readonly kind: "complete" }
  /** The colleague has not: end the asking, and say why, by the wire's name of the cause; empty = it has ended by itself. */
  | { readonly kind: "take back"; readonly cause: string }
  /** The customer is gone, or somebody else of the queue has answered: the agent decides what comes of that. */
  | { readonly kind: "forget" };

export function stepOf(handOver: HandOver, desk: Desk): HandOverStep {
  const conversation = desk.conversations.find((one) => one.customer.interactionId === handOver.interactionId);
  if (conversation?.phase !== "PHASE_ACTIVE") {
    return { kind: "forget" };
  }
  const consultation = conversation.consultations.find((one) => one.consultationId === handOver.consultationId);
  if (consultation === undefined) {
    return handOver.begun ? { kind: "take back", cause: "" } : { kind: "wait", begun: false };
  }
  if (consultation.agentId !== "") {
    return { kind: consultation.agentId === handOver.to ? "complete" : "forget" };
  }
  return consultation.notAccepted === undefined
    ? { kind: "wait", begun: true }
    : { kind: "take back", cause: consultation.notAccepted.cause };
}
