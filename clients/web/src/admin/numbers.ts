import type { Content, Json } from "./definitions";
import type { Field } from "./fields";

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

/** What stands where a number belongs, also in rows. */
export function noNumbers(field: Field, value: Json | undefined): string[] {
  if (field.kind === "rows") {
    const rows = (Array.isArray(value) ? value : []) as readonly Content[];
    return rows.flatMap((row) => field.fields.flatMap((inner) => noNumbers(inner, row[inner.path])));
  }
  const isNumber = field.kind === "count" || field.kind === "time";
  return isNumber && value !== undefined && value !== "" && !isWhole(String(value)) ? [String(value)] : [];
}
