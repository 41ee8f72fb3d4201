import { beforeEach, describe, expect, it, vi } from "vitest";
import { Link } from "../wire/link";
import type { Help, Mute } from "../wire/messages";
import { PlayedNetwork } from "../wire/played";

const network = new PlayedNetwork();
const link = new Link({ ...network.parts, token: () => "ana's", hearTime: () => {} });
vi.mock("../shell/link", () => ({
  get link() {
    return link;
  },
  token: () => "ana's",
}));

const { chosen, startShift } = await import("./store");
const { PALETTE } = await import("./palette");

const entry = (letter: string) => PALETTE.find((one) => one.letter === letter);

function has(...assignments: object[]): void {
  const id = network.newest.sent.filter((frame) => frame["kind"] === "watch").at(-1)?.["id"];
  const message = { sequence: "10", snapshot: { agentId: "ana", activity: "ACTIVITY_AVAILABLE", assignments } };
  network.newest.says({ kind: "news", id, message });
}

function inHand(interactionId: string, channel: string, more: { held?: boolean; phase?: string; mute?: Mute; help?: Help } = {}): object {
  return { phase: "PHASE_ACTIVE", ...more, interaction: { interactionId, key: `key-${interactionId}`, channel } };
}

async function asked(letter = "m"): Promise<unknown> {
  entry(letter)?.run();
  await Promise.resolve();
  return network.newest.sent.at(-1)?.["message"];
}

beforeEach(async () => {
  if (network.sockets.length === 0) {
    link.start();
    network.opens({ kind: "welcome", timeMs: 1 });
  }
  await startShift("ana");
});

describe("? in the palette", () => {
  it("asks for help with the open conversation, and takes that back", async () => {
    has(inHand("1", "CHANNEL_CHAT"), inHand("2", "CHANNEL_PHONE"));
    chosen.value = "2";
    expect(entry("?")?.ready()).toBe(true);
    expect(await asked("?")).toMatchObject({ askForHelp: { interactionId: "2" } });
    has(inHand("2", "CHANNEL_PHONE", { help: { askedMs: "9" } }));
    expect(await asked("?")).toMatchObject({ withdrawHelp: { interactionId: "2" } });
    has(inHand("2", "CHANNEL_PHONE", { phase: "PHASE_WRAP_UP" }));
    expect(entry("?")?.ready()).toBe(false);
  });
});

describe("m in the palette", () => {

  it("asks for the other of what the phone reports", async () => {
    has(inHand("1", "CHANNEL_PHONE"));
    expect(entry("m")?.ready()).toBe(true);
    expect(await asked()).toMatchObject({ muteInteraction: { interactionId: "1", muted: true } });
    has(inHand("1", "CHANNEL_PHONE", { mute: { muted: true, wanted: true } }));
    expect(await asked()).toMatchObject({ muteInteraction: { interactionId: "1", muted: false } });
  });

  it("takes back what is pending, and asks again for what was not confirmed", async () => {
    has(inHand("1", "CHANNEL_PHONE", { mute: { wanted: true, deadlineMs: "9000" } }));
    expect(await asked()).toMatchObject({ muteInteraction: { muted: false } });
    has(inHand("1", "CHANNEL_PHONE", { mute: { wanted: true } }));
    expect(await asked()).toMatchObject({ muteInteraction: { muted: true } });
  });

  it("is about the call that lives, also while a chat is open", async () => {
    has(inHand("1", "CHANNEL_CHAT"), inHand("2", "CHANNEL_PHONE", { held: true }), inHand("3", "CHANNEL_PHONE"));
    chosen.value = "1";
    expect(await asked()).toMatchObject({ muteInteraction: { interactionId: "3" } });
    chosen.value = "2";
    expect(await asked()).toMatchObject({ muteInteraction: { interactionId: "2" } });
  });

  it("has nothing to do where no call lives: a video call mutes in the browser", () => {
    has(inHand("1", "CHANNEL_CHAT"), inHand("2", "CHANNEL_VIDEO"), inHand("3", "CHANNEL_PHONE", { phase: "PHASE_WRAP_UP" }));
    expect(entry("m")?.ready()).toBe(false);
  });
});
