import { ms, type FiguresView } from "../wire/messages";

const HOUR_MS = 3_600_000;

/** With less time than this a rate says nothing; the router leaves out of a team's sum whoever was there for less. */
export const AVAILABLE_MIN_MS = 600_000;

/** The time in which offers could come: in hand, offered, or ready for more. */
export function availableMs(today: FiguresView): number {
  return ms(today.busyMs) + ms(today.offeredMs) + ms(today.idleMs);
}

/** Offers per available hour; undefined where there was hardly any time. */
export function offersPerHour(offers: number, available: number): number | undefined {
  return available < AVAILABLE_MIN_MS ? undefined : (offers * HOUR_MS) / available;
}
