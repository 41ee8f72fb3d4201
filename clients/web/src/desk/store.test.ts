import { beforeEach, describe, expect, it, vi } from "vitest";
import { Link } from "../wire/link";
import { PlayedNetwork } from "../wire/played";

const network = new PlayedNetwork();
const link = new Link({ ...network.parts, token: () => "ana's", hearTime: () => {} });
vi.mock("../shell/link", () => ({
  get link() {
    return link;
  },
  token: () => "ana's",
}));

const { chosen, desk, startShift } = await import("./store");

function signIns(): number {
  return network.newest.sent.filter((frame) => frame["kind"] === "watch").length;
}

/** The number of the agent's stream. */
function work(): unknown {
  return network.newest.sent.filter((frame) => frame["kind"] === "watch").at(-1)?.["id"];
}

function says(message: object): void {
  network.newest.says({ kind: "news", id: work(), message });
}

describe("an agent's shift", () => {
  beforeEach(async () => {
    if (network.sockets.length === 0) {
      link.start();
      network.opens({ kind: "welcome", timeMs: 1 });
    }
    await startShift("ana");
    says({ sequence: "10", timeMs: "1000", snapshot: { agentId: "ana", activity: "ACTIVITY_AVAILABLE" } });
  });

  it("is not begun again by itself once the agent has signed out", () => {
    const before = signIns();
    says({ sequence: "11", signedOut: { cause: "CAUSE_AGENT" } });
    network.newest.says({ kind: "stop", id: work() });
    network.time.pass(4_000);
    expect(desk.value.signedOut).toBe(true);
    expect(signIns()).toBe(before);
  });

  it("does not take itself back from another desk", () => {
    const before = signIns();
    says({ sequence: "11", sessionReplaced: {} });
    network.newest.says({ kind: "stop", id: work() });
    network.time.pass(4_000);
    expect(desk.value.replaced).toBe(true);
    expect(signIns()).toBe(before);
  });

  it("accepts by itself what is to be, and leaves the open conversation where it is", async () => {
    const given = { acceptedMs: "1000", phase: "PHASE_ACTIVE" };
    says({ sequence: "11", timeMs: "1000", assignmentStarted: { ...given, interaction: { interactionId: "1" } } });
    expect(chosen.value).toBe("1");
    says({
      sequence: "12",
      timeMs: "1000",
      offerMade: { offerId: "5", interaction: { interactionId: "2" }, deadlineMs: "21000", autoAcceptMs: "1" },
    });
    expect(desk.value.autoAccepts).toBe(true);
    await vi.waitFor(() => expect(network.newest.sent.at(-1)?.["message"]).toMatchObject({ acceptOffer: { offerId: "5" } }));
    says({ sequence: "13", timeMs: "1000", assignmentStarted: { ...given, offerId: "5", interaction: { interactionId: "2" } } });
    expect(chosen.value).toBe("1");
  });
});
