import { say } from "../text/language";
import { Shape } from "../shell/Shape";
import type { Conversation } from "./desk";
import { asksToMute, hasMicrophone, isPending, isUnconfirmed, microphoneText } from "./microphone";
import { canAct, mute } from "./store";

/** How the microphone is, by what the phone reports; what it has yet to confirm has a dashed outline. */
export function MicrophoneState({ conversation, line = "" }: { conversation: Conversation; line?: string }) {
  if (!hasMicrophone(conversation)) {
    return null;
  }
  const { microphone } = conversation;
  const look = isPending(microphone) ? "pending" : isUnconfirmed(microphone) ? "warn" : "";
  return (
    <span class={line}>
      <span class={`microphone state ${look}`}>
        <Shape name={microphone.muted ? "cross" : "circle"} />
        {microphoneText(microphone)}
      </span>
    </span>
  );
}

/** Says what a press asks for, in words that don't sound as if what is pending were so already. */
export function MuteButton({ conversation }: { conversation: Conversation }) {
  if (!hasMicrophone(conversation)) {
    return null;
  }
  const { customer, microphone } = conversation;
  const muted = asksToMute(microphone);
  const pending = isPending(microphone);
  return (
    <button
      class={pending ? "pending" : ""}
      disabled={!canAct.value}
      title={canAct.value ? undefined : say("live.disabled")}
      onClick={() => void mute(customer.interactionId, muted)}
    >
      {pending ? say(muted ? "do.stayMuted" : "do.stayOpen") : say(muted ? "do.mute" : "do.unmute")}
    </button>
  );
}
