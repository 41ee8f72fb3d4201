import { at, having, sameValue } from "./content";
import type { Content, Json } from "./definitions";
import type { Field } from "./fields";

/** One field that is to be another: what it was, and what it will be. */
export interface Change {
  readonly field: Field;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export function changes(before: Content, after: Content, fields: readonly Field[]): Change[] {
  return fields
    .map((field) => ({ field, before: at(before, field.path), after: at(after, field.path) }))
    .filter((change) => !sameValue(change.before, change.after));
}

/**
 * Both changes in one: what only they changed is as they have it, what I changed stays mine, also where they changed the same.
 * What has no form is theirs: I can't have changed it.
 */
export function merged(base: Content, mine: Content, theirs: Content, fields: readonly Field[]): Content {
  return changes(base, mine, fields).reduce((both, change) => having(both, change.field.path, change.after), theirs);
}
