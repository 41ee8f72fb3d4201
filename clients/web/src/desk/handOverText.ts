import { say, sayOne } from "../text/language";
import { shortName } from "../wire/messages";
import type { Card } from "./desk";

/** What came of a transfer to a colleague, in words. */
export function handOverText(card: Card & { kind: "handedOver" | "notHandedOver" }): string {
  const names = { customer: card.name, agent: card.to };
  return card.kind === "handedOver"
    ? say("handOver.done", names)
    : say("handOver.not", { ...names, why: notAcceptedText(card.to, card.cause) });
}

/** Why a colleague did not accept. */
export function notAcceptedText(agentId: string, cause: string): string {
  return sayOne("notAccepted", shortName(cause, "CAUSE"), { agent: agentId });
}
