import { beforeEach, describe, expect, it } from "vitest";
import type { ChatFrame } from "../chat/frames";
import type { Signal } from "./frames";
import { SignalLine } from "./signalLine";
import { Signalling, type SignallingOwner, type Start } from "./signalling";

let sent: Record<string, unknown>[];
let started: Start[];
let heard: Signal[];
let stopped: string[];
let line: SignalLine;
let signalling: Signalling;

beforeEach(() => {
  sent = [];
  started = [];
  heard = [];
  stopped = [];
  line = new SignalLine((frame) => sent.push(frame as Record<string, unknown>));
  const owner: SignallingOwner = {
    start: (start) => started.push(start),
    signal: (signal) => heard.push(signal),
    media: () => {},
    stopped: (reason) => stopped.push(reason),
    hungUp: () => {},
    gone: () => {},
  };
  signalling = new Signalling(line, owner);
  signalling.join();
});

function says(frame: Omit<ChatFrame, "v">): void {
  line.hear({ v: 1, ...frame });
}

function starts(round: number, peer: string, got = 0): void {
  says({ t: "rtc-start", round, peer, got, role: "polite", iceServers: [] });
}

const candidate = (name: string): Signal => ({ candidate: { candidate: name } });

describe("the signalling of a call", () => {
  it("takes part as the same page after every break, and says what it has seen", () => {
    starts(1, "them");
    says({ t: "rtc", round: 1, rseq: 1, candidate: {} });
    line.back();
    const [first, again] = sent.filter((frame) => frame["t"] === "rtc-join");
    expect(again).toEqual({ ...first, round: 1, seen: 1 });
  });

  it("sends again what the gateway does not have, and nothing else", () => {
    starts(1, "them");
    ["one", "two", "three"].forEach((name) => signalling.send(candidate(name)));
    sent.length = 0;
    starts(1, "them", 2);
    expect(sent).toEqual([{ t: "rtc", rseq: 3, seen: 0, candidate: { candidate: "three" }, round: 1 }]);
    expect(started.map((start) => start.newRound)).toEqual([true, false]);
  });

  it("hears each signal once, and none of another round", () => {
    starts(2, "them");
    says({ t: "rtc", round: 2, rseq: 1, candidate: {} });
    says({ t: "rtc", round: 2, rseq: 1, candidate: {} });
    says({ t: "rtc", round: 1, rseq: 9, candidate: {} });
    expect(heard.length).toBe(1);
  });

  it("knows the page that it was connected with from another one", () => {
    starts(1, "them");
    starts(2, "them");
    starts(3, "them, reloaded");
    expect(started.map((start) => start.samePeer)).toEqual([false, true, false]);
  });

  it("numbers anew in a new round, and sends nothing of the one before", () => {
    starts(1, "them");
    signalling.send(candidate("old"));
    sent.length = 0;
    starts(2, "them");
    signalling.send(candidate("new"));
    expect(sent).toEqual([{ t: "rtc", rseq: 1, seen: 0, candidate: { candidate: "new" }, round: 2 }]);
  });

  it("waits for the next one when the other side is gone, unless it was taken over in another window", () => {
    starts(1, "them");
    sent.length = 0;
    says({ t: "rtc-stop", reason: "agent-gone" });
    expect(sent).toMatchObject([{ t: "rtc-join", round: 1 }]);
    says({ t: "rtc-stop", reason: "elsewhere" });
    line.back();
    expect(sent.length).toBe(1);
    expect(stopped).toEqual(["agent-gone", "elsewhere"]);
  });
});
