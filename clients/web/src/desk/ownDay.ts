import { signal } from "@preact/signals";
import { link } from "../shell/link";
import { availableMs, AVAILABLE_MIN_MS, offersPerHour } from "../team/offersPerHour";
import { ms, type CapacityTaken, type ChannelTaken, type GetDayResponse } from "../wire/messages";
import { DayQuestion } from "./dayQuestion";

/** What the router says of the agent now and today; undefined until it has answered. */
export const ownDay = signal<GetDayResponse | undefined>(undefined);

/** When that is asked anew. */
export const dayQuestion = new DayQuestion(
  {
    steadyMs: () => performance.now(),
    later: (wait, action) => {
      const timer = setTimeout(action, wait);
      return () => clearTimeout(timer);
    },
  },
  () =>
    void link.call("AgentService/GetDay", {}).then(
      (answer) => (ownDay.value = answer as GetDayResponse),
      // Not connected, or too much to do: what was said last stays until the next try.
      () => undefined,
    ),
);

/** How the page shows what is taken. */
export interface Capacity {
  /** Where one profile says it all: units taken, and the most there can be. */
  readonly units: { readonly taken: number; readonly max: number } | undefined;
  /** Where there are several. */
  readonly channels: readonly ChannelTaken[];
  /** Whether nothing more can come, by whatever channel. */
  readonly full: boolean;
}

export function capacityOf({ profiles = [], channels = [] }: CapacityTaken): Capacity {
  const [only] = profiles;
  return {
    units: profiles.length === 1 && only !== undefined ? { taken: only.units ?? 0, max: only.unitsMax ?? 0 } : undefined,
    channels: channels.length > 1 || profiles.length > 1 ? channels : [],
    full: channels.length > 0 && channels.every((one) => one.hasRoom !== true),
  };
}

/** Of the agent's day; undefined = there is too little to say anything. */
export interface DayFigures {
  readonly accepted: number;
  readonly declined: number;
  readonly missed: number;
  readonly handled: number;
  /** Means of those handled, ms; their sum is the mean handling time. */
  readonly means: { readonly talkMs: number; readonly holdMs: number; readonly wrapUpMs: number } | undefined;
  readonly occupancy: { readonly over: number; readonly under: number } | undefined;
  readonly offersPerHour: number | undefined;
  /** Of the agent's teams together. */
  readonly teamOffersPerHour: number | undefined;
}

export function figuresOf({ today = {}, occupancy = {}, team }: GetDayResponse): DayFigures {
  const handled = ms(today.handled);
  const available = availableMs(today);
  return {
    accepted: ms(today.accepted),
    declined: ms(today.declined),
    missed: ms(today.missed),
    handled,
    means:
      handled === 0
        ? undefined
        : { talkMs: ms(today.talkMs) / handled, holdMs: ms(today.holdMs) / handled, wrapUpMs: ms(today.wrapUpMs) / handled },
    occupancy: available < AVAILABLE_MIN_MS ? undefined : { over: ms(occupancy.over), under: ms(occupancy.under) },
    offersPerHour: offersPerHour(ms(today.offers), available),
    teamOffersPerHour: team === undefined ? undefined : offersPerHour(ms(team.offers), ms(team.availableMs)),
  };
}
