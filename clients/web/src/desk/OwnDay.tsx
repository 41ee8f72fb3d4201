import { say, sayOne } from "../text/language";
import { clockText, durationText } from "../time/duration";
import { shortName } from "../wire/messages";
import { customerName } from "../chat/staffChats";
import type { Handled, Past } from "./desk";
import { notes } from "./keptTexts";
import { now } from "../shell/now";
import { chosen, desk } from "./store";

/** Beside the conversation: who it is, and what the agent's day has been. */
export function OwnDay() {
  const day = desk.value.day;
  const open = desk.value.conversations.find((one) => one.customer.interactionId === chosen.value);
  return (
    <aside class="stack">
      {open !== undefined && (
        <section class="card stack">
          <h2>{say("conversation.details")}</h2>
          <dl class="facts">
            <dt>{say("conversation.arrived")}</dt>
            <dd>{clockText(open.customer.arrivedMs)}</dd>
            {open.customer.priority > 0 && (
              <>
                <dt>{say("conversation.priority")}</dt>
                <dd>{open.customer.priority}</dd>
              </>
            )}
            {open.customer.attributes.map(({ name, value }) => (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ))}
            {open.customer.note !== "" && (
              <>
                <dt>{say("conversation.note")}</dt>
                <dd>{open.customer.note}</dd>
              </>
            )}
          </dl>
          {open.customer.past.length > 0 && <h3>{say("past")}</h3>}
          <ul hidden={open.customer.past.length === 0} class="stack">
            {open.customer.past.map((one) => (
              <li key={one.interactionId}>
                <PastEntry past={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card stack">
        <h2>{say("day")}</h2>
        <div class="counts">
          <Count value={day.accepted} what={say("day.accepted")} />
          <Count value={day.declined} what={say("day.declined")} />
          <Count value={day.missed} what={say("day.missed")} />
        </div>
        {day.handled.length > 0 && <p class="muted">{say("day.handling", { for: durationText(meanHandlingMs(day.handled)) })}</p>}
        {day.handled.length === 0 && <p class="muted">{say("day.none")}</p>}
        <ul hidden={day.handled.length === 0}>
          {day.handled.slice(0, SHOWN_MAX).map((one) => (
            <li key={one.interactionId} class="row">
              <span class="muted">{clockText(one.acceptedMs)}</span>
              <span class="grow cut">
                {customerName(one.key)} · {sayOne("channel", shortName(one.channel, "CHANNEL"))}
              </span>
              <span>{durationText(one.endedMs - one.acceptedMs)}</span>
              {one.ranOut && <RanOut handled={one} />}
            </li>
          ))}
        </ul>
        {notes.all.value.length > 0 && <h3>{say("day.notes")}</h3>}
        <ul hidden={notes.all.value.length === 0}>
          {notes.all.value.slice(0, SHOWN_MAX).map((note) => (
            <li key={note.interactionId}>
              <span class="muted">{note.key}</span> {note.text}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

/** Wrap-up was over before the agent was: what they wrote is here, and can be gone on with until the day is over. */
function RanOut({ handled }: { handled: Handled }) {
  const name = customerName(handled.key);
  return (
    <label class="stack grow">
      <span class="muted">{say("day.ranOut")}</span>
      <textarea
        value={notes.of(handled.interactionId)}
        onInput={(event) => notes.write(handled.interactionId, name, event.currentTarget.value, now.value)}
      />
    </label>
  );
}

/** When, how long and by whom; then on what, and what came of it. */
function PastEntry({ past }: { past: Past }) {
  const reason = shortName(past.reason, "END_REASON");
  const outcome = sayOne("endReason", reason, { reason: reason.toLowerCase().replaceAll("_", " ") });
  return (
    <>
      <div class="row">
        <span class="muted">{clockText(past.acceptedMs)}</span>
        <strong class="grow cut">{past.agentId}</strong>
        <span>{durationText(past.endedMs - past.acceptedMs)}</span>
      </div>
      <div class="muted">
        {[sayOne("channel", shortName(past.channel, "CHANNEL")), past.queueId, outcome, past.dispositionId].filter((one) => one !== "").join(" · ")}
      </div>
    </>
  );
}

const SHOWN_MAX = 20;

/** From accept to the end of wrap-up, of all that this page has seen handled. */
function meanHandlingMs(handled: readonly Handled[]): number {
  return handled.reduce((sum, one) => sum + one.endedMs - one.acceptedMs, 0) / handled.length;
}

function Count({ value, what }: { value: number; what: string }) {
  return (
    <span>
      <span class="figure">{value}</span>
      <span class="muted">{what}</span>
    </span>
  );
}
