import { describe, expect, it } from "vitest";
import type { ChatFrame } from "./frames";
import { EMPTY_LOG, heard, isTyping, unansweredSinceMs, wrote, type ChatLog } from "./log";

function msg(seq: number, text: string, cid = `c${seq}`, from: ChatFrame["from"] = "customer"): ChatFrame {
  return { v: 1, t: "msg", conv: "x", seq, cid, from, name: "Kim", text, ts: seq * 1_000 };
}

function after(log: ChatLog, ...frames: ChatFrame[]): ChatLog {
  return frames.reduce((one, frame) => heard(one, frame, 0), log);
}

describe("a conversation's log", () => {
  it("has each line once and in order, however often it is told", () => {
    const log = after(EMPTY_LOG, msg(1, "hello"), msg(2, "there"), msg(1, "hello"), msg(2, "there"), msg(3, "?"));
    expect(log.lines.map((line) => line.text)).toEqual(["hello", "there", "?"]);
    expect(log.lastSeq).toBe(3);
  });

  it("keeps what was written here until it is written down there", () => {
    const mine = wrote(EMPTY_LOG, "mine-1", "are you there?");
    expect(mine.unsent.map((one) => one.text)).toEqual(["are you there?"]);
    expect(after(mine, msg(1, "are you there?", "mine-1")).unsent).toEqual([]);
  });

  it("takes a line that was sent again for the one that is there", () => {
    const mine = wrote(after(EMPTY_LOG, msg(1, "once", "mine-1")), "mine-1", "once");
    const log = after(mine, { v: 1, t: "known", conv: "x", cid: "mine-1", seq: 1 });
    expect(log.lines.length).toBe(1);
    expect(log.unsent).toEqual([]);
  });

  it("says of a refused line why, and keeps it", () => {
    const log = after(wrote(EMPTY_LOG, "mine-1", "x"), { v: 1, t: "err", id: "mine-1", code: "too-fast", message: "slower" });
    expect(log.unsent).toEqual([{ cid: "mine-1", text: "x", kind: "msg", refused: "slower" }]);
  });

  it("knows who is writing for a few seconds, and no more once their line is there", () => {
    const typing = heard(EMPTY_LOG, { v: 1, t: "typing", from: "agent" }, 1_000);
    expect(isTyping(typing, 2_000)).toBe("agent");
    expect(isTyping(typing, 7_000)).toBeUndefined();
    expect(isTyping(heard(typing, msg(1, "so", "a1", "agent"), 1_500), 2_000)).toBeUndefined();
  });

  it("lets how far somebody has read never go back", () => {
    const log = after(EMPTY_LOG, { v: 1, t: "read", from: "customer", seq: 5 }, { v: 1, t: "read", from: "customer", seq: 3 });
    expect(log.readByCustomer).toBe(5);
  });

  it("knows since when the customer waits for an answer", () => {
    const asked = after(EMPTY_LOG, msg(1, "hello"), msg(2, "sure", "a1", "agent"), msg(3, "and?"), msg(4, "well?"));
    expect(unansweredSinceMs(asked)).toBe(3_000);
    expect(unansweredSinceMs(after(asked, msg(5, "yes", "a2", "agent")))).toBeUndefined();
  });

  it("says why it is over", () => {
    expect(after(EMPTY_LOG, { v: 1, t: "closed", seq: 1, reason: "agent-ended", ts: 1 }).closed).toBe("agent-ended");
  });
});
