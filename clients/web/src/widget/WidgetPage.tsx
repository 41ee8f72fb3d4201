import { useEffect, useState } from "preact/hooks";
import { Composer } from "../chat/Composer";
import { Transcript } from "../chat/Transcript";
import { steady } from "../shell/now";
import { say, sayOne } from "../text/language";
import { durationText } from "../time/duration";
import { CallPanel } from "../video/CallPanel";
import type { CustomerLink } from "./customerLink";
import { close, draft, keepDraft, link, begin, widen } from "./store";

/** The customer's side: ask, wait knowing one's place, talk, and rate. It never opens or takes the focus by itself. */
export function WidgetPage() {
  const open = link.value;
  return (
    <div class="widget" onKeyDown={(event) => event.key === "Escape" && close()}>
      <header class="page">
        <h1 class="grow cut">{say("widget.title")}</h1>
        <button class="quiet" onClick={close} aria-label={say("widget.close")}>
          ✕
        </button>
      </header>
      {open === undefined ? <Ask /> : <Talk open={open} />}
    </div>
  );
}

function Ask() {
  const [name, setName] = useState("");
  return (
    <form
      class="stack ask"
      onSubmit={(event) => {
        event.preventDefault();
        begin(name.trim());
      }}
    >
      <label class="stack">
        {say("widget.name")}
        <input maxLength={80} autocomplete="name" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button class="first">{say("widget.begin")}</button>
    </form>
  );
}

function Talk({ open }: { open: CustomerLink }) {
  const log = open.log.value;
  const state = open.state.value;
  const [called, setCalled] = useState(false);
  useEffect(() => widen(called && log.closed === undefined), [called, log.closed]);
  useEffect(() => {
    if (document.hasFocus()) {
      open.read();
    }
  }, [log.lastSeq]);
  if (state.kind === "over") {
    return (
      <div class="stack ask">
        <p>{say("widget.over")}</p>
        <button class="first" onClick={() => begin("")}>
          {say("widget.begin")}
        </button>
      </div>
    );
  }
  return (
    <main class={called ? "stack talk called" : "stack talk"}>
      <p role="status">{state.kind === "live" ? <Standing open={open} /> : say("widget.reconnecting")}</p>
      {open.video.value && log.closed === undefined && (
        <CallPanel line={open.signals} conversation="customer" them={agentName(open)} held={false} widen={setCalled} />
      )}
      {!leavesLetter(open) && <Transcript log={log} self="customer" nowMs={steady.value} sendAgain={(cid) => open.writeAgain(cid)} fetch={(seq) => open.fetch(seq)} />}
      {log.closed === undefined ? (
        <>
          <Composer
            to={agentName(open)}
            draft={draft.value}
            keep={keepDraft}
            send={(text) => open.write(text)}
            typing={() => open.typing()}
            attach={(file) => open.attach(file)}
            off={false}
          />
          <button class="quiet" onClick={() => void open.leave()}>
            {say("widget.leave")}
          </button>
        </>
      ) : (
        <Over open={open} />
      )}
    </main>
  );
}

/** The router knows no names, so nobody's may be known yet. */
function agentName(open: CustomerLink): string {
  return open.agent.value === undefined || open.agent.value === "" ? say("widget.us") : open.agent.value;
}

function Standing({ open }: { open: CustomerLink }) {
  const place = open.place.value;
  if (open.log.value.closed !== undefined) {
    return <>{sayOne("closed", open.log.value.closed)}</>;
  }
  if (open.agent.value !== undefined) {
    return <>{say("widget.with", { name: agentName(open) })}</>;
  }
  if (place === undefined) {
    return <>{say("widget.waiting")}</>;
  }
  return (
    <>
      {say("widget.place", { position: String(place.position) })}{" "}
      {place.highMs > 0 && say("widget.wait", { low: durationText(place.lowMs), high: durationText(place.highMs) })}
    </>
  );
}

const STARS = [1, 2, 3, 4, 5];

/** Nobody was there to help: words may be left instead. */
const UNSERVED: readonly string[] = ["closed-hours", "queue-full", "nobody-there", "wait-too-long", "busy"];

function leavesLetter(open: CustomerLink): boolean {
  return open.takesLetters.value && UNSERVED.includes(open.log.value.closed ?? "");
}

function Over({ open }: { open: CustomerLink }) {
  if (leavesLetter(open)) {
    return <LeaveLetter open={open} />;
  }
  return (
    <div class="stack">
      {open.rated.value ? (
        <p>{say("widget.thanks")}</p>
      ) : (
        <fieldset class="row">
          <legend>{say("widget.rate")}</legend>
          {STARS.map((stars) => (
            <button key={stars} onClick={() => open.rate(stars)} aria-label={say("widget.stars", { count: String(stars) })}>
              {stars} ★
            </button>
          ))}
        </fieldset>
      )}
      <div class="row">
        <button onClick={() => open.transcript()}>{say("widget.transcript")}</button>
        <button class="first" onClick={() => begin("")}>
          {say("widget.begin")}
        </button>
      </div>
    </div>
  );
}

/** What was written before and never sent is the letter's beginning. */
function LeaveLetter({ open }: { open: CustomerLink }) {
  const [name, setName] = useState("");
  const [contact, setContact] = useState("");
  const state = open.letter.value;
  if (state.kind === "kept") {
    return <p role="status">{say("letter.kept")}</p>;
  }
  return (
    <form
      class="stack letter"
      onSubmit={(event) => {
        event.preventDefault();
        open.leaveLetter({ name: name.trim(), contact: contact.trim(), text: draft.value.trim() });
      }}
    >
      <p>{say("letter.title")}</p>
      <label class="stack">
        {say("widget.name")}
        <input maxLength={80} autocomplete="name" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label class="stack">
        {say("letter.contact")}
        <input required pattern=".*\S.*" maxLength={200} autocomplete="email" value={contact} onInput={(event) => setContact(event.currentTarget.value)} />
      </label>
      <label class="stack">
        {say("letter.text")}
        <textarea required rows={4} maxLength={4_000} value={draft.value} onInput={(event) => keepDraft(event.currentTarget.value)} />
      </label>
      {state.kind === "refused" && <p class="refusal">{state.why}</p>}
      <button class="first" disabled={state.kind === "sending" || draft.value.trim() === ""}>
        {say("chat.send")}
      </button>
    </form>
  );
}
