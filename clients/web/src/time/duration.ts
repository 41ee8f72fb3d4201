const SECOND_MS = 1_000;
const MINUTE_S = 60;
const HOUR_S = 3_600;
const DAY_S = 86_400;

/**
 * A span as people read it on a clock: `0:07`, `12:40`, `1:02:07`, from a day on `1 d 3 h`. What would be negative, because two
 * clocks differ, is `0:00`.
 */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  if (seconds >= DAY_S) {
    return `${Math.floor(seconds / DAY_S)} d ${Math.floor((seconds % DAY_S) / HOUR_S)} h`;
  }
  const hours = Math.floor(seconds / HOUR_S);
  const minutes = Math.floor((seconds % HOUR_S) / MINUTE_S);
  const rest = two(seconds % MINUTE_S);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A moment of the day, in the reader's own time zone: `10:42:07`. */
export function clockText(timeMs: number): string {
  const at = new Date(timeMs);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** A moment of any day, in the reader's own time zone: `2026-11-23 10:42:07`. */
export function momentText(timeMs: number): string {
  const at = new Date(timeMs);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${clockText(timeMs)}`;
}

/** A moment of the past: the time alone if it was on the same day as `nowMs`, else with its date. */
export function whenText(timeMs: number, nowMs: number): string {
  return new Date(timeMs).toDateString() === new Date(nowMs).toDateString() ? clockText(timeMs) : momentText(timeMs);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
