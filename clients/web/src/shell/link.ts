import { signal } from "@preact/signals";
import { Link } from "../wire/link";
import { ServerTime } from "../time/serverTime";
import { browserParts } from "./browserParts";
import { now, stale, steady } from "./now";
import { askAt, Renewal } from "./renewal";
import { settings } from "./settings";

const time = new ServerTime(() => performance.now());

/** The page's one socket. */
export const link = new Link({
  ...browserParts(socketAddress()),
  token,
  hearTime,
  welcomed: (leftMs) => leftMs !== undefined && renewal.hear(leftMs),
});

/** The token that is in use: whoever has a socket of their own shows it there too. */
export const inUse = signal("");

/** Until when the page can be used, by its own clock, and why no longer; undefined = nothing ends. */
export const ends = signal<{ readonly atMs: number; readonly why: string } | undefined>(undefined);

const { steadyMs, later } = browserParts("");
const renewal = new Renewal({
  steadyMs,
  later,
  token,
  ask: async (good) => askAt((await settings()).renewUrl, good),
  take: (newer) => {
    sessionStorage.setItem(KEPT_AS, newer);
    identity = read(newer);
    inUse.value = newer;
    link.introduce();
  },
  over: (why, leftMs) => {
    ends.value = { atMs: Date.now() + leftMs, why };
  },
});

/** The router says what time it is, in something that has just come in. */
export function hearTime(routerMs: number): void {
  time.hear(routerMs);
  now.value = time.now();
}

/** Who the page acts as, by its token; the token itself never stands in an address that is sent to a server. */
export interface Identity {
  readonly token: string;
  readonly subject: string;
  readonly role: string;
  /** Whose agents the page may show; `*` = everybody's. */
  readonly teams: readonly string[];
}

/** The token of the moment; empty if there is none. */
export function token(): string {
  return identity?.token ?? "";
}

/** Whom the token names, who stands in the journal behind each act; empty if there is none. */
export function actor(): string {
  return identity?.subject ?? "";
}

/** In which role the page acts, by its token; empty if there is none. */
export function actorRole(): string {
  return identity?.role ?? "";
}

const KEPT_AS = "strowger.token";
let identity: Identity | undefined;

/** From the address's fragment, which browsers keep to themselves, else from this tab's memory; the fragment is taken away. */
export function identify(): Identity | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given !== null) {
    sessionStorage.setItem(KEPT_AS, given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  identity = read(given ?? sessionStorage.getItem(KEPT_AS));
  return identity;
}

/** What a token says of itself; whether it is true the router decides. */
function read(token: string | null): Identity | undefined {
  const claims = token?.split(".")[1];
  if (token === null || claims === undefined) {
    return undefined;
  }
  try {
    const bytes = Uint8Array.from(atob(claims.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    const said = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: string; role?: string; teams?: string[] };
    return { token, subject: said.sub ?? "", role: said.role ?? "", teams: said.teams ?? [] };
  } catch {
    return undefined;
  }
}

/** Opens the socket, and keeps the one tick that all ages on the page follow. */
export function connect(): void {
  link.start();
  link.stale.subscribe((isStale) => (stale.value = isStale));
  addEventListener("online", () => link.retry());
  document.addEventListener("visibilitychange", () => {
    tick();
    link.retry();
  });
  setInterval(tick, TICK_MS);
}

const TICK_MS = 1_000;

function tick(): void {
  steady.value = performance.now();
  if (!link.stale.value) {
    now.value = time.now();
  }
}

function socketAddress(): string {
  return `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/socket`;
}
