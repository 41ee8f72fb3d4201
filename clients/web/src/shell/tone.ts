import { signal } from "@preact/signals";

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

/** One tone, where sound is wanted. */
export function tone(): void {
  if (audio === undefined || !sounding.peek()) {
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
