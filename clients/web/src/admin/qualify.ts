import { at } from "./content";
import type { Content, Definitions, Json } from "./definitions";

interface Asked {
  readonly skillId: string;
  readonly level: number;
}

/** The ids of the agents who meet what a queue itself asks for: its skills, their groups and exclusions, its teams. */
export function qualified(queue: Content, agents: Iterable<Content>): Set<string> {
  const ids = new Set<string>();
  for (const agent of agents) {
    if (qualifies(queue, agent)) {
      ids.add(String(agent["agentId"] ?? ""));
    }
  }
  return ids;
}

export function qualifies(queue: Content, agent: Content): boolean {
  const levels = new Map<string, number>();
  for (const one of rows(agent["proficiencies"])) {
    levels.set(String(one["skillId"] ?? ""), Number(one["level"] ?? 0));
  }
  const has = ({ skillId, level }: Asked) => (levels.get(skillId) ?? 0) >= level;
  const teams = list(at(queue, "furtherRequirements.teamIds"));
  const own = list(agent["teamIds"]);
  return (
    asked(queue["requirements"]).every(has) &&
    rows(at(queue, "furtherRequirements.any")).every((group) => asked(group["of"]).some(has)) &&
    !asked(at(queue, "furtherRequirements.not")).some(has) &&
    (teams.length === 0 || teams.some((team) => own.includes(team)))
  );
}

/** Those who belong to a team, or queues that follow a plan: whoever names `id` in that field. */
export function naming(field: string, id: string, contents: Iterable<Content>): Content[] {
  return [...contents].filter((one) => one[field] === id || list(one[field]).includes(id));
}

export interface Touched {
  readonly waiting: number;
  readonly was: number;
  readonly will: number;
}

/** Whom a changed queue touches: who waits there now, and how many agents qualify before and after. */
export function touchedByQueue(before: Content | undefined, after: Content, defined: Definitions, waiting: number): Touched {
  const agents = [...defined.agent.values()];
  return { waiting, was: before === undefined ? 0 : qualified(before, agents).size, will: qualified(after, agents).size };
}

function rows(value: Json | undefined): readonly Content[] {
  return Array.isArray(value) ? (value as readonly Content[]) : [];
}

function asked(value: Json | undefined): Asked[] {
  return rows(value).map((one) => ({ skillId: String(one["skillId"] ?? ""), level: Number(one["levelMin"] ?? 0) }));
}

function list(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
