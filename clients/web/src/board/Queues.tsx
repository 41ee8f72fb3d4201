import { Shape, type ShapeName } from "../shell/Shape";
import { age, now } from "../shell/now";
import { countText, language, percentText, say, sayOne } from "../text/language";
import { durationText } from "../time/duration";
import { ms, type QueueView } from "../wire/messages";
import { severityOf, type Severity } from "./board";
import { open, route } from "./route";
import { frozen, held, shownQueues } from "./store";
import { WindowedTable, type Column } from "./WindowedTable";

const SHAPES: Record<Severity, ShapeName> = { ok: "circle", warn: "diamond", bad: "triangle" };

export function Queues() {
  const queues = shownQueues.value;
  return (
    <section class="panel">
      <div class="row">
        <h2 class="grow">
          {say("queues")} ({countText(queues.length)})
        </h2>
        <span class="muted">{say(frozen.value || held.value ? "queues.held" : "queues.worst")}</span>
      </div>
      {queues.length === 0 ? (
        <p class="empty">{say("queues.none")}</p>
      ) : (
        <WindowedTable
          label={say("queues")}
          columns={columns()}
          rows={queues}
          idOf={(queue) => queue.queueId ?? ""}
          open={(queue) => open(queue.queueId)}
          selectedId={route.value.queueId}
          inside={(inside) => (held.value = inside)}
        />
      )}
    </section>
  );
}

function columns(): readonly Column<QueueView>[] {
  void language.value;
  return [
    { name: say("state"), width: 15, cell: (queue) => <State queue={queue} /> },
    { name: say("queue"), width: 21, cell: (queue) => queue.queueId },
    { name: say("waiting"), width: 13, number: true, cell: (queue) => countText(queue.waiting ?? 0) },
    { name: say("longest"), width: 12, number: true, cell: longest },
    { name: say("inTarget"), title: say("inTarget.title"), width: 14, number: true, cell: share },
    { name: say("ready"), width: 10, number: true, cell: (queue) => countText(queue.agentsReady ?? 0) },
    { name: say("estimate"), width: 15, number: true, cell: estimate },
  ];
}

function State({ queue }: { queue: QueueView }) {
  const severity = severityOf(queue, now.value);
  return (
    <span class={`state ${severity}`}>
      <Shape name={SHAPES[severity]} /> {sayOne("state", severity)}
    </span>
  );
}

function longest(queue: QueueView): string {
  return (queue.waiting ?? 0) === 0 || ms(queue.oldestArrivedMs) === 0 ? "–" : age(ms(queue.oldestArrivedMs));
}

function share(queue: QueueView): string {
  return percentText(ms(queue.answeredInTarget), ms(queue.answered) + ms(queue.abandoned));
}

/** As a range, never a false minute. */
function estimate(queue: QueueView): string {
  const highMs = ms(queue.waitHighMs);
  return highMs === 0 ? "–" : `${durationText(ms(queue.waitLowMs))}–${durationText(highMs)}`;
}
