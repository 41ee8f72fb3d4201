/** What boards and the team view alone say. */
export const boardEnglish = {
  "page.team": "Team",
} as const;
