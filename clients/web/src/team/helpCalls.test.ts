import { expect, it } from "vitest";
import type { AgentView, Help } from "../wire/messages";
import { HelpCalls } from "./helpCalls";

function asks(agentId: string, help: Help, helpInteractionId = "1"): AgentView {
  return { agentId, help, helpInteractionId };
}

it("is told of each call once, and of none that stood when the page opened", () => {
  const calls = new HelpCalls();
  expect(calls.look([asks("ana", { askedMs: "1" }), { agentId: "ben" }])).toEqual([]);
  const both = [asks("ana", { askedMs: "1" }), asks("ben", { askedMs: "2" }, "7")];
  expect(calls.look(both)).toEqual(["ben"]);
  expect(calls.look(both)).toEqual([]);
  expect(calls.look([asks("ben", { askedMs: "2", note: "a refund" }, "7")])).toEqual([]);
});

it("is told of another customer, and of another call after an answer", () => {
  const calls = new HelpCalls();
  calls.look([]);
  expect(calls.look([asks("ana", { askedMs: "1" })])).toEqual(["ana"]);
  expect(calls.look([asks("ana", { askedMs: "1", supervisorId: "lea" })])).toEqual([]);
  expect(calls.look([asks("ana", { askedMs: "3" })])).toEqual(["ana"]);
  expect(calls.look([asks("ana", { askedMs: "3" }, "2")])).toEqual(["ana"]);
});
