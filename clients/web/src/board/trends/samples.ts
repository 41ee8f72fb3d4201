import type { QueueView } from "../../wire/messages";

export const STEP_MS = 10_000;
export const SPAN_MS = 3_600_000;
/** Further apart than this there was nothing to be heard in between. */
const APART_MAX_MS = 2.5 * STEP_MS;

interface Sample {
  readonly timeMs: number;
  readonly waiting: number;
  /** Only of queues in which anybody waits. */
  readonly byQueue: ReadonlyMap<string, number>;
}

/** A value at each moment; null = nothing is known of it. */
export interface Series {
  readonly timesMs: readonly number[];
  readonly values: readonly (number | null)[];
}

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How many waited in the last hour, as this page has seen it: one sample every ten seconds, the oldest forgotten. */
export class Samples {
  private samples: Sample[] = [];

  /** Returns whether it was time for a sample. */
  note(timeMs: number, waiting: number, queues: Iterable<QueueView>): boolean {
    const last = this.samples.at(-1);
    if (last !== undefined && timeMs - last.timeMs < STEP_MS) {
      return false;
    }
    const byQueue = new Map<string, number>();
    for (const queue of queues) {
      if ((queue.waiting ?? 0) > 0) {
        byQueue.set(queue.queueId ?? "", queue.waiting ?? 0);
      }
    }
    this.samples = [...this.samples.filter((one) => one.timeMs >= timeMs - SPAN_MS), { timeMs, waiting, byQueue }];
    return true;
  }

  /** Of one queue, or of all; what was not heard stays a gap. */
  waiting(queueId: string | undefined): Series {
    const timesMs: number[] = [];
    const values: (number | null)[] = [];
    for (const one of this.samples) {
      const before = timesMs.at(-1);
      if (before !== undefined && one.timeMs - before > APART_MAX_MS) {
        timesMs.push(before + 1);
        values.push(null);
      }
      timesMs.push(one.timeMs);
      values.push(queueId === undefined ? one.waiting : (one.byQueue.get(queueId) ?? 0));
    }
    return { timesMs, values };
  }

  /** The spans of which nothing is known, up to now. */
  gaps(nowMs: number): Span[] {
    const times = [...this.samples.map((one) => one.timeMs), nowMs];
    return times.slice(1).flatMap((toMs, at) => {
      const fromMs = times[at] ?? toMs;
      return toMs - fromMs > APART_MAX_MS ? [{ fromMs, toMs }] : [];
    });
  }
}
