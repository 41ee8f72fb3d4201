/** What the chat gateway sends, to customers and to desks; `router/docs/chat.md` says when. One type with all fields. */
export interface ChatFrame {
  v: 1;
  t:
    | "welcome"
    | "queued"
    | "msg"
    | "whisper"
    | "assigned"
    | "transferred"
    | "requeued"
    | "joined"
    | "closed"
    | "known"
    | "typing"
    | "read"
    | "offered"
    | "opened"
    | "left"
    | "renewed"
    | "rated"
    | "file"
    | "upload-at"
    | "download"
    | "err"
    | "beat";
  id?: string;
  conv?: string;
  seq?: number;
  ts?: number;
  /** The sender's own id of a line: the same line sent again has the same. */
  cid?: string;
  from?: "customer" | "agent" | "supervisor";
  name?: string;
  by?: string;
  text?: string;
  reason?: string;
  token?: string;
  heartbeatMs?: number;
  position?: number;
  waitLowMs?: number;
  waitHighMs?: number;
  key?: string;
  queue?: string;
  customer?: string;
  part?: "handles" | "consulted" | "listens" | "joined";
  path?: string;
  file?: { name: string; type: string; bytes: number };
  code?: string;
  message?: string;
}
