import { signal } from "@preact/signals";
import type { SocketParts } from "../wire/keptSocket";
import { ChatSocket } from "./chatSocket";
import { Files, type Post } from "./files";
import type { ChatFrame } from "./frames";
import { SignalLine } from "../video/signalLine";
import { EMPTY_LOG, heard, wrote, type ChatLog, type Unsent } from "./log";
import { newLineId } from "./pen";
import { ReadMark } from "./readMark";

/** A conversation that is open at this desk. */
export interface OpenChat {
  readonly conv: string;
  /** The chat gateway's key of the interaction, by which a desk finds what belongs together. */
  readonly key: string;
  readonly customer: string;
  /** What one is to it, as the gateway says: `handles`, `consulted`, `listens` or `joined`. */
  readonly part: string;
  readonly log: ChatLog;
  /** By which a call beside it is made. */
  readonly signals: SignalLine;
}

/**
 * A desk's socket to the chat gateway. Words go here, never through the router; the router says who may read. After a break every
 * conversation is resumed after its last line, and what was not written down is sent again under its old id.
 */
export class StaffLink {
  readonly chats = signal<ReadonlyMap<string, OpenChat>>(new Map());
  /** Who is offered to this desk or has been, by the gateway's key: names come from here, the router has none. */
  readonly names = signal<ReadonlyMap<string, string>>(new Map());
  /** Why the gateway would not let one listen or join; empty = it did. */
  readonly refusal = signal("");
  private readonly socket: ChatSocket;
  private readonly mark: ReadMark;
  private readonly files: Files;

  constructor(
    private readonly parts: SocketParts & { readonly token: () => string },
    private readonly written: (chat: OpenChat) => void = () => {},
    post: Post = async () => "",
    private readonly download: (path: string) => void = () => {},
  ) {
    this.files = new Files(post);
    this.mark = new ReadMark(parts.later, (conv) => this.tellRead(conv));
    this.socket = new ChatSocket(parts, { hello: () => this.hello(), hear: (frame) => this.hear(frame) });
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

  /** Shows the gateway the newer token of the moment; after a break it is the one that is shown anyway. */
  renew(): void {
    this.socket.tell({ t: "token", id: "token", token: this.parts.token() });
  }

  /** To everybody who is there, or to the staff alone. */
  write(conv: string, text: string, kind: Unsent["kind"] = "msg"): void {
    const cid = newLineId();
    this.change(conv, (chat) => ({ ...chat, log: wrote(chat.log, cid, text, kind) }));
    this.send(conv, { cid, text, kind });
  }

  attach(conv: string, file: File): void {
    const cid = newLineId();
    this.files.keep(cid, file);
    this.change(conv, (chat) => ({ ...chat, log: wrote(chat.log, cid, file.name, "file") }));
    this.send(conv, { cid, text: file.name, kind: "file" });
  }

  /** Asks for the file of a line. */
  fetch(conv: string, seq: number): void {
    this.socket.tell({ t: "fetch", conv, seq });
  }

  writeAgain(conv: string, cid: string): void {
    const unsent = this.chats.value.get(conv)?.log.unsent.find((one) => one.cid === cid);
    if (unsent !== undefined) {
      this.send(conv, unsent);
    }
  }

  /** Of supervisors: to read along, which nobody is told. */
  listen(conv: string): void {
    this.refusal.value = "";
    this.socket.tell({ t: "listen", id: "listen", conv });
  }

  /** Of supervisors: to write to the customer as well, who is told. */
  join(conv: string): void {
    this.refusal.value = "";
    this.socket.tell({ t: "join", id: "join", conv });
  }

  leave(conv: string): void {
    this.socket.tell({ t: "leave", conv });
  }

  typing(conv: string): void {
    this.socket.tell({ t: "typing", conv });
  }

  read(conv: string): void {
    this.mark.seen(conv);
  }

  private tellRead(conv: string): void {
    const log = this.chats.value.get(conv)?.log;
    if (log !== undefined && log.lastSeq > log.readByAgent) {
      this.socket.tell({ t: "read", conv, seq: log.lastSeq });
    }
  }

  private hello(): void {
    const resume = Object.fromEntries([...this.chats.value].map(([conv, chat]) => [conv, chat.log.lastSeq]));
    this.socket.hello({ token: this.parts.token(), resume });
  }

  private send(conv: string, { cid, text, kind }: Pick<Unsent, "cid" | "text" | "kind">): void {
    if (kind === "file") {
      this.socket.tell({ t: "upload", id: cid, conv, cid, ...this.files.announcement(cid) });
      return;
    }
    // The line's own id is the frame's as well, so that a refusal finds it.
    this.socket.tell({ t: kind, id: cid, conv, cid, text });
  }

  private hear(frame: ChatFrame): void {
    const conv = frame.conv ?? "";
    switch (frame.t) {
      case "welcome":
        this.socket.welcome(frame);
        break;
      case "offered":
        this.named(frame);
        break;
      case "opened":
        this.named(frame);
        this.opened(conv, frame);
        break;
      case "rtc-start":
      case "rtc":
      case "rtc-media":
      case "rtc-stop":
      case "rtc-bye":
        this.chats.value.get(conv)?.signals.hear(frame);
        break;
      case "left":
        this.chats.value.get(conv)?.signals.gone();
        this.chats.value = new Map([...this.chats.value].filter(([one]) => one !== conv));
        break;
      case "upload-at":
        void this.files.send(frame, (why) => this.line(conv, { v: 1, t: "err", id: frame.cid ?? "", message: why }));
        break;
      case "download":
        this.download(frame.path ?? "");
        break;
      case "err":
        if (frame.id === "listen" || frame.id === "join") {
          this.refusal.value = frame.message ?? frame.code ?? "";
        }
        this.chats.value = new Map(
          [...this.chats.value].map(([one, chat]) => [one, { ...chat, log: heard(chat.log, frame, this.parts.steadyMs()) }]),
        );
        break;
      default:
        this.line(conv, frame);
    }
  }

  private line(conv: string, frame: ChatFrame): void {
    const before = this.chats.value.get(conv);
    if (frame.t === "file" || frame.t === "known") {
      this.files.forget(frame.cid);
    }
    this.change(conv, (chat) => ({ ...chat, log: heard(chat.log, frame, this.parts.steadyMs()) }));
    if (frame.t === "closed") {
      before?.signals.gone();
    }
    const isOwn = (frame.t === "msg" || frame.t === "file") && before?.log.unsent.some((one) => one.cid === frame.cid) === true;
    if (before !== undefined && isOwn) {
      this.written(before);
    }
  }

  private named({ key, customer }: ChatFrame): void {
    if (key !== undefined && customer !== undefined && customer !== "") {
      const others = [...this.names.value].filter(([one]) => one !== key).slice(-(NAMES_MAX - 1));
      this.names.value = new Map([...others, [key, customer]]);
    }
  }

  private opened(conv: string, frame: ChatFrame): void {
    const before = this.chats.value.get(conv);
    const chat: OpenChat = {
      conv,
      key: frame.key ?? conv,
      customer: frame.customer ?? "",
      part: frame.part ?? "",
      log: before?.log ?? EMPTY_LOG,
      signals: before?.signals ?? new SignalLine((signal) => this.socket.tell({ conv, ...signal })),
    };
    this.chats.value = new Map(this.chats.value).set(conv, chat);
    chat.signals.back();
    chat.log.unsent.filter((one) => one.refused === "").forEach((one) => this.send(conv, one));
  }

  private change(conv: string, change: (chat: OpenChat) => OpenChat): void {
    const chat = this.chats.value.get(conv);
    if (chat !== undefined) {
      this.chats.value = new Map(this.chats.value).set(conv, change(chat));
    }
  }
}

/** More than a day's: a name outlives its conversation in what the agent has handled. */
const NAMES_MAX = 500;
