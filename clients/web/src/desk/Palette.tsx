import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../text/language";
import { backToCursor, leaveCursor } from "./cursor";
import { keys, keyText } from "./ownKeys";
import { PALETTE, type PaletteEntry } from "./palette";

/** One key, then a letter: what there is to do, each by its letter, or with arrows and Enter. Escape leads back to where the cursor was. */
export function Palette() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLDivElement>(null);
  const begin = () => {
    leaveCursor();
    setOpen(true);
  };
  useEffect(() => {
    openPalette.current = begin;
    return () => (openPalette.current = undefined);
  }, []);
  useEffect(() => {
    if (open) {
      menu.current?.focus();
    }
  }, [open]);
  const run = (entry: PaletteEntry) => {
    setOpen(false);
    entry.run();
  };
  const heard = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      setOpen(false);
      backToCursor(button.current);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      stepIn(menu.current, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    } else {
      const entry = PALETTE.find(({ letter }) => letter === event.key.toLowerCase());
      if (entry === undefined) {
        return;
      }
      if (entry.ready()) {
        run(entry);
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={all} class="anchor" onFocusOut={(event) => !all.current?.contains(event.relatedTarget as Node | null) && setOpen(false)}>
      <button
        ref={button}
        class="quiet"
        aria-haspopup="true"
        aria-expanded={open}
        title={keyText(keys.value.palette)}
        onClick={() => (open ? setOpen(false) : begin())}
      >
        {say("palette")}
      </button>
      {open && (
        <div
          ref={menu}
          class="menu"
          tabIndex={-1}
          role="group"
          aria-label={say("palette")}
          onKeyDown={heard}
        >
          {PALETTE.map((entry) => (
            <button key={entry.letter} disabled={!entry.ready()} onClick={() => run(entry)}>
              <kbd>{entry.letter}</kbd> {say(entry.does)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Opens it from the keyboard. */
export const openPalette: { current: (() => void) | undefined } = { current: undefined };

function stepIn(menu: HTMLElement | null, by: 1 | -1): void {
  const all = [...(menu?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [])];
  const at = all.findIndex((one) => one === document.activeElement);
  all[at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length]?.focus();
}
