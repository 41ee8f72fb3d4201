import { useEffect } from "preact/hooks";
import { Composer } from "../chat/Composer";
import { chatLink, chatOf, customerName } from "../chat/staffChats";
import { Transcript } from "../chat/Transcript";
import { CallPanel } from "../video/CallPanel";
import { now, steady } from "../shell/now";
import { say } from "../text/language";
import type { Conversation } from "./desk";
import { drafts } from "./keptTexts";

/** The words of a chat, where it is in hand. Not there while the chat gateway has not opened it to this desk. */
export function ChatPanel({ conversation }: { conversation: Conversation }) {
  const { customer } = conversation;
  const link = chatLink.value;
  const chat = chatOf(customer.key);
  useEffect(() => {
    if (chat !== undefined && document.hasFocus()) {
      link?.read(chat.conv);
    }
  }, [chat?.log.lastSeq]);
  if (link === undefined || chat === undefined) {
    return null;
  }
  const isLetter = chat.log.lines.some((line) => line.kind === "letter");
  const name = chat.customer === "" ? say("chat.customer") : chat.customer;
  return (
    <div class="stack">
      {customer.channel === "CHANNEL_VIDEO" && conversation.phase === "PHASE_ACTIVE" && chat.log.closed === undefined && (
        <CallPanel line={chat.signals} conversation={chat.conv} them={name} held={conversation.held} />
      )}
      {link.state.value.kind !== "live" && <p class="card warn">{say("chat.gone")}</p>}
      <Transcript
        log={chat.log}
        self="agent"
        nowMs={steady.value}
        sendAgain={(cid) => link.writeAgain(chat.conv, cid)}
        fetch={(seq) => link.fetch(chat.conv, seq)}
      />
      {isLetter ? (
        <p class="muted">{say("chat.letter.answer")}</p>
      ) : (
      <Composer
        to={name}
        draft={drafts.of(customer.interactionId)}
        keep={(draft) => drafts.write(customer.interactionId, customerName(customer.key), draft, now.value)}
        send={(text) => link.write(chat.conv, text)}
        typing={() => link.typing(chat.conv)}
        attach={(file) => link.attach(chat.conv, file)}
        off={conversation.phase !== "PHASE_ACTIVE" || chat.log.closed !== undefined}
      />
      )}
    </div>
  );
}
