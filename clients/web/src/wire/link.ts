import { signal } from "@preact/signals";
import { closing } from "./closeCodes";
import type { ServerFrame } from "./frames";

/** A WebSocket, or what stands in for one in a test. */
export interface SocketLike {
  send(text: string): void;
  close(): void;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<string>) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
}

export type LinkState =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  /** Between two tries; `long` once it has lasted for fifteen seconds. */
  | { readonly kind: "trying"; readonly inSeconds: number; readonly long: boolean }
  /** Nothing to try: the router said why. */
  | { readonly kind: "over"; readonly code: number; readonly why: string };

export interface LinkParts {
  readonly open: () => SocketLike;
  /** The token of the moment; asked for at each try, since a page lives longer than a token. */
  readonly token: () => string;
  /** Grows evenly, milliseconds of any origin. */
  readonly steadyMs: () => number;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
  readonly later: (ms: number, action: () => void) => () => void;
  /** Each frame that says the router's time. */
  readonly hearTime: (routerMs: number) => void;
}

export interface Stream {
  /** False if it can't be sent now. */
  send(message: object): boolean;
  stop(): void;
}

interface OpenStream {
  readonly method: string;
  readonly first: () => object;
  readonly news: (message: unknown) => void;
  readonly broken: () => void;
  stopped: boolean;
}

interface OpenCall {
  readonly resolve: (message: unknown) => void;
  readonly reject: (refused: Refused) => void;
}

/** A call that was not answered as asked: the router's word for it and its sentence. */
export class Refused extends Error {
  constructor(
    readonly status: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

const FIRST_PAUSE_MS = 500;
const PAUSE_MAX_MS = 10_000;
/** The router sends something every two seconds; after so much silence what is shown is old ... */
export const STALE_MS = 5_000;
/** ... and after so much the socket is given up: it may take minutes to notice by itself. */
const SILENCE_MAX_MS = 10_000;
const LONG_MS = 15_000;
const LOOK_MS = 500;

/**
 * The page's one socket to the router. It opens itself again whenever it breaks, at once when the network comes back, and then begins
 * all streams anew, each with what its `first` says at that moment, so that an agent's resumes after the last it was told.
 */
export class Link {
  readonly state = signal<LinkState>({ kind: "connecting" });
  readonly stale = signal(false);
  private readonly streams = new Map<number, OpenStream>();
  private readonly calls = new Map<number, OpenCall>();
  private socket: SocketLike | undefined;
  private ids = 0;
  private tries = 0;
  private heardMs: number;
  private lostMs: number | undefined;
  private tryAtMs = 0;
  private cancelLook: () => void = () => {};

  constructor(private readonly parts: LinkParts) {
    this.heardMs = parts.steadyMs();
  }

  start(): void {
    this.connect();
    this.look();
  }

  stop(): void {
    this.cancelLook();
    this.drop();
  }

  /** Tries again now; of use when the network is back or the page is looked at again. */
  retry(): void {
    if (this.state.value.kind === "trying") {
      this.connect();
    }
  }

  /** Asks for one answer. Rejected with {@link Refused}, also if the socket breaks before the answer. */
  call(method: string, message: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.state.value.kind !== "live") {
        reject(new Refused("UNAVAILABLE", "not connected"));
        return;
      }
      const id = ++this.ids;
      this.calls.set(id, { resolve, reject });
      this.frame({ kind: "call", id, method, message });
    });
  }

  /** A stream that lives until it is stopped, over all breaks. `broken` is told of each. */
  stream(method: string, first: () => object, news: (message: unknown) => void, broken: () => void = () => {}): Stream {
    let id = ++this.ids;
    const open: OpenStream = { method, first, news, broken, stopped: false };
    this.streams.set(id, open);
    if (this.state.value.kind === "live") {
      this.begin(id, open);
    }
    const current = () => {
      for (const [at, one] of this.streams) {
        if (one === open) {
          id = at;
        }
      }
      return id;
    };
    return {
      send: (message) => this.state.value.kind === "live" && this.streams.has(current()) && this.frame({ kind: "send", id, message }),
      stop: () => {
        open.stopped = true;
        if (this.streams.delete(current()) && this.state.value.kind === "live") {
          this.frame({ kind: "stop", id });
        }
      },
    };
  }

  private connect(): void {
    this.drop();
    const socket = this.parts.open();
    this.socket = socket;
    this.heardMs = this.parts.steadyMs();
    socket.onopen = () => this.frame({ kind: "hello", token: this.parts.token() });
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data) as ServerFrame);
    socket.onclose = ({ code, reason }) => this.closed(code, reason);
  }

  private drop(): void {
    const old = this.socket;
    this.socket = undefined;
    if (old !== undefined) {
      old.onopen = old.onmessage = old.onclose = null;
      old.close();
    }
  }

  private hear(frame: ServerFrame): void {
    this.heardMs = this.parts.steadyMs();
    this.stale.value = false;
    if (frame.timeMs !== undefined) {
      this.parts.hearTime(Number(frame.timeMs));
    }
    const id = Number(frame.id ?? 0);
    switch (frame.kind) {
      case "welcome":
        this.welcomed();
        break;
      case "reply":
        this.calls.get(id)?.resolve(frame.message);
        this.calls.delete(id);
        break;
      case "news":
        this.streams.get(id)?.news(frame.message);
        break;
      case "beat":
        break;
      case "stop":
      case "error":
        this.refused(id, frame);
        break;
    }
  }

  private welcomed(): void {
    this.tries = 0;
    this.lostMs = undefined;
    this.state.value = { kind: "live" };
    for (const [id, open] of [...this.streams]) {
      // A number of its own on each socket, so that nothing late of the old one is taken for the new.
      this.streams.delete(id);
      const fresh = ++this.ids;
      this.streams.set(fresh, open);
      this.begin(fresh, open);
    }
  }

  private begin(id: number, open: OpenStream): void {
    this.frame({ kind: "watch", id, method: open.method, message: open.first() });
  }

  private refused(id: number, frame: ServerFrame): void {
    const call = this.calls.get(id);
    this.calls.delete(id);
    call?.reject(new Refused(frame.status ?? "UNKNOWN", frame.detail ?? ""));
    const open = this.streams.get(id);
    if (open !== undefined) {
      // The stream alone is over; it is begun again after a pause, as after a break.
      this.streams.delete(id);
      open.broken();
      this.parts.later(PAUSE_MAX_MS / 4, () => {
        if (open.stopped) {
          return;
        }
        const fresh = ++this.ids;
        this.streams.set(fresh, open);
        if (this.state.value.kind === "live") {
          this.begin(fresh, open);
        }
      });
    }
  }

  private frame(frame: object): boolean {
    this.socket?.send(JSON.stringify(frame));
    return this.socket !== undefined;
  }

  private closed(code: number, reason: string): void {
    this.socket = undefined;
    const calls = [...this.calls.values()];
    this.calls.clear();
    calls.forEach((call) => call.reject(new Refused("UNAVAILABLE", "the connection broke")));
    this.streams.forEach((open) => open.broken());
    if (closing(code) === "final") {
      this.state.value = { kind: "over", code, why: reason };
      return;
    }
    this.lostMs ??= this.parts.steadyMs();
    const pauseMs = Math.min(PAUSE_MAX_MS, FIRST_PAUSE_MS * 2 ** this.tries++);
    this.tryAtMs = this.parts.steadyMs() + pauseMs * (0.5 + this.parts.random() / 2);
    this.sayTrying();
  }

  private sayTrying(): void {
    const nowMs = this.parts.steadyMs();
    const inSeconds = Math.max(0, Math.ceil((this.tryAtMs - nowMs) / 1_000));
    const long = nowMs - (this.lostMs ?? nowMs) >= LONG_MS;
    const before = this.state.value;
    if (before.kind !== "trying" || before.inSeconds !== inSeconds || before.long !== long) {
      this.state.value = { kind: "trying", inSeconds, long };
    }
  }

  /** Twice a second: is it time to try again, is what is shown old, has the socket gone quiet? */
  private look(): void {
    const silentMs = this.parts.steadyMs() - this.heardMs;
    this.stale.value = silentMs >= STALE_MS;
    if (this.socket !== undefined && silentMs >= SILENCE_MAX_MS) {
      const quiet = this.socket;
      quiet.onclose = null;
      quiet.close();
      this.closed(NO_CODE, "");
    }
    if (this.state.value.kind === "trying") {
      if (this.socket === undefined && this.parts.steadyMs() >= this.tryAtMs) {
        this.connect();
      }
      this.sayTrying();
    }
    this.cancelLook = this.parts.later(LOOK_MS, () => this.look());
  }
}

/** As browsers say it when a socket ended without a word. */
const NO_CODE = 1006;
