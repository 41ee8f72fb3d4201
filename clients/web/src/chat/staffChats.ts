import { signal } from "@preact/signals";
import { browserParts } from "../shell/browserParts";
import { inUse, token } from "../shell/link";
import { say } from "../text/language";
import { settings } from "../shell/settings";
import { beside, postBeside } from "./files";
import { StaffLink, type OpenChat } from "./staffLink";

/** The page's line to the chat gateway; undefined where there is none. */
export const chatLink = signal<StaffLink | undefined>(undefined);

/** Opens it, once; `written` is told of each own line that has been written down. */
export async function openChats(written: (chat: OpenChat) => void = () => {}): Promise<void> {
  const { chatUrl } = await settings();
  if (chatUrl === undefined || chatLink.value !== undefined) {
    return;
  }
  const opened = new StaffLink({ ...browserParts(chatUrl), token }, written, postBeside(chatUrl), (path) =>
    location.assign(beside(chatUrl, path)),
  );
  opened.start();
  inUse.subscribe((newer) => newer !== "" && opened.renew());
  addEventListener("online", () => opened.retry());
  chatLink.value = opened;
}

/** What to call a customer by the gateway's key: the name they gave, if they gave one; a colleague's is called so. */
export function customerName(key: string): string {
  return chatLink.value?.names.value.get(key) ?? (key.startsWith("consultation:") ? say("consultation") : key);
}

/** The conversation that belongs to an interaction, by the gateway's key. */
export function chatOf(key: string): OpenChat | undefined {
  return [...(chatLink.value?.chats.value.values() ?? [])].find((chat) => chat.key === key);
}
