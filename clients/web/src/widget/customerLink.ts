import { signal } from "@preact/signals";
import { EMPTY_LOG, heard, wrote, type ChatLog } from "../chat/log";
import type { ChatFrame } from "../chat/frames";
import { newLineId } from "../chat/pen";
import { KeptSocket, type SocketParts } from "../wire/keptSocket";

/** Where the customer stands while nobody is there yet. */
export interface Place {
  readonly position: number;
  /** As a range, milliseconds; 0 and 0 = not known. */
  readonly lowMs: number;
  readonly highMs: number;
}

export interface Memory {
  read(): string | undefined;
  write(token: string | undefined): void;
}

/**
 * A customer's socket to the chat gateway. The token of the conversation is kept over reloads and page changes, so that it goes on
 * where it was; what was written and not acknowledged is sent again under its old id.
 */
export class CustomerLink {
  readonly log = signal<ChatLog>(EMPTY_LOG);
  readonly place = signal<Place | undefined>(undefined);
  readonly agent = signal<string | undefined>(undefined);
  readonly rated = signal(false);
  private readonly socket: KeptSocket;
  private token: string | undefined;

  constructor(
    private readonly parts: SocketParts,
    private readonly memory: Memory,
    private readonly who: { readonly queue: string; readonly name: string },
    private readonly download: (path: string) => void = () => {},
  ) {
    this.token = memory.read();
    this.socket = new KeptSocket(parts, {
      opened: () => this.hello(),
      heard: (text) => this.hear(JSON.parse(text) as ChatFrame),
      lost: () => {},
      isFinal: (code) => this.isFinal(code),
    });
  }

  get state() {
    return this.socket.state;
  }

  start(): void {
    this.socket.start();
  }

  retry(): void {
    this.socket.retry();
  }

  stop(): void {
    this.socket.stop();
  }

  write(text: string): void {
    const cid = newLineId();
    this.log.value = wrote(this.log.value, cid, text);
    this.send(cid, text);
  }

  writeAgain(cid: string): void {
    const unsent = this.log.value.unsent.find((one) => one.cid === cid);
    if (unsent !== undefined) {
      this.send(cid, unsent.text);
    }
  }

  typing(): void {
    this.tell({ t: "typing" });
  }

  read(): void {
    const { lastSeq, readByCustomer } = this.log.value;
    if (lastSeq > readByCustomer) {
      this.tell({ t: "read", seq: lastSeq });
    }
  }

  leave(): void {
    this.tell({ t: "leave" });
  }

  rate(stars: number): void {
    this.tell({ t: "rate", id: "rate", stars });
  }

  transcript(): void {
    this.tell({ t: "transcript", id: "transcript" });
  }

  private tell(frame: object): void {
    if (this.socket.isLive) {
      this.socket.send({ v: 1, ...frame });
    }
  }

  private send(cid: string, text: string): void {
    this.tell({ t: "msg", id: cid, cid, text });
  }

  private hello(): void {
    this.socket.send(
      this.token === undefined
        ? { v: 1, t: "hello", queue: this.who.queue, name: this.who.name }
        : { v: 1, t: "hello", token: this.token, lastSeq: this.log.value.lastSeq },
    );
  }

  private isFinal(code: number): boolean {
    if (code === UNKNOWN_CONVERSATION || code === UNAUTHORIZED) {
      // What was kept is no use any more; the next one begins anew.
      this.memory.write(undefined);
    }
    return FINAL.has(code);
  }

  private hear(frame: ChatFrame): void {
    switch (frame.t) {
      case "welcome": {
        this.token = frame.token;
        this.memory.write(frame.token);
        const heartbeatMs = frame.heartbeatMs ?? HEARTBEAT_MS;
        this.socket.welcome({ staleMs: heartbeatMs * 2, maxMs: heartbeatMs * 3 });
        this.log.value.unsent.filter((one) => one.refused === "").forEach((one) => this.send(one.cid, one.text));
        break;
      }
      case "queued":
        this.place.value = { position: frame.position ?? 1, lowMs: frame.waitLowMs ?? 0, highMs: frame.waitHighMs ?? 0 };
        break;
      case "rated":
        this.rated.value = true;
        break;
      case "file":
        this.download(frame.path ?? "");
        break;
      default:
        this.line(frame);
    }
  }

  private line(frame: ChatFrame): void {
    this.log.value = heard(this.log.value, frame, this.parts.steadyMs());
    if (frame.t === "assigned" || frame.t === "transferred") {
      this.agent.value = frame.name ?? "";
      this.place.value = undefined;
    } else if (frame.t === "requeued") {
      this.agent.value = undefined;
    } else if (frame.t === "closed") {
      // A reload begins anew; this page still shows how it ended, also over a break.
      this.memory.write(undefined);
      this.place.value = undefined;
    }
  }
}

const HEARTBEAT_MS = 15_000;
const UNAUTHORIZED = 4401;
const UNKNOWN_CONVERSATION = 4404;
const FINAL: ReadonlySet<number> = new Set([1003, 1009, 1013, 4400, UNAUTHORIZED, UNKNOWN_CONVERSATION]);
