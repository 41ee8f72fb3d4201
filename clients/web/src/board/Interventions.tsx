import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { say, type Word } from "../text/language";
import { rejectionText } from "../wire/rejection";
import { ActForm, type Foreseen } from "./ActForm";
import { acts, actsOn, actText, intervene, preview, type Intervention, type Preview, type Subject } from "./interventions";

/** One thing that can be done: complete as it stands, or with a field that completes it. */
export interface Choice {
  readonly word: Word;
  readonly intervention?: Intervention;
  readonly field?: (choose: (intervention: Intervention | undefined) => void) => ComponentChildren;
}

interface Props {
  readonly about: Subject;
  readonly choices: readonly Choice[];
  /** Told after each that was done. */
  readonly done?: () => void;
}

const EVENTS_MAX = 5;
const ACTS_SHOWN = 5;

/** What can be done about one interaction, agent or queue, and what was done of late: who, what, when, why. */
export function Interventions({ about, choices, done }: Props) {
  const [word, setWord] = useState<Word | undefined>(undefined);
  const bar = useRef<HTMLDivElement>(null);
  const off = link.state.value.kind !== "live" || stale.value;
  const recent = actsOn(acts.value, about).slice(0, ACTS_SHOWN);
  const chosen = choices.find((one) => one.word === word);
  const close = () => {
    const from = choices.findIndex((one) => one.word === word);
    setWord(undefined);
    requestAnimationFrame(() => bar.current?.querySelectorAll<HTMLElement>("button")[from]?.focus());
  };
  const act = async (intervention: Intervention, note: string) => {
    const refusal = await intervene(intervention, note);
    if (refusal === "") {
      done?.();
    }
    return refusal;
  };
  return (
    <div class="stack">
      {chosen === undefined ? (
        <div ref={bar} class="row">
          {choices.map((one) => (
            <button key={one.word} disabled={off} title={off ? say("live.disabled") : undefined} onClick={() => setWord(one.word)}>
              {say(one.word)}
            </button>
          ))}
        </div>
      ) : (
        <ActForm
          key={chosen.word}
          title={say(chosen.word)}
          field={chosen.field}
          preset={chosen.intervention}
          foresee={async (intervention, note) => foreseenOf(await preview(intervention, note, EVENTS_MAX))}
          act={act}
          close={close}
        />
      )}
      <div role="status">
        {recent.length > 0 && (
          <ul aria-label={say("act.list")}>
            {recent.map((one) => (
              <li key={one.sequence}>{actText(one)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** A preview in words: which rules it sets aside first, then what would happen. */
export function foreseenOf({ sentence, rejected, overruled, events, eventsInAll, counts }: Preview): Foreseen {
  const all = events ?? [];
  // That it is recorded goes without saying, and the reason may be written after the preview was asked for.
  const told = all.filter(({ event }) => event?.supervisorIntervened === undefined).map((one) => one.sentence ?? "");
  const more = (eventsInAll ?? 0) - all.length;
  return {
    sentence: rejected === undefined ? (sentence ?? "") : rejectionText(rejected),
    details: [
      ...(overruled ?? []).map((rule) => say("act.overruled", { rule: rule.sentence ?? "" })),
      ...told,
      ...(more > 0 ? [say("act.more", { count: String(more) })] : []),
    ],
    refused: rejected !== undefined,
    moves: counts?.find((one) => one.kind === "interaction_moved")?.count ?? 0,
  };
}
