import type { ChatFrame } from "./frames";

/** One line of a conversation, as the gateway has written it down. */
export interface Line {
  readonly seq: number;
  readonly kind: "msg" | "whisper" | "file" | "letter" | "assigned" | "transferred" | "requeued" | "joined" | "closed";
  readonly from: string;
  readonly name: string;
  readonly text: string;
  readonly timeMs: number;
  /** Of a line with a file: how long it is. Its name is the text. */
  readonly bytes: number;
  /** Of a letter: how the customer can be reached. */
  readonly contact: string;
}

/** A line that was written here and is not yet written down there. */
export interface Unsent {
  readonly cid: string;
  readonly text: string;
  /** Of a file the text is its name. */
  readonly kind: "msg" | "whisper" | "file";
  /** Why the gateway would not take it; it stays to be sent again or dropped. */
  readonly refused: string;
}

/** A conversation as one side sees it. `heard` alone makes the next from the one before. */
export interface ChatLog {
  readonly lines: readonly Line[];
  readonly unsent: readonly Unsent[];
  readonly lastSeq: number;
  readonly readByCustomer: number;
  readonly readByAgent: number;
  /** Who is writing, and since when by the page's own clock. */
  readonly typing: { readonly from: string; readonly atMs: number } | undefined;
  readonly closed: string | undefined;
}

export const EMPTY_LOG: ChatLog = {
  lines: [],
  unsent: [],
  lastSeq: 0,
  readByCustomer: 0,
  readByAgent: 0,
  typing: undefined,
  closed: undefined,
};

const LINE_KINDS = ["msg", "whisper", "file", "letter", "assigned", "transferred", "requeued", "joined", "closed"] as const;

/** The log after the gateway has said this; what is no line of it changes nothing. */
export function heard(log: ChatLog, frame: ChatFrame, atMs: number): ChatLog {
  const kind = LINE_KINDS.find((one) => one === frame.t);
  if (kind !== undefined) {
    return written(log, kind, frame);
  }
  switch (frame.t) {
    case "known":
      return { ...log, unsent: log.unsent.filter((one) => one.cid !== frame.cid) };
    case "typing":
      return { ...log, typing: { from: frame.from ?? "", atMs } };
    case "read":
      return frame.from === "customer"
        ? { ...log, readByCustomer: Math.max(log.readByCustomer, frame.seq ?? 0) }
        : { ...log, readByAgent: Math.max(log.readByAgent, frame.seq ?? 0) };
    case "err":
      return {
        ...log,
        unsent: log.unsent.map((one) => (one.cid === frame.id ? { ...one, refused: frame.message ?? frame.code ?? "" } : one)),
      };
    default:
      return log;
  }
}

/** A line stands once, wherever it is told from: by its sequence. */
function written(log: ChatLog, kind: Line["kind"], frame: ChatFrame): ChatLog {
  const seq = frame.seq ?? 0;
  const unsent = frame.cid === undefined ? log.unsent : log.unsent.filter((one) => one.cid !== frame.cid);
  if (seq <= log.lastSeq) {
    return { ...log, unsent };
  }
  const line: Line = {
    seq,
    kind,
    from: frame.from ?? "",
    name: frame.name ?? "",
    text: frame.text ?? frame.reason ?? frame.file?.name ?? "",
    timeMs: frame.ts ?? 0,
    bytes: frame.file?.bytes ?? 0,
    contact: frame.contact ?? "",
  };
  return {
    ...log,
    lines: [...log.lines, line],
    unsent,
    lastSeq: seq,
    typing: log.typing?.from === line.from ? undefined : log.typing,
    closed: kind === "closed" ? line.text : log.closed,
  };
}

/** The log with a line that is to be sent; `cid` is its own for good, however often it is sent. */
export function wrote(log: ChatLog, cid: string, text: string, kind: Unsent["kind"] = "msg"): ChatLog {
  return { ...log, unsent: [...log.unsent, { cid, text, kind, refused: "" }] };
}

/** When the customer wrote the first line that nobody has answered; undefined = all is answered. */
export function unansweredSinceMs(log: ChatLog): number | undefined {
  const said = log.lines.filter((line) => line.kind === "msg");
  const answer = said.map((line) => line.from !== "customer").lastIndexOf(true);
  return said[answer + 1]?.timeMs;
}

/** Who writes counts as writing for a few seconds. */
export const TYPING_MS = 5_000;

export function isTyping(log: ChatLog, nowMs: number): string | undefined {
  return log.typing !== undefined && nowMs - log.typing.atMs < TYPING_MS ? log.typing.from : undefined;
}
