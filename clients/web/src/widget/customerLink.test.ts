import { beforeEach, describe, expect, it, vi } from "vitest";
import { PlayedNetwork } from "../wire/played";
import { CustomerLink, type Memory } from "./customerLink";

let network: PlayedNetwork;
let kept: string | undefined;
let keptAgain: string | undefined;
let link: CustomerLink;
let posted: string[];
let why: string;

const memory: Memory = {
  read: () => kept,
  write: (token) => (kept = token),
  readAgain: () => keptAgain,
  writeAgain: (again) => (keptAgain = again),
};
const WELCOME = { v: 1, t: "welcome", conv: "x", token: "kim's", again: "kim was here", lastSeq: 0, heartbeatMs: 5_000 };

beforeEach(() => {
  network = new PlayedNetwork();
  kept = undefined;
  keptAgain = undefined;
  posted = [];
  why = "";
  const post = async (path: string) => {
    posted.push(path);
    return why;
  };
  link = new CustomerLink(network.parts, memory, { queue: "help", name: "Kim" }, () => {}, post);
  link.start();
});

function sent(): Record<string, unknown>[] {
  return network.newest.sent;
}

function breaks(): void {
  network.newest.breaks();
  network.time.pass(1_000);
}

describe("a customer's chat", () => {
  it("asks for the queue of the site, and keeps its token for a reload", () => {
    network.opens(WELCOME);
    expect(sent()).toEqual([{ v: 1, t: "hello", queue: "help", name: "Kim" }]);
    expect(kept).toBe("kim's");
  });

  it("goes on after its last line, and sends again what nobody has confirmed", () => {
    network.opens(WELCOME);
    link.write("hello");
    const cid = sent().at(-1)?.["cid"];
    network.newest.says({ v: 1, t: "assigned", seq: 1, name: "Ana", ts: 1 });
    breaks();
    network.opens(WELCOME);
    expect(sent()).toEqual([
      { v: 1, t: "hello", token: "kim's", lastSeq: 1 },
      { v: 1, t: "msg", id: cid, cid, text: "hello" },
    ]);
    network.newest.says({ v: 1, t: "msg", seq: 2, cid, from: "customer", text: "hello", ts: 2 });
    breaks();
    network.opens(WELCOME);
    expect(sent()).toEqual([{ v: 1, t: "hello", token: "kim's", lastSeq: 2 }]);
    expect(link.log.value.lines.map((line) => line.text)).toEqual(["", "hello"]);
  });

  it("keeps what is written while the line is broken", () => {
    network.opens(WELCOME);
    network.newest.breaks();
    link.write("are you there?");
    expect(link.log.value.unsent.length).toBe(1);
    network.time.pass(1_000);
    network.opens(WELCOME);
    expect(sent().at(-1)).toMatchObject({ t: "msg", text: "are you there?" });
  });

  it("knows its place while it waits, and who is there then", () => {
    network.opens(WELCOME);
    network.newest.says({ v: 1, t: "queued", position: 3, waitLowMs: 60_000, waitHighMs: 120_000 });
    expect(link.place.value).toEqual({ position: 3, lowMs: 60_000, highMs: 120_000 });
    network.newest.says({ v: 1, t: "assigned", seq: 1, name: "Ana", ts: 1 });
    expect(link.place.value).toBeUndefined();
    expect(link.agent.value).toBe("Ana");
    network.newest.says({ v: 1, t: "transferred", seq: 2, name: "Ana", ts: 1 });
    expect(link.agent.value).toBeUndefined();
  });

  it("tells once how far it has read when many lines come at once", () => {
    network.opens(WELCOME);
    for (let seq = 1; seq <= 50; seq++) {
      network.newest.says({ v: 1, t: "msg", seq, cid: `a${seq}`, from: "agent", text: "so", ts: seq });
      link.read();
    }
    network.time.pass(1_000);
    expect(sent().filter((frame) => frame["t"] === "read")).toEqual([{ v: 1, t: "read", seq: 50 }]);
  });

  it("announces a file, sends it where it may, and announces it again after a break", async () => {
    network.opens(WELCOME);
    link.attach(new File(["words"], "a.txt", { type: "text/plain" }));
    const cid = sent().at(-1)?.["cid"];
    expect(sent().at(-1)).toEqual({ v: 1, t: "upload", id: cid, cid, name: "a.txt", type: "text/plain", bytes: 5 });
    network.newest.says({ v: 1, t: "upload-at", id: cid, cid, path: "/uploads/once" });
    expect(posted).toEqual(["/uploads/once"]);
    breaks();
    network.opens(WELCOME);
    expect(sent().at(-1)).toMatchObject({ t: "upload", cid });
    network.newest.says({ v: 1, t: "file", seq: 1, cid, from: "customer", file: { name: "a.txt", type: "text/plain", bytes: 5 }, ts: 1 });
    expect(link.log.value.unsent).toEqual([]);
    expect(link.log.value.lines.map((line) => [line.text, line.bytes])).toEqual([["a.txt", 5]]);
  });

  it("says of a file why it was not taken, and keeps it", async () => {
    why = "The file is not what it is said to be.";
    network.opens(WELCOME);
    link.attach(new File(["words"], "a.png", { type: "image/png" }));
    const cid = sent().at(-1)?.["cid"];
    network.newest.says({ v: 1, t: "upload-at", id: cid, cid, path: "/uploads/once" });
    await vi.waitFor(() => expect(link.log.value.unsent[0]?.refused).toBe(why));
  });

  it("does not begin another conversation when the line breaks after the end", () => {
    network.opens(WELCOME);
    network.newest.says({ v: 1, t: "closed", seq: 1, reason: "agent-ended", ts: 1 });
    expect(kept).toBeUndefined();
    breaks();
    network.opens(WELCOME);
    expect(sent()).toEqual([{ v: 1, t: "hello", token: "kim's", lastSeq: 1 }]);
  });

  it("says in the next conversation which one was theirs before", () => {
    network.opens(WELCOME);
    network.newest.says({ v: 1, t: "closed", seq: 1, reason: "agent-ended", ts: 1 });
    link.stop();
    link = new CustomerLink(network.parts, memory, { queue: "help", name: "Kim" });
    link.start();
    network.opens({ ...WELCOME, token: "another", again: "kim was here twice" });
    expect(sent()).toEqual([{ v: 1, t: "hello", queue: "help", name: "Kim", again: "kim was here" }]);
    expect(keptAgain).toBe("kim was here twice");
  });

  it("forgets a conversation that the gateway no longer has", () => {
    network.opens(WELCOME);
    network.newest.breaks(4404, "the conversation is not kept");
    expect(kept).toBeUndefined();
    expect(link.state.value.kind).toBe("over");
  });
});
