import { closing } from "./closeCodes";
import type { ServerFrame } from "./frames";
import { KeptSocket, type SocketParts } from "./keptSocket";

export interface LinkParts extends SocketParts {
  /** The token of the moment; asked for at each try, since a page lives longer than a token. */
  readonly token: () => string;
  /** Each frame that says the router's time. */
  readonly hearTime: (routerMs: number) => void;
  /** The router has taken the token, which is good for so long still; an older one does not say. */
  readonly welcomed?: (leftMs: number | undefined) => void;
}

export interface Stream {
  /** False if it can't be sent now. */
  send(message: object): boolean;
  stop(): void;
}

/** A call that was not answered as asked: the name of a gRPC status, and the router's sentence. */
export class Refused extends Error {
  constructor(
    readonly status: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

interface OpenCall {
  readonly resolve: (message: unknown) => void;
  readonly reject: (refused: Refused) => void;
}

interface OpenStream {
  /** Its number on the socket of the moment. */
  id: number;
  readonly method: string;
  readonly first: () => object;
  readonly news: (message: unknown) => void;
  readonly broken: () => void;
}

/** A stream that the router has ended is asked for again after this. */
const AGAIN_MS = 2_500;

/**
 * What the page asks of the router and is told by it, all over one socket. Streams outlive it: each is begun anew with what its
 * `first` says at that moment, so that an agent's resumes after the last it was told.
 */
export class Link {
  private readonly socket: KeptSocket;
  private readonly streams = new Map<number, OpenStream>();
  private readonly calls = new Map<number, OpenCall>();
  private ids = 0;
  /** Whether this socket was welcomed before: a newer token in the old one's place begins nothing anew. */
  private isIn = false;

  constructor(private readonly parts: LinkParts) {
    this.socket = new KeptSocket(parts, {
      opened: () => {
        this.isIn = false;
        this.hello();
      },
      heard: (text) => this.hear(JSON.parse(text) as ServerFrame),
      lost: () => this.lost(),
      isFinal: (code) => closing(code) === "final",
    });
  }

  get state() {
    return this.socket.state;
  }

  get stale() {
    return this.socket.stale;
  }

  start(): void {
    this.socket.start();
  }

  /** Shows the router a newer token, which takes the old one's place at once. */
  introduce(): void {
    if (this.socket.isLive) {
      this.hello();
    }
  }

  private hello(): void {
    this.socket.send({ kind: "hello", token: this.parts.token() });
  }

  retry(): void {
    this.socket.retry();
  }

  /** Asks for one answer. Rejected with {@link Refused}, also if the socket breaks before the answer. */
  call(method: string, message: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.socket.isLive) {
        reject(new Refused("UNAVAILABLE", "not connected"));
        return;
      }
      const id = ++this.ids;
      this.calls.set(id, { resolve, reject });
      this.socket.send({ kind: "call", id, method, message });
    });
  }

  /** A stream that lives until it is stopped, over all breaks. `broken` is told of each. */
  stream(method: string, first: () => object, news: (message: unknown) => void, broken: () => void = () => {}): Stream {
    const open: OpenStream = { id: 0, method, first, news, broken };
    let stopped = false;
    this.begin(open);
    return {
      send: (message) =>
        this.socket.isLive && this.streams.get(open.id) === open && this.socket.send({ kind: "send", id: open.id, message }),
      stop: () => {
        if (!stopped && this.streams.delete(open.id) && this.socket.isLive) {
          this.socket.send({ kind: "stop", id: open.id });
        }
        stopped = true;
        open.id = STOPPED;
      },
    };
  }

  /** With a number of its own on each socket, so that nothing late of an old one is taken for the new. */
  private begin(open: OpenStream): void {
    this.streams.delete(open.id);
    open.id = ++this.ids;
    this.streams.set(open.id, open);
    if (this.socket.isLive) {
      this.socket.send({ kind: "watch", id: open.id, method: open.method, message: open.first() });
    }
  }

  private hear(frame: ServerFrame): void {
    if (frame.timeMs !== undefined) {
      this.parts.hearTime(frame.timeMs);
    }
    const id = frame.id ?? 0;
    switch (frame.kind) {
      case "welcome":
        this.socket.welcome();
        if (!this.isIn) {
          [...this.streams.values()].forEach((open) => this.begin(open));
        }
        this.isIn = true;
        this.parts.welcomed?.(frame.leftMs);
        break;
      case "reply":
        this.calls.get(id)?.resolve(frame.message);
        this.calls.delete(id);
        break;
      case "news":
        this.streams.get(id)?.news(frame.message);
        break;
      case "stop":
      case "error":
        this.refused(id, new Refused(frame.status ?? "UNKNOWN", frame.detail ?? ""));
        break;
      case "beat":
        break;
    }
  }

  private refused(id: number, refused: Refused): void {
    this.calls.get(id)?.reject(refused);
    this.calls.delete(id);
    const open = this.streams.get(id);
    if (open !== undefined) {
      open.broken();
      this.parts.later(AGAIN_MS, () => {
        if (open.id === id) {
          this.begin(open);
        }
      });
    }
  }

  private lost(): void {
    const calls = [...this.calls.values()];
    this.calls.clear();
    calls.forEach((call) => call.reject(new Refused("UNAVAILABLE", "the connection broke")));
    this.streams.forEach((open) => open.broken());
  }
}

const STOPPED = -1;
