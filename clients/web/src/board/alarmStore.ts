import { effect } from "@preact/signals";
import { now, stale } from "../shell/now";
import { speakAlert } from "../shell/spoken";
import { tone } from "../shell/tone";
import { say } from "../text/language";
import { Alarms } from "./alarms";
import { changes, rows } from "./store";

/** Called once by the page: speaks of each queue that goes over its target, with a tone where that is wanted. */
export function raiseAlarms(): void {
  const alarms = new Alarms();
  effect(() => {
    void changes.value;
    const nowMs = now.value;
    if (nowMs === 0 || rows.timeMs === 0 || stale.peek()) {
      return;
    }
    const alarm = alarms.look(rows.queues.values(), nowMs);
    if (alarm !== undefined) {
      speakAlert(say("alarm.over", { queues: alarm.over.join(", ") }));
      if (alarm.sounds) {
        tone();
      }
    }
  });
}
