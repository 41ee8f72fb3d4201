import type { Desk } from "./desk";
import type { Ring } from "./ring";

/**
 * Accepts offers that are to be accepted by themselves, at the time that the router named. Called for each frame in the handler that got
 * it. What is due while the router is not heard is accepted with the next frame; the router says then whether it still stands.
 */
export class AutoAccept {
  private readonly planned = new Map<string, () => void>();
  private readonly late = new Set<string>();

  constructor(
    private readonly ring: Ring,
    private readonly canAct: () => boolean,
    private readonly accept: (offerId: string) => void,
  ) {}

  after(desk: Desk, nowMs: number): void {
    const there = new Set(desk.offers.map((offer) => offer.offerId));
    for (const [offerId, cancel] of this.planned) {
      if (!there.has(offerId)) {
        cancel();
        this.planned.delete(offerId);
        this.late.delete(offerId);
      }
    }
    for (const { offerId, autoAcceptMs } of desk.offers) {
      if (autoAcceptMs > 0 && !this.planned.has(offerId)) {
        this.planned.set(offerId, this.ring.wakeIn(Math.max(0, autoAcceptMs - nowMs), () => this.due(offerId)));
      }
    }
    this.late.forEach((offerId) => this.due(offerId));
  }

  private due(offerId: string): void {
    if (this.canAct()) {
      this.late.delete(offerId);
      this.accept(offerId);
    } else {
      this.late.add(offerId);
    }
  }
}
