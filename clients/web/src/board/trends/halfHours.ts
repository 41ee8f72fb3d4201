import { ms, type Figures } from "../../wire/messages";
import type { Series } from "./samples";

const HALF_HOUR_MS = 1_800_000;
const PERCENT = 100;

/** One half-hour of all queues together, or of one. */
export interface HalfHour {
  readonly fromMs: number;
  readonly toMs: number;
  readonly answered: number;
  readonly abandoned: number;
  /** Answered in target, of answered and abandoned (SL-C); null where there is nothing to divide by. */
  readonly percentInTarget: number | null;
}

export function halfHours(figures: readonly Figures[]): HalfHour[] {
  return figures.map((one) => {
    const row = one.rows?.[0] ?? {};
    const level = row.serviceLevels?.find((candidate) => candidate.name === "SL-C");
    const under = ms(level?.under);
    const fromMs = ms(one.fromMs);
    return {
      fromMs,
      toMs: fromMs + HALF_HOUR_MS,
      answered: ms(row.answered),
      abandoned: ms(row.abandoned),
      percentInTarget: under === 0 ? null : Math.round((ms(level?.over) * PERCENT) / under),
    };
  });
}

/** Stands at the middle of each half-hour, since it is of all of it. */
export function series(halves: readonly HalfHour[], value: (one: HalfHour) => number | null): Series {
  return { timesMs: halves.map((one) => (one.fromMs + one.toMs) / 2), values: halves.map(value) };
}
