import { beforeEach, expect, it } from "vitest";
import { learn, speak } from "../text/language";
import { staffTexts } from "../text/sources";
import type { Help } from "../wire/messages";
import { emptyDesk, told, type Desk } from "./desk";
import { tellHelp } from "./help";

learn(staffTexts);

function having(help: Help): Desk {
  const interaction = { interactionId: "7", key: "vogt", channel: "CHANNEL_PHONE" };
  return told(emptyDesk("ana"), { assignmentStarted: { interaction, phase: "PHASE_ACTIVE", help } });
}

function spoken(): string | null | undefined {
  return document.getElementById("spoken-status")?.textContent;
}

const NONE: Help = {};
const ASKED: Help = { askedMs: "9000" };
const LEA: Help = { askedMs: "9000", supervisorId: "lea" };

beforeEach(async () => {
  await speak("en");
  document.body.innerHTML = '<p id="spoken-status"></p>';
});

it("tells a screen reader who comes, once", () => {
  tellHelp(having(NONE), having(ASKED));
  expect(spoken()).toBe("");
  tellHelp(having(ASKED), having(LEA));
  expect(spoken()).toBe("vogt: lea is coming");
  document.body.innerHTML = '<p id="spoken-status"></p>';
  tellHelp(having(LEA), having(LEA));
  expect(spoken()).toBe("");
  tellHelp(having(LEA), having({ ...LEA, supervisorId: "tom" }));
  expect(spoken()).toBe("vogt: tom is coming");
});

it("tells that it is over while the customer is there, and not when they are gone", () => {
  tellHelp(having(ASKED), told(having(ASKED), { assignmentEnded: { interactionId: "7", wrapUpDeadlineMs: "9" } }));
  expect(spoken()).toBe("");
  tellHelp(having(ASKED), having(NONE));
  expect(spoken()).toBe("vogt: Help is not asked for any more");
});
