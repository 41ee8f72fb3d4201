import { signal } from "@preact/signals";
import type { adminEnglish } from "./adminEnglish";
import type { boardEnglish } from "./boardEnglish";
import type { english } from "./english";
import type { staffEnglish } from "./staffEnglish";

export type Language = "en" | "de";

/** Every text there is; a page has others than the common ones only once it has learnt them. */
export type Word = keyof typeof english | keyof typeof staffEnglish | keyof typeof boardEnglish | keyof typeof adminEnglish;

type Texts = Readonly<Record<string, string>>;

/** Texts in both languages, each loaded when it is spoken. */
export type Source = Readonly<Record<Language, () => Promise<Texts>>>;

const sources: Source[] = [
  { en: async () => (await import("./english")).english, de: async () => (await import("./german")).german },
];

/** What one page alone says is brought by that page, before it speaks, so that no other has to load it. */
export function learn(more: Source): void {
  sources.push(more);
}

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

/** The texts of the language that is spoken, and of no other: the other one is not even loaded. Empty until they are there. */
const texts = signal<Texts>({});

/** Speaks a language from now on; resolves once its texts are there, and what is drawn is drawn again. */
export async function speak(chosen: Language): Promise<void> {
  texts.value = Object.assign({}, ...(await Promise.all(sources.map((source) => source[chosen]()))));
  language.value = chosen;
  localStorage.setItem(KEPT_AS, chosen);
  document.documentElement.lang = chosen;
}

/** The text in the language of the page, `{name}` filled in from `values`. */
export function say(word: Word, values: Readonly<Record<string, string>> = {}): string {
  const text = texts.value[word] ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** The text of one of a closed set, such as a reason of the wire; what has none yet is named as the wire names it. */
export function sayOne(set: string, one: string, values: Readonly<Record<string, string>> = {}): string {
  const word = `${set}.${one}`;
  return word in texts.value ? say(word as Word, values) : say(`${set}.other` as Word, values);
}

const numbers = { en: new Intl.NumberFormat("en"), de: new Intl.NumberFormat("de") };

export function countText(count: number): string {
  return numbers[language.value].format(count);
}

const tenths = {
  en: new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  de: new Intl.NumberFormat("de", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

/** With one decimal. */
export function tenthsText(value: number): string {
  return tenths[language.value].format(value);
}

/** Whole percent; a share of nothing is a dash, never 0 or 100. */
export function percentText(over: number, under: number): string {
  if (under === 0) {
    return "–";
  }
  const percent = Math.round((over * 100) / under);
  return language.value === "de" ? `${percent}\u00a0%` : `${percent}%`;
}
