import { say, sayOne } from "../text/language";
import { clockText } from "../time/duration";
import { shortName } from "../wire/messages";
import type { Card } from "./desk";
import { handOverText } from "./handOverText";
import { act, desk, forget } from "./store";

/** What happened to the agent and is not to be overlooked; each stays until it is dismissed. */
export function Cards() {
  return (
    <>
      {desk.value.cards.map((card) => (
        <div key={card.id} class={`card row ${card.kind === "missed" || card.kind === "notHandedOver" ? "warn" : "info"}`}>
          <span class="grow">{text(card)}</span>
          {card.kind === "missed" && desk.value.activity === "ACTIVITY_AWAY" && (
            <button
              class="first"
              onClick={() => {
                forget(card.id);
                void act({ setActivity: { activity: "ACTIVITY_AVAILABLE" } });
              }}
            >
              {say("missed.back")}
            </button>
          )}
          <button onClick={() => forget(card.id)}>{say("dismiss")}</button>
        </div>
      ))}
    </>
  );
}

function text(card: Card): string {
  switch (card.kind) {
    case "missed":
      return say("missed", {
        queue: card.queueId,
        at: clockText(card.atMs),
        activity: sayOne("activity", shortName(desk.value.activity, "ACTIVITY")),
      });
    case "rescinded": {
      const reason = shortName(card.reason, "RESCIND_REASON");
      return `${card.queueId}: ${say("offer.rescinded", { why: sayOne("rescind", reason, { reason, agent: card.takenBy }) })}`;
    }
    case "changed": {
      const changed = say("changed", {
        activity: sayOne("activity", shortName(card.activity, "ACTIVITY")),
        cause: causeText(card.cause, card.by),
      });
      return card.note === "" ? changed : `${changed} – ${card.note}`;
    }
    case "handedOver":
    case "notHandedOver":
      return handOverText(card);
  }
}

export function causeText(cause: string | undefined, by: string): string {
  const short = shortName(cause, "CAUSE");
  return sayOne("cause", short, { cause: short.toLowerCase().replaceAll("_", " "), supervisor: by });
}
