import { signal } from "@preact/signals";

/** A text that belongs to one interaction. */
export interface KeptText {
  readonly interactionId: string;
  readonly key: string;
  readonly text: string;
  readonly atMs: number;
}

const TEXTS_MAX = 200;
const DAY_MS = 86_400_000;

/** What an agent has typed, kept on this device at each stroke: neither a reload, a break nor an expiry takes it, and none lands elsewhere. */
export class KeptTexts {
  readonly all = signal<readonly KeptText[]>([]);

  constructor(private readonly keptAs: string) {
    this.all.value = this.kept();
  }

  of(interactionId: string): string {
    return this.all.value.find((one) => one.interactionId === interactionId)?.text ?? "";
  }

  write(interactionId: string, key: string, text: string, atMs: number): void {
    const others = this.all.value.filter((one) => one.interactionId !== interactionId && atMs - one.atMs < DAY_MS);
    this.all.value = text === "" ? others : [{ interactionId, key, text, atMs }, ...others].slice(0, TEXTS_MAX);
    localStorage.setItem(this.keptAs, JSON.stringify(this.all.value));
  }

  private kept(): readonly KeptText[] {
    try {
      const read: unknown = JSON.parse(localStorage.getItem(this.keptAs) ?? "[]");
      return Array.isArray(read) ? read.filter(isKeptText) : [];
    } catch {
      return [];
    }
  }
}

function isKeptText(value: unknown): value is KeptText {
  const one = value as KeptText;
  return typeof one?.interactionId === "string" && typeof one.text === "string" && typeof one.atMs === "number";
}

/** The agent's own notes, which stay until the day is over. */
export const notes = new KeptTexts("strowger.notes");

/** Replies that are not sent yet. */
export const drafts = new KeptTexts("strowger.drafts");
