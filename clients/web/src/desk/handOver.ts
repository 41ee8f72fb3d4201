import { ms, type Int64 } from "../wire/messages";
import type { Consultation, Desk } from "./desk";

/**
 * A transfer to one person: a colleague is asked first, and has the customer once they accept. Until then the customer stays with the
 * agent, on hold; a refusal, or a wait that is over, takes them back.
 */
export interface HandOver {
  /** The consultation that asks the colleague. */
  readonly consultationId: Int64;
  /** The customer's interaction. */
  readonly interactionId: Int64;
  /** The customer's key. */
  readonly key: string;
  /** The colleague. */
  readonly to: string;
}

/** What is to be done about it now. */
export type HandOverStep =
  | { readonly kind: "wait" }
  /** The colleague has accepted: leave the customer to them. */
  | { readonly kind: "complete" }
  /** The colleague has not: end the asking, and say why. */
  | { readonly kind: "take back"; readonly cause: string }
  /** Whatever comes of it now comes by the agent's own deeds. */
  | { readonly kind: "forget" };

/** `ended` is why the asking ended without the agent's doing, if it did. */
export function stepOf(handOver: HandOver, desk: Desk): HandOverStep {
  const consultation = consultationOf(handOver, desk);
  if (consultation === undefined) {
    return { kind: "forget" };
  }
  if (consultation.agentId === handOver.to) {
    return { kind: "complete" };
  }
  if (consultation.agentId !== "") {
    // Somebody else of the queue has answered: whether they are to have the customer the agent decides.
    return { kind: "forget" };
  }
  return consultation.notAccepted === undefined
    ? { kind: "wait" }
    : { kind: "take back", cause: consultation.notAccepted.cause };
}

function consultationOf(handOver: HandOver, desk: Desk): Consultation | undefined {
  return desk.conversations
    .find((one) => one.customer.interactionId === handOver.interactionId)
    ?.consultations.find((one) => one.consultationId === handOver.consultationId);
}
