import { changes as boardChanges, rows as boardRows } from "../board/store";
import { countText, say } from "../text/language";
import { Changes } from "./Changes";
import { at } from "./content";
import { idOf, type Content } from "./definitions";
import { naming, qualifies, touchedByQueue } from "./qualify";
import { defined, draft, isChanged, pending, type Draft } from "./store";

/** What is about to change and whom it touches, as long as something is: nothing is saved that was not shown. */
export function Review() {
  const open = draft.value;
  if (open === undefined || !isChanged.value) {
    return null;
  }
  return (
    <section class="stack review">
      <h3>{say("admin.review")}</h3>
      {pending.value.length > 0 && <Changes of={pending.value} />}
      <p>{touches(open)}</p>
    </section>
  );
}

function touches({ section, base, mine }: Draft): string {
  const all = defined.value;
  void boardChanges.value;
  if (all === undefined) {
    return "";
  }
  const id = idOf(section, mine);
  switch (section) {
    case "queue": {
      const { waiting, was, will } = touchedByQueue(base, mine, all, boardRows.queues.get(id)?.waiting ?? 0);
      return say("touches.queue", { waiting: countText(waiting), was: countText(was), will: countText(will) });
    }
    case "plan":
      return ofQueues(naming("planId", id, all.queue.values()));
    case "project":
      return ofQueues(naming("projectId", id, all.queue.values()));
    case "agent": {
      const queues = [...all.queue.values()];
      const gains = queues.filter((queue) => qualifies(queue, mine) && (base === undefined || !qualifies(queue, base)));
      const loses = queues.filter((queue) => base !== undefined && qualifies(queue, base) && !qualifies(queue, mine));
      return say("touches.agent", { gains: names(gains), loses: names(loses) });
    }
    case "team":
      return say("touches.team", { count: countText(naming("teamIds", id, all.agent.values()).length) });
    case "capacityProfile": {
      const agents = ["capacityProfileId", "furtherCapacityProfileIds"].flatMap((field) => naming(field, id, all.agent.values()));
      return say("touches.capacityProfile", { count: countText(new Set(agents).size) });
    }
    case "calendar": {
      const queues = [...all.queue.values()].filter((queue) => at(queue, "entry.calendarId") === id);
      return say("touches.calendar", {
        queues: countText(queues.length),
        teams: countText(naming("shiftId", id, all.team.values()).length),
        agents: countText(naming("shiftId", id, all.agent.values()).length),
      });
    }
    case "skill":
      return say("touches.skill");
    case "disposition":
    case "activityReason":
      return say("touches.chosen");
  }
}

function ofQueues(queues: readonly Content[]): string {
  const waiting = queues.reduce((sum, queue) => sum + (boardRows.queues.get(idOf("queue", queue))?.waiting ?? 0), 0);
  return say("touches.queues", { count: countText(queues.length), waiting: countText(waiting) });
}

const NAMES_MAX = 8;

function names(queues: readonly Content[]): string {
  const ids = queues.map((queue) => String(at(queue, "queueId") ?? ""));
  return ids.length === 0
    ? say("admin.nothing")
    : ids.slice(0, NAMES_MAX).join(", ") + (ids.length > NAMES_MAX ? ` + ${countText(ids.length - NAMES_MAX)}` : "");
}
