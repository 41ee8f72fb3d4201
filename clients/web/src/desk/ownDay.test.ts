import { describe, expect, it } from "vitest";
import { capacityOf, figuresOf } from "./ownDay";

describe("how much of the capacity is taken", () => {
  it("is one number where one profile says it all", () => {
    const taken = capacityOf({
      profiles: [{ capacityProfileId: "calls", units: 1, unitsMax: 2 }],
      channels: [{ channel: "CHANNEL_PHONE", inHand: 1, max: 2, hasRoom: true }],
    });
    expect(taken).toEqual({ units: { taken: 1, max: 2 }, channels: [], full: false });
  });

  it("is told by channel where there are several, each as the router says whether it has room", () => {
    const channels = [
      { channel: "CHANNEL_PHONE", inHand: 1, max: 1 },
      { channel: "CHANNEL_CHAT", max: 3 },
    ];
    const taken = capacityOf({ profiles: [{ capacityProfileId: "all", units: 4, unitsMax: 4 }], channels });
    expect(taken).toEqual({ units: { taken: 4, max: 4 }, channels, full: true });
  });

  it("is no one number where there are several profiles", () => {
    const channels = [{ channel: "CHANNEL_CHAT", inHand: 1, max: 3, hasRoom: true }];
    const taken = capacityOf({ profiles: [{ units: 1, unitsMax: 3 }, { unitsMax: 5 }], channels });
    expect(taken).toEqual({ units: undefined, channels, full: false });
  });

  it("says nothing of an agent without a profile", () => {
    expect(capacityOf({})).toEqual({ units: undefined, channels: [], full: false });
  });
});

describe("the agent's day", () => {
  it("has means, occupancy and offers per hour, beside the team's", () => {
    const day = figuresOf({
      today: {
        offers: "6",
        accepted: "4",
        declined: "1",
        missed: "1",
        handled: "4",
        talkMs: "400000",
        holdMs: "40000",
        wrapUpMs: "80000",
        busyMs: "2700000",
        offeredMs: "0",
        idleMs: "900000",
      },
      occupancy: { over: "2700000", under: "3600000" },
      team: { agents: 3, offers: "30", availableMs: "21600000" },
    });
    expect(day).toEqual({
      accepted: 4,
      declined: 1,
      missed: 1,
      handled: 4,
      means: { talkMs: 100_000, holdMs: 10_000, wrapUpMs: 20_000 },
      occupancy: { over: 2_700_000, under: 3_600_000 },
      offersPerHour: 6,
      teamOffersPerHour: 5,
    });
  });

  it("says nothing of what there was too little time for", () => {
    const day = figuresOf({ today: { offers: "1", idleMs: "599999" }, occupancy: { under: "599999" } });
    expect([day.means, day.occupancy, day.offersPerHour, day.teamOffersPerHour]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
