import { customerName } from "../chat/staffChats";
import { say } from "../text/language";
import { speakAlert, speakStatus } from "../shell/spoken";
import type { Conversation, Desk, Microphone } from "./desk";

/** Whether the phone has the agent's microphone here: a video call mutes in the browser, and nobody speaks once it is over. */
export function hasMicrophone({ customer, phase }: Conversation): boolean {
  return customer.channel === "CHANNEL_PHONE" && phase === "PHASE_ACTIVE";
}

export function isPending({ pendingUntilMs }: Microphone): boolean {
  return pendingUntilMs > 0;
}

/** The time to confirm is over, and the phone still reports the other. */
export function isUnconfirmed(microphone: Microphone): boolean {
  return !isPending(microphone) && microphone.muted !== microphone.wanted;
}

/** What the button asks for: the other of what is reported, or of what is pending, so that it can be taken back at once. */
export function asksToMute(microphone: Microphone): boolean {
  return isPending(microphone) ? !microphone.wanted : !microphone.muted;
}

/** What the phone reports, and what it has yet to confirm. */
export function microphoneText(microphone: Microphone): string {
  const is = say(microphone.muted ? "microphone.muted" : "microphone.on");
  if (isPending(microphone)) {
    return `${is} · ${say(microphone.wanted ? "microphone.muting" : "microphone.opening")}`;
  }
  return isUnconfirmed(microphone) ? `${is} · ${say("microphone.unconfirmed")}` : is;
}

/** That the phone did not confirm in time, as a sentence that says how the microphone is. */
export function unconfirmedText(microphone: Microphone): string {
  return say(microphone.wanted ? "microphone.notMuted" : "microphone.notOpened");
}

/** Tells a screen reader what has come of it, or that the phone has changed it by itself. */
export function tellMicrophones(before: Desk, after: Desk): void {
  for (const one of after.conversations) {
    const was = before.conversations.find(({ customer }) => customer.interactionId === one.customer.interactionId)?.microphone;
    if (was === undefined || was === one.microphone || !hasMicrophone(one)) {
      continue;
    }
    const name = customerName(one.customer.key);
    if (isUnconfirmed(one.microphone) && !isUnconfirmed(was)) {
      speakAlert(`${name}: ${unconfirmedText(one.microphone)}`);
    } else if (was.muted !== one.microphone.muted) {
      speakStatus(`${name}: ${microphoneText(one.microphone)}`);
    }
  }
}
