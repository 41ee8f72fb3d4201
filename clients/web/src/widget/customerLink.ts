import { signal } from "@preact/signals";
import { EMPTY_LOG, heard, wrote, type ChatLog, type Unsent } from "../chat/log";
import { Files, type Post } from "../chat/files";
import type { ChatFrame } from "../chat/frames";
import { newLineId } from "../chat/pen";
import { ReadMark } from "../chat/readMark";
import { ChatSocket } from "../chat/chatSocket";
import { SignalLine } from "../video/signalLine";
import type { SocketParts } from "../wire/keptSocket";

/** Where the customer stands while nobody is there yet. */
export interface Place {
  readonly position: number;
  /** As a range, milliseconds; 0 and 0 = not known. */
  readonly lowMs: number;
  readonly highMs: number;
}

/** What a customer leaves when nobody is there. */
export interface Letter {
  readonly name: string;
  readonly contact: string;
  readonly text: string;
}

export type LetterState =
  | { readonly kind: "none" }
  | { readonly kind: "sending"; readonly letter: Letter }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "kept" };

const LETTER_ID = "letter";

export interface Memory {
  read(): string | undefined;
  write(token: string | undefined): void;
  /** What says which conversation was theirs before, and opens nothing; undefined = they are here for the first time. */
  readAgain(): string | undefined;
  writeAgain(again: string): void;
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
  /** Whether the agent may be seen as well. */
  readonly video = signal(false);
  /** By which a call beside the chat is made. */
  readonly signals = new SignalLine((frame) => this.socket.tell(frame));
  /** Whether a letter can be left where nobody is there. */
  readonly takesLetters = signal(false);
  readonly letter = signal<LetterState>({ kind: "none" });
  private readonly socket: ChatSocket;
  private readonly mark: ReadMark;
  private readonly files: Files;
  private token: string | undefined;
  /** Of the conversation before this one. */
  private readonly again: string | undefined;

  constructor(
    private readonly parts: SocketParts,
    private readonly memory: Memory,
    private readonly who: { readonly queue: string; readonly name: string },
    private readonly download: (path: string) => void = () => {},
    post: Post = async () => "",
  ) {
    this.files = new Files(post);
    this.token = memory.read();
    this.again = memory.readAgain();
    this.mark = new ReadMark(parts.later, () => this.tellRead());
    this.socket = new ChatSocket(parts, {
      hello: () => this.hello(),
      hear: (frame) => this.hear(frame),
      closes: (code) => this.closes(code),
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
    this.send({ cid, text, kind: "msg" });
  }

  attach(file: File): void {
    const cid = newLineId();
    this.files.keep(cid, file);
    this.log.value = wrote(this.log.value, cid, file.name, "file");
    this.send({ cid, text: file.name, kind: "file" });
  }

  /** Asks for the file of a line. */
  fetch(seq: number): void {
    this.socket.tell({ t: "fetch", seq });
  }

  writeAgain(cid: string): void {
    const unsent = this.log.value.unsent.find((one) => one.cid === cid);
    if (unsent !== undefined) {
      this.send(unsent);
    }
  }

  typing(): void {
    this.socket.tell({ t: "typing" });
  }

  read(): void {
    this.mark.seen();
  }

  private tellRead(): void {
    const { lastSeq, readByCustomer } = this.log.value;
    if (lastSeq > readByCustomer) {
      this.socket.tell({ t: "read", seq: lastSeq });
    }
  }

  async leave(): Promise<void> {
    await this.signals.hangUp();
    if (this.log.value.closed === undefined) {
      this.socket.tell({ t: "leave" });
    }
  }

  /** Sent until the gateway has kept it. */
  leaveLetter(letter: Letter): void {
    this.letter.value = { kind: "sending", letter };
    this.socket.tell({ t: "letter", id: LETTER_ID, ...letter });
  }

  rate(stars: number): void {
    this.socket.tell({ t: "rate", id: "rate", stars });
  }

  transcript(): void {
    this.socket.tell({ t: "transcript", id: "transcript" });
  }

  private send({ cid, text, kind }: Pick<Unsent, "cid" | "text" | "kind">): void {
    if (kind === "file") {
      this.socket.tell({ t: "upload", id: cid, cid, ...this.files.announcement(cid) });
      return;
    }
    this.socket.tell({ t: "msg", id: cid, cid, text });
  }

  private hello(): void {
    this.socket.hello(
      this.token === undefined
        ? { queue: this.who.queue, name: this.who.name, ...(this.again === undefined ? {} : { again: this.again }) }
        : { token: this.token, lastSeq: this.log.value.lastSeq },
    );
  }

  private closes(code: number): boolean {
    if (code === UNKNOWN_CONVERSATION || code === UNAUTHORIZED) {
      // What was kept is no use any more; the next one begins anew.
      this.memory.write(undefined);
    }
    return code === UNKNOWN_CONVERSATION || code === FULL;
  }

  private hear(frame: ChatFrame): void {
    switch (frame.t) {
      case "welcome":
        this.token = frame.token;
        this.memory.write(frame.token);
        if (frame.again !== undefined) {
          this.memory.writeAgain(frame.again);
        }
        this.socket.welcome(frame);
        this.video.value = frame.video === true;
        this.signals.back();
        this.takesLetters.value = frame.letters === true;
        if (this.letter.value.kind === "sending") {
          this.leaveLetter(this.letter.value.letter);
        }
        this.log.value.unsent.filter((one) => one.refused === "").forEach((one) => this.send(one));
        break;
      case "queued":
        this.place.value = { position: frame.position ?? 1, lowMs: frame.waitLowMs ?? 0, highMs: frame.waitHighMs ?? 0 };
        break;
      case "letter-kept":
        this.letter.value = { kind: "kept" };
        break;
      case "rated":
        this.rated.value = true;
        break;
      case "upload-at":
        void this.files.send(frame, (why) => this.line({ v: 1, t: "err", id: frame.cid ?? "", message: why }));
        break;
      case "download":
        this.download(frame.path ?? "");
        break;
      case "rtc-start":
      case "rtc":
      case "rtc-media":
      case "rtc-stop":
      case "rtc-bye":
        this.signals.hear(frame);
        break;
      default:
        this.line(frame);
    }
  }

  private line(frame: ChatFrame): void {
    if (frame.t === "err" && frame.id === LETTER_ID) {
      this.letter.value = { kind: "refused", why: frame.message ?? "" };
    }
    if (frame.t === "file" || frame.t === "known") {
      this.files.forget(frame.cid);
    }
    this.log.value = heard(this.log.value, frame, this.parts.steadyMs());
    if (frame.t === "assigned") {
      this.agent.value = frame.name ?? "";
      this.place.value = undefined;
    } else if (frame.t === "requeued" || frame.t === "transferred") {
      // Whoever had the customer has them no more; the next one is told by "assigned".
      this.agent.value = undefined;
    } else if (frame.t === "closed") {
      this.signals.gone();
      // A reload begins anew; this page still shows how it ended, also over a break.
      this.memory.write(undefined);
      this.place.value = undefined;
    }
  }
}

const FULL = 1013;
const UNAUTHORIZED = 4401;
const UNKNOWN_CONVERSATION = 4404;
