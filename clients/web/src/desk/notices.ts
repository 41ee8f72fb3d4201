import { say, sayOne } from "../text/language";
import { speakAlert, speakStatus } from "../shell/spoken";
import { durationText } from "../time/duration";
import { shortName } from "../wire/messages";
import { customerName } from "../chat/staffChats";
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
  private warnedOf = "";
  private wasStale = false;

  after(before: Desk, desk: Desk, nowMs: number): void {
    const known = before.offers.map((offer) => offer.offerId);
    for (const offer of desk.offers) {
      if (!known.includes(offer.offerId) && offer.deadlineMs > nowMs) {
        this.announce(offer, nowMs);
      }
    }
    if (startedUnasked(before, desk, nowMs)) {
      this.ring.warn();
    }
    const first = firstToEnd(desk.offers.filter((offer) => offer.autoAcceptMs === 0));
    this.ring.keepOnly(first === undefined ? [] : [first.offerId]);
    if (first !== undefined && first.deadlineMs > nowMs) {
      this.ring.start(first.offerId, first.deadlineMs - nowMs);
    }
    this.closeAllBut(desk.offers);
    show(firstToEnd(desk.offers), false);
  }

  /** Once a second: what a screen reader is told of time, and whether the page itself can still be believed. */
  tick(desk: Desk, nowMs: number, isStale: boolean): void {
    const first = firstToEnd(desk.offers);
    if (first !== undefined && first.autoAcceptMs === 0 && first.deadlineMs - nowMs <= LAST_SECONDS_MS && this.warnedOf !== first.offerId) {
      this.warnedOf = first.offerId;
      speakStatus(say("offer.tenSeconds"));
    }
    if (isStale && !this.wasStale) {
      speakAlert(say("live.disabled"));
    }
    this.wasStale = isStale;
    show(first, isStale);
  }

  private announce(offer: Offer, nowMs: number): void {
    const text = say("offer.alert", {
      channel: sayOne("channel", shortName(offer.customer.channel, "CHANNEL")),
      queue: offer.customer.queueId,
      customer: customerName(offer.customer.key),
      for: durationText(nowMs - offer.customer.arrivedMs),
    });
    speakAlert(offer.autoAcceptMs > 0 ? `${text}. ${say("offer.connects")}` : text);
    if (offer.autoAcceptMs > 0) {
      this.ring.warn();
    }
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

/** Whether the agent has got somebody just now whom nobody at this desk could have accepted. */
function startedUnasked(before: Desk, desk: Desk, nowMs: number): boolean {
  const known = before.conversations.map((one) => one.customer.interactionId);
  return desk.conversations.some(({ customer, acceptedMs }) => {
    const offer = before.offers.find((one) => one.customer.interactionId === customer.interactionId);
    const wasAsked = offer !== undefined && offer.madeMs < acceptedMs;
    return !known.includes(customer.interactionId) && !wasAsked && acceptedMs > nowMs - JUST_NOW_MS;
  });
}

const JUST_NOW_MS = 2_000;

function firstToEnd(offers: readonly Offer[]): Offer | undefined {
  return [...offers].sort((one, other) => one.deadlineMs - other.deadlineMs)[0];
}

const LAST_SECONDS_MS = 10_000;

/** The page's title and sign. No countdown: of a hidden page it would lag. */
function show(offer: Offer | undefined, isStale: boolean): void {
  const product = say("product");
  if (isStale) {
    wear(`⚠ ${say("activity.notLive")} – ${product}`, "./notlive.svg");
  } else if (offer === undefined) {
    wear(`${say("page.desk")} – ${product}`, "./idle.svg");
  } else {
    wear(`▶ ${say("offer.title", { queue: offer.customer.queueId })} – ${product}`, "./ringing.svg");
  }
}

function wear(title: string, sign: string): void {
  if (document.title !== title) {
    document.title = title;
  }
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  if (icon !== null && icon.getAttribute("href") !== sign) {
    icon.setAttribute("href", sign);
  }
}
