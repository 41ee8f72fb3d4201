import { beforeEach, expect, it, vi } from "vitest";
import { AutoAccept } from "./autoAccept";
import { emptyDesk, type Desk } from "./desk";
import { Ring } from "./ring";

/** An audio clock whose tones end when the test says so. */
class PlayedAudio {
  static readonly tones: { endsAt: number; onended?: () => void; stopped: boolean }[] = [];
  readonly currentTime = 0;
  readonly destination = {};
  readonly state = "running";

  async resume(): Promise<void> {}

  createGain() {
    const gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} };
    return { gain, connect: () => ({}) };
  }

  createOscillator() {
    const tone = {
      endsAt: -1,
      stopped: false,
      frequency: { setValueAtTime: () => {} },
      connect: (to: unknown) => to,
      start: () => PlayedAudio.tones.push(tone),
      stop: (at?: number) => {
        tone.endsAt = at ?? tone.endsAt;
        tone.stopped = tone.stopped || at === undefined;
      },
    };
    return tone;
  }
}

const NOW = 1_000_000;
let accepted: string[];
let live: boolean;
let ring: Ring;
let autoAccept: AutoAccept;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("AudioContext", PlayedAudio);
  PlayedAudio.tones.length = 0;
  accepted = [];
  live = true;
  ring = new Ring();
  autoAccept = new AutoAccept(
    ring,
    () => live,
    (offerId) => accepted.push(offerId),
  );
});

function deskWith(offerId: string, autoAcceptMs: number): Desk {
  const customer = {
    interactionId: "7",
    key: "vogt",
    channel: "CHANNEL_PHONE",
    queueId: "sales",
    priority: 0,
    arrivedMs: NOW,
    attributes: [],
    note: "",
    origin: "",
    previousInteractionId: "0",
    past: [],
  };
  return {
    ...emptyDesk("ana"),
    offers: [{ offerId, customer, deadlineMs: NOW + 15_000, madeMs: NOW, whisper: "", autoAcceptMs }],
  };
}

it("accepts on the audio clock while the page sleeps and none of its timers run", async () => {
  await ring.unlock();
  PlayedAudio.tones.length = 0;
  autoAccept.after(deskWith("1", NOW + 3_000), NOW);
  expect(PlayedAudio.tones.map((tone) => tone.endsAt)).toEqual([3]);
  expect(accepted).toEqual([]);
  PlayedAudio.tones[0]?.onended?.();
  expect(accepted).toEqual(["1"]);
  vi.advanceTimersByTime(10_000);
  expect(accepted).toEqual(["1"]);
});

it("accepts by a timer where the page may not sound", () => {
  autoAccept.after(deskWith("1", NOW + 3_000), NOW);
  autoAccept.after(deskWith("1", NOW + 3_000), NOW + 1_000);
  vi.advanceTimersByTime(2_999);
  expect(accepted).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(accepted).toEqual(["1"]);
});

it("accepts nothing that the agent has declined before", async () => {
  await ring.unlock();
  PlayedAudio.tones.length = 0;
  autoAccept.after(deskWith("1", NOW + 3_000), NOW);
  autoAccept.after(emptyDesk("ana"), NOW + 1_000);
  expect(PlayedAudio.tones.every((tone) => tone.stopped)).toBe(true);
  PlayedAudio.tones[0]?.onended?.();
  vi.advanceTimersByTime(10_000);
  expect(accepted).toEqual([]);
});

it("leaves an offer to the agent that is not to be accepted by itself", () => {
  autoAccept.after(deskWith("1", 0), NOW);
  vi.advanceTimersByTime(60_000);
  expect(accepted).toEqual([]);
});

it("accepts with the next frame what was due while the router was not heard", () => {
  autoAccept.after(deskWith("1", NOW + 3_000), NOW);
  live = false;
  vi.advanceTimersByTime(4_000);
  expect(accepted).toEqual([]);
  live = true;
  autoAccept.after(deskWith("1", NOW + 3_000), NOW + 5_000);
  expect(accepted).toEqual(["1"]);
  autoAccept.after(deskWith("1", NOW + 3_000), NOW + 5_000);
  expect(accepted).toEqual(["1"]);
});
