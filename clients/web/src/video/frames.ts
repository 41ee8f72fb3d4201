/** What a side sends now. */
export interface MediaState {
  readonly audio: boolean;
  readonly video: boolean;
  readonly screen: boolean;
}

/** What one page tells the other so that they connect. */
export interface Signal {
  readonly description?: RTCSessionDescriptionInit;
  readonly candidate?: RTCIceCandidateInit;
}

/** The types of the frames of a call; `router/docs/video.md` says when each comes. */
export type VideoFrameType = "rtc-start" | "rtc" | "rtc-media" | "rtc-stop" | "rtc-bye";

/** The fields that they have beside those of a chat. */
export interface VideoFields extends Signal, Partial<MediaState> {
  round?: number;
  role?: "polite" | "impolite";
  peer?: string;
  got?: number;
  iceServers?: RTCIceServer[];
  rseq?: number;
}
