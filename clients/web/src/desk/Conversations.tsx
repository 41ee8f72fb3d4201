import { chatOf, customerName } from "../chat/staffChats";
import { say, sayOne } from "../text/language";
import { Shape } from "../shell/Shape";
import { age, left } from "../shell/now";
import { shortName } from "../wire/messages";
import { unansweredSinceMs } from "../chat/log";
import type { Conversation } from "./desk";
import { MicrophoneState } from "./Microphone";
import { capacityOf, ownDay } from "./ownDay";
import { chosen, desk } from "./store";

/** All that the agent has in hand, in the order it came. */
export function Conversations() {
  const all = desk.value.conversations;
  return (
    <nav class="stack" aria-label={say("conversations")}>
      <h2>
        {say("conversations")} ({all.length})
      </h2>
      <CapacityLine />
      {all.length === 0 && <p class="muted">{say("conversations.none")}</p>}
      {all.map((one) => (
        <button
          key={one.customer.interactionId}
          class="conversation"
          aria-current={chosen.value === one.customer.interactionId}
          onClick={() => (chosen.value = one.customer.interactionId)}
        >
          <Shape name={one.phase === "PHASE_PARKED" ? "square" : "half"} />
          <strong class="cut">{customerName(one.customer.key)}</strong>
          <span class="age">{clock(one)}</span>
          <LastLine conversation={one} />
          <MicrophoneState conversation={one} line="second" />
          <span class="second muted">
            {sayOne("channel", shortName(one.customer.channel, "CHANNEL"))} · {one.customer.queueId} · {phaseText(one)}
          </span>
        </button>
      ))}
    </nav>
  );
}

/** How much of the agent's capacity is taken, as the router counts it: offers hold some, and what sleeps does not. */
function CapacityLine() {
  const taken = ownDay.value?.capacity;
  if (taken === undefined) {
    return null;
  }
  const { units, channels, full } = capacityOf(taken);
  const byChannel = channels.map(({ channel, inHand = 0, max = 0, hasRoom }) => {
    const one = `${sayOne("channel", shortName(channel, "CHANNEL"))} ${inHand}/${max}`;
    return full || hasRoom === true ? one : `${one} (${say("capacity.channelFull")})`;
  });
  return (
    <p class="muted" title={say("capacity.title")}>
      {units !== undefined && <span class="figure">{say("capacity", { taken: String(units.taken), max: String(units.max) })}</span>}
      {byChannel.length > 0 && <span class="block">{byChannel.join(" · ")}</span>}
      {full && <strong class="block">{say("capacity.full")}</strong>}
    </p>
  );
}

/** What the customer wrote last, and for how long that stands without an answer. */
function LastLine({ conversation }: { conversation: Conversation }) {
  const log = chatOf(conversation.customer.key)?.log;
  const last = log?.lines.filter((line) => line.kind === "msg").at(-1);
  if (log === undefined || last === undefined) {
    return null;
  }
  const unread = log.lines.filter((line) => line.kind === "msg" && line.from === "customer" && line.seq > log.readByAgent).length;
  const since = unansweredSinceMs(log);
  return (
    <span class="second row">
      <span class="grow cut">{last.text}</span>
      {unread > 0 && <strong>{say("conversation.unread", { count: String(unread) })}</strong>}
      {since !== undefined && <span class="age">{say("conversation.unanswered", { for: age(since) })}</span>}
    </span>
  );
}

export function phaseText(conversation: Conversation): string {
  return conversation.held
    ? say("conversation.held")
    : sayOne("phase", shortName(conversation.phase, "PHASE"));
}

function clock(conversation: Conversation): string {
  return conversation.phase === "PHASE_WRAP_UP"
    ? say("conversation.left", { for: left(conversation.wrapUpDeadlineMs) })
    : age(conversation.acceptedMs);
}

/** The next conversation, or with a step of -1 the one before. */
export function step(by: 1 | -1): void {
  const ids = desk.value.conversations.map((one) => one.customer.interactionId);
  if (ids.length > 0) {
    const at = ids.indexOf(chosen.value ?? "");
    chosen.value = ids[(at + by + ids.length) % ids.length];
  }
}
