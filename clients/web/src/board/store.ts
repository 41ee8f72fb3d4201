import { computed, signal } from "@preact/signals";
import { hearTime, link } from "../shell/link";
import { now } from "../shell/now";
import type { Board, InteractionView } from "../wire/messages";
import { BoardRows, byDoing, doing, worstFirst, type Doing } from "./board";
import { route } from "./route";

/** The rows as the router last told them; `changes` says that they are others now. */
export const rows = new BoardRows();
export const changes = signal(0);

export const filter = signal("");
/** Of the agents only those who do this; undefined = all. */
export const wantedDoing = signal<Doing | undefined>(undefined);
/** Stops the order of all rows, by the button. */
export const frozen = signal(false);
/** Stops that of one table, because a pointer or the focus is in it. */
export const held = signal(false);
export const agentsHeld = signal(false);

let queuesOrder: readonly string[] = [];
let agentsOrder: readonly string[] = [];

/** The queues to be shown: the worst first, in their old order while that is held. */
export const shownQueues = computed(() => {
  void changes.value;
  const wanted = filter.value.toLowerCase();
  const all = [...rows.queues.values()].filter((queue) => (queue.queueId ?? "").toLowerCase().includes(wanted));
  if (frozen.value || held.value) {
    return inOrder(queuesOrder, all, (queue) => queue.queueId);
  }
  const sorted = worstFirst(all, now.peek());
  queuesOrder = sorted.map((queue) => queue.queueId ?? "");
  return sorted;
});

/** As they stood before; what has come since is last. */
function inOrder<Row>(order: readonly string[], rows: readonly Row[], idOf: (row: Row) => string | undefined): Row[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (row: Row) => places.get(idOf(row) ?? "") ?? places.size;
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

export const shownAgents = computed(() => {
  void changes.value;
  const wanted = filter.value.toLowerCase();
  const does = wantedDoing.value;
  const all = [...rows.agents.values()].filter(
    (agent) => (agent.agentId ?? "").toLowerCase().includes(wanted) && (does === undefined || doing(agent) === does),
  );
  if (frozen.value || agentsHeld.value) {
    return inOrder(agentsOrder, all, (agent) => agent.agentId);
  }
  const sorted = byDoing(all);
  agentsOrder = sorted.map((agent) => agent.agentId ?? "");
  return sorted;
});

let painting = false;

/** Watches the board. Frames go into the rows at once; what is drawn follows once a frame of the screen. */
export function watchBoard(): void {
  let whole = true;
  link.stream(
    "SupervisorService/WatchBoard",
    () => {
      whole = true;
      return {};
    },
    (news) => {
      const board = (news as { board?: Board }).board ?? {};
      if (whole) {
        rows.replace(board);
      } else {
        rows.merge(board);
      }
      whole = false;
      hearTime(rows.timeMs);
      paint();
    },
  );
}

function paint(): void {
  if (painting) {
    return;
  }
  painting = true;
  const draw = () => {
    painting = false;
    changes.value += 1;
  };
  // A hidden page has no frames to draw in; what it shows on return is drawn from the rows at once.
  if (document.hidden) {
    draw();
  } else {
    requestAnimationFrame(draw);
  }
}

/** Who waits in the open queue; asked for again with each change of the board. */
export const waiting = signal<readonly InteractionView[]>([]);
const INTERACTIONS_MAX = 50;
let asking = false;

export async function askWaiting(): Promise<void> {
  const queueId = route.value.queueId;
  if (queueId === undefined || asking || link.state.value.kind !== "live") {
    return;
  }
  asking = true;
  try {
    const answer = (await link.call("SupervisorService/ListInteractions", {
      queueId,
      pageSize: INTERACTIONS_MAX,
    })) as { interactions?: InteractionView[] };
    if (route.value.queueId === queueId) {
      waiting.value = answer.interactions ?? [];
    }
  } catch {
    // Not connected: the page says so, and asks again with the next change.
  } finally {
    asking = false;
  }
}
