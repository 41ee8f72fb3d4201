import { say, sayOne } from "../text/language";
import { shortName } from "../wire/messages";
import type { Content, Json } from "./definitions";
import type { Field } from "./fields";
import { secondsText } from "./numbers";

/** A value as a reader of a change sees it. */
export function valueText(field: Field, value: Json | undefined): string {
  switch (field.kind) {
    case "flag":
      return say(value === true ? "admin.yes" : "admin.no");
    case "count":
      return String(value ?? "0");
    case "time":
      return value === undefined && field.zero === true ? "–" : `${secondsText(String(value ?? "0"))} s`;
    case "choice": {
      const name = shortName(String(value ?? "UNSPECIFIED"), field.set);
      return name === "UNSPECIFIED" ? say("admin.preset") : choiceText(field.set, name);
    }
    case "text":
    case "one":
      return String(value ?? "") === "" ? "–" : String(value);
    case "several":
      return ((value ?? []) as readonly string[]).join(", ") || "–";
    case "rows":
      return rowsText(field.fields, (value ?? []) as readonly Content[]);
  }
}

/** One of a closed set of the wire; activities have their words already. */
export function choiceText(set: string, name: string): string {
  return set === "ACTIVITY" ? sayOne("activity", name) : sayOne("choice", `${set}.${name}`);
}

function rowsText(fields: readonly Field[], rows: readonly Content[]): string {
  const one = (row: Content) =>
    fields
      .filter((field) => row[field.path] !== undefined && row[field.path] !== false && row[field.path] !== "")
      .map((field) => `${sayOne("field", field.path)} ${valueText(field, row[field.path])}`)
      .join(" · ");
  return rows.length === 0 ? "–" : rows.map(one).join(" | ");
}
