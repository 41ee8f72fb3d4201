import { Shape } from "../shell/Shape";
import { age, now } from "../shell/now";
import { countText, say, sayOne } from "../text/language";
import { ms } from "../wire/messages";
import { severityOf, worstFirst } from "./board";
import { changes, rows } from "./store";

const QUEUES_MAX = 5;

/** The worst queues in letters for across a room; never a ranking of people. */
export function WallQueues() {
  void changes.value;
  const all = worstFirst(rows.queues.values(), now.value);
  const waiting = all.filter((queue) => (queue.waiting ?? 0) > 0);
  if (waiting.length === 0) {
    return <p>{say("queues.fine")}</p>;
  }
  const shown = waiting.slice(0, QUEUES_MAX);
  return (
    <>
      <table aria-label={say("queues")}>
        <tbody>
          {shown.map((queue) => {
            const severity = severityOf(queue, now.value);
            return (
              <tr key={queue.queueId}>
                <td>
                  <span class={`state ${severity}`}>
                    <Shape name={severity === "bad" ? "triangle" : severity === "warn" ? "diamond" : "circle"} />{" "}
                    {sayOne("state", severity)}
                  </span>
                </td>
                <td>{queue.queueId}</td>
                <td class="number">{countText(queue.waiting ?? 0)}</td>
                <td class="number">{age(ms(queue.oldestArrivedMs))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="muted">
        {waiting.length > shown.length && say("more.waiting", { count: countText(waiting.length - shown.length) })}{" "}
        {all.length > waiting.length && say("more.fine", { count: countText(all.length - waiting.length) })}
      </p>
    </>
  );
}
