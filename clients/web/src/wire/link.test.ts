import { beforeEach, describe, expect, it } from "vitest";
import { Link, STALE_MS, type SocketLike } from "./link";

/** A socket whose other end is the test. */
class PlayedSocket implements SocketLike {
  onopen: SocketLike["onopen"] = null;
  onmessage: SocketLike["onmessage"] = null;
  onclose: SocketLike["onclose"] = null;
  readonly sent: Record<string, unknown>[] = [];
  closed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    this.closed = true;
  }

  says(frame: object): void {
    this.onmessage?.(new MessageEvent("message", { data: JSON.stringify(frame) }));
  }

  breaks(code = 1006, reason = ""): void {
    this.onclose?.(new CloseEvent("close", { code, reason }));
  }
}

/** Time that only the test moves. */
class PlayedTime {
  nowMs = 0;
  private timers: { atMs: number; action: () => void }[] = [];

  later = (ms: number, action: () => void): (() => void) => {
    const timer = { atMs: this.nowMs + ms, action };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((one) => one !== timer));
  };

  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const next = this.timers.filter((one) => one.atMs <= untilMs).sort((one, other) => one.atMs - other.atMs)[0];
      if (next === undefined) {
        break;
      }
      this.timers = this.timers.filter((one) => one !== next);
      this.nowMs = next.atMs;
      next.action();
    }
    this.nowMs = untilMs;
  }
}

let sockets: PlayedSocket[];
let time: PlayedTime;
let link: Link;

beforeEach(() => {
  sockets = [];
  time = new PlayedTime();
  link = new Link({
    open: () => {
      const socket = new PlayedSocket();
      sockets.push(socket);
      return socket;
    },
    token: () => "ana's",
    steadyMs: () => time.nowMs,
    random: () => 0,
    later: time.later,
    hearTime: () => {},
  });
  link.start();
});

function newest(): PlayedSocket {
  const socket = sockets.at(-1);
  if (socket === undefined) {
    throw new Error("no socket was opened");
  }
  return socket;
}

function welcome(): void {
  newest().onopen?.(new Event("open"));
  newest().says({ kind: "welcome", timeMs: 1 });
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
    time.pass(1_000);
    expect(sockets.length).toBe(2);
    welcome();
    expect(newest().sent.at(-1)?.["message"]).toEqual({ signIn: { resumeAfterSequence: "41" } });
  });

  it("takes nothing that comes late from a socket it has left", () => {
    const heard: unknown[] = [];
    link.stream("AgentService/Work", () => ({}), (news) => heard.push(news));
    welcome();
    const old = newest();
    old.breaks();
    time.pass(1_000);
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
      time.pass(1_000);
      if (!newest().closed && sockets.length > 0 && link.state.value.kind === "trying") {
        newest().breaks();
      }
      counts.push(sockets.length);
    }
    expect(counts.at(-1)).toBeLessThan(8);
    expect(link.state.value).toMatchObject({ kind: "trying", long: true });
    const before = sockets.length;
    link.retry();
    expect(sockets.length).toBe(before + 1);
  });

  it("calls what it shows old after five silent seconds, and gives the socket up after ten", () => {
    welcome();
    time.pass(STALE_MS + 500);
    expect(link.stale.value).toBe(true);
    newest().says({ kind: "beat", timeMs: 9 });
    expect(link.stale.value).toBe(false);
    time.pass(10_500);
    expect(sockets[0]?.closed).toBe(true);
    expect(link.state.value.kind).toBe("trying");
  });

  it("does not try again where the router has said that it is no use", () => {
    welcome();
    newest().breaks(4401, "the token is over");
    time.pass(60_000);
    expect(sockets.length).toBe(1);
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
    time.pass(3_000);
    expect(newest().sent.slice(before)).toMatchObject([{ kind: "watch", method: "AgentService/Work" }]);
  });
});
