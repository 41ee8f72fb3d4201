import { State } from "../board/AgentState";
import { doing } from "../board/board";
import { HelpState } from "../board/HelpAsked";
import { age } from "../shell/now";
import { durationText } from "../time/duration";
import { countText, say, tenthsText } from "../text/language";
import { ms } from "../wire/messages";
import { offersPerHour, typicalMs, type Person } from "./people";
import { openId } from "./store";

/** One of the team: what now, since when, against the person's own typical value, and today. */
export function PersonCard({ person }: { person: Person }) {
  const { agent, today } = person;
  const typical = typicalMs(person);
  const sinceMs = doing(agent) === "handling" ? ms(agent.activeSinceMs) : ms(agent.activitySinceMs);
  const rate = offersPerHour(person);
  return (
    <button
      class="tile person"
      aria-pressed={openId.value === agent.agentId}
      onClick={() => (openId.value = openId.value === agent.agentId ? undefined : agent.agentId)}
    >
      <strong class="cut">{agent.agentId}</strong>
      <span class="row">
        <State agent={agent} /> <span class="age">{sinceMs === 0 ? "" : age(sinceMs)}</span>
        {typical !== undefined && <span class="muted">{say("team.typical", { for: durationText(typical) })}</span>}
      </span>
      <HelpState agent={agent} />
      <span class="muted">
        {say("team.counts", {
          handled: countText(ms(today.handled)),
          missed: countText(ms(agent.missed)),
          rate: rate === undefined ? "–" : tenthsText(rate),
        })}
      </span>
    </button>
  );
}
