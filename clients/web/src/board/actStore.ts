import { signal } from "@preact/signals";
import { actorRole, link } from "../shell/link";
import { ms, type Int64 } from "../wire/messages";
import { keepActs, refusalText, toAct, withActs, type Act, type ToldIntervention } from "./interventions";

/** Whether the router tells this page what supervisors do: not a wall's token. */
export function mayHearActs(): boolean {
  return actorRole() !== "viewer";
}

/** Called once by the page: what supervisors do is known as they do it. */
export function watchActs(): void {
  if (mayHearActs()) {
    link.stream(
      "SupervisorService/WatchInterventions",
      () => ({}),
      (news) => {
        const told = (news as { interventions?: readonly ToldIntervention[] }).interventions ?? [];
        if (told.length > 0) {
          keepActs(told.map(toAct));
        }
      },
    );
  }
}

/** How far the journal was looked through for what was done before. */
export interface LookedBack {
  readonly acts: readonly Act[];
  readonly fromSequence: Int64;
  readonly fromTimeMs: number;
  readonly hasMore: boolean;
  readonly trouble: string;
}

/** Undefined = not looked at yet. */
export const lookedBack = signal<LookedBack | undefined>(undefined);
export const looking = signal(false);

const MOST = 20;

/** Looks a page further back than before. */
export async function lookBack(): Promise<void> {
  const before = lookedBack.peek();
  looking.value = true;
  try {
    const answer = (await link.call("SupervisorService/ListInterventions", {
      most: MOST,
      beforeSequence: before?.fromSequence ?? "0",
    })) as {
      interventions?: readonly ToldIntervention[];
      fromSequence?: Int64;
      fromTimeMs?: Int64;
      hasMore?: boolean;
    };
    lookedBack.value = {
      acts: withActs(before?.acts ?? [], (answer.interventions ?? []).map(toAct)),
      fromSequence: answer.fromSequence ?? "0",
      fromTimeMs: ms(answer.fromTimeMs),
      hasMore: answer.hasMore === true,
      trouble: "",
    };
  } catch (refused) {
    lookedBack.value = {
      ...(before ?? { acts: [], fromSequence: "0", fromTimeMs: 0, hasMore: true }),
      trouble: refusalText(refused),
    };
  } finally {
    looking.value = false;
  }
}
