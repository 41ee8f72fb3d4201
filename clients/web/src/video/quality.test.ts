import { expect, it } from "vitest";
import { figuresOf } from "./quality";

it("reckons loss over audio and video together, and takes the round trip of the pair in use", () => {
  const figures = figuresOf([
    { type: "inbound-rtp", packetsReceived: 900, packetsLost: 50 },
    { type: "inbound-rtp", packetsReceived: 1_050, packetsLost: 0, framesDecoded: 82, freezeCount: 3 },
    { type: "candidate-pair", nominated: false, state: "succeeded", currentRoundTripTime: 9 },
    { type: "candidate-pair", nominated: true, state: "succeeded", currentRoundTripTime: 0.0414 },
    { type: "codec" },
  ]);
  expect(figures).toEqual({ quality: { lossPermille: 25, roundTripMs: 41, freezes: 3 }, framesDecoded: 82 });
});

it("says nothing impossible where packets came twice, or none came", () => {
  expect(figuresOf([]).quality).toEqual({ lossPermille: 0, roundTripMs: 0, freezes: 0 });
  expect(figuresOf([{ type: "inbound-rtp", packetsReceived: 10, packetsLost: -4 }]).quality.lossPermille).toBe(0);
});
