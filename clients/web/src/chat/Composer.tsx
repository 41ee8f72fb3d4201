import { useRef } from "preact/hooks";
import { Clip } from "./Clip";
import { say } from "../text/language";

interface Props {
  readonly to: string;
  readonly draft: string;
  readonly keep: (draft: string) => void;
  readonly send: (text: string) => void;
  readonly typing: () => void;
  /** Absent where no files are sent. */
  readonly attach?: (file: File) => void;
  readonly off: boolean;
}

const TEXT_MAX = 4_000;
const TYPING_EVERY_MS = 2_000;

/** Where one writes; it names its reader. Enter sends, Shift and Enter makes a new line; never while an input method composes. */
export function Composer(props: Props) {
  const toldMs = useRef(0);
  const send = () => {
    const text = props.draft.trim();
    if (text !== "" && !props.off) {
      props.send(text);
      props.keep("");
    }
  };
  return (
    <form
      class="composer row"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="grow stack">
        <span class="muted">{say("chat.to", { name: props.to })}</span>
        <textarea
          rows={2}
          maxLength={TEXT_MAX}
          value={props.draft}
          onInput={(event) => {
            props.keep(event.currentTarget.value);
            const nowMs = performance.now();
            if (nowMs - toldMs.current > TYPING_EVERY_MS) {
              toldMs.current = nowMs;
              props.typing();
            }
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              send();
            }
          }}
        />
      </label>
      {props.attach !== undefined && <Attach attach={props.attach} off={props.off} />}
      <button class="first" disabled={props.off || props.draft.trim() === ""}>
        {say("chat.send")}
      </button>
    </form>
  );
}

/** What the gateway takes: what browsers would run is not among it. */
const TYPES = "image/png,image/jpeg,image/gif,image/webp,application/pdf,text/plain";

function Attach({ attach, off }: { attach: (file: File) => void; off: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="unseen"
        type="file"
        accept={TYPES}
        tabIndex={-1}
        aria-label={say("chat.attach")}
        onChange={(event) => {
          [...(event.currentTarget.files ?? [])].forEach(attach);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" disabled={off} aria-label={say("chat.attach")} title={say("chat.attach")} onClick={() => input.current?.click()}>
        <Clip />
      </button>
    </>
  );
}
