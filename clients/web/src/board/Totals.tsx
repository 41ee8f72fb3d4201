import { age, now } from "../shell/now";
import { countText, percentText, say } from "../text/language";
import { ms } from "../wire/messages";
import { inTarget, longestWaitMs, severityOf, worstFirst } from "./board";
import { changes, rows } from "./store";

/** The few numbers that lead to an act, each coloured only where it does. */
export function Totals({ few = false }: { few?: boolean }) {
  void changes.value;
  const { totals, queues } = rows;
  const worst = worstFirst(queues.values(), now.value)[0];
  const worstMs = worst === undefined ? 0 : longestWaitMs(worst, now.value);
  const severity = worst === undefined ? "ok" : severityOf(worst, now.value);
  const share = inTarget(queues.values());
  const abandoned = ms(totals.abandoned);
  return (
    <section class="totals" aria-label={say("waiting")}>
      <Tile name={say("waiting")} figure={countText(totals.waiting ?? 0)} />
      <Tile
        name={few || worstMs === 0 ? say("longest") : `${say("longest")} · ${worst?.queueId ?? ""}`}
        figure={worstMs > 0 ? age(ms(worst?.oldestArrivedMs)) : "–"}
        severity={severity}
      />
      <Tile name={say("inTarget")} title={say("inTarget.title")} figure={percentText(share.over, share.under)} />
      <Tile
        name={`${say("activity.AVAILABLE")} ${say("ofAgents", { count: countText(totals.agentsSignedIn ?? 0) })}`}
        title={say("available.title")}
        figure={countText(totals.agents?.available ?? 0)}
      />
      {!few && (
        <Tile name={say("abandoned")} figure={`${countText(abandoned)} · ${percentText(abandoned, ms(totals.arrived))}`} />
      )}
    </section>
  );
}

function Tile(props: { name: string; figure: string; severity?: string; title?: string }) {
  return (
    <div class={`tile ${props.severity ?? ""}`} title={props.title}>
      <span class="muted">{props.name}</span>
      <span class="figure">{props.figure}</span>
    </div>
  );
}
