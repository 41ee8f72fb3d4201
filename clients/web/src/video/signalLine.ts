import type { ChatFrame } from "../chat/frames";

export interface LineListener {
  hear(frame: ChatFrame): void;
  /** The socket is there again, and the conversation is still this page's. */
  back(): void;
  /** The conversation is over, or another's. */
  gone(): void;
}

export const notInACall = () => Promise.resolve(false);

/** What a call needs of a conversation's socket: frames out, frames in, and word of breaks. */
export class SignalLine {
  /** Ends the call, if this page is in one; resolves to whether it was, once the gateway knows how good the call was. */
  hangUp: () => Promise<boolean> = notInACall;
  private listener: LineListener | undefined;

  constructor(readonly tell: (frame: object) => void) {}

  listen(listener: LineListener): void {
    this.listener = listener;
  }

  hear(frame: ChatFrame): void {
    this.listener?.hear(frame);
  }

  back(): void {
    this.listener?.back();
  }

  gone(): void {
    this.listener?.gone();
  }
}
