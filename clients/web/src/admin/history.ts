import { ms, type Int64 } from "../wire/messages";
import { changes, type Change } from "./changes";
import type { Content, Definition, Section } from "./definitions";
import { fieldsOf } from "./fields";

/** What the router says of one time that something was defined. */
export interface DefinitionChange {
  readonly sequence?: Int64;
  readonly timeMs?: Int64;
  readonly administratorId?: string;
  readonly definition?: Definition;
}

/** An answer of the router: newest first, and how far it has looked back. */
export interface ListChanges {
  readonly changes?: readonly DefinitionChange[];
  readonly fromSequence?: Int64;
  readonly fromTimeMs?: Int64;
  readonly hasMore?: boolean;
}

/** One entry of a history. */
export interface Step {
  readonly sequence: string;
  readonly timeMs: number;
  readonly administratorId: string;
  readonly content: Content;
  /** What it made another; undefined = what was before lies further back than was looked. */
  readonly changes: readonly Change[] | undefined;
}

/** The steps that a definition came by, newest first: each is held against the next older one. */
export function steps(section: Section, told: readonly DefinitionChange[], hasMore: boolean): Step[] {
  return told.map((one, at) => {
    const content = one.definition?.[section] ?? {};
    const older = told[at + 1];
    const before = older === undefined ? undefined : (older.definition?.[section] ?? {});
    return {
      sequence: String(one.sequence ?? ""),
      timeMs: ms(one.timeMs),
      administratorId: one.administratorId ?? "",
      content,
      changes: older === undefined && hasMore ? undefined : changes(before ?? {}, content, fieldsOf(section)),
    };
  });
}
