import { countText, percentText, say, sayOne, tenthsText } from "../text/language";
import { clockText, durationText, whenText } from "../time/duration";
import { shortName } from "../wire/messages";
import { customerName } from "../chat/staffChats";
import type { Handled, Past } from "./desk";
import { notes } from "./keptTexts";
import { figuresOf, ownDay } from "./ownDay";
import { now } from "../shell/now";
import { chosen, desk } from "./store";

/** Beside the conversation: who it is, and what the agent's day has been. */
export function OwnDay() {
  const handled = desk.value.handled;
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
        <DayNumbers />
        <ul hidden={handled.length === 0}>
          {handled.slice(0, SHOWN_MAX).map((one) => (
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

/** As the router counts it, so that it is the same after a reload and for whoever else looks. */
function DayNumbers() {
  if (ownDay.value === undefined) {
    return null;
  }
  const day = figuresOf(ownDay.value);
  const { means, occupancy, offersPerHour, teamOffersPerHour } = day;
  return (
    <>
      <div class="counts">
        <Count value={day.accepted} what={say("day.accepted")} />
        <Count value={day.declined} what={say("day.declined")} />
        <Count value={day.missed} what={say("day.missed")} />
      </div>
      {means === undefined ? (
        <p class="muted">{say("day.none")}</p>
      ) : (
        <p>
          <span class="figure">
            {say("day.handled", { count: countText(day.handled), for: durationText(means.talkMs + means.holdMs + means.wrapUpMs) })}
          </span>
          <span class="block muted">
            {say("day.means", { talk: durationText(means.talkMs), hold: durationText(means.holdMs), wrapUp: durationText(means.wrapUpMs) })}
          </span>
        </p>
      )}
      {occupancy !== undefined && (
        <p class="figure" title={say("day.occupancy.title")}>
          {say("day.occupancy", { percent: percentText(occupancy.over, occupancy.under) })}
        </p>
      )}
      {offersPerHour !== undefined && (
        <p class="figure" title={say("day.rate.title")}>
          {say("day.rate", { rate: tenthsText(offersPerHour) })}
          {teamOffersPerHour !== undefined && say("day.rate.team", { rate: tenthsText(teamOffersPerHour) })}
        </p>
      )}
    </>
  );
}

/** When, how long and by whom; then on what, and what came of it. */
function PastEntry({ past }: { past: Past }) {
  const sinceMs = past.acceptedMs === 0 ? past.arrivedMs : past.acceptedMs;
  const reason = shortName(past.reason, "END_REASON");
  const outcome = sayOne("endReason", reason, { reason: reason.toLowerCase().replaceAll("_", " ") });
  return (
    <>
      <div class="row">
        <span class="muted">{whenText(sinceMs, now.value)}</span>
        <strong class="grow cut">{past.agentId === "" ? say("past.nobody") : past.agentId}</strong>
        <span>{durationText(past.endedMs - sinceMs)}</span>
      </div>
      <div class="muted">
        {[sayOne("channel", shortName(past.channel, "CHANNEL")), past.queueId, outcome, past.dispositionId].filter((one) => one !== "").join(" · ")}
      </div>
    </>
  );
}

const SHOWN_MAX = 20;

function Count({ value, what }: { value: number; what: string }) {
  return (
    <span>
      <span class="figure">{countText(value)}</span>
      <span class="muted">{what}</span>
    </span>
  );
}
