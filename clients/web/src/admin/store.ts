import { computed, signal } from "@preact/signals";
import { link } from "../shell/link";
import { say } from "../text/language";
import { Refused } from "../wire/link";
import { changes, merged } from "./changes";
import { at, having, sameValue } from "./content";
import { defineAll, type Outcome } from "./define";
import { idField, idOf, sorted, type Content, type Definition, type Definitions, type Json, type Section } from "./definitions";
import { fieldNamed, fieldsOf } from "./fields";
import { noNumbers } from "./numbers";
import { address, placeOf, type Place } from "./place";
import { endSeveral, saveSeveral } from "./several";

/** What is being changed: `base` is what the router had when it was begun; undefined = it is new. */
export interface Draft {
  readonly section: Section;
  readonly base: Content | undefined;
  readonly mine: Content;
}

/** Something to be put right before this can be saved; without a path it belongs to no field of the form. */
export interface Problem {
  readonly path: string | undefined;
  readonly text: string;
}

/** Somebody else changed it since it was opened here. */
export interface Conflict {
  readonly theirs: Content | undefined;
  readonly administratorId: string;
  readonly changedMs: number;
}

/** That it is in effect; `before` is what it was, to be put back. */
export interface Saved {
  readonly sequence: string;
  readonly timeMs: number;
  readonly before: Content | undefined;
}

export const defined = signal<Definitions | undefined>(undefined);
export const place = signal<Place>(placeOf(location.hash));
export const draft = signal<Draft | undefined>(undefined);
export const problems = signal<readonly Problem[]>([]);
export const conflict = signal<Conflict | undefined>(undefined);
export const saved = signal<Saved | undefined>(undefined);
/** Where to go once it is clear what becomes of the changes. */
export const leaving = signal<Place | undefined>(undefined);
export const saving = signal(false);
/** Whether the history of what is open stands beside its form. */
export const historyOpen = signal(false);
/** Whether a file is being imported, in place of the form. */
export const importOpen = signal(false);
/** Counts refused attempts to save: the summary takes the focus after each. */
export const refusals = signal(0);

export const pending = computed(() => {
  const open = draft.value;
  return open === undefined ? [] : changes(open.base ?? {}, open.mine, fieldsOf(open.section));
});

/** Something new counts as changed by its name alone. */
export const isChanged = computed(() => {
  const open = draft.value;
  return open !== undefined && (pending.value.length > 0 || (open.base === undefined && idOf(open.section, open.mine) !== ""));
});

/** Asks for everything that is defined; what is being typed stays. */
export async function load(): Promise<void> {
  try {
    const answer = (await link.call("AdminService/ListDefinitions", {})) as { definitions?: Definition[] };
    defined.value = sorted(answer.definitions ?? []);
    if (!isChanged.value) {
      show(place.value);
    }
  } catch (refused) {
    if (refused instanceof Refused && refused.status !== "UNAVAILABLE") {
      problems.value = [{ path: undefined, text: refused.message }];
    }
  }
}

/** Opens a place; with changes that were not saved it asks first. */
export function go(to: Place): void {
  if (isChanged.value && leaving.value === undefined) {
    leaving.value = to;
    location.hash = address(place.value);
    return;
  }
  leave(to);
}

export function stay(): void {
  leaving.value = undefined;
}

/** Goes there without what was changed. */
export function leave(to: Place): void {
  leaving.value = undefined;
  saved.value = undefined;
  endSeveral();
  importOpen.value = false;
  place.value = to;
  location.hash = address(to);
  show(to);
}

function show(to: Place): void {
  problems.value = [];
  conflict.value = undefined;
  const there = to.id === undefined ? undefined : defined.value?.[to.section].get(to.id);
  if (to.fresh) {
    draft.value = { section: to.section, base: undefined, mine: {} };
  } else {
    draft.value = there === undefined ? undefined : { section: to.section, base: there, mine: there };
  }
}

export function edit(path: string, value: Json | undefined): void {
  const open = draft.value;
  if (open !== undefined) {
    draft.value = { ...open, mine: having(open.mine, path, value) };
    problems.value = problems.value.filter((problem) => problem.path !== path);
    saved.value = undefined;
  }
}

export function discard(): void {
  leave(place.value);
}

export async function save(): Promise<void> {
  const open = draft.value;
  if (open === undefined || !isChanged.value || saving.value) {
    return;
  }
  problems.value = unreadable(open);
  if (problems.value.length > 0) {
    refusals.value += 1;
    return;
  }
  saving.value = true;
  try {
    const [outcome] = await defineAll([{ kind: open.section, before: open.base, after: open.mine }]);
    if (outcome !== undefined) {
      await settle(open, outcome);
    }
  } finally {
    saving.value = false;
  }
}

async function settle(open: Draft, outcome: Outcome): Promise<void> {
  if (outcome.is === "conflict") {
    conflict.value = outcome;
    refusals.value += 1;
  } else if (outcome.is === "refused") {
    refuse(open, outcome.why, outcome.field);
  } else {
    conflict.value = undefined;
    const id = idOf(open.section, open.mine);
    draft.value = { ...open, base: open.mine };
    place.value = { section: open.section, id, fresh: false };
    location.hash = address(place.value);
    saved.value = { sequence: outcome.sequence, timeMs: outcome.timeMs, before: open.base };
    await load();
  }
}

/** Saves what several get alike. */
export async function saveTicked(): Promise<void> {
  await saveSeveral();
  await load();
}

function refuse(open: Draft, text: string, routersField: string): void {
  const field = routersField === "" ? undefined : fieldNamed(open.section, routersField);
  const isId = routersField.endsWith("_id") && field === undefined;
  problems.value = [{ path: isId ? idField(open.section) : field?.path, text }];
  refusals.value += 1;
}

/** What is no number can't even be sent. */
function unreadable(open: Draft): Problem[] {
  return fieldsOf(open.section).flatMap((field) =>
    noNumbers(field, at(open.mine, field.path)).map((text) => ({
      path: field.path,
      text: say("admin.noNumber", { value: text }),
    })),
  );
}

/** What is mine goes over what they made of it. */
export function keepMine(): void {
  settleConflict((_, theirs, mine) => [theirs, mine]);
}

export function takeTheirs(): void {
  settleConflict((_, theirs, mine) => [theirs, theirs ?? mine]);
}

/** Their changes and mine; where both changed the same, mine. */
export function takeBoth(): void {
  settleConflict((open, theirs, mine) => [
    theirs,
    theirs === undefined ? mine : merged(open.base ?? {}, mine, theirs, fieldsOf(open.section)),
  ]);
}

/** Gives the new base and the new form. Nothing is saved by this: what is pending now is shown against theirs. */
function settleConflict(
  choose: (open: Draft, theirs: Content | undefined, mine: Content) => [Content | undefined, Content],
): void {
  const open = draft.value;
  const against = conflict.value;
  if (open !== undefined && against !== undefined) {
    const [base, mine] = choose(open, against.theirs, open.mine);
    draft.value = { ...open, base, mine };
    conflict.value = undefined;
  }
}

/** Brings a whole content into the form, as a change to be saved like any other. */
export function bring(content: Content): void {
  const open = draft.value;
  if (open !== undefined) {
    draft.value = { ...open, mine: content };
    saved.value = undefined;
  }
}

/** Puts what was there before the last save into the form, as a change to be saved like any other. */
export function putBack(): void {
  const before = saved.value?.before;
  if (before !== undefined && !sameValue(before, draft.value?.mine)) {
    bring(before);
  }
}
