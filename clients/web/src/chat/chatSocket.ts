import { KeptSocket, type SocketParts } from "../wire/keptSocket";
import type { ChatFrame } from "./frames";

/** A page's fault, or a token that is no use any more: trying again brings the same answer. */
const FINAL: readonly number[] = [1003, 1009, 4400, 4401];

const HEARTBEAT_MS = 15_000;

/** A socket to the chat gateway, of a customer or of a desk. */
export class ChatSocket {
  private readonly socket: KeptSocket;

  constructor(
    parts: SocketParts,
    owner: {
      /** Time to say who this is. */
      readonly hello: () => void;
      readonly hear: (frame: ChatFrame) => void;
      /** Told of each code with which the gateway closes; true if it ends this socket beside those that always do. */
      readonly closes?: (code: number) => boolean;
    },
  ) {
    this.socket = new KeptSocket(parts, {
      opened: owner.hello,
      heard: (text) => owner.hear(JSON.parse(text) as ChatFrame),
      lost: () => {},
      isFinal: (code) => {
        const ends = owner.closes?.(code) === true;
        return ends || FINAL.includes(code);
      },
    });
  }

  get state() {
    return this.socket.state;
  }

  start(): void {
    this.socket.start();
  }

  stop(): void {
    this.socket.stop();
  }

  retry(): void {
    this.socket.retry();
  }

  /** The gateway has let us in, and says how often it is heard of. */
  welcome(frame: ChatFrame): void {
    const heartbeatMs = frame.heartbeatMs ?? HEARTBEAT_MS;
    this.socket.welcome({ staleMs: heartbeatMs * 2, maxMs: heartbeatMs * 3 });
  }

  hello(frame: object): void {
    this.socket.send({ v: 1, t: "hello", ...frame });
  }

  /** Sent if we are let in; what must not be lost is sent again after the next welcome. */
  tell(frame: object): void {
    if (this.socket.isLive) {
      this.socket.send({ v: 1, ...frame });
    }
  }
}
