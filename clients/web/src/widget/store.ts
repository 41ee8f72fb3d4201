import { effect, signal } from "@preact/signals";
import { postBeside } from "../chat/files";
import { browserParts } from "../shell/browserParts";
import { steady } from "../shell/now";
import { CustomerLink, type Memory } from "./customerLink";

const TOKEN_AS = "strowger.visitor";
const AGAIN_AS = "strowger.again";
const DRAFT_AS = "strowger.draft";
const query = new URLSearchParams(location.search);

/** The conversation that is going on; undefined until the customer asks. */
export const link = signal<CustomerLink | undefined>(undefined);

export const draft = signal(localStorage.getItem(DRAFT_AS) ?? "");

export function keepDraft(text: string): void {
  draft.value = text;
  localStorage.setItem(DRAFT_AS, text);
}

/** Kept for the site, so that a customer's second tab shows the same conversation. */
const memory: Memory = {
  read: () => localStorage.getItem(TOKEN_AS) ?? undefined,
  write: (token) => (token === undefined ? localStorage.removeItem(TOKEN_AS) : localStorage.setItem(TOKEN_AS, token)),
  readAgain: () => localStorage.getItem(AGAIN_AS) ?? undefined,
  writeAgain: (again) => localStorage.setItem(AGAIN_AS, again),
};

export function begin(name: string): void {
  link.value?.stop();
  const address = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/chat`;
  const who = { queue: query.get("queue") ?? "", name };
  const download = (path: string) => location.assign(path);
  const opened = new CustomerLink(browserParts(address), memory, who, download, postBeside(address));
  opened.start();
  link.value = opened;
  effect(() => {
    if (opened.letter.value.kind === "kept") {
      keepDraft("");
    }
  });
}

/** Goes on where the customer was, if they were. */
export function resume(): void {
  if (memory.read() !== undefined) {
    begin("");
  }
  addEventListener("online", () => link.value?.retry());
  setInterval(() => (steady.value = performance.now()), TICK_MS);
  addEventListener("focus", () => link.value?.read());
  effect(tellUnread);
}

const TICK_MS = 1_000;

/** How many lines the customer has not seen, for the button of a closed chat. */
function tellUnread(): void {
  const log = link.value?.log.value;
  const unread = log?.lines.filter((line) => (line.kind === "msg" || line.kind === "file") && line.from !== "customer" && line.seq > log.readByCustomer).length ?? 0;
  tell({ strowger: "unread", unread });
}

/** Back to the button. */
export function close(): void {
  tell({ strowger: "close" });
}

/** A call wants room beside the chat. */
export function widen(wide: boolean): void {
  tell({ strowger: "widen", wide });
}

/** Only to the site that the loader named, never to whoever may have framed us. */
function tell(message: object): void {
  const site = query.get("site");
  if (site !== null && window.parent !== window) {
    window.parent.postMessage(message, site);
  }
}
