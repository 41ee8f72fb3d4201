/** How good the call has been for this side; `router/docs/video.md` prints the formulas. */
export interface Quality {
  readonly lossPermille: number;
  readonly roundTripMs: number;
  readonly freezes: number;
}

/** A closer look at one moment, for whoever has to find out why there is no picture. */
export interface Figures {
  readonly quality: Quality;
  readonly framesDecoded: number;
}

const ROUND_TRIP_MAX_MS = 60_000;
const FREEZES_MAX = 1_000_000;

/** The fields of W3C's statistics that count here; browsers leave out those that they have not measured. */
interface Measured {
  readonly type: string;
  readonly packetsLost?: number;
  readonly packetsReceived?: number;
  readonly framesDecoded?: number;
  readonly freezeCount?: number;
  readonly nominated?: boolean;
  readonly state?: string;
  readonly currentRoundTripTime?: number;
}

export function figuresOf(stats: Iterable<Measured>): Figures {
  let lost = 0;
  let received = 0;
  let framesDecoded = 0;
  let freezes = 0;
  let roundTripMs = 0;
  for (const one of stats) {
    if (one.type === "inbound-rtp") {
      // Below 0 where packets came twice.
      lost += Math.max(0, one.packetsLost ?? 0);
      received += one.packetsReceived ?? 0;
      framesDecoded += one.framesDecoded ?? 0;
      freezes += one.freezeCount ?? 0;
    } else if (one.type === "candidate-pair" && one.nominated === true && one.state === "succeeded") {
      roundTripMs = Math.round((one.currentRoundTripTime ?? 0) * 1_000);
    }
  }
  const sent = lost + received;
  return {
    quality: {
      lossPermille: sent === 0 ? 0 : Math.round((lost * 1_000) / sent),
      roundTripMs: Math.min(ROUND_TRIP_MAX_MS, roundTripMs),
      freezes: Math.min(FREEZES_MAX, freezes),
    },
    framesDecoded,
  };
}
