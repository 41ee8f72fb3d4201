import type { Signal } from "./frames";

export interface PeerOwner {
  send(signal: Signal): void;
  changed(state: RTCPeerConnectionState): void;
  track(track: MediaStreamTrack): void;
}

/** What is sent, by kind; null = nothing of this kind. */
export interface Tracks {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
}

/**
 * A connection to the other page, by perfect negotiation (W3C, WebRTC 1.0, section 10.7): when both offer at once, the polite side takes
 * its own offer back. The impolite side makes the first offer, with one audio and one video in both directions whatever there is to
 * send: a camera that comes later, or a screen instead of it, takes the place of a track and needs no further offer.
 */
export class Peer {
  private readonly connection: RTCPeerConnection;
  private work: Promise<void> = Promise.resolve();
  private makingOffer = false;
  private ignoredOffer = false;
  /** What is sent belongs together: the picture waits for the sound. */
  private readonly together = new MediaStream();

  constructor(
    private readonly role: "polite" | "impolite",
    iceServers: RTCIceServer[],
    private tracks: Tracks,
    private readonly owner: PeerOwner,
  ) {
    this.connection = new RTCPeerConnection({ iceServers });
    this.connection.onicecandidate = ({ candidate }) => candidate !== null && owner.send({ candidate: candidate.toJSON() });
    this.connection.onconnectionstatechange = () => owner.changed(this.connection.connectionState);
    this.connection.ontrack = ({ track }) => owner.track(track);
    this.connection.onnegotiationneeded = () => void this.offer();
    if (role === "impolite") {
      const both: RTCRtpTransceiverInit = { direction: "sendrecv", streams: [this.together] };
      this.connection.addTransceiver("audio", both);
      this.connection.addTransceiver("video", both);
      void this.place();
    }
  }

  get state(): RTCPeerConnectionState {
    return this.connection.connectionState;
  }

  /** One after the other, in the order they came. */
  hear(signal: Signal): void {
    this.work = this.work.then(() => this.take(signal)).catch(() => undefined);
  }

  send(tracks: Tracks): void {
    this.tracks = tracks;
    void this.place();
  }

  /** Looks for a way again, with servers whose credentials are still good. */
  restart(iceServers: RTCIceServer[]): void {
    this.connection.setConfiguration({ iceServers });
    this.connection.restartIce();
    this.offerAgain();
  }

  /** What was sent before may be lost: an offer without an answer is made again, a way that is not there is looked for again. */
  renew(iceServers: RTCIceServer[]): void {
    if (this.connection.connectionState === "connected") {
      this.offerAgain();
    } else {
      this.restart(iceServers);
    }
  }

  stats(): Promise<RTCStatsReport> {
    return this.connection.getStats();
  }

  close(): void {
    this.connection.onconnectionstatechange = null;
    this.connection.close();
  }

  /** The browser asks for an offer only once the one before has its answer. */
  private offerAgain(): void {
    if (this.connection.signalingState === "have-local-offer") {
      void this.offer();
    }
  }

  private async offer(): Promise<void> {
    if (this.role === "polite" && this.connection.remoteDescription === null) {
      // The other side makes the first one.
      return;
    }
    this.makingOffer = true;
    try {
      await this.connection.setLocalDescription();
      this.tellDescription();
    } catch {
      // The connection was closed meanwhile.
    } finally {
      this.makingOffer = false;
    }
  }

  private async take({ description, candidate }: Signal): Promise<void> {
    if (description !== undefined) {
      await this.takeDescription(description);
    } else if (candidate !== undefined && !this.ignoredOffer) {
      await this.connection.addIceCandidate(candidate);
    }
  }

  private async takeDescription(description: RTCSessionDescriptionInit): Promise<void> {
    const collides = description.type === "offer" && (this.makingOffer || this.connection.signalingState !== "stable");
    this.ignoredOffer = collides && this.role === "impolite";
    if (this.ignoredOffer) {
      return;
    }
    await this.connection.setRemoteDescription(description);
    if (description.type === "offer") {
      this.connection.getTransceivers().forEach((one) => {
        one.direction = "sendrecv";
        one.sender.setStreams(this.together);
      });
      await this.place();
      await this.connection.setLocalDescription();
      this.tellDescription();
    }
  }

  private tellDescription(): void {
    const description = this.connection.localDescription;
    if (description !== null) {
      this.owner.send({ description: { type: description.type, sdp: description.sdp } });
    }
  }

  private async place(): Promise<void> {
    for (const { sender, receiver } of this.connection.getTransceivers()) {
      await sender.replaceTrack(receiver.track.kind === "audio" ? this.tracks.audio : this.tracks.video);
    }
  }
}
