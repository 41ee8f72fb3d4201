import type { ChatFrame } from "../chat/frames";
import { newLineId } from "../chat/pen";
import type { MediaState, Signal } from "./frames";
import type { LineListener, SignalLine } from "./signalLine";

/** What the gateway says when both sides are there, or when this one asks again. */
export interface Start {
  readonly role: "polite" | "impolite";
  readonly iceServers: RTCIceServer[];
  /** Whether the other page is the one that this page's connection is with. */
  readonly samePeer: boolean;
  /** Whether signals that were sent before may be lost: the round is a new one. */
  readonly newRound: boolean;
}

export interface SignallingOwner {
  start(start: Start): void;
  signal(signal: Signal): void;
  media(state: MediaState): void;
  stopped(reason: string): void;
  hungUp(): void;
  gone(): void;
}

/**
 * One page's part in the signalling of a call. Signals are numbered within a round and sent again until the gateway has them; those of
 * the other side are heard once each and in order, also over a broken socket.
 */
export class Signalling implements LineListener {
  private readonly page = newLineId();
  private joined = false;
  private round = 0;
  private peer = "";
  private seen = 0;
  private numbered = 0;
  private unheard: { readonly rseq: number; readonly signal: Signal }[] = [];

  constructor(
    private readonly line: SignalLine,
    private readonly owner: SignallingOwner,
  ) {
    line.listen(this);
  }

  /** Takes part; again where it does already, to be given fresh servers. */
  join(): void {
    this.joined = true;
    this.line.tell({ t: "rtc-join", page: this.page, round: this.round, seen: this.seen });
  }

  send(signal: Signal): void {
    const one = { rseq: ++this.numbered, signal };
    this.unheard.push(one);
    this.tell(one);
  }

  show(state: MediaState): void {
    this.tellRound({ t: "rtc-media", ...state });
  }

  report(connected: boolean, quality: object | undefined): void {
    this.tellRound({ t: "rtc-report", connected, ...(quality && { quality }) });
  }

  leave(quality: object | undefined): void {
    this.joined = false;
    this.line.tell({ t: "rtc-leave", ...(quality && { quality }) });
  }

  bye(quality: object | undefined): void {
    this.line.tell({ t: "rtc-bye", ...(quality && { quality }) });
  }

  back(): void {
    if (this.joined) {
      this.join();
    }
  }

  gone(): void {
    this.joined = false;
    this.owner.gone();
  }

  hear(frame: ChatFrame): void {
    switch (frame.t) {
      case "rtc-start":
        this.started(frame);
        break;
      case "rtc":
        if (frame.round === this.round && (frame.rseq ?? 0) > this.seen) {
          this.seen = frame.rseq ?? 0;
          this.owner.signal(frame);
        }
        break;
      case "rtc-media":
        this.owner.media({ audio: frame.audio === true, video: frame.video === true, screen: frame.screen === true });
        break;
      case "rtc-stop":
        this.stopped(frame.reason ?? "");
        break;
      case "rtc-bye":
        this.owner.hungUp();
        break;
      default:
        break;
    }
  }

  private started(frame: ChatFrame): void {
    const newRound = frame.round !== this.round;
    const samePeer = frame.peer === this.peer;
    this.peer = frame.peer ?? "";
    if (newRound) {
      this.round = frame.round ?? 0;
      this.seen = 0;
      this.numbered = 0;
      this.unheard = [];
    } else {
      this.unheard = this.unheard.filter((one) => one.rseq > (frame.got ?? 0));
      this.unheard.forEach((one) => this.tell(one));
    }
    this.owner.start({ role: frame.role ?? "polite", iceServers: frame.iceServers ?? [], samePeer, newRound });
  }

  private stopped(reason: string): void {
    this.peer = "";
    this.owner.stopped(reason);
    if (reason === "elsewhere") {
      this.joined = false;
    } else if (this.joined) {
      // Waits for the next one on the other side.
      this.join();
    }
  }

  private tell({ rseq, signal }: { readonly rseq: number; readonly signal: Signal }): void {
    this.tellRound({ t: "rtc", rseq, seen: this.seen, ...signal });
  }

  private tellRound(frame: object): void {
    if (this.round > 0) {
      this.line.tell({ ...frame, round: this.round });
    }
  }
}
