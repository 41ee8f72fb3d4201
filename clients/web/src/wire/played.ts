import type { SocketLike, SocketParts } from "./keptSocket";

/** A socket whose other end is the test. */
export class PlayedSocket implements SocketLike {
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
export class PlayedTime {
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

/** Sockets that a test plays the other end of, the newest last. */
export class PlayedNetwork {
  readonly sockets: PlayedSocket[] = [];
  readonly time = new PlayedTime();

  get parts(): SocketParts {
    return {
      open: () => {
        const socket = new PlayedSocket();
        this.sockets.push(socket);
        return socket;
      },
      steadyMs: () => this.time.nowMs,
      random: () => 0,
      later: this.time.later,
    };
  }

  get newest(): PlayedSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) {
      throw new Error("no socket was opened");
    }
    return socket;
  }

  /** The newest socket opens, and is greeted so. */
  opens(welcome: object): void {
    this.newest.onopen?.(new Event("open"));
    this.newest.says(welcome);
  }
}
