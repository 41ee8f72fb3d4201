import { useEffect, useState } from "preact/hooks";
import { ofAgent } from "../board/choices";
import { HelpAsked } from "../board/HelpAsked";
import { Interventions } from "../board/Interventions";
import { say } from "../text/language";
import { clockText, durationText } from "../time/duration";
import { ms, type FiguresView } from "../wire/messages";
import { askDay, openId, people, type HalfHour } from "./store";

const HALF_HOUR_MS = 1_800_000;
/** Half-hours of a day. */
const PLACES = 48;
const AGAIN_MS = 30_000;

/** The open person: what a leader can do, and the day by half-hours, as bars and in numbers. */
export function Day() {
  const agentId = openId.value;
  const [day, setDay] = useState<readonly HalfHour[]>([]);
  useEffect(() => {
    setDay([]);
    if (agentId === undefined) {
      return undefined;
    }
    let wanted = true;
    const ask = () =>
      void askDay(agentId).then(
        (answer) => wanted && setDay(answer),
        () => {
          // Not connected: the page says so, and asks again.
        },
      );
    ask();
    const again = setInterval(ask, AGAIN_MS);
    return () => {
      wanted = false;
      clearInterval(again);
    };
  }, [agentId]);
  if (agentId === undefined) {
    return null;
  }
  const agent = people.value.find((one) => one.agent.agentId === agentId)?.agent;
  const seen = day.filter(({ row }) => parts(row).some(({ forMs }) => forMs > 0));
  return (
    <section class="panel" aria-label={say("team.day", { agent: agentId })}>
      <div class="row">
        <h2 class="grow">{say("team.day", { agent: agentId })}</h2>
        <span class="key busy" /> {say("team.busy")} <span class="key idle" /> {say("team.idle")} <span class="key notReady" />{" "}
        {say("team.notReady")}
        <button onClick={() => (openId.value = undefined)}>{say("help.close")}</button>
      </div>
      <div class="part stack">
        {agent !== undefined && <HelpAsked agent={agent} />}
        <Interventions key={agentId} about={{ agentId }} choices={ofAgent(agentId)} />
      </div>
      {seen.length === 0 ? (
        <p class="empty">{say("team.dayNone")}</p>
      ) : (
        <>
          <div class="day" aria-hidden="true">
            <Bars day={seen} />
          </div>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("team.from")}</th>
                <th scope="col" class="number">{say("team.busy")}</th>
                <th scope="col" class="number">{say("team.idle")}</th>
                <th scope="col" class="number">{say("team.notReady")}</th>
                <th scope="col" class="number">{say("accepted")}</th>
                <th scope="col" class="number">{say("missedCount")}</th>
              </tr>
            </thead>
            <tbody>
              {seen.map(({ fromMs, row }) => (
                <tr key={fromMs}>
                  <td>{clockText(fromMs)}</td>
                  {parts(row).map(({ name, forMs }) => (
                    <td key={name} class="number">
                      {durationText(forMs)}
                    </td>
                  ))}
                  <td class="number">{ms(row.accepted)}</td>
                  <td class="number">{ms(row.missed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="empty">{say("team.dayNote")}</p>
        </>
      )}
    </section>
  );
}

function Bars({ day }: { day: readonly HalfHour[] }) {
  const dayMs = Math.floor((day[0]?.fromMs ?? 0) / (PLACES * HALF_HOUR_MS)) * PLACES * HALF_HOUR_MS;
  return (
    <svg viewBox={`0 0 ${PLACES} 1`} preserveAspectRatio="none">
      {day.flatMap(({ fromMs, row }) => {
        let below = 0;
        return parts(row).map(({ name, forMs }) => {
          const share = forMs / HALF_HOUR_MS;
          below += share;
          const x = (fromMs - dayMs) / HALF_HOUR_MS;
          return <rect key={`${fromMs} ${name}`} class={name} x={x} y={1 - below} width={0.9} height={share} />;
        });
      })}
    </svg>
  );
}

/** What the time signed in was spent on; being offered something counts as ready. */
function parts(row: FiguresView): readonly { name: string; forMs: number }[] {
  return [
    { name: "busy", forMs: ms(row.busyMs) },
    { name: "idle", forMs: ms(row.idleMs) + ms(row.offeredMs) },
    { name: "notReady", forMs: ms(row.notReadyMs) },
  ];
}
