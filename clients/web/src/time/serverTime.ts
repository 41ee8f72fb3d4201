/**
 * The router's time as this page can know it: its own steady clock plus an offset that every frame of the router corrects. The
 * page's wall clock is never asked, so a laptop that is ten minutes off shows right ages; a reading never goes back.
 */
export class ServerTime {
  private offsetMs: number | undefined;
  private lastMs = 0;

  /** `steadyMs` grows evenly and has any origin: `performance.now`. */
  constructor(private readonly steadyMs: () => number) {}

  /** The router says what time it is, in a frame that has just come in. */
  hear(routerMs: number): void {
    this.offsetMs = routerMs - this.steadyMs();
  }

  /** Milliseconds since 1970 by the router's clock; 0 while it has not been heard. */
  now(): number {
    if (this.offsetMs === undefined) {
      return 0;
    }
    this.lastMs = Math.max(this.lastMs, Math.round(this.steadyMs() + this.offsetMs));
    return this.lastMs;
  }
}
