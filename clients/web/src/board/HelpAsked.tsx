import { useEffect, useState } from "preact/hooks";
import { actor, actorRole, link } from "../shell/link";
import { age, stale } from "../shell/now";
import { Shape } from "../shell/Shape";
import { say } from "../text/language";
import { ms, type AgentView, type InteractionView } from "../wire/messages";
import { intervene } from "./interventions";
import { Listening } from "./Listening";

/** That an agent asks for help, or who is coming; nothing where none is asked for. */
export function HelpState({ agent }: { agent: AgentView }) {
  const { help } = agent;
  if (help === undefined) {
    return null;
  }
  const by = help.supervisorId ?? "";
  return (
    <span class={`state ${by === "" ? "bad" : "info"}`} title={help.note}>
      <Shape name="hand" /> {by === "" ? say("helpCall.asks", { for: age(ms(help.askedMs)) }) : say("helpCall.coming", { supervisor: by })}
    </span>
  );
}

/** What can be done about it: say that one is coming, and where it is a chat, and one may, listen, whisper or join at once. */
export function HelpAsked({ agent }: { agent: AgentView }) {
  const { agentId = "", help, helpInteractionId = "0" } = agent;
  const [refusal, setRefusal] = useState("");
  useEffect(() => setRefusal(""), [helpInteractionId]);
  if (help === undefined) {
    return null;
  }
  const off = link.state.value.kind !== "live" || stale.value;
  const come = async () => setRefusal(await intervene({ answerHelp: { agentId, interactionId: helpInteractionId } }, ""));
  return (
    <div class="stack card warn">
      <div class="row">
        <span class="grow">
          <HelpState agent={agent} /> {help.note}
        </span>
        {help.supervisorId !== actor() && (
          <button class="first" disabled={off} title={off ? say("live.disabled") : undefined} onClick={() => void come()}>
            {say("helpCall.come")}
          </button>
        )}
      </div>
      {refusal !== "" && <p class="refusal">{refusal}</p>}
      {mayListen() && <Beside key={helpInteractionId} interactionId={helpInteractionId} />}
    </div>
  );
}

/** Beside the words of the conversation, where it has any. */
function Beside({ interactionId }: { interactionId: string }) {
  const [interaction, setInteraction] = useState<InteractionView | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    link.call("SupervisorService/GetInteraction", { interactionId }).then(
      (answer) => wanted && setInteraction((answer as { interaction?: InteractionView }).interaction),
      () => {
        // Not theirs to see, or over meanwhile: then there is nothing to listen to.
      },
    );
    return () => {
      wanted = false;
    };
  }, [interactionId]);
  return interaction?.channel === "CHANNEL_CHAT" ? <Listening interaction={interaction} /> : null;
}

/** Whether the chat gateway lets one listen: supervisors and administrators. */
function mayListen(): boolean {
  return actorRole() === "supervisor" || actorRole() === "admin";
}
