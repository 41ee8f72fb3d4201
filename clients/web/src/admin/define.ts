import { link } from "../shell/link";
import { Refused } from "../wire/link";
import { ms, type Int64, type Rejected } from "../wire/messages";
import type { Content, Definition, Kind } from "./definitions";

/** One thing to be defined; `before` is what it is taken to be now; undefined = nothing. */
export interface Wanted {
  readonly kind: Kind;
  readonly before: Content | undefined;
  readonly after: Content;
}

/** What became of it. */
export type Outcome =
  | { readonly is: "done"; readonly sequence: string; readonly timeMs: number }
  /** Somebody else was first; `theirs` undefined = it is not there. */
  | {
      readonly is: "conflict";
      readonly theirs: Content | undefined;
      readonly administratorId: string;
      readonly changedMs: number;
    }
  /** `field`: as the router names it; empty = it named none. */
  | { readonly is: "refused"; readonly why: string; readonly field: string };

interface Result {
  readonly sequence?: Int64;
  readonly timeMs?: Int64;
  readonly rejected?: Rejected;
  readonly conflict?: { readonly current?: Definition; readonly administratorId?: string; readonly changedMs?: Int64 };
}

type Call = (message: object) => Promise<unknown>;

/** One request stays well under the largest frame that a router takes as preset (256 KiB), and under what it takes at once. */
const CHARACTERS_MAX = 128 * 1024;
const DEFINITIONS_MAX = 1_000;

/**
 * Defines in the order given, as few requests as possible, and gives what became of each, in the same order. One that is refused,
 * or that somebody else changed, does not stop the rest.
 */
export async function defineAll(
  wanted: readonly Wanted[],
  call: Call = (message) => link.call("AdminService/Define", message),
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of parts(wanted)) {
    outcomes.push(...(await definePart(part, call)));
  }
  return outcomes;
}

function parts(wanted: readonly Wanted[]): Wanted[][] {
  const all: Wanted[][] = [];
  let characters = CHARACTERS_MAX;
  for (const one of wanted) {
    const own = JSON.stringify(one).length;
    const last = all.at(-1);
    if (last === undefined || characters + own > CHARACTERS_MAX || last.length >= DEFINITIONS_MAX) {
      all.push([one]);
      characters = own;
    } else {
      last.push(one);
      characters += own;
    }
  }
  return all;
}

/** Where the router did nothing because of some of them, the others are sent again; where it read none of it, it is halved. */
async function definePart(part: readonly Wanted[], call: Call): Promise<Outcome[]> {
  let results: readonly Result[];
  try {
    const answer = (await call({
      definitions: part.map((one) => ({ [one.kind]: one.after })),
      expected: part.map((one) => (one.before === undefined ? {} : { [one.kind]: one.before })),
    })) as { results?: Result[] };
    results = answer.results ?? [];
  } catch (error) {
    if (part.length === 1 || !(error instanceof Refused) || error.status === "UNAVAILABLE") {
      const why = error instanceof Refused ? error.message : String(error);
      return part.map(() => ({ is: "refused", why, field: "" }));
    }
    const half = Math.ceil(part.length / 2);
    return [...(await definePart(part.slice(0, half), call)), ...(await definePart(part.slice(half), call))];
  }
  const heldBack = part.filter((_, at) => isHeldBack(results[at] ?? {}));
  const later = heldBack.length > 0 && heldBack.length < part.length ? await definePart(heldBack, call) : [];
  return part.map((one, at) => {
    const result = results[at] ?? {};
    return (isHeldBack(result) ? later.shift() : undefined) ?? outcome(one.kind, result);
  });
}

/** It was well, but nothing of its request was done because another was not. */
function isHeldBack(result: Result): boolean {
  return result.rejected?.field === "expected" && result.conflict === undefined;
}

function outcome(kind: Kind, { sequence, timeMs, rejected, conflict }: Result): Outcome {
  if (conflict !== undefined) {
    return {
      is: "conflict",
      theirs: conflict.current?.[kind],
      administratorId: conflict.administratorId ?? "",
      changedMs: ms(conflict.changedMs),
    };
  }
  return rejected === undefined
    ? { is: "done", sequence: String(sequence ?? ""), timeMs: ms(timeMs) }
    : { is: "refused", why: rejected.detail ?? rejected.reason ?? "", field: rejected.field ?? "" };
}
