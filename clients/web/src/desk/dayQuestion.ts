/** After news the router is asked at once, but not more often than this. */
const SOON_MS = 2_000;

/** Without news it is asked so often: what runs on changes by itself. */
const EVERY_MS = 30_000;

/** When the page asks for the agent's day. */
export class DayQuestion {
  private askedMs = -SOON_MS;
  private stopTimer = () => {};

  constructor(
    private readonly parts: {
      readonly steadyMs: () => number;
      readonly later: (ms: number, action: () => void) => () => void;
    },
    private readonly ask: () => void,
  ) {}

  /** Something has happened to the agent. */
  news(): void {
    this.askIn(Math.max(0, this.askedMs + SOON_MS - this.parts.steadyMs()));
  }

  /** Until the next news. */
  stop(): void {
    this.stopTimer();
  }

  private askIn(ms: number): void {
    this.stopTimer();
    this.stopTimer = this.parts.later(ms, () => {
      this.askedMs = this.parts.steadyMs();
      this.askIn(EVERY_MS);
      this.ask();
    });
  }
}
