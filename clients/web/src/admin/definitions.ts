/** What can be defined, by the names that the contract's `Definition` gives the kinds. */
export const KINDS = [
  "skill",
  "disposition",
  "activityReason",
  "calendar",
  "team",
  "project",
  "capacityProfile",
  "plan",
  "queue",
  "agent",
] as const;

export type Kind = (typeof KINDS)[number];

/** The sections of the page, one for each kind, the most used first. */
export const SECTIONS = [
  "queue",
  "skill",
  "plan",
  "agent",
  "team",
  "project",
  "capacityProfile",
  "calendar",
  "disposition",
  "activityReason",
] as const satisfies readonly Kind[];

export type Section = (typeof SECTIONS)[number];

/** A value of protobuf's JSON mapping. */
export type Json = string | number | boolean | readonly Json[] | Content;

/** What one definition says, as protobuf's JSON mapping writes it; what is zero or empty may be left out. */
export interface Content {
  readonly [field: string]: Json | undefined;
}

export type Definition = { readonly [kind in Kind]?: Content };

export type ById = ReadonlyMap<string, Content>;
export type Definitions = Readonly<Record<Kind, ById>>;

export function idField(kind: Kind): string {
  return `${kind}Id`;
}

export function idOf(kind: Kind, content: Content): string {
  return String(content[idField(kind)] ?? "");
}

/** By kind and id, in the order of the router's list. */
export function sorted(list: readonly Definition[]): Definitions {
  const all = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, Content>()])) as Record<Kind, Map<string, Content>>;
  for (const one of list) {
    const kind = KINDS.find((candidate) => one[candidate] !== undefined);
    const content = kind === undefined ? undefined : one[kind];
    if (kind !== undefined && content !== undefined) {
      all[kind].set(idOf(kind, content), content);
    }
  }
  return all;
}
