import { useEffect, useState } from "preact/hooks";
import { customerName, openChats } from "../chat/staffChats";
import { Header, type KeyHelp } from "../shell/Header";
import { LostBanner } from "../shell/LiveMark";
import { stale } from "../shell/now";
import { say } from "../text/language";
import { ActivityMenu } from "./ActivityMenu";
import { Cards } from "./Cards";
import { ConversationPanel } from "./ConversationPanel";
import { Conversations, step } from "./Conversations";
import { backToCursor, leaveCursor } from "./cursor";
import { actionOf, type KeyAction } from "./keys";
import { focusOffer, Offers } from "./Offers";
import { OwnDay } from "./OwnDay";
import { OwnKeys } from "./OwnKeys";
import { keys } from "./ownKeys";
import { openPalette, Palette } from "./Palette";
import { proofs, prove } from "./proofs";
import { StartShift } from "./StartShift";
import { chosen, desk, inOtherTab, noteReply, refusals, startShift } from "./store";

/** What can't be another key; the agent's own stand above it. */
const KEYS: readonly KeyHelp[] = [{ keys: "Esc", does: "help.escape" }];

export function DeskPage({ agentId }: { agentId: string }) {
  const [started, setStarted] = useState(false);
  useEffect(() => listenToKeys(), []);
  const begin = () => {
    void startShift(agentId);
    void openChats(({ key }) => noteReply(key));
    setStarted(true);
  };
  const stopped = desk.value.signedOut || desk.value.replaced || inOtherTab.value;
  return (
    <div class={stale.value && started ? "stale" : ""}>
      <Header page="page.desk" keys={KEYS} ownKeys={<OwnKeys />}>
        {started && !stopped && <ActivityMenu />}
        {started && !stopped && <Palette />}
        {started && <DeafChip />}
      </Header>
      <LostBanner />
      {!started || desk.value.signedOut ? (
        <StartShift agentId={agentId} start={begin} />
      ) : desk.value.replaced || inOtherTab.value ? (
        <main class="start stack">
          <p>{say(inOtherTab.value ? "live.otherTab" : "live.elsewhere")}</p>
          <button class="first" onClick={() => void startShift(agentId, "take over")}>
            {say("live.takeOver")}
          </button>
        </main>
      ) : (
        <Shift />
      )}
    </div>
  );
}

function Shift() {
  return (
    <>
      <Offers />
      {[...refusals.value].filter(([about]) => isElsewhere(about)).map(([about, text]) => (
        <p key={about} class="refusal">
          {whose(about)}
          {text}
        </p>
      ))}
      <main class="desk">
        <Conversations />
        <div class="stack">
          <Cards />
          <ConversationPanel />
        </div>
        <OwnDay />
      </main>
    </>
  );
}

/** A refusal about the activity or the open conversation is shown beside it. */
function isElsewhere(about: string): boolean {
  return about !== "activity" && about !== chosen.value;
}

/** A call can be muted while another conversation is open. */
function whose(about: string): string {
  const conversation = desk.value.conversations.find((one) => one.customer.interactionId === about);
  return conversation === undefined ? "" : `${customerName(conversation.customer.key)}: `;
}

/** Stays until offers can be heard: what an agent does not notice, a customer waits for. */
function DeafChip() {
  const { sound, notification } = proofs.value;
  if (sound && notification) {
    return null;
  }
  const what = [sound ? "" : say("chip.sound"), notification ? "" : say("chip.notification")].filter((one) => one !== "");
  return (
    <button class="chip" onClick={() => void prove()}>
      {say("chip.deaf", { what: what.join(", ") })}
    </button>
  );
}

/** No bare letter does anything, so nothing happens by accident while somebody types. */
function listenToKeys(): () => void {
  const heard = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      if (document.activeElement?.closest(".offer")) {
        backToCursor();
      }
      return;
    }
    const action = actionOf(keys.value, event);
    if (action !== undefined) {
      event.preventDefault();
      DO[action]();
    }
  };
  document.addEventListener("keydown", heard);
  return () => document.removeEventListener("keydown", heard);
}

const DO: Readonly<Record<KeyAction, () => void>> = {
  offer: () => {
    if (focusOffer.current !== undefined && desk.value.offers.length > 0) {
      leaveCursor();
      focusOffer.current();
    }
  },
  next: () => step(1),
  previous: () => step(-1),
  palette: () => openPalette.current?.(),
};
