import { signal } from "@preact/signals";
import { durationText } from "../time/duration";

/** The router's time for everything that is drawn: one tick for all, which stands still while the router is not heard. */
export const now = signal(0);

/** The page's own steady clock, which goes on also while the router is not heard. */
export const steady = signal(0);

/** Whether what is shown is old: no frame for five seconds. */
export const stale = signal(false);

/** How long something lasts by now; while the page is stale it is so much at least. */
export function age(sinceMs: number): string {
  return `${stale.value ? "≥" : ""}${durationText(now.value - sinceMs)}`;
}

/** How long there is left; while the page is stale it is so much at most. */
export function left(deadlineMs: number): string {
  return `${stale.value ? "≤" : ""}${durationText(deadlineMs - now.value)}`;
}
