import { expect, it } from "vitest";
import { read } from "./route";

it("opens what the address names, whatever a queue is called", () => {
  expect(read("")).toEqual({ queueId: undefined, interactionId: undefined, agentId: undefined });
  expect(read("#/queue/billing")).toEqual({ queueId: "billing", interactionId: undefined, agentId: undefined });
  expect(read("#/agent/ana")).toEqual({ queueId: undefined, interactionId: undefined, agentId: "ana" });
  expect(read("#/queue/R%C3%BCck%2Fgabe/88")).toEqual({ queueId: "Rück/gabe", interactionId: "88", agentId: undefined });
});
