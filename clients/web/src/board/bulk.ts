import { signal } from "@preact/signals";
import { link } from "../shell/link";
import { Refused } from "../wire/link";
import type { Rejected } from "../wire/messages";
import { rejectionText } from "../wire/rejection";

/** From here on the number is asked for: a slip of the hand must not move a whole queue. */
export const COUNT_ASKED_FROM = 21;

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
export async function moveAll(
  ids: readonly string[],
  queueId: string,
  note: string,
  call: (method: string, message: object) => Promise<unknown> = (method, message) => link.call(method, message),
): Promise<Moved> {
  const moved: string[] = [];
  const refused: Refusal[] = [];
  for (const id of ids) {
    try {
      const answer = (await call("SupervisorService/Intervene", {
        note,
        moveInteraction: { interactionId: id, queueId },
      })) as { rejected?: Rejected };
      if (answer.rejected === undefined) {
        moved.push(id);
      } else {
        refused.push({ id, why: rejectionText(answer.rejected) });
      }
    } catch (error) {
      refused.push({ id, why: error instanceof Refused ? error.message : String(error) });
    }
  }
  return { moved, refused };
}
