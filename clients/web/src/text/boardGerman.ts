import type { boardEnglish } from "./boardEnglish";

export const boardGerman: Record<keyof typeof boardEnglish, string> = {
  "page.team": "Team",
};
