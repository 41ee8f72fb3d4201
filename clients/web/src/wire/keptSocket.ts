import { signal } from "@preact/signals";

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
  /** Nothing to try: the other side said why. */
  | { readonly kind: "over"; readonly code: number; readonly why: string };

export interface SocketParts {
  readonly open: () => SocketLike;
  /** Grows evenly, milliseconds of any origin. */
  readonly steadyMs: () => number;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
  readonly later: (ms: number, action: () => void) => () => void;
}

/** What the owner of a socket is told. */
export interface SocketOwner {
  /** It is open: time to say who this is. It counts as live only once the owner says {@link KeptSocket.welcome}. */
  opened(): void;
  heard(text: string): void;
  lost(): void;
  /** Whether a code with which the other side closes makes trying again useless. */
  isFinal(code: number): boolean;
}

const FIRST_PAUSE_MS = 500;
const PAUSE_MAX_MS = 10_000;
const LONG_MS = 15_000;
const LOOK_MS = 500;
/** As browsers say it when a socket ended without a word. */
const NO_CODE = 1006;

/** How long the other side may be silent: what is shown is old; the socket is given up, which alone might notice after minutes. */
export interface Silence {
  readonly staleMs: number;
  readonly maxMs: number;
}

/** The router sends something every two seconds. */
export const ROUTERS_SILENCE: Silence = { staleMs: 5_000, maxMs: 10_000 };

/** One socket that opens itself again whenever it breaks: ever more rarely, and at once when the network comes back. */
export class KeptSocket {
  readonly state = signal<LinkState>({ kind: "connecting" });
  readonly stale = signal(false);
  private socket: SocketLike | undefined;
  private tries = 0;
  private heardMs: number;
  private lostMs: number | undefined;
  private tryAtMs = 0;
  private silence = ROUTERS_SILENCE;
  private cancelLook: () => void = () => {};

  constructor(
    private readonly parts: SocketParts,
    private readonly owner: SocketOwner,
  ) {
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

  /** The other side has taken us in, and says how long it may be silent. */
  welcome(silence: Silence = ROUTERS_SILENCE): void {
    this.silence = silence;
    this.tries = 0;
    this.lostMs = undefined;
    this.state.value = { kind: "live" };
  }

  get isLive(): boolean {
    return this.state.value.kind === "live";
  }

  /** Tries again now; of use when the network is back or the page is looked at again. */
  retry(): void {
    if (this.state.value.kind === "trying") {
      this.connect();
    }
  }

  /** False if there is no socket to send it on. */
  send(frame: object): boolean {
    this.socket?.send(JSON.stringify(frame));
    return this.socket !== undefined;
  }

  private connect(): void {
    this.drop();
    const socket = this.parts.open();
    this.socket = socket;
    this.heardMs = this.parts.steadyMs();
    socket.onopen = () => this.owner.opened();
    socket.onmessage = ({ data }) => {
      this.heardMs = this.parts.steadyMs();
      this.stale.value = false;
      this.owner.heard(data);
    };
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

  private closed(code: number, reason: string): void {
    this.socket = undefined;
    this.owner.lost();
    if (this.owner.isFinal(code)) {
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
    this.stale.value = silentMs >= this.silence.staleMs;
    if (this.socket !== undefined && silentMs >= this.silence.maxMs) {
      this.drop();
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
