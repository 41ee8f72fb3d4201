/** What came of asking for a newer token. */
export type Renewed =
  | { readonly kind: "renewed"; readonly token: string }
  /** It will not be given, for a reason that can be told. */
  | { readonly kind: "refused"; readonly why: string }
  /** Nobody renews tokens here, which is no fault. */
  | { readonly kind: "nowhere" }
  /** It could not be asked now. */
  | { readonly kind: "unheard" };

export interface RenewalParts {
  /** Grows evenly, milliseconds of any origin. */
  readonly steadyMs: () => number;
  readonly later: (ms: number, action: () => void) => () => void;
  readonly token: () => string;
  readonly ask: (token: string) => Promise<Renewed>;
  /** Takes the newer one; the router's answer to it is heard again. */
  readonly take: (token: string) => void;
  /** Told once that there will be no newer one, with how long the one in use is good still. */
  readonly over: (why: string, leftMs: number) => void;
}

const FIRST_PAUSE_MS = 5_000;
const PAUSE_MAX_MS = 60_000;

/**
 * Asks for a newer token before the one in use is over: at two thirds of its life, and where nobody can be asked then, again, ever more
 * rarely. How long a token is good the router says with each welcome, since a page's own clock may be wrong by more than that.
 */
export class Renewal {
  private of = "";
  private dueMs = 0;
  private overMs = 0;
  private tries = 0;
  private cancel: () => void = () => {};

  constructor(private readonly parts: RenewalParts) {}

  /** The router has taken the token in use, which is good for so long still. */
  hear(leftMs: number): void {
    const nowMs = this.parts.steadyMs();
    const dueMs = nowMs + (leftMs * 2) / 3;
    const isNew = this.of !== this.parts.token();
    this.of = this.parts.token();
    this.overMs = nowMs + leftMs;
    if (isNew) {
      this.tries = 0;
    } else if (this.dueMs === NEVER) {
      return;
    }
    // The same token heard of again, after a break: never later than was meant at first.
    this.askAt(isNew ? dueMs : Math.min(this.dueMs, dueMs));
  }

  private askAt(dueMs: number): void {
    this.cancel();
    this.dueMs = dueMs;
    this.cancel = this.parts.later(Math.max(0, dueMs - this.parts.steadyMs()), () => void this.ask());
  }

  private async ask(): Promise<void> {
    const asked = this.of;
    const answer = await this.parts.ask(asked);
    if (this.of !== asked) {
      return;
    }
    const nowMs = this.parts.steadyMs();
    switch (answer.kind) {
      case "renewed":
        this.parts.take(answer.token);
        break;
      case "refused":
        this.dueMs = NEVER;
        this.parts.over(answer.why, Math.max(0, this.overMs - nowMs));
        break;
      case "nowhere":
        this.dueMs = NEVER;
        break;
      case "unheard":
        if (nowMs < this.overMs) {
          this.askAt(nowMs + Math.min(PAUSE_MAX_MS, FIRST_PAUSE_MS * 2 ** this.tries++));
        }
    }
  }
}

const NEVER = Number.POSITIVE_INFINITY;

/** Asks the place that the page was told of. */
export async function askAt(renewUrl: string | undefined, token: string): Promise<Renewed> {
  if (renewUrl === undefined) {
    return { kind: "nowhere" };
  }
  try {
    const answer = await fetch(renewUrl, { method: "POST", headers: { authorization: `Bearer ${token}` } });
    if (answer.ok) {
      return { kind: "renewed", token: ((await answer.json()) as { token: string }).token };
    }
    // A fault of its own, or of a proxy before it, may pass.
    return answer.status < 500 ? { kind: "refused", why: (await answer.text()).trim() } : { kind: "unheard" };
  } catch {
    return { kind: "unheard" };
  }
}
