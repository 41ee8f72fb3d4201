import { useEffect } from "preact/hooks";
import { say } from "../text/language";
import { momentText } from "../time/duration";
import { lookBack, lookedBack, looking } from "./actStore";
import { acts, actText, withActs } from "./interventions";

/** What supervisors did: who, what, when, why, the newest first; new ones appear, older ones are read from the journal. */
export function ActsPart() {
  useEffect(() => {
    if (lookedBack.peek() === undefined) {
      void lookBack();
    }
  }, []);
  const looked = lookedBack.value;
  const all = withActs(acts.value, looked?.acts ?? []);
  return (
    <section class="panel whole" aria-label={say("acts")} aria-busy={looking.value}>
      <div class="row">
        <h2>{say("acts")}</h2>
      </div>
      <div class="part stack">
        {all.length === 0 && <p class="muted">{say(looked === undefined ? "acts.loading" : "acts.none")}</p>}
        <ol class="acts">
          {all.map((one) => (
            <li key={one.sequence}>{actText(one, momentText)}</li>
          ))}
        </ol>
        {looked !== undefined && looked.trouble !== "" && <p class="refusal">{looked.trouble}</p>}
        {looked !== undefined && looked.trouble === "" && (
          <p class="muted">{looked.hasMore ? say("acts.lookedTo", { at: momentText(looked.fromTimeMs) }) : say("acts.all")}</p>
        )}
        {looked?.hasMore === true && (
          <span>
            <button disabled={looking.value} onClick={() => void lookBack()}>
              {say("acts.more")}
            </button>
          </span>
        )}
      </div>
    </section>
  );
}
