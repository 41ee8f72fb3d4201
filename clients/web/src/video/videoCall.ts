import { computed, signal } from "@preact/signals";
import { openDevices, type Devices } from "./devices";
import type { MediaState, Signal } from "./frames";
import { Peer, type PeerOwner, type Tracks } from "./peer";
import { figuresOf, type Quality } from "./quality";
import { notInACall, type SignalLine } from "./signalLine";
import { Signalling, type SignallingOwner, type Start } from "./signalling";

export type Phase =
  /** Nothing was asked for yet. */
  | "idle"
  /** Camera and microphone are being opened. */
  | "opening"
  /** They can be seen and chosen; nobody else sees them. */
  | "preview"
  /** Joined; the other side has not. */
  | "waiting"
  | "connecting"
  | "connected"
  /** The connection broke; another way is being looked for. */
  | "lost"
  /** Joined in another window of the same person. */
  | "elsewhere"
  | "over";

const NOTHING: Tracks = { audio: null, video: null };
const LOOK_MS = 1_000;
const REPORT_EVERY = 10;
/** The impolite side tries first; the polite one only if that did not help, so that both do not at once. */
const RESTART_MS = { impolite: 2_000, polite: 6_000 } as const;
const HANG_UP_MS = 2_000;

/** A video call of one conversation; it goes on whether or not it is looked at. */
export class VideoCall implements SignallingOwner, PeerOwner {
  readonly phase = signal<Phase>("idle");
  readonly devices = signal<Devices | undefined>(undefined);
  readonly screen = signal<MediaStreamTrack | undefined>(undefined);
  readonly remote = signal<MediaStream | undefined>(undefined);
  readonly micOn = signal(true);
  readonly cameraOn = signal(true);
  readonly held = signal(false);
  readonly theirs = signal<MediaState | undefined>(undefined);
  /** Whether the browser wants a click before it lets us be heard. */
  readonly silenced = signal(false);
  readonly framesDecoded = signal(0);
  readonly mine = computed<MediaState>(() => {
    const stream = this.devices.value?.stream;
    const screen = this.screen.value !== undefined;
    return {
      audio: !this.held.value && this.micOn.value && (stream?.getAudioTracks().length ?? 0) > 0,
      video: !this.held.value && !screen && this.cameraOn.value && (stream?.getVideoTracks().length ?? 0) > 0,
      screen: !this.held.value && screen,
    };
  });
  readonly isJoined = computed(() => JOINED.includes(this.phase.value));
  /** Whether there is a picture, of oneself at least, or may be one soon. */
  readonly isSeen = computed(() => !UNSEEN.includes(this.phase.value));
  private readonly signalling: Signalling;
  private readonly speaker = new Audio();
  private peer: Peer | undefined;
  private role: "polite" | "impolite" = "polite";
  private iceServers: RTCIceServer[] = [];
  private wantsRestart = false;
  private lostLooks = 0;
  private looks = 0;
  private looking: ReturnType<typeof setInterval> | undefined;
  private quality: Quality | undefined;
  private whenHungUp: () => void = () => {};

  constructor(
    private readonly line: SignalLine,
    /** Told as what this page is in the call, so that a reload can take it up again; undefined = not any more. */
    private readonly remember: (as: "camera" | "sound" | undefined) => void = () => {},
  ) {
    this.signalling = new Signalling(line, this);
  }

  /** Opens camera and microphone, to be looked at before anybody else does. */
  async check(video: boolean): Promise<void> {
    this.phase.value = "opening";
    this.closeDevices();
    this.devices.value = await openDevices(video);
    this.phase.value = "preview";
  }

  /** Takes part with what was opened, or with nothing: then one sees and hears only. */
  join(video: boolean): void {
    this.cameraOn.value = video;
    this.phase.value = "waiting";
    this.looking ??= setInterval(() => void this.look(), LOOK_MS);
    addEventListener("online", this.networkChanged);
    this.remember(video ? "camera" : "sound");
    this.line.hangUp = () => this.bye();
    this.apply();
    this.signalling.join();
  }

  mute(on: boolean): void {
    this.micOn.value = !on;
    this.apply();
  }

  showCamera(on: boolean): void {
    this.cameraOn.value = on;
    this.apply();
  }

  hold(on: boolean): void {
    if (this.held.value !== on) {
      this.held.value = on;
      this.apply();
    }
  }

  /** Shows a screen instead of the camera; does nothing if the choice was cancelled. */
  async share(): Promise<void> {
    try {
      const chosen = await navigator.mediaDevices.getDisplayMedia({ video: true });
      const track = chosen.getVideoTracks()[0];
      if (track !== undefined) {
        track.onended = () => this.unshare();
        this.screen.value = track;
        this.apply();
      }
    } catch {
      // Cancelled, or not allowed: the camera stays.
    }
  }

  unshare(): void {
    this.screen.value?.stop();
    this.screen.value = undefined;
    this.apply();
  }

  /** Goes on by chat only. */
  leave(): void {
    this.signalling.leave(this.quality);
    this.end("idle");
  }

  /** Resolves once the gateway knows how good the call was, or does not say so in time. */
  private bye(): Promise<boolean> {
    return new Promise((resolve) => {
      this.whenHungUp = () => resolve(true);
      setTimeout(this.whenHungUp, HANG_UP_MS);
      this.signalling.bye(this.quality);
    });
  }

  /** The other side is there, or is another than before. */
  start({ role, iceServers, samePeer, newRound }: Start): void {
    if (!this.isJoined.value) {
      return;
    }
    this.role = role;
    this.iceServers = iceServers;
    if (this.peer === undefined || !samePeer) {
      this.connect();
    } else if (this.wantsRestart) {
      this.peer.restart(iceServers);
    } else if (newRound) {
      this.peer.renew(iceServers);
    }
    this.wantsRestart = false;
    this.signalling.show(this.mine.value);
    if (newRound && this.peer?.state === "connected") {
      this.signalling.report(true, this.quality);
    }
  }

  signal(signal: Signal): void {
    this.peer?.hear(signal);
  }

  media(state: MediaState): void {
    this.theirs.value = state;
  }

  stopped(reason: string): void {
    if (reason === "elsewhere") {
      this.end("elsewhere");
    } else if (this.isJoined.value) {
      this.disconnect();
      this.phase.value = "waiting";
    }
  }

  hungUp(): void {
    this.whenHungUp();
    this.end("over");
  }

  gone(): void {
    this.whenHungUp();
    this.end("over");
  }

  send(signal: Signal): void {
    this.signalling.send(signal);
  }

  changed(state: RTCPeerConnectionState): void {
    if (state === "connected") {
      this.lostLooks = 0;
      this.phase.value = "connected";
      this.signalling.report(true, this.quality);
    } else if ((state === "disconnected" || state === "failed") && this.phase.value === "connected") {
      this.phase.value = "lost";
      this.signalling.report(false, this.quality);
    }
  }

  track(track: MediaStreamTrack): void {
    const stream = this.remote.value ?? new MediaStream();
    stream.addTrack(track);
    this.remote.value = stream;
    this.speaker.srcObject = stream;
    void this.hearThem();
  }

  /** To be called in a click, where the browser wants one. */
  async hearThem(): Promise<void> {
    try {
      await this.speaker.play();
      this.silenced.value = false;
    } catch (refused) {
      this.silenced.value = refused instanceof DOMException && refused.name === "NotAllowedError";
    }
  }

  private connect(): void {
    this.disconnect();
    this.phase.value = "connecting";
    this.peer = new Peer(this.role, this.iceServers, this.tracks(), this);
  }

  private disconnect(): void {
    this.peer?.close();
    this.peer = undefined;
    this.remote.value = undefined;
    this.theirs.value = undefined;
    this.speaker.srcObject = null;
    this.lostLooks = 0;
    this.looks = 0;
  }

  private end(phase: Phase): void {
    this.phase.value = phase;
    clearInterval(this.looking);
    this.looking = undefined;
    removeEventListener("online", this.networkChanged);
    this.disconnect();
    this.closeDevices();
    this.remember(undefined);
    this.line.hangUp = notInACall;
  }

  private closeDevices(): void {
    this.screen.value?.stop();
    this.screen.value = undefined;
    this.devices.value?.stream.getTracks().forEach((track) => track.stop());
    this.devices.value = undefined;
  }

  private tracks(): Tracks {
    const stream = this.devices.value?.stream;
    if (stream === undefined) {
      return NOTHING;
    }
    return {
      audio: stream.getAudioTracks()[0] ?? null,
      video: this.screen.value ?? stream.getVideoTracks()[0] ?? null,
    };
  }

  /** Muted tracks are kept, so that going on needs no permission anew; what is sent is silence and black. */
  private apply(): void {
    const mine = this.mine.value;
    const { audio, video } = this.tracks();
    if (audio !== null) {
      audio.enabled = mine.audio;
    }
    if (video !== null) {
      video.enabled = mine.video || mine.screen;
    }
    this.peer?.send({ audio, video });
    if (this.isJoined.value) {
      this.signalling.show(mine);
    }
  }

  /** Asks for fresh servers first: credentials may have run out since the call began. */
  private restart(): void {
    this.wantsRestart = true;
    this.signalling.join();
  }

  private readonly networkChanged = () => {
    if (this.peer !== undefined) {
      this.restart();
    }
  };

  private async look(): Promise<void> {
    const peer = this.peer;
    if (peer === undefined) {
      return;
    }
    const isWithout = peer.state === "disconnected" || peer.state === "failed";
    this.lostLooks = isWithout ? this.lostLooks + 1 : 0;
    if (isWithout && (this.lostLooks * LOOK_MS) % RESTART_MS[this.role] === 0) {
      this.restart();
    }
    const figures = figuresOf((await peer.stats()).values());
    this.quality = figures.quality;
    this.framesDecoded.value = figures.framesDecoded;
    if (peer.state === "connected" && this.looks++ % REPORT_EVERY === 0) {
      this.signalling.report(true, this.quality);
    }
  }
}

const UNSEEN: readonly Phase[] = ["idle", "elsewhere", "over"];
const JOINED: readonly Phase[] = ["waiting", "connecting", "connected", "lost"];
