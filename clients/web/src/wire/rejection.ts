import { say, sayOne } from "../text/language";
import { shortName, type Rejected } from "./messages";

/** Why something was not done, as a sentence in the language of the page. */
export function rejectionText(rejected: Rejected): string {
  const reason = shortName(rejected.reason, "REASON");
  const why = sayOne("reason", reason, {
    reason: reason.toLowerCase().replaceAll("_", " "),
    detail: rejected.detail ?? "",
    agent: rejected.takenByAgentId ?? "",
  });
  return say("refused", { why: why.trim() });
}
