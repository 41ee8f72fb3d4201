import { beforeEach, expect, it } from "vitest";
import { learn, speak } from "../text/language";
import { begin, chooseField, endSeveral, rowsOf, saveSeveral, setValue, several, takeUpTheirs, tick, toSave, unfit } from "./several";

learn({
  en: async () => (await import("../text/adminEnglish")).adminEnglish,
  de: async () => (await import("../text/adminGerman")).adminGerman,
});

const there = new Map([
  ["a", { queueId: "a", serviceTargetMs: "20000", waitingMax: 5 }],
  ["b", { queueId: "b", serviceTargetMs: "30000", waitingMax: 5 }],
  ["c", { queueId: "c", serviceTargetMs: "40000", waitingMax: 5 }],
]);

beforeEach(async () => {
  await speak("en");
  endSeveral();
  tick(["a", "b", "c"], true);
  begin("queue", there);
  chooseField("serviceTargetMs");
});

const rows = () => (several.value === undefined ? [] : rowsOf(several.value));

it("sets one field in all, and leaves out who has it so already", () => {
  setValue("30000");
  expect(toSave.value.map((row) => row.id)).toEqual(["a", "c"]);
  expect(rows().map((row) => row.after["serviceTargetMs"])).toEqual(["30000", "30000", "30000"]);
  expect(rows().map((row) => row.after["waitingMax"])).toEqual([5, 5, 5]);
  setValue("soon");
  expect(unfit.value).toContain("soon");
});

it("saves each with what it was, and takes up theirs where somebody was first", async () => {
  setValue("10000");
  await saveSeveral(async (wanted) => {
    expect(wanted.map((one) => one.before)).toEqual([...there.values()]);
    return [
      { is: "done", sequence: "1", timeMs: 1 },
      { is: "conflict", theirs: { queueId: "b", serviceTargetMs: "1000", waitingMax: 9 }, administratorId: "eva", changedMs: 1 },
      { is: "refused", why: "no", field: "" },
    ];
  });
  expect(toSave.value).toEqual([]);
  takeUpTheirs();
  expect(toSave.value.map((row) => [row.id, row.after["waitingMax"]])).toEqual([["b", 9]]);
});
