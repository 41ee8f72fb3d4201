import type { QueueView } from "../wire/messages";
import { severityOf, type Severity } from "./board";

/** So that nobody is talked at without end. */
const SPOKEN_EVERY_MS = 10_000;
const SOUNDED_EVERY_MS = 30_000;

/** What is to be said and heard now. */
export interface Alarm {
  /** The queues that went over their target since anything was last said. */
  readonly over: readonly string[];
  readonly sounds: boolean;
}

/**
 * Watches queues cross their service target. A crossing is told once, however long it lasts; several within ten seconds are told
 * together, and a tone comes every thirty seconds at most. What was over already when the page opened is no news.
 */
export class Alarms {
  private before: ReadonlyMap<string, Severity> | undefined;
  private untold = new Set<string>();
  private spokenMs = -SPOKEN_EVERY_MS;
  private soundedMs = -SOUNDED_EVERY_MS;

  /** Undefined = nothing to be said now. */
  look(queues: Iterable<QueueView>, nowMs: number): Alarm | undefined {
    const present = new Map<string, Severity>();
    for (const queue of queues) {
      present.set(queue.queueId ?? "", severityOf(queue, nowMs));
    }
    for (const [id, severity] of present) {
      if (severity !== "bad") {
        this.untold.delete(id);
      } else if (this.before !== undefined && this.before.get(id) !== "bad") {
        this.untold.add(id);
      }
    }
    this.before = present;
    if (this.untold.size === 0 || nowMs - this.spokenMs < SPOKEN_EVERY_MS) {
      return undefined;
    }
    const over = [...this.untold].sort();
    this.untold.clear();
    this.spokenMs = nowMs;
    const sounds = nowMs - this.soundedMs >= SOUNDED_EVERY_MS;
    if (sounds) {
      this.soundedMs = nowMs;
    }
    return { over, sounds };
  }
}
