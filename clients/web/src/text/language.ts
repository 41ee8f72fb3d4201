import { signal } from "@preact/signals";
import { english, type Word } from "./english";
import { german } from "./german";

export type Language = "en" | "de";

const KEPT_AS = "strowger.language";

/** The language of this page; whoever reads it while drawing is drawn again when it changes. */
export const language = signal<Language>(first());

function first(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === "en" || kept === "de") {
    return kept;
  }
  return navigator.language.startsWith("de") ? "de" : "en";
}

export function speak(chosen: Language): void {
  language.value = chosen;
  localStorage.setItem(KEPT_AS, chosen);
  document.documentElement.lang = chosen;
}

/** The text in the language of the page, `{name}` filled in from `values`. */
export function say(word: Word, values: Readonly<Record<string, string>> = {}): string {
  const text: string = (language.value === "de" ? german : english)[word];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** The text of one of a closed set, such as a reason of the wire; what has none yet is named as the wire names it. */
export function sayOne(set: string, one: string, values: Readonly<Record<string, string>> = {}): string {
  const word = `${set}.${one}`;
  return word in english ? say(word as Word, values) : say(`${set}.other` as Word, values);
}

const numbers = { en: new Intl.NumberFormat("en"), de: new Intl.NumberFormat("de") };

export function countText(count: number): string {
  return numbers[language.value].format(count);
}

/** Whole percent; a share of nothing is a dash, never 0 or 100. */
export function percentText(over: number, under: number): string {
  if (under === 0) {
    return "–";
  }
  const percent = Math.round((over * 100) / under);
  return language.value === "de" ? `${percent}\u00a0%` : `${percent}%`;
}
