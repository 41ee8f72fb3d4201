import { asksForHelp } from "../board/board";
import type { AgentView } from "../wire/messages";

/** Watches who begins to ask for help. A call is told once, however long it stands and in whatever words it is asked again. */
export class HelpCalls {
  private before: ReadonlySet<string> | undefined;

  /** Who asks since the last look, by name. What stood when the page opened is no news. */
  look(agents: Iterable<AgentView>): readonly string[] {
    const asking = [...agents].filter(asksForHelp);
    const before = this.before;
    this.before = new Set(asking.map(callOf));
    return before === undefined ? [] : asking.filter((agent) => !before.has(callOf(agent))).map(({ agentId }) => agentId ?? "");
  }
}

function callOf({ agentId, helpInteractionId, help }: AgentView): string {
  return `${agentId} ${helpInteractionId} ${help?.askedMs}`;
}
