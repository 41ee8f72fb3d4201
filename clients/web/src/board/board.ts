import { ms, type AgentTotals, type AgentView, type Board as BoardMessage, type QueueView, type Totals } from "../wire/messages";

/** The rows of a board, kept up to date by what the router says changed. Mutable: a frame touches only the rows it brings. */
export class BoardRows {
  readonly queues = new Map<string, QueueView>();
  readonly agents = new Map<string, AgentView>();
  totals: Totals = {};
  sequence = "0";
  timeMs = 0;

  /** A whole board: what it does not name is gone. */
  replace(board: BoardMessage): void {
    this.queues.clear();
    this.agents.clear();
    this.merge(board);
  }

  /** Rows that changed, each as it stands now. */
  merge(board: BoardMessage): void {
    for (const queue of board.queues ?? []) {
      this.queues.set(queue.queueId ?? "", queue);
    }
    for (const agent of board.agents ?? []) {
      this.agents.set(agent.agentId ?? "", agent);
    }
    this.totals = board.totals ?? {};
    this.sequence = board.sequence ?? "0";
    this.timeMs = ms(board.timeMs);
  }
}

export type Severity = "ok" | "warn" | "bad";

/** Of the service target: from here on a queue is near it. */
const NEAR_TARGET = 0.8;

/** How long the one who waits longest has been waiting; 0 if nobody waits. */
export function longestWaitMs(queue: QueueView, nowMs: number): number {
  const sinceMs = ms(queue.oldestArrivedMs);
  return sinceMs === 0 ? 0 : Math.max(0, nowMs - sinceMs);
}

export function severityOf(queue: QueueView, nowMs: number): Severity {
  const targetMs = ms(queue.serviceTargetMs);
  const longestMs = longestWaitMs(queue, nowMs);
  if ((queue.waiting ?? 0) === 0 || targetMs === 0) {
    return "ok";
  }
  return longestMs > targetMs ? "bad" : longestMs >= targetMs * NEAR_TARGET ? "warn" : "ok";
}

const RANK: Record<Severity, number> = { bad: 0, warn: 1, ok: 2 };

/** The worst first; among equals the one whose customer waits longest, then by name, so that rows don't jump for nothing. */
export function worstFirst(queues: Iterable<QueueView>, nowMs: number): QueueView[] {
  return [...queues]
    .map((queue) => ({ queue, rank: RANK[severityOf(queue, nowMs)], waitMs: longestWaitMs(queue, nowMs) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        other.waitMs - one.waitMs ||
        compare(one.queue.queueId ?? "", other.queue.queueId ?? ""),
    )
    .map(({ queue }) => queue);
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What an agent is doing, in the one word a board has room for. */
export type Doing = "notLive" | "offered" | "handling" | "wrapUp" | "AVAILABLE" | "AWAY" | "OFFLINE";

export function doing(agent: AgentView): Doing {
  if (agent.presence === "PRESENCE_GRACE" || agent.presence === "PRESENCE_LOST") {
    return "notLive";
  }
  if ((agent.active ?? 0) > 0) {
    return "handling";
  }
  if ((agent.offers ?? 0) > 0) {
    return "offered";
  }
  if ((agent.wrapUps ?? 0) > 0) {
    return "wrapUp";
  }
  return agent.activity === "ACTIVITY_AVAILABLE" ? "AVAILABLE" : agent.activity === "ACTIVITY_AWAY" ? "AWAY" : "OFFLINE";
}

const PRESENCE_ORDER: readonly Doing[] = ["notLive", "offered", "handling", "wrapUp", "AVAILABLE", "AWAY", "OFFLINE"];

/** Whether the agent asks for help, and nobody has answered. */
export function asksForHelp({ help }: AgentView): boolean {
  return help !== undefined && (help.supervisorId ?? "") === "";
}

/** Who asks for help first, then who lost the connection; who is away or gone last; within these by name. */
export function byDoing(agents: Iterable<AgentView>): AgentView[] {
  return [...agents]
    .map((agent) => ({ agent, rank: asksForHelp(agent) ? -1 : PRESENCE_ORDER.indexOf(doing(agent)) }))
    .sort((one, other) => one.rank - other.rank || compare(one.agent.agentId ?? "", other.agent.agentId ?? ""))
    .map(({ agent }) => agent);
}

/** How many do what, as the router counts them, in the order in which the table has them. */
export function howManyDo(agents: AgentTotals): readonly { readonly does: Doing; readonly count: number }[] {
  const counts: Record<Doing, number | undefined> = {
    notLive: agents.notConnected,
    offered: agents.offered,
    handling: agents.active,
    wrapUp: agents.wrapUp,
    AVAILABLE: agents.available,
    AWAY: agents.away,
    OFFLINE: agents.signedOut,
  };
  return PRESENCE_ORDER.map((does) => ({ does, count: counts[does] ?? 0 }));
}

/** Answered in target and all answered or abandoned: service level C of the field's five. */
export function inTarget(queues: Iterable<Pick<QueueView, "answeredInTarget" | "answered" | "abandoned">>): { over: number; under: number } {
  let over = 0;
  let under = 0;
  for (const queue of queues) {
    over += ms(queue.answeredInTarget);
    under += ms(queue.answered) + ms(queue.abandoned);
  }
  return { over, under };
}
