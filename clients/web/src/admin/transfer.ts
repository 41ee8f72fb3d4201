import { say } from "../text/language";
import { changes, type Change } from "./changes";
import { notShown, sameValue } from "./content";
import type { Wanted } from "./define";
import { idField, idOf, KINDS, type Content, type Definitions, type Json, type Kind } from "./definitions";
import { fieldsOf } from "./fields";

/** A file may be so large, in bytes. */
export const FILE_MAX = 32 * 1024 * 1024;

/** One definition of a file, held against what is defined. */
export type Line =
  | {
      readonly is: "new" | "changed" | "unchanged";
      readonly wanted: Wanted;
      readonly id: string;
      readonly changes: readonly Change[];
    }
  | { readonly is: "refused"; readonly place: number; readonly id: string; readonly why: string };

/** A file that is no list of definitions at all; the message says why. */
export class Unreadable extends Error {}

export interface Named {
  readonly kind: Kind;
  readonly content: Content;
}

/** Definitions as a `DefineRequest` of the contract in protobuf's JSON mapping, so that whatever calls the router takes it too. */
export function fileOf(all: readonly Named[]): string {
  return `${JSON.stringify({ definitions: all.map(({ kind, content }) => ({ [kind]: content })) }, null, 2)}\n`;
}

/** Everything that is defined, in an order in which it could be defined again. */
export function everything(defined: Definitions): Named[] {
  return KINDS.flatMap((kind) => [...defined[kind].values()].map((content) => ({ kind, content })));
}

/** What such a file says, in the order in which it can be defined: what is referred to comes first. Throws {@link Unreadable}. */
export function linesOf(text: string, defined: Definitions): Line[] {
  const seen = new Set<string>();
  const lines = definitionsIn(text).map((one, place) => lineOf(one, place, seen, defined));
  const rank = (line: Line) => (line.is === "refused" ? KINDS.length : KINDS.indexOf(line.wanted.kind));
  return lines.sort((one, other) => rank(one) - rank(other));
}

function definitionsIn(text: string): readonly unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Unreadable(say("import.noJson", { why: error instanceof Error ? error.message : String(error) }));
  }
  const definitions = typeof file === "object" && file !== null && "definitions" in file ? file.definitions : undefined;
  if (!Array.isArray(definitions)) {
    throw new Unreadable(say("import.noList"));
  }
  return definitions;
}

function lineOf(one: unknown, place: number, seen: Set<string>, defined: Definitions): Line {
  const definition = inCamelCase(one);
  const named = isContent(definition) ? Object.keys(definition) : [];
  const kind = KINDS.find((candidate) => candidate === named[0]);
  const content = isContent(definition) && kind !== undefined ? definition[kind] : undefined;
  const refused = (id: string, why: string): Line => ({ is: "refused", place: place + 1, id, why });
  if (kind === undefined || named.length !== 1 || !isContent(content)) {
    return refused("", say("import.noKind", { named: named.join(", ") || "–" }));
  }
  const id = idOf(kind, content);
  if (id === "") {
    return refused("", say("import.noId", { field: idField(kind) }));
  }
  if (seen.has(`${kind} ${id}`)) {
    return refused(id, say("import.twice"));
  }
  seen.add(`${kind} ${id}`);
  const unknown = notShown(content, fieldsOf(kind), idField(kind));
  if (unknown.length > 0) {
    return refused(id, say("import.unknown", { fields: unknown.join(", ") }));
  }
  const before = defined[kind].get(id);
  const different = changes(before ?? {}, content, fieldsOf(kind));
  return {
    is: before === undefined ? "new" : sameValue(before, content) ? "unchanged" : "changed",
    wanted: { kind, before, after: content },
    id,
    changes: different,
  };
}

function isContent(value: Json | undefined): value is Content {
  return typeof value === "object" && !Array.isArray(value);
}

/** JSON may name fields as the contract does (`queue_id`) or as its mapping does (`queueId`); null says nothing. */
function inCamelCase(value: unknown): Json | undefined {
  if (Array.isArray(value)) {
    return value.map((one) => inCamelCase(one) ?? "");
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        inCamelCase(inner),
      ]),
    );
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

/** Gives the browser a file to keep. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKED_AFTER_MS);
}

const REVOKED_AFTER_MS = 60_000;
