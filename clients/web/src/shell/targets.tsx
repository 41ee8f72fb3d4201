import { useEffect, useState } from "preact/hooks";
import { say, sayOne } from "../text/language";
import type { ListTargetsResponse, TransferTarget } from "../wire/messages";
import { link } from "./link";
import { Shape } from "./Shape";

/** What the router says of targets and outcomes at this moment; asked again as the text changes and every few seconds. */
export function useTargets(channel: string, text: string, agentsOnly = false): ListTargetsResponse {
  const [found, setFound] = useState<ListTargetsResponse>({});
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      link.call("AgentService/ListTargets", { channel, text, agentsOnly }).then(
        (answer) => wanted && setFound(answer as ListTargetsResponse),
        // Not connected, or too much to do: what was said last stays until the next try.
        () => undefined,
      );
    void ask();
    const again = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      wanted = false;
      clearInterval(again);
    };
  }, [channel, text, agentsOnly]);
  return found;
}

const ASK_EVERY_MS = 5_000;

/** Whether somebody can be taken now, and why not; `against` is what else stands against it, in the router's own words. */
export function TargetState({ target, against }: { target: TransferTarget; against?: string | undefined }) {
  const hindrance = target.hindrance === undefined ? against : sayOne("hindrance", target.hindrance);
  const free = hindrance === undefined;
  return (
    <span class={free ? "state ok" : "state off"}>
      <Shape name={free ? "circle" : "square"} /> {hindrance ?? say("target.free")}
    </span>
  );
}
