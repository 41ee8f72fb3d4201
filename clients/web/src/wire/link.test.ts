import { beforeEach, describe, expect, it } from "vitest";
import { ROUTERS_SILENCE } from "./keptSocket";
import { Link } from "./link";
import { PlayedNetwork, type PlayedSocket } from "./played";

let network: PlayedNetwork;
let link: Link;

beforeEach(() => {
  network = new PlayedNetwork();
  link = new Link({ ...network.parts, token: () => "ana's", hearTime: () => {} });
  link.start();
});

function newest(): PlayedSocket {
  return network.newest;
}

function welcome(): void {
  network.opens({ kind: "welcome", timeMs: 1 });
}

function kinds(): unknown[] {
  return newest().sent.map((frame) => frame["kind"]);
}

describe("the page's link to the router", () => {
  it("says who it is before anything else", () => {
    link.stream("AgentService/Work", () => ({ signIn: {} }), () => {});
    expect(newest().sent).toEqual([]);
    welcome();
    expect(newest().sent).toEqual([
      { kind: "hello", token: "ana's" },
      { kind: "watch", id: 2, method: "AgentService/Work", message: { signIn: {} } },
    ]);
    expect(link.state.value.kind).toBe("live");
  });

  it("shows a newer token without beginning anything anew, and an older router's welcome has no end", () => {
    let token = "first";
    const left: (number | undefined)[] = [];
    link = new Link({ ...network.parts, token: () => token, hearTime: () => {}, welcomed: (ms) => left.push(ms) });
    link.start();
    link.stream("SupervisorService/WatchBoard", () => ({}), () => {});
    network.opens({ kind: "welcome", timeMs: 1, leftMs: 900_000 });
    token = "second";
    link.introduce();
    newest().says({ kind: "welcome", timeMs: 2, leftMs: 800_000 });
    expect(kinds()).toEqual(["hello", "watch", "hello"]);
    expect(newest().sent.at(-1)?.["token"]).toBe("second");
    expect(left).toEqual([900_000, 800_000]);
    newest().breaks();
    link.introduce();
    network.time.pass(1_000);
    welcome();
    expect(kinds()).toEqual(["hello", "watch"]);
    expect(left.at(-1)).toBeUndefined();
  });

  it("begins its streams anew after a break, from where they are then", () => {
    let seen = "0";
    link.stream(
      "AgentService/Work",
      () => ({ signIn: { resumeAfterSequence: seen } }),
      (news) => (seen = (news as { sequence: string }).sequence),
    );
    welcome();
    newest().says({ kind: "news", id: 2, message: { sequence: "41" } });
    newest().breaks();
    expect(link.state.value.kind).toBe("trying");
    network.time.pass(1_000);
    expect(network.sockets.length).toBe(2);
    welcome();
    expect(newest().sent.at(-1)?.["message"]).toEqual({ signIn: { resumeAfterSequence: "41" } });
  });

  it("takes nothing that comes late from a socket it has left", () => {
    const heard: unknown[] = [];
    link.stream("AgentService/Work", () => ({}), (news) => heard.push(news));
    welcome();
    const old = newest();
    old.breaks();
    network.time.pass(1_000);
    welcome();
    old.says({ kind: "news", id: 2, message: "late" });
    newest().says({ kind: "news", id: 2, message: "of an old number" });
    newest().says({ kind: "news", id: 3, message: "new" });
    expect(heard).toEqual(["new"]);
  });

  it("tries again ever more rarely, and at once when the network is back", () => {
    welcome();
    newest().breaks();
    const counts: number[] = [];
    for (let second = 0; second < 16; second++) {
      network.time.pass(1_000);
      if (!newest().closed && link.state.value.kind === "trying") {
        newest().breaks();
      }
      counts.push(network.sockets.length);
    }
    expect(counts.at(-1)).toBeLessThan(8);
    expect(link.state.value).toMatchObject({ kind: "trying", long: true });
    const before = network.sockets.length;
    link.retry();
    expect(network.sockets.length).toBe(before + 1);
  });

  it("calls what it shows old after five silent seconds, and gives the socket up after ten", () => {
    welcome();
    network.time.pass(ROUTERS_SILENCE.staleMs + 500);
    expect(link.stale.value).toBe(true);
    newest().says({ kind: "beat", timeMs: 9 });
    expect(link.stale.value).toBe(false);
    network.time.pass(10_500);
    expect(network.sockets[0]?.closed).toBe(true);
    expect(link.state.value.kind).toBe("trying");
  });

  it("does not try again where the router has said that it is no use", () => {
    welcome();
    newest().breaks(4401, "the token is over");
    network.time.pass(60_000);
    expect(network.sockets.length).toBe(1);
    expect(link.state.value).toEqual({ kind: "over", code: 4401, why: "the token is over" });
  });

  it("answers each call once: by its reply, its refusal, or the break", async () => {
    welcome();
    const asked = link.call("SupervisorService/GetBoard", {});
    newest().says({ kind: "reply", id: 1, message: { board: {} } });
    await expect(asked).resolves.toEqual({ board: {} });
    const refused = link.call("SupervisorService/GetBoard", {});
    newest().says({ kind: "error", id: 2, status: "PERMISSION_DENIED", detail: "not yours" });
    await expect(refused).rejects.toMatchObject({ status: "PERMISSION_DENIED", message: "not yours" });
    const broken = link.call("SupervisorService/GetBoard", {});
    newest().breaks();
    await expect(broken).rejects.toMatchObject({ status: "UNAVAILABLE" });
    await expect(link.call("SupervisorService/GetBoard", {})).rejects.toMatchObject({ status: "UNAVAILABLE" });
    expect(kinds()).toEqual(["hello", "call", "call", "call"]);
  });

  it("begins one stream again that the router ended, after a pause, and leaves the others alone", () => {
    const broken: string[] = [];
    link.stream("AgentService/Work", () => ({}), () => {}, () => broken.push("work"));
    link.stream("SupervisorService/WatchBoard", () => ({}), () => {}, () => broken.push("board"));
    welcome();
    newest().says({ kind: "error", id: 3, status: "RESOURCE_EXHAUSTED", detail: "too many" });
    expect(broken).toEqual(["work"]);
    const before = newest().sent.length;
    network.time.pass(3_000);
    expect(newest().sent.slice(before)).toMatchObject([{ kind: "watch", method: "AgentService/Work" }]);
  });
});
