import type { VideoFields, VideoFrameType } from "../video/frames";

/** What the chat gateway sends, to customers and to desks; `router/docs/chat.md` says when. One type with all fields. */
export interface ChatFrame extends VideoFields {
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
    | "letter"
    | "letter-kept"
    | "upload-at"
    | "download"
    | "err"
    | "beat"
    | VideoFrameType;
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
  /** By which a customer who comes again says which conversation was theirs. */
  again?: string;
  heartbeatMs?: number;
  position?: number;
  waitLowMs?: number;
  waitHighMs?: number;
  key?: string;
  queue?: string;
  customer?: string;
  part?: "handles" | "consulted" | "listens" | "joined";
  path?: string;
  contact?: string;
  letters?: boolean;
  file?: { name: string; type: string; bytes: number };
  /** Of a conversation whose customer may be called by video. */
  video?: boolean;
  code?: string;
  message?: string;
}
