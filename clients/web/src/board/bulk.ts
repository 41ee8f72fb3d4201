import { signal } from "@preact/signals";
import { intervene } from "./interventions";

/** The ids of what is ticked in the open queue. */
export const ticked = signal<ReadonlySet<string>>(new Set());

export function tick(id: string, on: boolean): void {
  const next = new Set(ticked.value);
  if (on) {
    next.add(id);
  } else {
    next.delete(id);
  }
  ticked.value = next;
}

export interface Refusal {
  readonly id: string;
  readonly why: string;
}

export interface Moved {
  readonly moved: readonly string[];
  readonly refused: readonly Refusal[];
}

/** One after the other, since each is a decision of its own that may be refused; a broken line ends it. */
export async function moveAll(ids: readonly string[], queueId: string, note: string, act = intervene): Promise<Moved> {
  const moved: string[] = [];
  const refused: Refusal[] = [];
  for (const interactionId of ids) {
    const why = await act({ moveInteraction: { interactionId, queueId } }, note);
    if (why === "") {
      moved.push(interactionId);
    } else {
      refused.push({ id: interactionId, why });
    }
  }
  return { moved, refused };
}
