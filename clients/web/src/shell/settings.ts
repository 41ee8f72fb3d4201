/** What a page must know of the place it runs in; served beside it. */
export interface Settings {
  /** Where desks reach the chat gateway, `wss://…`; absent where there is none. */
  readonly chatUrl?: string;
  /** Where a newer token is to be had for one that is still good; absent where nobody renews them. */
  readonly renewUrl?: string;
}

export async function settings(): Promise<Settings> {
  try {
    const answer = await fetch("./settings.json");
    return answer.ok ? ((await answer.json()) as Settings) : {};
  } catch {
    return {};
  }
}
