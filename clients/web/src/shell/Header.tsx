import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { language, say, speak, type Word } from "../text/language";
import { LiveMark } from "./LiveMark";
import { switchTheme } from "./theme";

export interface KeyHelp {
  readonly keys: string;
  readonly does: Word;
}

/** The line on top of every page: what it is, how live it is, and what the page puts between. */
export function Header(props: { page: Word; keys: readonly KeyHelp[]; ownKeys?: ComponentChildren; children?: ComponentChildren }) {
  const [helping, setHelping] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const close = () => {
    setHelping(false);
    mark.current?.focus();
  };
  return (
    <header class="page">
      <h1>
        {say("product")} <span class="muted">▸</span> {say(props.page)}
      </h1>
      <LiveMark />
      <div class="row grow">{props.children}</div>
      <button class="quiet" onClick={() => void speak(language.value === "de" ? "en" : "de")}>
        {say("language.switch")}
      </button>
      <button class="quiet" onClick={switchTheme} aria-label={say("theme.switch")} title={say("theme.switch")}>
        ☾
      </button>
      <button ref={mark} class="quiet" onClick={() => setHelping(!helping)} aria-expanded={helping} aria-label={say("help")}>
        ?
      </button>
      {helping && <Help keys={props.keys} ownKeys={props.ownKeys} close={close} />}
    </header>
  );
}

/** `ownKeys` are those that a page lets its people change. */
function Help(props: { keys: readonly KeyHelp[]; ownKeys: ComponentChildren; close: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="card grow" aria-label={say("help.title")} onKeyDown={(event) => event.key === "Escape" && props.close()}>
      {props.ownKeys}
      <dl class="facts">
        {props.keys.map(({ keys, does }) => (
          <>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </>
        ))}
      </dl>
      <button ref={first} onClick={props.close}>
        {say("help.close")}
      </button>
    </section>
  );
}
