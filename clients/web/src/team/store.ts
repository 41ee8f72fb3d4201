import { computed, effect, signal } from "@preact/signals";
import { changes, rows } from "../board/store";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { speakAlert } from "../shell/spoken";
import { tone } from "../shell/tone";
import { say } from "../text/language";
import { ms, type Figures, type FiguresView } from "../wire/messages";
import { HelpCalls } from "./helpCalls";
import { byName, type Person } from "./people";

/** Whose team this is, by the token. */
export const teams = signal<readonly string[]>([]);
export const filter = signal("");
export const openId = signal<string | undefined>(undefined);

const today = new Map<string, FiguresView>();
const figuresChanges = signal(0);

export const people = computed<readonly Person[]>(() => {
  void changes.value;
  void figuresChanges.value;
  const wanted = filter.value.toLowerCase();
  return byName(rows.agents.values(), today).filter(({ agent }) => (agent.agentId ?? "").toLowerCase().includes(wanted));
});

/** Called once by the page: speaks of each who begins to ask for help, with a tone where that is wanted. */
export function tellHelpCalls(): void {
  const calls = new HelpCalls();
  effect(() => {
    void changes.value;
    if (rows.timeMs === 0 || stale.peek()) {
      return;
    }
    const asking = calls.look(rows.agents.values());
    if (asking.length > 0) {
      speakAlert(say("helpCall.called", { agents: asking.join(", ") }));
      tone();
    }
  });
}

/** Watches what each of the team has done today. */
export function watchToday(): void {
  link.stream(
    "FiguresService/WatchFigures",
    () => ({ by: "FIGURES_BY_AGENT" }),
    (news) => {
      const { figures, whole } = news as { figures?: Figures; whole?: boolean };
      if (whole === true) {
        today.clear();
      }
      for (const row of figures?.rows ?? []) {
        today.set(row.id ?? "", row);
      }
      figuresChanges.value += 1;
    },
  );
}

/** One half-hour of somebody's day. */
export interface HalfHour {
  readonly fromMs: number;
  readonly row: FiguresView;
}

/** The person's day by half-hours; there is no record of single activities to ask for. */
export async function askDay(agentId: string): Promise<readonly HalfHour[]> {
  const answer = (await link.call("FiguresService/GetFigures", {
    by: "FIGURES_BY_AGENT",
    period: "FIGURES_PERIOD_HALF_HOUR",
    ids: [agentId],
  })) as { figures?: Figures[] };
  return (answer.figures ?? []).map((one) => ({ fromMs: ms(one.fromMs), row: one.rows?.[0] ?? {} }));
}
