import { useEffect, useState } from "preact/hooks";
import type { SignalLine } from "./signalLine";

interface Props {
  readonly line: SignalLine;
  /** Names the conversation over a reload of the page. */
  readonly conversation: string;
  /** Who is on the other side, as this side calls them. */
  readonly them: string;
  readonly held: boolean;
  /** Told whether there is something to look at, which wants room. */
  readonly widen?: (wide: boolean) => void;
}

type Loaded = typeof import("./callOf");

/** A call's place beside its conversation; what a call needs is loaded only where there may be one. */
export function CallPanel({ line, conversation, them, held, widen }: Props) {
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined);
  useEffect(() => {
    void import("./callOf").then(setLoaded);
  }, []);
  const call = loaded?.callOf(line, conversation);
  useEffect(() => call?.hold(held), [call, held]);
  const isSeen = call?.isSeen.value === true;
  useEffect(() => widen?.(isSeen), [isSeen]);
  return loaded === undefined || call === undefined ? null : <loaded.CallView call={call} them={them} />;
}
