import { momentText } from "../time/duration";
import { countText, say, sayOne } from "../text/language";
import { shortName } from "../wire/messages";
import { bare } from "./content";
import type { Content, Json } from "./definitions";
import type { Field } from "./fields";
import { secondsText } from "./numbers";

/** So many rows are told, then how many more there are. */
const ROWS_MAX = 8;

/** A value as a reader of a change sees it; of many rows those that `beside` does not have. */
export function valueText(field: Field, value: Json | undefined, beside?: Json): string {
  switch (field.kind) {
    case "flag":
      return say(value === true ? "admin.yes" : "admin.no");
    case "count":
      return String(value ?? "0");
    case "time":
      return value === undefined && field.zero === true ? "–" : `${secondsText(String(value ?? "0"))} s`;
    case "moment":
      return value === undefined ? "–" : momentText(Number(value));
    case "choice": {
      const name = shortName(String(value ?? "UNSPECIFIED"), field.set);
      return name === "UNSPECIFIED" ? say("admin.preset") : choiceText(field.set, name);
    }
    case "ticks":
      return list(value).map((one) => choiceText(field.set, shortName(String(one), field.set))).join(", ") || "–";
    case "text":
    case "one":
      return String(value ?? "") === "" ? "–" : String(value);
    case "several":
      return list(value).join(", ") || "–";
    case "rows":
      return rowsText(field.fields, list(value) as readonly Content[], list(beside) as readonly Content[]);
  }
}

/** One of a closed set of the wire; activities and channels have their words already. */
export function choiceText(set: string, name: string): string {
  return set === "ACTIVITY"
    ? sayOne("activity", name)
    : set === "CHANNEL"
      ? sayOne("channel", name)
      : sayOne("choice", `${set}.${name}`);
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function rowsText(fields: readonly Field[], rows: readonly Content[], beside: readonly Content[]): string {
  const one = (row: Content) =>
    fields
      .filter((field) => row[field.path] !== undefined && row[field.path] !== false && row[field.path] !== "")
      .map((field) => {
        const text = valueText(field, row[field.path]);
        return `${sayOne("field", field.path)} ${field.kind === "rows" ? `(${text})` : text}`;
      })
      .join(" · ");
  if (rows.length === 0) {
    return "–";
  }
  if (rows.length <= ROWS_MAX) {
    return rows.map(one).join(" | ");
  }
  const theirs = new Set(beside.map((row) => JSON.stringify(bare(row))));
  const own = rows.filter((row) => !theirs.has(JSON.stringify(bare(row))));
  const told = own.slice(0, ROWS_MAX).map(one);
  const rest = rows.length - told.length;
  return [...told, ...(rest > 0 ? [say("admin.rows", { count: countText(rest) })] : [])].join(" | ");
}
