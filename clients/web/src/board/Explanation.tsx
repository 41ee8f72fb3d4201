import { useEffect, useRef, useState } from "preact/hooks";
import { link } from "../shell/link";
import { say } from "../text/language";
import { Refused } from "../wire/link";
import { ofInteraction, type Verdict } from "./choices";
import { Interventions } from "./Interventions";

interface Explained {
  sequence?: string;
  explanation?: { sentence?: string; channel?: string; agents?: Verdict[]; flips?: { sentence?: string }[] };
}

const AGENTS_ASKED = 200;
const AGENTS_SHOWN = 20;

/** Why one interaction is where it is: the router's own sentences, by the rules that decided, and what would change it. */
export function Explanation({ interactionId }: { interactionId: string }) {
  const [explained, setExplained] = useState<Explained | undefined>(undefined);
  const [refused, setRefused] = useState("");
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = true;
    link.call("ExplainService/ExplainInteraction", { interactionId, most: AGENTS_ASKED }).then(
      (answer) => wanted && setExplained(answer as Explained),
      (reason: unknown) => wanted && setRefused(reason instanceof Refused ? reason.message : String(reason)),
    );
    return () => {
      wanted = false;
    };
  }, [interactionId, asked]);
  const explanation = explained?.explanation;
  const box = useRef<HTMLDivElement>(null);
  // Opened by a click further up, it should be in sight at once.
  useEffect(() => box.current?.scrollIntoView?.({ block: "nearest" }), [explanation === undefined]);
  return (
    <div ref={box} class="stack card">
      <h3>{say("why")}</h3>
      <Interventions
        about={{ interactionId }}
        choices={ofInteraction(interactionId, explanation?.channel ?? "CHANNEL_UNSPECIFIED", explanation?.agents ?? [])}
        done={() => setAsked(asked + 1)}
      />
      {refused !== "" && <p class="refusal">{refused}</p>}
      {explanation?.sentence !== undefined && <p>{explanation.sentence}</p>}
      {(explanation?.flips ?? []).map((flip) => (
        <p key={flip.sentence}>
          <span class="muted">{say("why.flip")}:</span> {flip.sentence}
        </p>
      ))}
      <ul>
        {(explanation?.agents ?? []).slice(0, AGENTS_SHOWN).map((one) => (
          <li key={one.agentId}>{one.sentence}</li>
        ))}
      </ul>
    </div>
  );
}
