import { useEffect, useState } from "preact/hooks";
import { link } from "../shell/link";
import type { ListDispositionsResponse } from "../wire/messages";

/** The outcomes that are defined, by id; asked for once, and again after a break. */
export function useOutcomes(): readonly string[] {
  const [outcomes, setOutcomes] = useState<readonly string[]>([]);
  const isLive = link.state.value.kind === "live";
  useEffect(() => {
    if (!isLive) {
      return undefined;
    }
    let wanted = true;
    link.call("AgentService/ListDispositions", {}).then(
      (answer) => wanted && setOutcomes((answer as ListDispositionsResponse).dispositionIds ?? []),
      // Broken off, or too much to do: an outcome can still be written in letters.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [isLive]);
  return outcomes;
}
