import { customerName } from "../chat/staffChats";
import { speakStatus } from "../shell/spoken";
import { say } from "../text/language";
import type { Desk } from "./desk";

/** As many characters as the router takes. */
export const HELP_NOTE_MAX = 256;

/** Tells a screen reader that somebody is coming, or that nobody is called any more while the customer is still there. */
export function tellHelp(before: Desk, after: Desk): void {
  for (const { customer, phase, help } of after.conversations) {
    const was = before.conversations.find((one) => one.customer.interactionId === customer.interactionId)?.help;
    if (help !== undefined && help.by !== "" && help.by !== was?.by) {
      speakStatus(`${customerName(customer.key)}: ${say("helpCall.coming", { supervisor: help.by })}`);
    } else if (was !== undefined && help === undefined && phase === "PHASE_ACTIVE") {
      speakStatus(`${customerName(customer.key)}: ${say("helpCall.over")}`);
    }
  }
}
