import { beforeEach, expect, it, vi } from "vitest";
import { learn, speak } from "../text/language";
import { staffTexts } from "../text/sources";
import { emptyDesk, type Desk, type Offer } from "./desk";
import { Notices } from "./notices";

class PlayedNotification {
  static permission = "granted";
  static readonly all: PlayedNotification[] = [];
  onclick: (() => void) | undefined;
  closed = false;

  constructor(
    readonly title: string,
    readonly options: { tag: string },
  ) {
    PlayedNotification.all.push(this);
  }

  close(): void {
    this.closed = true;
  }
}

/** An audio clock that stands still, and the moments at which tones were put on it. */
class PlayedAudio {
  static readonly tones: { at: number; stopped: boolean }[] = [];
  readonly currentTime = 0;
  readonly destination = {};
  state = "running";

  async resume(): Promise<void> {}

  createGain() {
    const gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} };
    return { gain, connect: () => ({}) };
  }

  createOscillator() {
    const tone = { at: -1, stopped: false };
    return {
      frequency: { setValueAtTime: () => {} },
      connect: (to: unknown) => to as { connect: () => void },
      start: (at: number) => {
        tone.at = at;
        PlayedAudio.tones.push(tone);
      },
      stop: (at?: number) => {
        tone.stopped = tone.stopped || at === undefined;
      },
    };
  }
}

const NOW = 1_000_000;
let notices: Notices;

learn(staffTexts);
beforeEach(async () => {
  await speak("en");
  vi.stubGlobal("Notification", PlayedNotification);
  vi.stubGlobal("AudioContext", PlayedAudio);
  PlayedNotification.all.length = 0;
  document.head.innerHTML = '<link rel="icon" href="./idle.svg">';
  notices = new Notices();
  await notices.ring.unlock();
  PlayedAudio.tones.length = 0;
});

function offer(offerId: string, deadlineMs: number): Offer {
  const customer = {
    interactionId: offerId,
    key: `call-${offerId}`,
    channel: "CHANNEL_PHONE",
    queueId: "sales",
    priority: 0,
    arrivedMs: NOW,
    attributes: [],
    note: "",
    origin: "",
    past: [],
  };
  return { offerId, customer, deadlineMs, madeMs: NOW, whisper: "", autoAcceptMs: 0 };
}

function deskWith(...offers: Offer[]): Desk {
  return { ...emptyDesk("ana"), offers };
}

it("rings for all of an offer's time at once, so that a hidden page needs no timer for it", () => {
  notices.after(deskWith(), deskWith(offer("1", NOW + 10_000)), NOW);
  expect(PlayedAudio.tones.map((tone) => tone.at)).toEqual([0, 2, 4, 6, 8]);
});

it("makes no sound and no notice for what was over while the page slept", () => {
  notices.after(deskWith(), deskWith(offer("1", NOW - 1)), NOW);
  expect(PlayedAudio.tones).toEqual([]);
  expect(PlayedNotification.all).toEqual([]);
});

it("rings for the offer that ends first and for no other", () => {
  const both = deskWith(offer("1", NOW + 20_000), offer("2", NOW + 4_000));
  notices.after(deskWith(), both, NOW);
  expect(notices.ring.ringingNow).toEqual(["2"]);
  expect(PlayedNotification.all.map((one) => one.options.tag)).toEqual(["offer-1", "offer-2"]);
});

it("is silent, and its notice, title and sign are gone, once an offer is over", () => {
  const one = deskWith(offer("1", NOW + 10_000));
  notices.after(deskWith(), one, NOW);
  expect(document.title).toBe("▶ Offer: sales – Strowger");
  notices.after(one, deskWith(), NOW + 1_000);
  expect(PlayedAudio.tones.every((tone) => tone.stopped)).toBe(true);
  expect(PlayedNotification.all.map((notice) => notice.closed)).toEqual([true]);
  expect(document.title).toBe("Desk – Strowger");
  expect(document.querySelector("link[rel=icon]")?.getAttribute("href")).toBe("./idle.svg");
});

it("comes to the front when a notice is clicked, and the offer stands as before", () => {
  const focus = vi.spyOn(window, "focus").mockImplementation(() => {});
  notices.after(deskWith(), deskWith(offer("1", NOW + 10_000)), NOW);
  PlayedNotification.all[0]?.onclick?.();
  expect(focus).toHaveBeenCalledOnce();
  expect(notices.ring.ringingNow).toEqual(["1"]);
});

it("sounds one tone, and does not ring, for an offer that is accepted by itself", () => {
  notices.after(deskWith(), deskWith({ ...offer("1", NOW + 10_000), autoAcceptMs: NOW + 3_000 }), NOW);
  expect(PlayedAudio.tones.map((tone) => tone.at)).toEqual([0]);
  expect(notices.ring.ringingNow).toEqual([]);
  expect(document.title).toBe("▶ Offer: sales – Strowger");
});

it("sounds one tone for a customer who was connected without being offered, and none for one whom the agent accepted", () => {
  const offered = offer("1", NOW + 10_000);
  const started = {
    customer: offered.customer,
    acceptedMs: NOW + 1_000,
    phase: "PHASE_ACTIVE" as const,
    held: false,
    microphone: { muted: false, wanted: false, pendingUntilMs: 0 },
    help: undefined,
    wrapUpDeadlineMs: 0,
    dispositionNeeded: false,
    dispositionId: "",
    consultations: [],
  };
  const talking = { ...deskWith(), conversations: [started] };
  notices.after(deskWith(), talking, NOW + 1_000);
  expect(PlayedAudio.tones.length).toBe(1);
  notices.after(talking, talking, NOW + 1_000);
  notices.after(deskWith(offered), talking, NOW + 1_000);
  expect(PlayedAudio.tones.length).toBe(1);
});
