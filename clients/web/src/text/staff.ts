import { learn } from "./language";

/** What all pages of the staff say; to be learnt before they speak. */
export function learnStaff(): void {
  learn({
    en: async () => (await import("./staffEnglish")).staffEnglish,
    de: async () => (await import("./staffGerman")).staffGerman,
  });
}
