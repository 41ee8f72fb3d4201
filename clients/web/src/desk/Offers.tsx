import { useEffect, useRef } from "preact/hooks";
import { say, sayOne } from "../text/language";
import { durationText } from "../time/duration";
import { shortName } from "../wire/messages";
import { customerName } from "../chat/staffChats";
import type { Offer } from "./desk";
import { age, left, now } from "../shell/now";
import { act, canAct, desk, nearest } from "./store";
import { WhyNothing } from "./WhyNothing";

/** Offers, the one that ends first on top; a new one never pushes an older one away. The router owns the deadline. */
export function Offers() {
  const offers = desk.value.offers;
  return (
    <section class="offers" aria-label={say("offers")}>
      {offers.length === 0 ? <NoOffers /> : offers.map((offer) => <OfferCard key={offer.offerId} offer={offer} />)}
    </section>
  );
}

function NoOffers() {
  const activity = sayOne("activity", shortName(desk.value.activity, "ACTIVITY"));
  const since = desk.value.activitySinceMs === 0 ? "0:00" : age(desk.value.activitySinceMs);
  const cooling = desk.value.coolDownUntilMs > now.value;
  return (
    <div class="muted idle">
      {say("offers.none")}{" "}
      {desk.value.activity === "ACTIVITY_AVAILABLE"
        ? say("offers.idle", { activity, for: since })
        : say("offers.away", { activity })}{" "}
      {cooling && say("coolDown", { for: left(desk.value.coolDownUntilMs) })}
      <WhyNothing />
    </div>
  );
}

function OfferCard({ offer }: { offer: Offer }) {
  const accept = useRef<HTMLButtonElement>(null);
  const isNearest = nearest.value?.offerId === offer.offerId;
  useEffect(() => {
    if (isNearest) {
      focusOffer.current = () => accept.current?.focus();
    }
  }, [isNearest]);
  const { customer } = offer;
  const channel = sayOne("channel", shortName(customer.channel, "CHANNEL"));
  const leftMs = offer.deadlineMs - now.value;
  return (
    <div class="offer">
      <span>
        <strong>{channel}</strong> · {customer.queueId}
      </span>
      <span class="customer">{customerName(customer.key)}</span>
      <span class="age">{say("offer.waited", { for: age(customer.arrivedMs) })}</span>
      {customer.attributes.slice(0, 3).map(({ name, value }) => (
        <span class="muted">
          {name}: {value}
        </span>
      ))}
      <span class="grow" />
      {offer.autoAcceptMs > 0 ? (
        <strong class="age">{connectsIn(offer.autoAcceptMs)}</strong>
      ) : (
        <>
          <span class="age">{say("offer.answerIn", { for: durationText(leftMs) })}</span>
          <progress max={Math.max(1, offer.deadlineMs - offer.madeMs)} value={Math.max(0, leftMs)} aria-hidden="true" />
        </>
      )}
      <button
        ref={accept}
        class="first"
        disabled={!canAct.value}
        onClick={() => void act({ acceptOffer: { offerId: offer.offerId } }, offer.offerId)}
      >
        {say("offer.accept")}
      </button>
      <button
        disabled={!canAct.value}
        onClick={() => void act({ declineOffer: { offerId: offer.offerId } }, offer.offerId)}
      >
        {say("offer.decline")}
      </button>
      {(offer.whisper !== "" || customer.note !== "") && (
        <span class="whisper muted">{[offer.whisper, customer.note].filter((text) => text !== "").join(" · ")}</span>
      )}
    </div>
  );
}

/** In whole seconds: 3, 2, 1. */
function connectsIn(autoAcceptMs: number): string {
  const seconds = Math.ceil((autoAcceptMs - now.value) / 1_000);
  return seconds > 0 ? say("offer.connectsIn", { seconds: String(seconds) }) : say("offer.connects");
}

/** Puts the focus on Accept of the offer that ends first. */
export const focusOffer: { current: (() => void) | undefined } = { current: undefined };
