import { signal } from "@preact/signals";
import type { Word } from "../text/language";
import { openMenu } from "./ActivityMenu";
import { backToCursor } from "./cursor";
import type { Conversation } from "./desk";
import { asksToMute, hasMicrophone } from "./microphone";
import { act, askForHelp, canAct, chosen, desk, mute, withdrawHelp } from "./store";

/** What the palette asks the open conversation to show; whoever shows it takes it back. */
export const wanted = signal<"transfer" | "consult" | "wrapUp" | undefined>(undefined);

/** One letter of the palette. It acts only while the palette has the focus. */
export interface PaletteEntry {
  readonly letter: string;
  readonly does: Word;
  /** Whether there is anything to do it with now. */
  readonly ready: () => boolean;
  /** Moves the cursor where it opens something, and leaves it back where it was otherwise. */
  readonly run: () => void;
}

export const PALETTE: readonly PaletteEntry[] = [
  { letter: "a", does: "palette.activity", ready: () => canAct.value, run: () => openMenu.current?.() },
  { letter: "t", does: "palette.transfer", ready: () => isActive(), run: () => (wanted.value = "transfer") },
  { letter: "c", does: "palette.consult", ready: () => isActive(), run: () => (wanted.value = "consult") },
  { letter: "m", does: "palette.mute", ready: () => canAct.value && call() !== undefined, run: muteOrUnmute },
  { letter: "h", does: "palette.hold", ready: () => isActive(), run: holdOrRetrieve },
  { letter: "?", does: "palette.help", ready: () => isActive(), run: askForHelpOrNot },
  { letter: "w", does: "palette.wrapUp", ready: () => inWrapUp() !== undefined, run: toWrapUp },
];

function open(): Conversation | undefined {
  return desk.value.conversations.find((one) => one.customer.interactionId === chosen.value);
}

function isActive(): boolean {
  return canAct.value && open()?.phase === "PHASE_ACTIVE";
}

/** The open conversation if it is in wrap-up, else the first that is. */
function inWrapUp(): Conversation | undefined {
  const all = desk.value.conversations.filter((one) => one.phase === "PHASE_WRAP_UP");
  return all.find((one) => one.customer.interactionId === chosen.value) ?? all[0];
}

/** The open conversation if it is a call, else the first call that is not on hold: it lives on beside whatever is open. */
function call(): Conversation | undefined {
  const all = desk.value.conversations.filter(hasMicrophone);
  return all.find((one) => one.customer.interactionId === chosen.value) ?? all.find((one) => !one.held);
}

function muteOrUnmute(): void {
  backToCursor();
  const conversation = call();
  if (conversation !== undefined) {
    void mute(conversation.customer.interactionId, asksToMute(conversation.microphone));
  }
}

function holdOrRetrieve(): void {
  backToCursor();
  const conversation = open();
  if (conversation !== undefined) {
    const { interactionId } = conversation.customer;
    void act(conversation.held ? { retrieveInteraction: { interactionId } } : { holdInteraction: { interactionId } }, interactionId);
  }
}

function askForHelpOrNot(): void {
  backToCursor();
  const conversation = open();
  if (conversation !== undefined) {
    const { interactionId } = conversation.customer;
    void (conversation.help === undefined ? askForHelp(interactionId, "") : withdrawHelp(interactionId));
  }
}

function toWrapUp(): void {
  const conversation = inWrapUp();
  if (conversation !== undefined) {
    chosen.value = conversation.customer.interactionId;
    wanted.value = "wrapUp";
  }
}
