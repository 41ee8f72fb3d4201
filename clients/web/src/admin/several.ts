import { computed, signal } from "@preact/signals";
import { say } from "../text/language";
import { at, having, sameValue } from "./content";
import { defineAll, type Outcome } from "./define";
import type { Content, Json, Section } from "./definitions";
import { fieldsOf, type Field } from "./fields";
import { noNumbers } from "./numbers";

/** Several of one kind that get one field alike. */
export interface Several {
  readonly section: Section;
  /** By id, what each was when it was taken in. */
  readonly bases: ReadonlyMap<string, Content>;
  readonly field: Field;
  readonly value: Json | undefined;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** The ids that are ticked in the list. */
export const ticked = signal<ReadonlySet<string>>(new Set());
export const several = signal<Several | undefined>(undefined);
export const savingSeveral = signal(false);

/** One of them as it is and as it will be. */
export interface Row {
  readonly id: string;
  readonly base: Content;
  readonly after: Content;
  readonly isChanged: boolean;
}

export function rowsOf({ bases, field, value }: Several): Row[] {
  return [...bases].map(([id, base]) => ({
    id,
    base,
    after: having(base, field.path, value),
    isChanged: !sameValue(at(base, field.path), value),
  }));
}

/** Those that a save would send: changed, and not already refused or in conflict. */
export const toSave = computed(() => {
  const open = several.value;
  return open === undefined ? [] : rowsOf(open).filter((row) => row.isChanged && !open.outcomes.has(row.id));
});

/** Why the value can't be sent; empty = it can. */
export const unfit = computed(() => {
  const open = several.value;
  const [text] = open === undefined ? [] : noNumbers(open.field, open.value);
  return text === undefined ? "" : say("admin.noNumber", { value: text });
});

export function tick(ids: Iterable<string>, on: boolean): void {
  const next = new Set(ticked.value);
  for (const id of ids) {
    if (on) {
      next.add(id);
    } else {
      next.delete(id);
    }
  }
  ticked.value = next;
}

/** Takes in what is ticked. */
export function begin(section: Section, there: ReadonlyMap<string, Content>): void {
  const [field] = fieldsOf(section);
  const bases = new Map([...ticked.value].flatMap((id) => (there.has(id) ? [[id, there.get(id) ?? {}] as const] : [])));
  const [first] = bases.values();
  if (field !== undefined && first !== undefined) {
    several.value = { section, bases, field, value: at(first, field.path), outcomes: new Map() };
  }
}

/** Nothing is ticked any more. */
export function endSeveral(): void {
  several.value = undefined;
  ticked.value = new Set();
}

export function chooseField(path: string): void {
  const open = several.value;
  const field = open === undefined ? undefined : fieldsOf(open.section).find((one) => one.path === path);
  if (open !== undefined && field !== undefined) {
    const [first] = open.bases.values();
    several.value = { ...open, field, value: at(first ?? {}, path), outcomes: new Map() };
  }
}

export function setValue(value: Json | undefined): void {
  const open = several.value;
  if (open !== undefined) {
    several.value = { ...open, value, outcomes: new Map() };
  }
}

/** Saves each by itself, with what it was as what is expected. */
export async function saveSeveral(define: typeof defineAll = defineAll): Promise<void> {
  const open = several.value;
  const rows = toSave.value;
  if (open === undefined || rows.length === 0 || unfit.value !== "" || savingSeveral.value) {
    return;
  }
  savingSeveral.value = true;
  try {
    const told = await define(rows.map((row) => ({ kind: open.section, before: row.base, after: row.after })));
    const bases = new Map(open.bases);
    const outcomes = new Map(open.outcomes);
    rows.forEach((row, place) => {
      const outcome = told[place];
      if (outcome !== undefined) {
        outcomes.set(row.id, outcome);
        if (outcome.is === "done") {
          bases.set(row.id, row.after);
        }
      }
    });
    several.value = { ...open, bases, outcomes };
  } finally {
    savingSeveral.value = false;
  }
}

/** Those that somebody else changed are taken as they stand now, to be looked at and saved again. */
export function takeUpTheirs(): void {
  const open = several.value;
  if (open !== undefined) {
    const bases = new Map(open.bases);
    const outcomes = new Map(open.outcomes);
    for (const [id, outcome] of open.outcomes) {
      if (outcome.is === "conflict" && outcome.theirs !== undefined) {
        bases.set(id, outcome.theirs);
        outcomes.delete(id);
      }
    }
    several.value = { ...open, bases, outcomes };
  }
}
