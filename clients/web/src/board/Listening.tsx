import { useEffect, useState } from "preact/hooks";
import { Composer } from "../chat/Composer";
import { chatLink, openChats } from "../chat/staffChats";
import { Transcript } from "../chat/Transcript";
import { Shape } from "../shell/Shape";
import { steady } from "../shell/now";
import { say } from "../text/language";
import type { InteractionView } from "../wire/messages";

type Mode = "off" | "listens" | "whispers" | "joined";

const HEARING = { listens: "listen.listens", whispers: "listen.whispers", joined: "listen.joined" } as const;

/**
 * A supervisor beside a conversation: three separate deeds, and a bar that says who sees what is written, by what the gateway says one
 * is to the conversation. Leaving the interaction ends it.
 */
export function Listening({ interaction }: { interaction: InteractionView }) {
  const conv = conversationOf(interaction.key ?? "");
  const [whispers, setWhispers] = useState(false);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    void openChats();
    return () => chatLink.value?.leave(conv);
  }, [conv]);
  const link = chatLink.value;
  const chat = link?.chats.value.get(conv);
  if (link === undefined) {
    return null;
  }
  const off = link.state.value.kind !== "live";
  const agent = interaction.agentId === undefined || interaction.agentId === "" ? say("listen.nobody") : interaction.agentId;
  const mode: Mode = chat === undefined ? "off" : whispers ? "whispers" : chat.part === "joined" ? "joined" : "listens";
  const listen = (whispering: boolean) => {
    setWhispers(whispering);
    setSure(false);
    if (chat === undefined) {
      link.listen(conv);
    }
  };
  const join = () => {
    if (sure) {
      setWhispers(false);
      link.join(conv);
    }
    setSure(!sure);
  };
  return (
    <div class="stack card">
      <div class="row">
        <div class="grow" role="status">
          {mode !== "off" && (
            <strong class={`state hearing ${mode}`}>
              <Shape name={mode === "joined" ? "triangle" : mode === "whispers" ? "diamond" : "ring"} />
              {say(HEARING[mode], { agent })}
            </strong>
          )}
        </div>
        <button disabled={off} aria-pressed={mode === "listens"} onClick={() => listen(false)}>
          {say("listen")}
        </button>
        <button disabled={off} aria-pressed={mode === "whispers"} onClick={() => listen(true)}>
          {say("listen.whisper")}
        </button>
        <button disabled={off || mode === "joined"} aria-pressed={mode === "joined"} onClick={join}>
          {say(sure ? "listen.joinSure" : "listen.join")}
        </button>
        {chat !== undefined && (
          <button disabled={off} onClick={() => link.leave(conv)}>
            {say("listen.stop")}
          </button>
        )}
      </div>
      {link.refusal.value !== "" && <p class="refusal">{link.refusal.value}</p>}
      {chat !== undefined && (
        <Transcript
          log={chat.log}
          self="supervisor"
          nowMs={steady.value}
          sendAgain={(cid) => link.writeAgain(conv, cid)}
          fetch={(seq) => link.fetch(conv, seq)}
        />
      )}
      {chat !== undefined && mode === "whispers" && (
        <Words key="whisper" to={agent} send={(text) => link.write(conv, text, "whisper")} typing={() => {}} />
      )}
      {chat !== undefined && mode === "joined" && (
        <Words
          key="joined"
          to={say("listen.everybody", { agent })}
          send={(text) => link.write(conv, text)}
          typing={() => link.typing(conv)}
        />
      )}
    </div>
  );
}

/** A draft of its own for each reader, so that no whisper is ever sent to the customer by a change of mind. */
function Words(props: { to: string; send: (text: string) => void; typing: () => void }) {
  const [draft, setDraft] = useState("");
  return <Composer {...props} draft={draft} keep={setDraft} off={false} />;
}

/** The gateway's key of an interaction is the conversation and the number of its stay. */
function conversationOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf(".")));
}
