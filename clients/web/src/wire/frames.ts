/** What the router sends over the socket; `router/docs/websocket.md` says when. */
export interface ServerFrame {
  /** `stop` ends a stream in order, `error` refuses a call or ends a stream. */
  kind: "welcome" | "reply" | "news" | "stop" | "error" | "beat";
  /** The page's own number of the call or stream. */
  id?: number;
  message?: unknown;
  /** The router's time. */
  timeMs?: number;
  /** Of a welcome: for how long its token is good still. */
  leftMs?: number;
  /** Of an error: the name of a gRPC status, what was wrong, and what to do. */
  status?: string;
  field?: string;
  detail?: string;
}
