import { signal } from "@preact/signals";
import { say } from "../text/language";
import { format, fromKept, PRESET_KEYS, toKept, type Binding, type KeyAction, type Keys } from "./keys";

const KEPT_AS = "strowger.keys";

/** The agent's own keys, kept in this browser on this device. */
export const keys = signal<Keys>(fromKept(localStorage.getItem(KEPT_AS)));

/** Undefined turns the action's key off. */
export function setKey(action: KeyAction, binding: Binding | undefined): void {
  keep({ ...keys.value, [action]: binding });
}

export function presetKeys(): void {
  keep(PRESET_KEYS);
}

function keep(chosen: Keys): void {
  keys.value = chosen;
  localStorage.setItem(KEPT_AS, toKept(chosen));
}

/** As it is printed on the page, with the names that the language's keyboards have. */
export function keyText(binding: Binding | undefined): string {
  return binding === undefined ? say("key.none") : format(binding, { ctrl: say("key.ctrl"), shift: say("key.shift") });
}
