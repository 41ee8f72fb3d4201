import { effect, signal } from "@preact/signals";
import { now, stale } from "../shell/now";
import { speakAlert } from "../shell/spoken";
import { say } from "../text/language";
import { Alarms } from "./alarms";
import { changes, rows } from "./store";

/** Off until somebody switches it on, which is the gesture that lets a page sound. */
export const sounding = signal(false);

const TONE_HZ = 440;
const TONE_S = 0.4;
const LOUDNESS = 0.15;
let audio: AudioContext | undefined;

export function switchSound(): void {
  sounding.value = !sounding.value;
  audio ??= new AudioContext();
  void audio.resume();
}

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
      if (alarm.sounds && sounding.peek()) {
        tone();
      }
    }
  });
}

function tone(): void {
  if (audio === undefined) {
    return;
  }
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  gain.gain.setValueAtTime(LOUDNESS, audio.currentTime);
  gain.gain.linearRampToValueAtTime(0, audio.currentTime + TONE_S);
  oscillator.frequency.value = TONE_HZ;
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start();
  oscillator.stop(audio.currentTime + TONE_S);
}
