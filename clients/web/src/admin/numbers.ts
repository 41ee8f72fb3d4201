const SECOND_MS = 1_000;

/** Milliseconds of the wire as seconds for people; what is no number stays as it was typed. */
export function secondsText(ms: string): string {
  return isWhole(ms) ? String(Number(ms) / SECOND_MS) : ms;
}

/** Seconds as typed, with a point or a comma, as milliseconds; what is no number stays as it was typed. */
export function millisecondsText(seconds: string): string {
  const typed = seconds.trim().replace(",", ".");
  return typed === "" || !/^-?\d+(\.\d{1,3})?$/.test(typed) ? seconds : String(Math.round(Number(typed) * SECOND_MS));
}

export function isWhole(text: string): boolean {
  return /^-?\d+$/.test(text);
}
