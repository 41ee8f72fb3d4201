import type { Content, Json } from "./definitions";

/** Epoch milliseconds as a field for date and time takes them, in the reader's own time zone: `2026-11-23T09:00:00`. */
export function localText(value: Json | undefined): string {
  if (value === undefined || value === "") {
    return "";
  }
  const at = new Date(Number(value));
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** What such a field says as epoch milliseconds; undefined = it is not filled in. */
export function momentOf(text: string): string | undefined {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : String(at);
}

/** The same hours on some days of the week. */
export interface Week {
  /** 0 = Sunday to 6 = Saturday. */
  readonly days: readonly number[];
  /** Times such as `09:00`; where `to` is not later, it is of the next day. */
  readonly from: string;
  readonly to: string;
  /** The first day that may be open, such as `2026-11-23`. */
  readonly start: string;
  readonly weeks: number;
}

const DAYS_IN_WEEK = 7;

/** The spans of so many weeks; the clock is the reader's, so a change to summer time moves nobody's hours. */
export function spansOf(week: Week): Content[] {
  const [year = 0, month = 0, day = 0] = week.start.split("-").map(Number);
  const [fromHour = 0, fromMinute = 0] = week.from.split(":").map(Number);
  const [toHour = 0, toMinute = 0] = week.to.split(":").map(Number);
  const overnight = week.to <= week.from ? 1 : 0;
  const spans: Content[] = [];
  for (let at = 0; at < week.weeks * DAYS_IN_WEEK; at++) {
    const from = new Date(year, month - 1, day + at, fromHour, fromMinute);
    const to = new Date(year, month - 1, day + at + overnight, toHour, toMinute);
    if (week.days.includes(new Date(year, month - 1, day + at).getDay()) && to.getTime() > from.getTime()) {
      spans.push({ fromMs: String(from.getTime()), toMs: String(to.getTime()) });
    }
  }
  return spans;
}

/** In the order of their time, and those that touch or overlap as one, as the router wants them. */
export function joined(spans: readonly Content[]): Content[] {
  const sorted = [...spans].sort((one, other) => Number(one["fromMs"] ?? 0) - Number(other["fromMs"] ?? 0));
  const all: Content[] = [];
  for (const span of sorted) {
    const last = all.at(-1);
    if (last !== undefined && Number(span["fromMs"] ?? 0) <= Number(last["toMs"] ?? 0)) {
      const to = Math.max(Number(last["toMs"] ?? 0), Number(span["toMs"] ?? 0));
      all[all.length - 1] = { ...last, toMs: String(to) };
    } else {
      all.push(span);
    }
  }
  return all;
}
