import { signal } from "@preact/signals";

/** Notes an agent writes beside a conversation: kept on this device at each stroke, so neither a reload nor an expiry takes them. */
export interface Note {
  readonly interactionId: string;
  readonly key: string;
  readonly text: string;
  readonly atMs: number;
}

const KEPT_AS = "strowger.notes";
const NOTES_MAX = 200;
const DAY_MS = 86_400_000;

export const notes = signal<readonly Note[]>(kept());

function kept(): readonly Note[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? "[]");
    return Array.isArray(read) ? read.filter(isNote) : [];
  } catch {
    return [];
  }
}

function isNote(value: unknown): value is Note {
  const note = value as Note;
  return typeof note?.interactionId === "string" && typeof note.text === "string" && typeof note.atMs === "number";
}

export function noteOf(interactionId: string): string {
  return notes.value.find((note) => note.interactionId === interactionId)?.text ?? "";
}

export function write(interactionId: string, key: string, text: string, atMs: number): void {
  const others = notes.value.filter((note) => note.interactionId !== interactionId && atMs - note.atMs < DAY_MS);
  notes.value = text === "" ? others : [{ interactionId, key, text, atMs }, ...others].slice(0, NOTES_MAX);
  localStorage.setItem(KEPT_AS, JSON.stringify(notes.value));
}
