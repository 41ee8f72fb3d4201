import { useState } from "preact/hooks";
import { speakAlert } from "../shell/spoken";
import { say, sayOne, type Word } from "../text/language";
import { bindingOf, faultOf, isModifier, KEY_ACTIONS, PRESET_KEYS, takenBy, type Binding, type KeyAction } from "./keys";
import { keys, keyText, presetKeys, setKey } from "./ownKeys";
import { PALETTE } from "./palette";

export const DOES: Readonly<Record<KeyAction, Word>> = {
  offer: "help.offer",
  next: "help.next",
  previous: "help.previous",
  palette: "help.palette",
};

/** Every key that the agent may change or turn off, with what it does; then what the palette's letters do. */
export function OwnKeys() {
  const [changing, setChanging] = useState<KeyAction | undefined>(undefined);
  const [refusal, setRefusal] = useState("");
  return (
    <div class="stack">
      <dl class="facts">
        {KEY_ACTIONS.map((action) => (
          <>
            <dt>
              <kbd>{keyText(keys.value[action])}</kbd>
            </dt>
            <dd class="row">
              <span class="grow">{say(DOES[action])}</span>
              <button
                class="quiet"
                aria-label={changing === action ? undefined : say("key.changeOf", { does: say(DOES[action]) })}
                onClick={() => {
                  setRefusal("");
                  setChanging(action);
                }}
                onBlur={() => setChanging(undefined)}
                onKeyDown={(event) => {
                  if (changing === action && !isModifier(event) && !event.isComposing) {
                    event.preventDefault();
                    event.stopPropagation();
                    if (event.key !== "Escape") {
                      const refused = change(action, event);
                      setRefusal(refused);
                      speakAlert(refused);
                    }
                    setChanging(undefined);
                  }
                }}
              >
                {say(changing === action ? "key.press" : "key.change")}
              </button>
              <button
                class="quiet"
                aria-label={say("key.offOf", { does: say(DOES[action]) })}
                aria-pressed={keys.value[action] === undefined}
                onClick={() => setKey(action, keys.value[action] === undefined ? presetOf(action) : undefined)}
              >
                {say("key.off")}
              </button>
            </dd>
          </>
        ))}
        {PALETTE.map(({ letter, does }) => (
          <>
            <dt>
              <kbd>
                {keyText(keys.value.palette)} {letter}
              </kbd>
            </dt>
            <dd>{say(does)}</dd>
          </>
        ))}
      </dl>
      {refusal !== "" && <p class="refusal">{refusal}</p>}
      <div>
        <button
          onClick={() => {
            setRefusal("");
            presetKeys();
          }}
        >
          {say("key.preset")}
        </button>
      </div>
    </div>
  );
}

/** The key to turn on again; none if another action has it now. */
function presetOf(action: KeyAction): Binding | undefined {
  const preset = PRESET_KEYS[action];
  return preset !== undefined && takenBy(keys.value, action, preset) === undefined ? preset : undefined;
}

/** Gives the action the key that is pressed; what is wrong with it in words, or nothing. */
function change(action: KeyAction, event: KeyboardEvent): string {
  const fault = faultOf(event);
  const binding = bindingOf(event);
  if (fault !== undefined || binding === undefined) {
    return sayOne("keyFault", fault ?? "kind", { key: event.key });
  }
  const taken = takenBy(keys.value, action, binding);
  if (taken !== undefined) {
    return say("key.taken", { key: keyText(binding), does: say(DOES[taken]) });
  }
  setKey(action, binding);
  return "";
}
