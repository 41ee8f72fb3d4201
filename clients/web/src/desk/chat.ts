import { signal } from "@preact/signals";
import { StaffLink, type OpenChat } from "../chat/staffLink";
import { browserParts } from "../shell/browserParts";
import { token } from "../shell/link";
import { settings } from "../shell/settings";

/** The desk's line to the chat gateway; undefined where there is none. */
export const chatLink = signal<StaffLink | undefined>(undefined);

/** Opens it once the shift has begun. */
export async function openChats(): Promise<void> {
  const { chatUrl } = await settings();
  if (chatUrl === undefined || chatLink.value !== undefined) {
    return;
  }
  const opened = new StaffLink({ ...browserParts(chatUrl), token });
  opened.start();
  addEventListener("online", () => opened.retry());
  chatLink.value = opened;
}

/** What to call a customer by the gateway's key: the name they gave, if they gave one. */
export function customerName(key: string): string {
  return chatLink.value?.names.value.get(key) ?? key;
}

/** The conversation that belongs to an interaction, by the gateway's key. */
export function chatOf(key: string): OpenChat | undefined {
  return [...(chatLink.value?.chats.value.values() ?? [])].find((chat) => chat.key === key);
}
