import { signal } from "@preact/signals";
import { actor, link } from "../shell/link";
import { now } from "../shell/now";
import { say, sayOne } from "../text/language";
import { clockText } from "../time/duration";
import { Refused } from "../wire/link";
import { ms, type Activity, type Int64, type Rejected } from "../wire/messages";
import { rejectionText } from "../wire/rejection";

/** One act against the ordinary course of things, as `InterveneRequest` has it; exactly one field is there. */
export interface Intervention {
  readonly moveInteraction?: { readonly interactionId: Int64; readonly queueId: string };
  readonly reprioritise?: { readonly interactionId: Int64; readonly priority: number };
  readonly forceEnd?: { readonly interactionId: Int64 };
  readonly assignInteraction?: { readonly interactionId: Int64; readonly agentId: string; readonly beyondCapacity: boolean };
  readonly rescindOffers?: { readonly interactionId: Int64 };
  readonly drainQueue?: { readonly queueId: string; readonly toQueueId: string };
  readonly forceActivity?: { readonly agentId: string; readonly activity: Activity };
  readonly forceSignOut?: { readonly agentId: string };
  readonly answerHelp?: { readonly agentId: string; readonly interactionId: Int64 };
}

/** What an intervention would lead to, as `PreviewInterventionResponse` has it. */
export interface Preview {
  readonly sentence?: string;
  readonly rejected?: Rejected;
  readonly overruled?: readonly { readonly sentence?: string }[];
  readonly events?: readonly { readonly event?: { readonly supervisorIntervened?: object }; readonly sentence?: string }[];
  readonly eventsInAll?: number;
  readonly counts?: readonly { readonly kind?: string; readonly count?: number }[];
}

/** What somebody did: who, what, when, why, and the sequence at which it stands in the journal. */
export interface Act {
  readonly atMs: number;
  readonly by: string;
  readonly intervention: Intervention;
  readonly note: string;
  readonly sequence: Int64;
}

/** The same as the router tells it. */
export interface ToldIntervention {
  readonly sequence?: Int64;
  readonly timeMs?: Int64;
  readonly request?: Intervention & { readonly supervisorId?: string; readonly note?: string };
}

/** The page remembers so many acts; all of them are in the router's journal. */
export const ACTS_MAX = 200;

/** What was done of late, from this page and by others, the newest first. */
export const acts = signal<readonly Act[]>([]);

export function toAct({ sequence, timeMs, request }: ToldIntervention): Act {
  const { supervisorId, note, ...intervention } = request ?? {};
  return { atMs: ms(timeMs), by: supervisorId ?? "", intervention, note: note ?? "", sequence: sequence ?? "0" };
}

/** The newest first, each once: what was done from this page is told by the router too. */
export function withActs(all: readonly Act[], more: readonly Act[]): readonly Act[] {
  const bySequence = new Map([...all, ...more].map((one) => [one.sequence, one]));
  return [...bySequence.values()].sort((one, other) => Number(other.sequence) - Number(one.sequence));
}

export function keepActs(more: readonly Act[]): void {
  acts.value = withActs(acts.value, more).slice(0, ACTS_MAX);
}

type Call = (method: string, message: object) => Promise<unknown>;

const byLink: Call = (method, message) => link.call(method, message);

/** What the same would lead to if it were sent now; throws {@link Refused}. */
export async function preview(intervention: Intervention, note: string, most: number, call = byLink): Promise<Preview> {
  return (await call("SupervisorService/PreviewIntervention", { intervention: { ...intervention, note }, most })) as Preview;
}

/** Does it, and keeps what was done; resolves to why it was refused, empty = it was done. */
export async function intervene(intervention: Intervention, note: string, call = byLink): Promise<string> {
  try {
    const answer = (await call("SupervisorService/Intervene", { ...intervention, note })) as {
      sequence?: Int64;
      rejected?: Rejected;
    };
    if (answer.rejected !== undefined) {
      return rejectionText(answer.rejected);
    }
    const act = { atMs: now.value, by: actor(), intervention, note, sequence: answer.sequence ?? "0" };
    keepActs([act]);
    return "";
  } catch (error) {
    return refusalText(error);
  }
}

export function refusalText(error: unknown): string {
  return error instanceof Refused ? error.message : String(error);
}

/** What an intervention is about: an interaction, an agent or a queue by its id. */
export interface Subject {
  readonly interactionId?: Int64;
  readonly agentId?: string;
  readonly queueId?: string;
}

/** Those that concern it; a drain concerns both queues, an assignment the agent too. */
export function actsOn(all: readonly Act[], subject: Subject): readonly Act[] {
  return all.filter(({ intervention }) => {
    const { queueIds, ...named } = namedBy(intervention);
    return (
      (subject.interactionId !== undefined && named.interactionId === subject.interactionId) ||
      (subject.agentId !== undefined && named.agentId === subject.agentId) ||
      (subject.queueId !== undefined && queueIds.includes(subject.queueId))
    );
  });
}

interface Named {
  readonly interactionId?: Int64;
  readonly agentId?: string;
  readonly queueIds: readonly string[];
}

function namedBy(intervention: Intervention): Named {
  const { drainQueue, moveInteraction } = intervention;
  if (drainQueue !== undefined) {
    return { queueIds: [drainQueue.queueId, drainQueue.toQueueId] };
  }
  const fields: { interactionId?: Int64; agentId?: string } = Object.values(intervention)[0] ?? {};
  return { ...fields, queueIds: moveInteraction === undefined ? [] : [moveInteraction.queueId] };
}

/** Who did what when, with which sequence and why, in the language of the page. */
export function actText({ atMs, by, intervention, note, sequence }: Act, when: (timeMs: number) => string = clockText): string {
  const [kind, fields] = Object.entries(intervention)[0] ?? ["other", {}];
  // The router leaves a number out that is 0.
  const values = Object.fromEntries(Object.entries({ priority: 0, ...fields }).map(([name, value]) => [name, String(value)]));
  const activity = intervention.forceActivity?.activity.replace("ACTIVITY_", "") ?? "";
  const what = sayOne("did", kind, { ...values, kind, activity: activity === "" ? "" : sayOne("activity", activity) });
  return say(note === "" ? "act.done" : "act.doneFor", { at: when(atMs), by, what, sequence, note });
}
