import { beforeEach, describe, expect, it, vi } from "vitest";
import { PlayedTime } from "../wire/played";
import { askAt, Renewal, type Renewed } from "./renewal";

const MINUTE_MS = 60_000;

let time: PlayedTime;
let token: string;
let asked: { readonly atMs: number; readonly token: string }[];
let ended: { readonly why: string; readonly leftMs: number }[];
let answers: Renewed[];
let renewal: Renewal;

beforeEach(() => {
  time = new PlayedTime();
  token = "first";
  asked = [];
  ended = [];
  answers = [];
  renewal = new Renewal({
    steadyMs: () => time.nowMs,
    later: time.later,
    token: () => token,
    ask: async (inUse) => {
      asked.push({ atMs: time.nowMs, token: inUse });
      return answers.shift() ?? { kind: "unheard" };
    },
    take: (newer) => {
      token = newer;
      renewal.hear(15 * MINUTE_MS);
    },
    over: (why, leftMs) => ended.push({ why, leftMs }),
  });
});

/** Lets time pass in steps, with what was answered taken in between. */
async function pass(ms: number): Promise<void> {
  for (let past = 0; past < ms; past += 1_000) {
    time.pass(1_000);
    await Promise.resolve();
    await Promise.resolve();
  }
}

const atMs = () => asked.map((one) => one.atMs);

describe("a page's token", () => {
  it("is renewed at two thirds of its life, each by the one before", async () => {
    answers = [
      { kind: "renewed", token: "second" },
      { kind: "renewed", token: "third" },
    ];
    renewal.hear(15 * MINUTE_MS);
    await pass(25 * MINUTE_MS);
    expect(asked).toEqual([
      { atMs: 10 * MINUTE_MS, token: "first" },
      { atMs: 20 * MINUTE_MS, token: "second" },
    ]);
    expect(token).toBe("third");
    expect(ended).toEqual([]);
  });

  it("is asked for again, ever more rarely, while nobody can be asked, and no longer than it lasts", async () => {
    renewal.hear(15 * MINUTE_MS);
    await pass(30 * MINUTE_MS);
    const first = 10 * MINUTE_MS;
    expect(atMs().slice(0, 6)).toEqual([0, 5_000, 15_000, 35_000, 75_000, 135_000].map((ms) => first + ms));
    expect(Math.max(...atMs())).toBeLessThan(16 * MINUTE_MS);
    expect(ended).toEqual([]);
  });

  it("is renewed late rather than not at all", async () => {
    answers = [{ kind: "unheard" }, { kind: "unheard" }, { kind: "renewed", token: "second" }];
    renewal.hear(15 * MINUTE_MS);
    await pass(12 * MINUTE_MS);
    expect(token).toBe("second");
    expect(asked.length).toBe(3);
  });

  it("is not asked for again once that was refused, and the page is told until when it lasts", async () => {
    answers = [{ kind: "refused", why: "12 hours are over" }];
    renewal.hear(15 * MINUTE_MS);
    await pass(11 * MINUTE_MS);
    renewal.hear(4 * MINUTE_MS);
    await pass(10 * MINUTE_MS);
    expect(asked.length).toBe(1);
    expect(ended).toEqual([{ why: "12 hours are over", leftMs: 5 * MINUTE_MS }]);
  });

  it("ends without a word where nobody renews it", async () => {
    answers = [{ kind: "nowhere" }];
    renewal.hear(15 * MINUTE_MS);
    await pass(30 * MINUTE_MS);
    expect(asked.length).toBe(1);
    expect(ended).toEqual([]);
  });

  it("is never asked for later because the socket broke, and earlier where the machine slept", async () => {
    answers = [{ kind: "renewed", token: "second" }];
    renewal.hear(15 * MINUTE_MS);
    await pass(9 * MINUTE_MS);
    renewal.hear(6 * MINUTE_MS);
    renewal.hear(15_000);
    await pass(MINUTE_MS);
    expect(atMs()).toEqual([9 * MINUTE_MS + 10_000]);
  });
});

describe("the place that renews tokens", () => {
  const answering = (status: number, body: string) => vi.stubGlobal("fetch", async () => new Response(body, { status }));

  it("gives another, says why not, or is not heard", async () => {
    answering(200, '{"token":"newer"}');
    expect(await askAt("/renew", "t")).toEqual({ kind: "renewed", token: "newer" });
    answering(401, "exp is over: ask for another token\n");
    expect(await askAt("/renew", "t")).toEqual({ kind: "refused", why: "exp is over: ask for another token" });
    answering(503, "");
    expect(await askAt("/renew", "t")).toEqual({ kind: "unheard" });
    vi.stubGlobal("fetch", () => Promise.reject(new Error("no network")));
    expect(await askAt("/renew", "t")).toEqual({ kind: "unheard" });
    expect(await askAt(undefined, "t")).toEqual({ kind: "nowhere" });
    vi.unstubAllGlobals();
  });

  it("is shown the token where no address and no log has it", async () => {
    const fetched = vi.fn(async () => new Response('{"token":"newer"}'));
    vi.stubGlobal("fetch", fetched);
    await askAt("/renew", "secret");
    expect(fetched).toHaveBeenCalledWith("/renew", { method: "POST", headers: { authorization: "Bearer secret" } });
    vi.unstubAllGlobals();
  });
});
