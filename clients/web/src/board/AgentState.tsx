import type { ComponentChildren } from "preact";
import { Shape, type ShapeName } from "../shell/Shape";
import { sayOne } from "../text/language";
import type { AgentView } from "../wire/messages";
import { doing, type Doing } from "./board";

const SHAPES: Record<Doing, ShapeName> = {
  notLive: "cross",
  offered: "quarter",
  handling: "half",
  wrapUp: "half",
  AVAILABLE: "ring",
  AWAY: "square",
  OFFLINE: "cross",
};
const COLOURS: Record<Doing, string> = {
  notLive: "warn",
  offered: "info",
  handling: "info",
  wrapUp: "info",
  AVAILABLE: "ok",
  AWAY: "off",
  OFFLINE: "off",
};

/** What somebody does, by sign, colour and word; `children` stand behind it. What nobody does has no colour. */
export function Mark({ does, nobody = false, children }: { does: Doing; nobody?: boolean; children?: ComponentChildren }) {
  return (
    <span class={`state ${nobody ? "off" : COLOURS[does]}`}>
      <Shape name={SHAPES[does]} /> {sayOne("activity", does)}
      {children}
    </span>
  );
}

/** What an agent does. */
export function State({ agent }: { agent: AgentView }) {
  const does = doing(agent);
  return (
    <Mark does={does}>
      {does === "AWAY" && agent.reasonId !== undefined && agent.reasonId !== "" && <span class="muted"> {agent.reasonId}</span>}
    </Mark>
  );
}
