import { computed, effect, signal } from "@preact/signals";
import { stale, steady } from "../../shell/now";
import { changes, rows } from "../store";
import { Samples } from "./samples";

/** From the page's beginning, also while nobody looks at the curves. */
export const samples = new Samples();
/** Counts samples. */
export const sampled = signal(0);

const staleSinceMs = signal<number | undefined>(undefined);

/** For how long the router has not been heard, by the page's own clock: the last stretch, of which nothing is known. */
export const silentMs = computed(() =>
  staleSinceMs.value === undefined ? 0 : Math.max(0, steady.value - staleSinceMs.value),
);

/** Called once by the page. */
export function followBoard(): void {
  effect(() => {
    void changes.value;
    if (rows.timeMs > 0 && samples.note(rows.timeMs, rows.totals.waiting ?? 0, rows.queues.values())) {
      sampled.value = sampled.peek() + 1;
    }
  });
  effect(() => {
    staleSinceMs.value = stale.value ? steady.peek() : undefined;
  });
}
