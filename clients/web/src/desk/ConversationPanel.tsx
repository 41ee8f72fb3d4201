import { useEffect, useRef, useState } from "preact/hooks";
import { chatOf, customerName } from "../chat/staffChats";
import { say, sayOne } from "../text/language";
import { age, left, now } from "../shell/now";
import { shortName } from "../wire/messages";
import { HelpButton, HelpCard } from "./AskHelp";
import type { Consultation, Conversation } from "./desk";
import { phaseText } from "./Conversations";
import { ChatPanel } from "./ChatPanel";
import { ChooseTarget } from "./ChooseTarget";
import { leaveCursor } from "./cursor";
import { notes } from "./keptTexts";
import { hasMicrophone, isUnconfirmed, unconfirmedText } from "./microphone";
import { MicrophoneState, MuteButton } from "./Microphone";
import { useOutcomes } from "./outcomes";
import { wanted } from "./palette";
import { notAcceptedText } from "./handOverText";
import { act, canAct, chosen, desk, handOvers, refusals, takeBack } from "./store";

/** The open conversation: what is known of the customer, what can be done, and the agent's own notes. */
export function ConversationPanel() {
  const open = desk.value.conversations.find((one) => one.customer.interactionId === chosen.value);
  if (open === undefined) {
    return <p class="empty">{desk.value.conversations.length === 0 ? say("conversation.opens") : say("conversation.choose")}</p>;
  }
  return <Panel key={open.customer.interactionId} conversation={open} />;
}

function Panel({ conversation }: { conversation: Conversation }) {
  const { customer } = conversation;
  const name = customerName(customer.key);
  const channel = sayOne("channel", shortName(customer.channel, "CHANNEL"));
  const refusal = refusals.value.get(customer.interactionId);
  return (
    <section class="stack card" aria-label={name}>
      <div class="row">
        <h2 class="grow cut">{say("conversation.with", { customer: name, channel, queue: customer.queueId })}</h2>
        <MicrophoneState conversation={conversation} />
        <span class="muted">{phaseText(conversation)}</span>
        <span class="age">
          {conversation.phase === "PHASE_WRAP_UP"
            ? say("conversation.left", { for: left(conversation.wrapUpDeadlineMs) })
            : age(conversation.acceptedMs)}
        </span>
        <HelpButton conversation={conversation} />
      </div>
      {conversation.phase === "PHASE_WRAP_UP" ? (
        <WrapUp conversation={conversation} />
      ) : (
        <Controls conversation={conversation} />
      )}
      {refusal !== undefined && <p class="refusal">{refusal}</p>}
      {hasMicrophone(conversation) && isUnconfirmed(conversation.microphone) && (
        <p class="refusal">{unconfirmedText(conversation.microphone)}</p>
      )}
      {/* It changes unasked, so it stands below what is pressed. */}
      <HelpCard conversation={conversation} />
      {conversation.consultations.map((one) => (
        <Consulted key={one.consultationId} consultation={one} about={customer.interactionId} />
      ))}
      {WRITTEN.includes(customer.channel) && <ChatPanel conversation={conversation} />}
      <label class="stack">
        <span>
          {say("notes")} · {name} <span class="muted">({say("notes.kept")})</span>
        </span>
        <textarea
          value={notes.of(customer.interactionId)}
          onInput={(event) => notes.write(customer.interactionId, name, event.currentTarget.value, now.value)}
        />
      </label>
    </section>
  );
}

/** Channels whose customers write, beside whatever else. */
const WRITTEN: readonly string[] = ["CHANNEL_CHAT", "CHANNEL_VIDEO", "CHANNEL_EMAIL"];

/** A video call says how good it was before its interaction is over. */
async function end({ customer }: Conversation): Promise<void> {
  const { interactionId, key } = customer;
  await chatOf(key)?.signals.hangUp();
  await act({ endInteraction: { interactionId } }, interactionId);
}

function Controls({ conversation }: { conversation: Conversation }) {
  const [sending, setSending] = useState<"transfer" | "consult" | undefined>(undefined);
  useEffect(() => {
    if (wanted.value === "transfer" || wanted.value === "consult") {
      setSending(wanted.value);
      wanted.value = undefined;
    }
  }, [wanted.value]);
  const opened = useRef<"transfer" | "consult" | undefined>(undefined);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that opened the list was away meanwhile, so the cursor could not go back to it.
    if (sending === undefined && opened.current !== undefined && document.activeElement === document.body) {
      row.current?.querySelector<HTMLElement>(`[data-opens=${opened.current}]`)?.focus();
    }
    opened.current = sending;
  }, [sending]);
  const choose = (kind: "transfer" | "consult") => {
    leaveCursor();
    setSending(kind);
  };
  const interactionId = conversation.customer.interactionId;
  const off = !canAct.value;
  const why = off ? say("live.disabled") : undefined;
  if (sending !== undefined) {
    return <ChooseTarget conversation={conversation} kind={sending} close={() => setSending(undefined)} />;
  }
  return (
    <div ref={row} class="handling">
      <div class="row">
        {conversation.held ? (
          <button disabled={off} title={why} onClick={() => void act({ retrieveInteraction: { interactionId } }, interactionId)}>
            {say("do.retrieve")}
          </button>
        ) : (
          <button disabled={off} title={why} onClick={() => void act({ holdInteraction: { interactionId } }, interactionId)}>
            {say("do.hold")}
          </button>
        )}
        <button data-opens="consult" disabled={off} title={why} onClick={() => choose("consult")}>
          {say("do.consult")}
        </button>
        <button data-opens="transfer" disabled={off} title={why} onClick={() => choose("transfer")}>
          {say("do.transfer")}
        </button>
        {/* Its words change unasked, so nothing stands after it that would move under the pointer. */}
        <MuteButton conversation={conversation} />
      </div>
      <button disabled={off} title={why} onClick={() => void end(conversation)}>
        {say("do.end")}
      </button>
    </div>
  );
}

function Consulted({ consultation, about }: { consultation: Consultation; about: string }) {
  const interactionId = consultation.consultationId;
  const off = !canAct.value;
  const handOver = handOvers.value.find((one) => one.consultationId === interactionId);
  if (handOver !== undefined) {
    return (
      <div class="row card info">
        <span class="grow">{say("handOver.waits", { agent: handOver.to })}</span>
        <button disabled={off} onClick={() => takeBack(handOver)}>
          {say("handOver.takeBack")}
        </button>
      </div>
    );
  }
  const { agentId, notAccepted } = consultation;
  return (
    <div class="row card info">
      <span class="grow">
        {say("do.consult")}: {agentId === "" ? "…" : agentId}
        {agentId === "" && notAccepted !== undefined && ` ${notAcceptedText(notAccepted.agentId, notAccepted.cause)}`}
      </span>
      {!consultation.joined && consultation.agentId !== "" && (
        <button disabled={off} onClick={() => void act({ joinConsultation: { interactionId } }, about)}>
          {say("do.join")}
        </button>
      )}
      {consultation.agentId !== "" && (
        <button disabled={off} onClick={() => void act({ completeConsultation: { interactionId } }, about)}>
          {say("do.complete")}
        </button>
      )}
      <button disabled={off} onClick={() => void act({ cancelConsultation: { interactionId } }, about)}>
        {say("do.cancel")}
      </button>
    </div>
  );
}

const EXTENSION_MS = 30_000;

function WrapUp({ conversation }: { conversation: Conversation }) {
  const [disposition, setDisposition] = useState(conversation.dispositionId);
  const outcomes = useOutcomes();
  const interactionId = conversation.customer.interactionId;
  const off = !canAct.value;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wanted.value === "wrapUp") {
      wanted.value = undefined;
      form.current?.querySelector<HTMLElement>("input, select, button:enabled")?.focus();
    }
  }, [wanted.value]);
  return (
    <form
      ref={form}
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        void act({ setDisposition: { interactionId, dispositionId: disposition } }, interactionId);
      }}
    >
      <label>
        {say("disposition")}
        <input list="dispositions" value={disposition} onInput={(event) => setDisposition(event.currentTarget.value)} />
        <datalist id="dispositions">
          {outcomes.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <button disabled={off || disposition === "" || disposition === conversation.dispositionId}>{say("disposition.set")}</button>
      {conversation.dispositionId !== "" && <strong>{conversation.dispositionId}</strong>}
      <span class="grow" />
      <button
        type="button"
        disabled={off}
        onClick={() => void act({ extendWrapUp: { interactionId, byMs: String(EXTENSION_MS) } }, interactionId)}
      >
        {say("do.extendWrapUp")}
      </button>
      <button
        type="button"
        class="first"
        disabled={off}
        onClick={() => void act({ completeWrapUp: { interactionId } }, interactionId)}
      >
        {say("do.completeWrapUp")}
      </button>
      {conversation.dispositionNeeded && conversation.dispositionId === "" && (
        <p class="muted">{say("disposition.needed")}</p>
      )}
    </form>
  );
}
