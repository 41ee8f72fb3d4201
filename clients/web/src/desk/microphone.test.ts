import { beforeEach, describe, expect, it } from "vitest";
import { learn, speak } from "../text/language";
import { staffTexts } from "../text/sources";
import type { Mute } from "../wire/messages";
import { emptyDesk, told, type Desk } from "./desk";
import { tellMicrophones } from "./microphone";

learn(staffTexts);

/** A desk with one conversation. */
function having(mute: Mute, channel = "CHANNEL_PHONE"): Desk {
  const interaction = { interactionId: "7", key: "vogt", channel };
  return told(emptyDesk("ana"), { assignmentStarted: { interaction, phase: "PHASE_ACTIVE", mute } });
}

function spoken(kind: "status" | "alert"): string | null | undefined {
  return document.getElementById(`spoken-${kind}`)?.textContent;
}

const OPEN: Mute = {};
const MUTING: Mute = { wanted: true, deadlineMs: "9000" };
const MUTED: Mute = { muted: true, wanted: true };
const UNCONFIRMED: Mute = { wanted: true };

describe("what a screen reader is told of the microphone", () => {
  beforeEach(async () => {
    await speak("en");
    document.body.innerHTML = '<p id="spoken-status"></p><p id="spoken-alert"></p>';
  });

  it("is what the phone reports, not what was asked for", () => {
    tellMicrophones(having(OPEN), having(MUTING));
    expect(spoken("status")).toBe("");
    tellMicrophones(having(MUTING), having(MUTED));
    expect(spoken("status")).toBe("vogt: Microphone muted");
  });

  it("is also what the phone changes by itself", () => {
    tellMicrophones(having(MUTED), having(OPEN));
    expect(spoken("status")).toBe("vogt: Microphone on");
  });

  it("is an alert where the phone did not confirm in time, and that once", () => {
    tellMicrophones(having(MUTING), having(UNCONFIRMED));
    expect(spoken("alert")).toContain("vogt: The phone did not confirm in time that you are muted");
    document.getElementById("spoken-alert")!.textContent = "";
    tellMicrophones(having(UNCONFIRMED), having(UNCONFIRMED));
    expect(spoken("alert")).toBe("");
  });

  it("is nothing of a video call, which mutes in the browser", () => {
    tellMicrophones(having(OPEN, "CHANNEL_VIDEO"), having(MUTED, "CHANNEL_VIDEO"));
    expect(spoken("status")).toBe("");
  });
});
