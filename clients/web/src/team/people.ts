import { asksForHelp, compare, doing, type Doing } from "../board/board";
import { ms, type AgentView, type FiguresView } from "../wire/messages";
import { availableMs, offersPerHour as rateOf } from "./offersPerHour";

/** From here on a break is long. */
export const BREAK_LONG_MS = 900_000;
/** Of the person's own typical value: from here on a conversation is long, as in the figure `long_handled`. */
const LONG_TIMES = 2;
/** With fewer there is nothing typical yet. */
const HANDLED_MIN = 5;
/** From so many on, missed offers of today are worth a word. */
const MISSED_MIN = 2;

/** One of the team: now by the board, today by the figures. */
export interface Person {
  readonly agent: AgentView;
  readonly today: FiguresView;
}

/** By name, never by anybody's numbers. */
export function byName(agents: Iterable<AgentView>, today: ReadonlyMap<string, FiguresView>): Person[] {
  return [...agents]
    .map((agent) => ({ agent, today: today.get(agent.agentId ?? "") ?? {} }))
    .sort((one, other) => compare(one.agent.agentId ?? "", other.agent.agentId ?? ""));
}

/** How long this person usually has a customer: (talk + hold) / handled, today; undefined while too few are handled. */
export function typicalMs({ today }: Person): number | undefined {
  const handled = ms(today.handled);
  return handled < HANDLED_MIN ? undefined : Math.round((ms(today.talkMs) + ms(today.holdMs)) / handled);
}

export type Reason = "help" | "notLive" | "long" | "break" | "missed";

export interface Exception {
  readonly person: Person;
  readonly reason: Reason;
  /** Of all but the last: since when. */
  readonly sinceMs: number;
}

const ORDER: readonly Reason[] = ["help", "notLive", "long", "break", "missed"];

/** Who needs a look now, one reason each, the gravest first; cards keep their places. */
export function exceptions(people: readonly Person[], nowMs: number): Exception[] {
  return people
    .map((person) => exceptionOf(person, nowMs))
    .filter((one) => one !== undefined)
    .sort((one, other) => ORDER.indexOf(one.reason) - ORDER.indexOf(other.reason) || one.sinceMs - other.sinceMs);
}

function exceptionOf(person: Person, nowMs: number): Exception | undefined {
  const { agent } = person;
  const does = doing(agent);
  const activeMs = ms(agent.activeSinceMs);
  const typical = typicalMs(person);
  if (asksForHelp(agent)) {
    return { person, reason: "help", sinceMs: ms(agent.help?.askedMs) };
  }
  if (does === "notLive") {
    return { person, reason: "notLive", sinceMs: ms(agent.activitySinceMs) };
  }
  if (activeMs > 0 && typical !== undefined && nowMs - activeMs > LONG_TIMES * typical) {
    return { person, reason: "long", sinceMs: activeMs };
  }
  if (does === "AWAY" && nowMs - ms(agent.activitySinceMs) > BREAK_LONG_MS) {
    return { person, reason: "break", sinceMs: ms(agent.activitySinceMs) };
  }
  return ms(agent.missed) >= MISSED_MIN ? { person, reason: "missed", sinceMs: nowMs } : undefined;
}

/** How many do what now. */
export function counts(people: readonly Person[]): ReadonlyMap<Doing, number> {
  const all = new Map<Doing, number>();
  for (const { agent } of people) {
    all.set(doing(agent), (all.get(doing(agent)) ?? 0) + 1);
  }
  return all;
}

/** Offers per available hour; undefined for whoever has hardly been there. */
export function offersPerHour({ today }: Person): number | undefined {
  return rateOf(ms(today.offers), availableMs(today));
}

export interface Fairness {
  /** Of all together, offers per available hour. */
  readonly rate: number;
  /** By how much people differ from that, on average, in percent of it. */
  readonly spreadPercent: number;
}

/** How evenly offers fall; undefined with fewer than two people to compare, or without any offer. */
export function fairness(people: readonly Person[]): Fairness | undefined {
  const there = people.filter((person) => offersPerHour(person) !== undefined);
  const available = there.reduce((sum, { today }) => sum + availableMs(today), 0);
  const offers = there.reduce((sum, { today }) => sum + ms(today.offers), 0);
  if (there.length < 2 || offers === 0) {
    return undefined;
  }
  const rate = rateOf(offers, available) ?? 0;
  const apart = there.reduce((sum, person) => sum + Math.abs((offersPerHour(person) ?? rate) - rate), 0) / there.length;
  return { rate, spreadPercent: Math.round((apart * 100) / rate) };
}
