import { say, sayOne } from "../text/language";
import { speakAlert } from "../shell/spoken";
import { durationText } from "../time/duration";
import { shortName } from "../wire/messages";
import type { Desk, Offer } from "./desk";
import { Ring } from "./ring";

/**
 * Everything that tells an agent of an offer where they may not be looking: sound, the page's title and sign, a notification of the
 * desktop, a screen reader's alert. Called for each frame in the handler that got it, never from a timer, and does nothing for
 * what is over already.
 */
export class Notices {
  readonly ring = new Ring();
  private readonly shown = new Map<string, Notification>();

  after(before: Desk, desk: Desk, nowMs: number): void {
    const known = before.offers.map((offer) => offer.offerId);
    for (const offer of desk.offers) {
      if (!known.includes(offer.offerId) && offer.deadlineMs > nowMs) {
        this.announce(offer, nowMs);
      }
    }
    const first = firstToEnd(desk.offers);
    this.ring.keepOnly(first === undefined ? [] : [first.offerId]);
    if (first !== undefined && first.deadlineMs > nowMs) {
      this.ring.start(first.offerId, first.deadlineMs - nowMs);
    }
    this.closeAllBut(desk.offers);
    title(first);
  }

  private announce(offer: Offer, nowMs: number): void {
    const text = say("offer.alert", {
      channel: sayOne("channel", shortName(offer.customer.channel, "CHANNEL")),
      queue: offer.customer.queueId,
      customer: offer.customer.key,
      for: durationText(nowMs - offer.customer.arrivedMs),
    });
    speakAlert(text);
    if (!("Notification" in globalThis) || Notification.permission !== "granted" || document.hasFocus()) {
      return;
    }
    const notification = new Notification(say("offer.title", { queue: offer.customer.queueId }), {
      body: text,
      tag: `offer-${offer.offerId}`,
      requireInteraction: true,
    });
    // A click brings the page to the front; it never accepts.
    notification.onclick = () => window.focus();
    this.shown.set(offer.offerId, notification);
  }

  private closeAllBut(offers: readonly Offer[]): void {
    for (const [offerId, notification] of this.shown) {
      if (!offers.some((offer) => offer.offerId === offerId)) {
        notification.close();
        this.shown.delete(offerId);
      }
    }
  }
}

function firstToEnd(offers: readonly Offer[]): Offer | undefined {
  return [...offers].sort((one, other) => one.deadlineMs - other.deadlineMs)[0];
}

/** No countdown in the title: of a hidden page it would lag. */
function title(offer: Offer | undefined): void {
  const page = `${say("page.desk")} – ${say("product")}`;
  document.title = offer === undefined ? page : `▶ ${say("offer.title", { queue: offer.customer.queueId })} – ${say("product")}`;
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  const sign = offer === undefined ? "./idle.svg" : "./ringing.svg";
  if (icon !== null && icon.getAttribute("href") !== sign) {
    icon.setAttribute("href", sign);
  }
}
