/**
 * What a site puts on its pages: `<script src="https://chat.example.org/widget.js" async></script>`. It adds one button, in a shadow
 * root so that neither side's styles reach the other, and shows the chat in a frame of the chat gateway's own origin. Closed, it takes
 * no click but its button's; it never opens or takes the focus by itself.
 *
 * `data-queue` on the script names the queue to ask for, `data-label` the button's text.
 */
const script = document.currentScript as HTMLScriptElement;
const origin = new URL(script.src).origin;
const OPEN_AS = "strowger.open";

const host = document.createElement("div");
const root = host.attachShadow({ mode: "open" });
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { all: initial; position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; pointer-events: none; }
  button { pointer-events: auto; min-width: 48px; min-height: 48px; padding: 0 20px; border: 2px solid #fff; border-radius: 999px;
    background: #08489f; color: #fff; font: 600 16px system-ui, sans-serif; cursor: pointer; box-shadow: 0 2px 8px rgb(0 0 0 / 30%); }
  button:focus-visible { outline: 3px solid #9ccbff; outline-offset: 2px; }
  iframe { pointer-events: auto; display: block; width: 380px; height: min(600px, 80vh); margin-bottom: 12px; border: 1px solid #6b7783;
    border-radius: 12px; background: #fff; box-shadow: 0 8px 32px rgb(0 0 0 / 30%); }
  iframe.wide { width: min(760px, calc(100vw - 32px)); }
  div { display: flex; flex-direction: column; align-items: flex-end; }
  @media (max-width: 480px) { .open iframe { position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0; border-radius: 0; } }
`);
root.adoptedStyleSheets = [style];
const box = document.createElement("div");
const button = document.createElement("button");
button.type = "button";
button.textContent = script.dataset["label"] ?? "Chat";
button.setAttribute("aria-expanded", "false");
box.append(button);
root.append(box);
let frame: HTMLIFrameElement | undefined;

function open(): void {
  const shown = frame ?? document.createElement("iframe");
  if (frame === undefined) {
    frame = shown;
    shown.title = button.textContent ?? "";
    shown.allow = "camera; microphone; display-capture";
    const query = new URLSearchParams({ site: location.origin, queue: script.dataset["queue"] ?? "" });
    shown.src = `${origin}/widget.html?${query}`;
    box.prepend(shown);
  }
  shown.hidden = false;
  shown.style.display = "";
  box.className = "open";
  button.setAttribute("aria-expanded", "true");
  sessionStorage.setItem(OPEN_AS, "1");
}

function close(): void {
  if (frame !== undefined) {
    frame.style.display = "none";
  }
  box.className = "";
  button.setAttribute("aria-expanded", "false");
  sessionStorage.removeItem(OPEN_AS);
}

button.addEventListener("click", () => (box.className === "open" ? close() : open()));

// Only the chat's own frame is listened to, and only for these words.
addEventListener("message", (event: MessageEvent<{ strowger?: string; unread?: number; wide?: boolean }>) => {
  if (event.origin !== origin || event.source !== frame?.contentWindow) {
    return;
  }
  if (event.data.strowger === "close") {
    close();
    button.focus();
  } else if (event.data.strowger === "widen") {
    frame.classList.toggle("wide", event.data.wide === true);
  } else if (event.data.strowger === "unread" && typeof event.data.unread === "number") {
    const label = script.dataset["label"] ?? "Chat";
    button.textContent = event.data.unread > 0 && box.className !== "open" ? `${label} (${event.data.unread})` : label;
  }
});

document.body.append(host);
// The customer had it open on the page before: the conversation goes on.
if (sessionStorage.getItem(OPEN_AS) !== null) {
  open();
}

export {};
