import { beforeEach, expect, it, vi } from "vitest";
import { openDevices } from "./devices";

/** What jsdom does not have. */
class PlayedStream {
  constructor(readonly tracks: string[] = []) {}

  getTracks(): string[] {
    return this.tracks;
  }
}

beforeEach(() => vi.stubGlobal("MediaStream", PlayedStream));

/** A browser in which some devices can't be opened, and why. */
function browserWith(troubles: { audio?: string; video?: string }) {
  return (wanted: MediaStreamConstraints) => {
    const kinds = (["audio", "video"] as const).filter((kind) => wanted[kind] !== undefined);
    const failing = kinds.find((kind) => troubles[kind] !== undefined);
    return failing === undefined
      ? Promise.resolve(new PlayedStream(kinds) as unknown as MediaStream)
      : Promise.reject(new DOMException("", troubles[failing]));
  };
}

async function opened(troubles: { audio?: string; video?: string }) {
  const devices = await openDevices(true, browserWith(troubles));
  return [devices.stream.getTracks(), devices.audioTrouble, devices.videoTrouble];
}

it("opens both where it may", async () => {
  expect(await opened({})).toEqual([["audio", "video"], undefined, undefined]);
});

it("goes on with sound where the camera is refused, in use or missing, and says which", async () => {
  expect(await opened({ video: "NotAllowedError" })).toEqual([["audio"], undefined, "refused"]);
  expect(await opened({ video: "NotReadableError" })).toEqual([["audio"], undefined, "busy"]);
  expect(await opened({ video: "NotFoundError" })).toEqual([["audio"], undefined, "missing"]);
});

it("goes on with the picture where the microphone is refused, and with nothing where both are", async () => {
  expect(await opened({ audio: "NotAllowedError" })).toEqual([["video"], "refused", undefined]);
  expect(await opened({ audio: "NotAllowedError", video: "NotAllowedError" })).toEqual([[], "refused", "refused"]);
});
