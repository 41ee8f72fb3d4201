/** What a key of the desk may do. */
export type KeyAction = "offer" | "next" | "previous" | "palette";

export const KEY_ACTIONS: readonly KeyAction[] = ["offer", "next", "previous", "palette"];

/** A key as it is pressed. A sign says by itself whether Shift was held for it, so `shift` is of function keys alone. */
export interface Binding {
  /** `F8`, or one sign such as `.`. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Which key does what; an action that is turned off has none. */
export type Keys = Readonly<Record<KeyAction, Binding | undefined>>;

/** Why a key can't be an agent's own: `text.key.not.…` says it in words. */
export type KeyFault = "bare" | "alt" | "browser" | "kind";

/** What of a keyboard event counts. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing?: boolean;
  getModifierState?(name: string): boolean;
}

const FUNCTION_KEY = /^F([1-9]|1[0-2])$/;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;
const SIGN = /^[\p{P}\p{S}]$/u;

/** Help, search, reload, the address bar, reading with a cursor, the menu, the whole screen, the browser's own tools. */
const RESERVED_FUNCTION_KEYS: readonly string[] = ["F1", "F3", "F5", "F6", "F7", "F10", "F11", "F12"];
/** With Ctrl, F4 closes the tab and these zoom. */
const RESERVED_WITH_CTRL: readonly string[] = ["F4", "+", "-", "="];

/** As the guide to the desk prints them, until the agent says otherwise. */
export const PRESET_KEYS: Keys = {
  offer: { key: "F2", ctrl: false, shift: false },
  next: { key: "F8", ctrl: false, shift: false },
  previous: { key: "F8", ctrl: false, shift: true },
  palette: { key: ".", ctrl: true, shift: false },
};

/** `Ctrl+.` or `Shift+F8`: how a key is kept, and printed where no language names the modifiers otherwise. */
export function format({ key, ctrl, shift }: Binding, names = { ctrl: "Ctrl", shift: "Shift" }): string {
  return `${ctrl ? `${names.ctrl}+` : ""}${shift ? `${names.shift}+` : ""}${key}`;
}

/** What `format` made; undefined where it is no key that an agent may have. */
export function parse(text: string): Binding | undefined {
  const found = /^(Ctrl\+)?(Shift\+)?(.+)$/u.exec(text);
  if (found === null) {
    return undefined;
  }
  const binding = { key: found[3] ?? "", ctrl: found[1] !== undefined, shift: found[2] !== undefined };
  return fault(binding) === undefined ? binding : undefined;
}

/**
 * The key that is pressed, or undefined where it is none of the desk's: with Alt or the system's key, with AltGr (which reaches a page as
 * Ctrl and Alt, and types €, @ or [), or within what an input method composes.
 */
export function bindingOf(pressed: Pressed): Binding | undefined {
  if (pressed.altKey || pressed.metaKey || pressed.isComposing === true || pressed.getModifierState?.("AltGraph") === true) {
    return undefined;
  }
  const { key, ctrlKey: ctrl, shiftKey } = pressed;
  return { key, ctrl, shift: shiftKey && !SIGN.test(key) };
}

/** What the key that is pressed does; undefined = nothing, and the page must leave it alone. */
export function actionOf(keys: Keys, pressed: Pressed): KeyAction | undefined {
  const binding = bindingOf(pressed);
  return binding && KEY_ACTIONS.find((action) => isSame(keys[action], binding));
}

/** Whether only a modifier is down so far: the key itself is still to come. */
export function isModifier({ key }: Pressed): boolean {
  return ["Control", "Shift", "Alt", "AltGraph", "Meta"].includes(key);
}

/** Why what is pressed can't be a key of the agent's; undefined = it can. */
export function faultOf(pressed: Pressed): KeyFault | undefined {
  const binding = bindingOf(pressed);
  return binding === undefined ? "alt" : fault(binding);
}

function fault({ key, ctrl, shift }: Binding): KeyFault | undefined {
  if (FUNCTION_KEY.test(key)) {
    return RESERVED_FUNCTION_KEYS.includes(key) || (ctrl && RESERVED_WITH_CTRL.includes(key)) ? "browser" : undefined;
  }
  if (LETTER_OR_DIGIT.test(key)) {
    return ctrl ? "browser" : "bare";
  }
  if (SIGN.test(key)) {
    return !ctrl ? "bare" : RESERVED_WITH_CTRL.includes(key) || shift ? "browser" : undefined;
  }
  return "kind";
}

/** The action that has this key already, if another than `action` does. */
export function takenBy(keys: Keys, action: KeyAction, binding: Binding): KeyAction | undefined {
  return KEY_ACTIONS.find((other) => other !== action && isSame(keys[other], binding));
}

function isSame(one: Binding | undefined, other: Binding): boolean {
  return one !== undefined && one.key === other.key && one.ctrl === other.ctrl && one.shift === other.shift;
}

/** What is kept on the device: `null` for an action that is turned off. */
export function toKept(keys: Keys): string {
  return JSON.stringify(
    Object.fromEntries(KEY_ACTIONS.map((action) => [action, keys[action] === undefined ? null : format(keys[action])])),
  );
}

/** What was kept, and the preset for each action of which nothing that makes sense was: then none has two. */
export function fromKept(text: string | null): Keys {
  const kept = readKept(text);
  const keys: Record<KeyAction, Binding | undefined> = { ...PRESET_KEYS };
  for (const action of KEY_ACTIONS) {
    const said = kept[action];
    if (said === null) {
      keys[action] = undefined;
    } else if (typeof said === "string") {
      keys[action] = parse(said) ?? keys[action];
    }
  }
  const twice = KEY_ACTIONS.some((action) => keys[action] !== undefined && takenBy(keys, action, keys[action]) !== undefined);
  return twice ? PRESET_KEYS : keys;
}

function readKept(text: string | null): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
