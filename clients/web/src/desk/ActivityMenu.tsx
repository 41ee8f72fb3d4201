import { useEffect, useRef, useState } from "preact/hooks";
import { Shape, type ShapeName } from "../shell/Shape";
import { age } from "../shell/now";
import { say, sayOne } from "../text/language";
import { shortName, type Activity } from "../wire/messages";
import { causeText } from "./Cards";
import { backToCursor, leaveCursor } from "./cursor";
import type { Desk } from "./desk";
import { act, canAct, desk, refusals } from "./store";

const CHOICES: readonly Activity[] = ["ACTIVITY_AVAILABLE", "ACTIVITY_AWAY"];
const SHAPES: Record<string, ShapeName> = {
  AVAILABLE: "ring",
  AWAY: "square",
  OFFLINE: "cross",
  offered: "quarter",
  handling: "half",
  wrapUp: "half",
};

/** The agent's own activity with its cause and age, and the way to another: now, or after the work in hand. */
export function ActivityMenu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    openMenu.current = () => setOpen(true);
  }, []);
  useEffect(() => {
    if (open) {
      menu.current?.querySelector("button")?.focus();
    }
  }, [open]);
  const close = () => {
    setOpen(false);
    backToCursor(button.current);
  };
  const begin = () => {
    leaveCursor();
    setOpen(true);
  };
  const doing = doingNow(desk.value);
  const busy = desk.value.conversations.some((one) => one.phase === "PHASE_ACTIVE");
  return (
    <div class="anchor row">
      <button ref={button} aria-haspopup="true" aria-expanded={open} onClick={() => (open ? close() : begin())} title={say("activity.change")}>
        <span class="state">
          <Shape name={SHAPES[doing] ?? "ring"} /> {sayOne("activity", doing)}{" "}
          <span class="age">{desk.value.activitySinceMs === 0 ? "" : age(desk.value.activitySinceMs)}</span> ▾
        </span>
      </button>
      {desk.value.autoAccepts && (
        <span class="badge" title={say("activity.autoWhy")}>
          {say("activity.auto")}
        </span>
      )}
      {desk.value.cause !== undefined && <span class="muted">{causeText(desk.value.cause, desk.value.causedBy)}</span>}
      {desk.value.nextActivity !== undefined && (
        <span>{say("activity.next", { activity: sayOne("activity", shortName(desk.value.nextActivity, "ACTIVITY")) })}</span>
      )}
      {refusals.value.get("activity") !== undefined && <span class="refusal">{refusals.value.get("activity")}</span>}
      {open && (
        <div ref={menu} class="menu" onKeyDown={(event) => event.key === "Escape" && close()}>
          {CHOICES.map((activity) => (
            <button
              disabled={!canAct.value}
              onClick={() => {
                close();
                void act({ setActivity: { activity } }, "activity");
              }}
            >
              {sayOne("activity", shortName(activity, "ACTIVITY"))}
            </button>
          ))}
          {busy && (
            <button
              disabled={!canAct.value}
              onClick={() => {
                close();
                void act({ setNextActivity: { activity: "ACTIVITY_AWAY" } }, "activity");
              }}
            >
              {say("activity.afterThis", { activity: say("activity.AWAY") })}
            </button>
          )}
          <button
            disabled={!canAct.value}
            onClick={() => {
              close();
              void act({ signOut: {} }, "activity");
            }}
          >
            {say("activity.signOut")}
          </button>
        </div>
      )}
    </div>
  );
}

/** Opens the menu from the palette, which knows where the cursor was. */
export const openMenu: { current: (() => void) | undefined } = { current: undefined };

function doingNow(state: Desk): string {
  if (state.conversations.some((one) => one.phase === "PHASE_ACTIVE")) {
    return "handling";
  }
  if (state.offers.length > 0) {
    return "offered";
  }
  if (state.conversations.some((one) => one.phase === "PHASE_WRAP_UP")) {
    return "wrapUp";
  }
  return shortName(state.activity, "ACTIVITY");
}
