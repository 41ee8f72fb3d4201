import type { Source } from "./language";

/** What all pages of the staff say. */
export const staffTexts: Source = {
  en: async () => (await import("./staffEnglish")).staffEnglish,
  de: async () => (await import("./staffGerman")).staffGerman,
};

/** What boards say. */
export const boardTexts: Source = {
  en: async () => (await import("./boardEnglish")).boardEnglish,
  de: async () => (await import("./boardGerman")).boardGerman,
};

/** What the administrators' page says. */
export const adminTexts: Source = {
  en: async () => (await import("./adminEnglish")).adminEnglish,
  de: async () => (await import("./adminGerman")).adminGerman,
};
