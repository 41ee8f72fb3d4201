import { useState } from "preact/hooks";
import { Shape } from "../shell/Shape";
import { age } from "../shell/now";
import { say } from "../text/language";
import type { Conversation } from "./desk";
import { HELP_NOTE_MAX } from "./help";
import { askForHelp, canAct, withdrawHelp } from "./store";

/** One press calls for help, another takes it back. Its words stay, so that nothing moves under the pointer. */
export function HelpButton({ conversation }: { conversation: Conversation }) {
  if (conversation.phase !== "PHASE_ACTIVE") {
    return null;
  }
  const { customer, help } = conversation;
  const off = !canAct.value;
  return (
    <button
      class="far"
      aria-pressed={help !== undefined}
      disabled={off}
      title={off ? say("live.disabled") : undefined}
      onClick={() => void (help === undefined ? askForHelp(customer.interactionId, "") : withdrawHelp(customer.interactionId))}
    >
      <Shape name="hand" /> {say("do.askForHelp")}
    </button>
  );
}

/** That help is asked for, since when and what about, and who is coming. */
export function HelpCard({ conversation }: { conversation: Conversation }) {
  const { customer, help } = conversation;
  const [note, setNote] = useState("");
  if (help === undefined) {
    return null;
  }
  const off = !canAct.value;
  const tell = () => {
    void askForHelp(customer.interactionId, note.trim());
    setNote("");
  };
  return (
    <div class={`card stack ${help.by === "" ? "warn" : "info"}`}>
      <div class="row">
        <strong class="grow">
          {help.by === "" ? say("helpCall.asked", { for: age(help.askedMs) }) : say("helpCall.coming", { supervisor: help.by })}
        </strong>
        <button disabled={off} onClick={() => void withdrawHelp(customer.interactionId)}>
          {say("helpCall.withdraw")}
        </button>
      </div>
      {help.note !== "" && <span>{help.note}</span>}
      {help.by === "" && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            tell();
          }}
        >
          <label class="grow">
            {say("helpCall.about")}
            <input class="grow" maxLength={HELP_NOTE_MAX} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
          <button disabled={off || note.trim() === ""}>{say("helpCall.tell")}</button>
        </form>
      )}
    </div>
  );
}
