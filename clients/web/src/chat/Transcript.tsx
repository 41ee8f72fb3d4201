import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { countText, say, sayOne } from "../text/language";
import { clockText } from "../time/duration";
import { Clip } from "./Clip";
import { isTyping, type ChatLog, type Line } from "./log";

type Side = "customer" | "agent" | "supervisor";

interface Props {
  readonly log: ChatLog;
  /** Which side this is: its own lines stand on the right. */
  readonly self: Side;
  readonly nowMs: number;
  readonly sendAgain: (cid: string) => void;
  readonly fetch: (seq: number) => void;
}

const NEAR_END_PX = 40;

/** The lines of a conversation. Who has scrolled up is left there, and told how many are new. */
export function Transcript({ log, self, nowMs, sendAgain, fetch }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState(log.lastSeq);
  const toEnd = () => {
    if (box.current !== null) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  };
  useLayoutEffect(() => {
    if (atEnd) {
      toEnd();
      setSeen(log.lastSeq);
    }
  }, [log.lastSeq, log.unsent.length, atEnd]);
  const typing = isTyping(log, nowMs);
  const fresh = log.lines.filter((line) => line.seq > seen).length;
  return (
    <div class="transcript">
      <div
        ref={box}
        class="lines"
        role="log"
        tabIndex={0}
        aria-label={say("chat.log")}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END_PX);
        }}
      >
        {log.lines.map((line) => (
          <LineView key={line.seq} line={line} self={self} read={isRead(log, line, self)} fetch={fetch} />
        ))}
        {log.unsent.map((one) => (
          <p key={one.cid} class="line own unsent">
            {one.kind === "file" && <Clip />}
            {one.text} <span class="muted">{one.refused === "" ? say("chat.sending") : one.refused}</span>
            {one.refused !== "" && <button onClick={() => sendAgain(one.cid)}>{say("chat.again")}</button>}
          </p>
        ))}
        {typing !== undefined && typing !== self && <p class="muted">{say("chat.typing")}</p>}
      </div>
      {!atEnd && fresh > 0 && (
        <button class="fresh" onClick={toEnd}>
          {say("chat.new", { count: String(fresh) })}
        </button>
      )}
    </div>
  );
}

/** Who gave no name is called by what they are. */
function nameOf(line: Line): string {
  return line.name !== "" ? line.name : say(line.from === "customer" ? "chat.customer" : "chat.agent");
}

function isRead(log: ChatLog, line: Line, self: Side): boolean {
  return line.seq <= (self === "customer" ? log.readByAgent : log.readByCustomer);
}

/** Text is only ever text: what a customer writes never becomes a part of the page. */
function LineView(props: { line: Line; self: Side; read: boolean; fetch: (seq: number) => void }) {
  const { line, self, read } = props;
  if (line.kind === "letter") {
    return (
      <div class="line other">
        <span class="muted">{say("chat.letter", { contact: line.contact })}</span>
        <p class="said">{line.text}</p>
      </div>
    );
  }
  if (line.kind !== "msg" && line.kind !== "whisper" && line.kind !== "file") {
    return (
      <p class="line event muted">
        {line.kind === "closed"
          ? sayOne("closed", line.text, { reason: line.text })
          : sayOne("chat.event", line.kind, { name: nameOf(line) })}{" "}
        {clockText(line.timeMs)}
      </p>
    );
  }
  const own = line.from === self;
  return (
    <div class={`line ${own ? "own" : "other"} ${line.kind === "whisper" ? "whispered" : ""}`}>
      <span class="muted">
        {own ? "" : `${nameOf(line)} · `}
        {line.kind === "whisper" ? `${say("chat.whisper")} · ` : ""}
        {clockText(line.timeMs)}
        {own && read ? ` · ${say("chat.read")}` : ""}
      </span>
      {line.kind === "file" ? (
        <button class="said file" onClick={() => props.fetch(line.seq)}>
          <Clip /> {line.text} <span class="muted">({say("chat.size", { kb: countText(Math.ceil(line.bytes / 1_000)) })})</span>
        </button>
      ) : (
        <p class="said">{line.text}</p>
      )}
    </div>
  );
}
