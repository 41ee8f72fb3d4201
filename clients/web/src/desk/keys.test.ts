import { describe, expect, it } from "vitest";
import { actionOf, faultOf, format, fromKept, parse, PRESET_KEYS, takenBy, toKept, type Pressed } from "./keys";

function pressed(key: string, ...held: ("Ctrl" | "Shift" | "Alt" | "Meta" | "AltGr")[]): Pressed {
  return {
    key,
    ctrlKey: held.includes("Ctrl"),
    shiftKey: held.includes("Shift"),
    altKey: held.includes("Alt"),
    metaKey: held.includes("Meta"),
    getModifierState: (name) => name === "AltGraph" && held.includes("AltGr"),
  };
}

describe("the keys of a desk", () => {
  it("are F2, F8, Shift+F8 and Ctrl+. until the agent says otherwise", () => {
    expect(actionOf(PRESET_KEYS, pressed("F2"))).toBe("offer");
    expect(actionOf(PRESET_KEYS, pressed("F8"))).toBe("next");
    expect(actionOf(PRESET_KEYS, pressed("F8", "Shift"))).toBe("previous");
    expect(actionOf(PRESET_KEYS, pressed(".", "Ctrl"))).toBe("palette");
  });

  it("are never a bare letter, digit or sign, nor anything with Alt", () => {
    for (const key of "abcdefghijklmnopqrstuvwxyzäöüßABC0123456789.,-+") {
      expect(actionOf(PRESET_KEYS, pressed(key)), key).toBeUndefined();
      expect(actionOf(PRESET_KEYS, pressed(key, "Alt")), key).toBeUndefined();
      expect(faultOf(pressed(key)), key).toBe("bare");
      expect(faultOf(pressed(key, "Alt")), key).toBe("alt");
    }
    expect(actionOf(PRESET_KEYS, pressed("F2", "Alt"))).toBeUndefined();
  });

  it("leave what AltGr types alone, however a system says it", () => {
    for (const key of ["€", "@", "[", ".", "µ"]) {
      expect(actionOf(PRESET_KEYS, pressed(key, "Ctrl", "Alt")), key).toBeUndefined();
      expect(actionOf(PRESET_KEYS, pressed(key, "Ctrl", "AltGr")), key).toBeUndefined();
      expect(faultOf(pressed(key, "Ctrl", "Alt")), key).toBe("alt");
    }
  });

  it("leave what an input method composes alone", () => {
    expect(actionOf(PRESET_KEYS, { ...pressed("F2"), isComposing: true })).toBeUndefined();
  });

  it("may be function keys and signs with Ctrl, but none that a browser wants for itself", () => {
    for (const one of [pressed("F4"), pressed("F9"), pressed("F9", "Shift"), pressed(",", "Ctrl"), pressed("F8", "Ctrl")]) {
      expect(faultOf(one), one.key).toBeUndefined();
    }
    for (const one of [pressed("F5"), pressed("F12"), pressed("t", "Ctrl"), pressed("1", "Ctrl"), pressed("F4", "Ctrl"), pressed("+", "Ctrl")]) {
      expect(faultOf(one), one.key).toBe("browser");
    }
    for (const key of ["Enter", "Escape", "Tab", " ", "ArrowUp", "Dead"]) {
      expect(faultOf(pressed(key, "Ctrl")), key).toBe("kind");
    }
  });

  it("are written and read the same way", () => {
    for (const text of ["F2", "Shift+F8", "Ctrl+.", "Ctrl+Shift+F9", "Ctrl+#"]) {
      const read = parse(text);
      expect(read && format(read)).toBe(text);
    }
    expect(format({ key: "F8", ctrl: true, shift: true }, { ctrl: "Strg", shift: "Umschalt" })).toBe("Strg+Umschalt+F8");
    for (const text of ["", "a", "Ctrl+t", "F5", "Alt+F2", "Ctrl+", "F13"]) {
      expect(parse(text), text).toBeUndefined();
    }
  });

  it("are not given to two actions", () => {
    expect(takenBy(PRESET_KEYS, "offer", { key: "F8", ctrl: false, shift: false })).toBe("next");
    expect(takenBy(PRESET_KEYS, "next", { key: "F8", ctrl: false, shift: false })).toBeUndefined();
    expect(takenBy({ ...PRESET_KEYS, next: undefined }, "offer", { key: "F8", ctrl: false, shift: false })).toBeUndefined();
  });

  it("are kept, also that one is off, and what makes no sense is not believed", () => {
    const own = { ...PRESET_KEYS, offer: parse("Ctrl+,"), next: undefined };
    expect(fromKept(toKept(own))).toEqual(own);
    expect(fromKept(null)).toEqual(PRESET_KEYS);
    expect(fromKept("{not json")).toEqual(PRESET_KEYS);
    expect(fromKept("7")).toEqual(PRESET_KEYS);
    expect(fromKept('{"offer":"Ctrl+t","palette":7}')).toEqual(PRESET_KEYS);
    expect(fromKept('{"offer":"F8"}')).toEqual(PRESET_KEYS);
    expect(actionOf(fromKept('{"offer":null}'), pressed("F2"))).toBeUndefined();
  });
});
