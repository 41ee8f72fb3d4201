import { clockText } from "../time/duration";
import { say } from "../text/language";
import type { Outcome } from "./define";
import type { Content } from "./definitions";

/** What became of a definition, in a line; `told` says what of theirs stands in the way. */
export function outcomeText(outcome: Outcome, told: (theirs: Content) => string): string {
  switch (outcome.is) {
    case "done":
      return say("admin.live", { at: clockText(outcome.timeMs), sequence: outcome.sequence });
    case "conflict":
      return outcome.theirs === undefined
        ? say("outcome.gone")
        : outcome.administratorId === ""
          ? say("outcome.somebody", { theirs: told(outcome.theirs) })
          : say("outcome.conflict", {
              who: outcome.administratorId,
              at: clockText(outcome.changedMs),
              theirs: told(outcome.theirs),
            });
    case "refused":
      return say("outcome.refused", { why: outcome.why });
  }
}
