const TOLD_AFTER_MS = 300;

/** Tells how far one has read: a little later, so that many lines that come at once are one telling. */
export class ReadMark {
  private readonly due = new Set<string>();

  constructor(
    private readonly later: (ms: number, run: () => void) => () => void,
    private readonly tell: (conv: string) => void,
  ) {}

  /** What is there by now has been seen. */
  seen(conv = ""): void {
    if (this.due.has(conv)) {
      return;
    }
    this.due.add(conv);
    this.later(TOLD_AFTER_MS, () => {
      this.due.delete(conv);
      this.tell(conv);
    });
  }
}
