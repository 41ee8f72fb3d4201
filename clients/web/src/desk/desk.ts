import {
  ms,
  type Activity,
  type AgentSnapshot,
  type AssignmentStarted,
  type Help,
  type InteractionSummary,
  type Int64,
  type Mute,
  type OfferMade,
  type PastSegment,
  type Phase,
  type WorkResponse,
} from "../wire/messages";

/** What an agent holds and is told, as one value. `told` alone makes the next from the one before. */
export interface Desk {
  readonly agentId: string;
  readonly activity: Activity;
  /** Who or what set it, as the wire names causes; undefined after a snapshot, which does not say. */
  readonly cause: string | undefined;
  readonly causedBy: string;
  readonly activitySinceMs: number;
  readonly nextActivity: Activity | undefined;
  readonly coolDownUntilMs: number;
  /** Whether offers may be accepted by themselves: as it was at sign-in, and from the first such offer on. */
  readonly autoAccepts: boolean;
  readonly offers: readonly Offer[];
  readonly conversations: readonly Conversation[];
  readonly cards: readonly Card[];
  /** What this page has seen handled, the newest first. */
  readonly handled: readonly Handled[];
  /** The newest news: what a resume starts after. */
  readonly lastSequence: Int64;
  readonly signedOut: boolean;
  readonly replaced: boolean;
}

export interface Customer {
  readonly interactionId: Int64;
  readonly key: string;
  readonly channel: string;
  readonly queueId: string;
  readonly priority: number;
  readonly arrivedMs: number;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly note: string;
  readonly origin: string;
  /** What the customer had before, in this stay and before they came back, the newest first. */
  readonly past: readonly Past[];
}

export interface Past {
  readonly interactionId: Int64;
  readonly channel: string;
  readonly queueId: string;
  readonly arrivedMs: number;
  /** 0 = nobody accepted it. */
  readonly acceptedMs: number;
  readonly endedMs: number;
  /** Why it ended, as the wire names reasons. */
  readonly reason: string;
  /** Who had it; empty = nobody. */
  readonly agentId: string;
  /** What it was filed under by then; empty = nothing. */
  readonly dispositionId: string;
}

export interface Offer {
  readonly offerId: Int64;
  readonly customer: Customer;
  readonly deadlineMs: number;
  readonly madeMs: number;
  readonly whisper: string;
  /** When this page accepts it by itself; 0 = only the agent does. */
  readonly autoAcceptMs: number;
}

export interface Consultation {
  readonly consultationId: Int64;
  /** Who has accepted; empty = nobody yet. */
  readonly agentId: string;
  readonly joined: boolean;
  /** Who did not accept last and why, as the wire names causes; an empty id = the time to wait for one person is over. */
  readonly notAccepted: { readonly agentId: string; readonly cause: string } | undefined;
}

/** The agent's microphone in a conversation. */
export interface Microphone {
  /** As the gateway reported last; open where it has reported nothing. */
  readonly muted: boolean;
  /** What the agent asked for last. If it differs and nothing is pending, the gateway did not confirm it in time. */
  readonly wanted: boolean;
  /** Until when the gateway may take to confirm; 0 = nothing is pending. */
  readonly pendingUntilMs: number;
}

/** Help that the agent asks for in a conversation. */
export interface AskedHelp {
  readonly askedMs: number;
  readonly note: string;
  /** Who is coming; empty = nobody yet. */
  readonly by: string;
}

export interface Conversation {
  readonly customer: Customer;
  readonly acceptedMs: number;
  readonly phase: Phase;
  readonly held: boolean;
  readonly microphone: Microphone;
  /** Undefined = none is asked for. */
  readonly help: AskedHelp | undefined;
  readonly wrapUpDeadlineMs: number;
  readonly dispositionNeeded: boolean;
  readonly dispositionId: string;
  readonly consultations: readonly Consultation[];
}

/** Something that happened to the agent and stays until it is dismissed. */
export type Card =
  | { readonly id: string; readonly kind: "missed"; readonly queueId: string; readonly atMs: number }
  | { readonly id: string; readonly kind: "rescinded"; readonly queueId: string; readonly reason: string; readonly takenBy: string; readonly atMs: number }
  | { readonly id: string; readonly kind: "changed"; readonly activity: Activity; readonly cause: string; readonly by: string; readonly note: string }
  | { readonly id: string; readonly kind: "handedOver"; readonly name: string; readonly to: string }
  | { readonly id: string; readonly kind: "notHandedOver"; readonly name: string; readonly to: string; readonly cause: string };

export interface Handled {
  readonly interactionId: Int64;
  readonly key: string;
  readonly queueId: string;
  readonly channel: string;
  readonly acceptedMs: number;
  readonly endedMs: number;
  /** Whether wrap-up ended by its deadline, not by the agent. */
  readonly ranOut: boolean;
}

/** A desk keeps so many; older ones are in the router's journal. */
export const HANDLED_MAX = 200;
const CARDS_MAX = 20;
const OPEN: Microphone = { muted: false, wanted: false, pendingUntilMs: 0 };
/** What is so of a conversation in wrap-up. */
const OVER = { phase: "PHASE_WRAP_UP", held: false, microphone: OPEN, help: undefined, consultations: [] } as const;
const NONE: Activity = "ACTIVITY_UNSPECIFIED";

export function emptyDesk(agentId: string): Desk {
  return {
    agentId,
    activity: "ACTIVITY_OFFLINE",
    cause: undefined,
    causedBy: "",
    activitySinceMs: 0,
    nextActivity: undefined,
    coolDownUntilMs: 0,
    autoAccepts: false,
    offers: [],
    conversations: [],
    cards: [],
    handled: [],
    lastSequence: "0",
    signedOut: false,
    replaced: false,
  };
}

/**
 * What to declare when signing in: Available when the shift begins, and what was declared before where the session was lost meanwhile, so
 * that nobody who went to lunch comes back as Available with the network. A session that is still there keeps its own.
 */
export function activityToSignInWith(desk: Desk): Activity {
  return desk.activity === "ACTIVITY_AWAY" ? "ACTIVITY_AWAY" : "ACTIVITY_AVAILABLE";
}

/** Whether something is missing between what this desk was told and `news`: it must be asked for again. */
export function hasGap(desk: Desk, news: WorkResponse): boolean {
  return isNews(news) && BigInt(news.previousSequence ?? "0") > BigInt(desk.lastSequence);
}

function isNews(response: WorkResponse): boolean {
  return response.reply === undefined && response.snapshot === undefined;
}

/** The desk after the router has said this. */
export function told(desk: Desk, response: WorkResponse): Desk {
  const next = change(desk, response);
  if (response.reply !== undefined) {
    return next;
  }
  const sequence = response.sequence ?? "0";
  return BigInt(sequence) > BigInt(next.lastSequence) ? { ...next, lastSequence: sequence } : next;
}

export function dismiss(desk: Desk, cardId: string): Desk {
  return { ...desk, cards: desk.cards.filter((card) => card.id !== cardId) };
}

function change(desk: Desk, response: WorkResponse): Desk {
  const atMs = ms(response.timeMs);
  const sequence = response.sequence ?? "0";
  if (response.snapshot !== undefined) {
    return fromSnapshot(desk, response.snapshot, atMs);
  }
  if (response.offerMade !== undefined) {
    return offered(desk, response.offerMade, atMs);
  }
  if (response.offerEnded !== undefined) {
    return offerEnded(desk, response.offerEnded, sequence, atMs);
  }
  if (response.assignmentStarted !== undefined) {
    return started(desk, response.assignmentStarted);
  }
  if (response.holdChanged !== undefined) {
    const { interactionId, held } = response.holdChanged;
    return changed(desk, interactionId, { held: held === true });
  }
  if (response.assignmentEnded !== undefined) {
    return ended(desk, response.assignmentEnded.interactionId, ms(response.assignmentEnded.wrapUpDeadlineMs), atMs);
  }
  if (response.wrapUpEnded !== undefined) {
    return handled(desk, response.wrapUpEnded.interactionId, atMs, response.wrapUpEnded.cause === "CAUSE_DEADLINE");
  }
  if (response.wrapUpExtended !== undefined) {
    const { interactionId, wrapUpDeadlineMs } = response.wrapUpExtended;
    return changed(desk, interactionId, { wrapUpDeadlineMs: ms(wrapUpDeadlineMs) });
  }
  if (response.activityChanged !== undefined) {
    return activityChanged(desk, response.activityChanged, sequence, atMs);
  }
  if (response.nextActivitySet !== undefined) {
    return { ...desk, nextActivity: response.nextActivitySet.activity };
  }
  if (response.coolDownStarted !== undefined) {
    return { ...desk, coolDownUntilMs: ms(response.coolDownStarted.deadlineMs) };
  }
  if (response.coolDownEnded !== undefined) {
    return { ...desk, coolDownUntilMs: 0 };
  }
  if (response.signedOut !== undefined) {
    const gone = { ...desk, offers: [], signedOut: true };
    return activityChanged(gone, { ...response.signedOut, activity: "ACTIVITY_OFFLINE" }, sequence, atMs);
  }
  if (response.sessionReplaced !== undefined) {
    return { ...desk, offers: [], replaced: true };
  }
  return changeOfConversation(desk, response);
}

function changeOfConversation(desk: Desk, response: WorkResponse): Desk {
  if (response.assignmentParked !== undefined) {
    return changed(desk, response.assignmentParked.interactionId, { phase: "PHASE_PARKED", microphone: OPEN, help: undefined });
  }
  if (response.assignmentWoken !== undefined) {
    return changed(desk, response.assignmentWoken.interactionId, { phase: "PHASE_ACTIVE" });
  }
  if (response.muteChanged !== undefined) {
    const { interactionId, mute } = response.muteChanged;
    return changed(desk, interactionId, { microphone: microphoneOf(mute) });
  }
  if (response.helpChanged !== undefined) {
    const { interactionId, help } = response.helpChanged;
    return changed(desk, interactionId, { help: helpOf(help) });
  }
  if (response.dispositionSet !== undefined) {
    const { interactionId, dispositionId } = response.dispositionSet;
    return changed(desk, interactionId, { dispositionId: dispositionId ?? "" });
  }
  if (response.consultationStarted !== undefined) {
    const { interactionId, consultationId } = response.consultationStarted;
    return consultations(desk, interactionId, (all) => [
      ...all.filter((one) => one.consultationId !== consultationId),
      { consultationId: consultationId ?? "0", agentId: "", joined: false, notAccepted: undefined },
    ]);
  }
  if (response.consultationNotAccepted !== undefined) {
    const { interactionId, consultationId, agentId, cause } = response.consultationNotAccepted;
    const notAccepted = { agentId: agentId ?? "", cause: cause ?? "" };
    return consultations(desk, interactionId, (all) =>
      all.map((one) => (one.consultationId === consultationId ? { ...one, notAccepted } : one)),
    );
  }
  if (response.consultationAnswered !== undefined) {
    const { interactionId, consultationId, agentId } = response.consultationAnswered;
    return consultations(desk, interactionId, (all) =>
      all.map((one) => (one.consultationId === consultationId ? { ...one, agentId: agentId ?? "" } : one)),
    );
  }
  if (response.consultationJoined !== undefined) {
    const { interactionId, consultationId } = response.consultationJoined;
    return consultations(desk, interactionId, (all) =>
      all.map((one) => (one.consultationId === consultationId ? { ...one, joined: true } : one)),
    );
  }
  if (response.consultationEnded !== undefined) {
    const { interactionId, consultationId } = response.consultationEnded;
    return consultations(desk, interactionId, (all) => all.filter((one) => one.consultationId !== consultationId));
  }
  if (response.customerHandedOver?.interaction !== undefined) {
    const customer = customerOf(response.customerHandedOver.interaction);
    return changed(desk, customer.interactionId, { customer });
  }
  return desk;
}

function fromSnapshot(desk: Desk, snapshot: AgentSnapshot, atMs: number): Desk {
  const activity = snapshot.activity ?? NONE;
  const same = activity === desk.activity && desk.activitySinceMs > 0;
  return {
    ...desk,
    agentId: snapshot.agentId ?? desk.agentId,
    activity,
    activitySinceMs: same ? desk.activitySinceMs : atMs,
    cause: same ? desk.cause : undefined,
    nextActivity: snapshot.nextActivity === NONE ? undefined : snapshot.nextActivity,
    coolDownUntilMs: ms(snapshot.coolDownDeadlineMs),
    autoAccepts: snapshot.autoAccept === true,
    offers: (snapshot.offers ?? []).map((offer) => offerOf(offer, known(desk, offer)?.madeMs ?? atMs)),
    conversations: (snapshot.assignments ?? []).map(conversationOf),
    signedOut: false,
    replaced: false,
  };
}

function known(desk: Desk, offer: OfferMade): Offer | undefined {
  return desk.offers.find((one) => one.offerId === offer.offerId);
}

function offered(desk: Desk, made: OfferMade, atMs: number): Desk {
  if (known(desk, made) !== undefined) {
    return desk;
  }
  const offer = offerOf(made, atMs);
  return { ...desk, autoAccepts: desk.autoAccepts || offer.autoAcceptMs > 0, offers: [...desk.offers, offer] };
}

function offerEnded(
  desk: Desk,
  end: NonNullable<WorkResponse["offerEnded"]>,
  sequence: string,
  atMs: number,
): Desk {
  const offer = desk.offers.find((one) => one.offerId === end.offerId);
  const without = { ...desk, offers: desk.offers.filter((one) => one.offerId !== end.offerId) };
  if (offer === undefined) {
    return without;
  }
  const id = `${sequence}/${offer.offerId}`;
  const queueId = offer.customer.queueId;
  if (end.expired !== undefined) {
    return carded(without, { id, kind: "missed", queueId, atMs });
  }
  if (end.rescinded !== undefined) {
    const { reason = "", takenByAgentId: takenBy = "" } = end.rescinded;
    return carded(without, { id, kind: "rescinded", queueId, reason, takenBy, atMs });
  }
  return without;
}

function started(desk: Desk, assignment: AssignmentStarted): Desk {
  const conversation = conversationOf(assignment);
  const others = desk.conversations.filter(
    (one) => one.customer.interactionId !== conversation.customer.interactionId,
  );
  return {
    ...desk,
    offers: desk.offers.filter((offer) => offer.customer.interactionId !== conversation.customer.interactionId),
    conversations: [...others, conversation],
  };
}

function ended(desk: Desk, interactionId: Int64 | undefined, wrapUpDeadlineMs: number, atMs: number): Desk {
  return wrapUpDeadlineMs > 0
    ? changed(desk, interactionId, { ...OVER, wrapUpDeadlineMs })
    : handled(desk, interactionId, atMs);
}

function handled(desk: Desk, interactionId: Int64 | undefined, atMs: number, ranOut = false): Desk {
  const done = desk.conversations.find((one) => one.customer.interactionId === interactionId);
  if (done === undefined) {
    return desk;
  }
  const entry: Handled = {
    interactionId: done.customer.interactionId,
    key: done.customer.key,
    queueId: done.customer.queueId,
    channel: done.customer.channel,
    acceptedMs: done.acceptedMs,
    endedMs: atMs,
    ranOut,
  };
  return {
    ...desk,
    conversations: desk.conversations.filter((one) => one !== done),
    handled: [entry, ...desk.handled].slice(0, HANDLED_MAX),
  };
}

function activityChanged(
  desk: Desk,
  news: NonNullable<WorkResponse["activityChanged"]>,
  sequence: string,
  atMs: number,
): Desk {
  const activity = news.activity ?? NONE;
  const cause = news.cause ?? "CAUSE_UNSPECIFIED";
  const by = news.supervisorId ?? "";
  const next = { ...desk, activity, cause, causedBy: by, activitySinceMs: atMs, nextActivity: undefined };
  const note = news.note ?? "";
  return cause === "CAUSE_AGENT" ? next : carded(next, { id: `${sequence}/activity`, kind: "changed", activity, cause, by, note });
}

/** With something on top that happened to the agent. */
export function carded(desk: Desk, card: Card): Desk {
  return { ...desk, cards: [card, ...desk.cards.filter((one) => one.id !== card.id)].slice(0, CARDS_MAX) };
}

function changed(desk: Desk, interactionId: Int64 | undefined, change: Partial<Conversation>): Desk {
  return {
    ...desk,
    conversations: desk.conversations.map((one) =>
      one.customer.interactionId === interactionId ? { ...one, ...change } : one,
    ),
  };
}

function consultations(
  desk: Desk,
  interactionId: Int64 | undefined,
  change: (all: readonly Consultation[]) => readonly Consultation[],
): Desk {
  return {
    ...desk,
    conversations: desk.conversations.map((one) =>
      one.customer.interactionId === interactionId ? { ...one, consultations: change(one.consultations) } : one,
    ),
  };
}

function offerOf(made: OfferMade, madeMs: number): Offer {
  return {
    offerId: made.offerId ?? "0",
    customer: customerOf(made.interaction ?? {}),
    deadlineMs: ms(made.deadlineMs),
    madeMs,
    whisper: made.whisper ?? "",
    autoAcceptMs: ms(made.autoAcceptMs),
  };
}

function conversationOf(assignment: AssignmentStarted): Conversation {
  return {
    customer: customerOf(assignment.interaction ?? {}),
    acceptedMs: ms(assignment.acceptedMs),
    phase: assignment.phase ?? "PHASE_ACTIVE",
    held: assignment.held === true,
    microphone: microphoneOf(assignment.mute),
    help: helpOf(assignment.help),
    wrapUpDeadlineMs: ms(assignment.wrapUpDeadlineMs),
    dispositionNeeded: assignment.dispositionNeeded === true,
    dispositionId: assignment.dispositionId ?? "",
    consultations: (assignment.consultationIds ?? []).map((consultationId) => ({
      consultationId,
      agentId: "",
      joined: false,
      notAccepted: undefined,
    })),
  };
}

function microphoneOf(mute: Mute | undefined): Microphone {
  return { muted: mute?.muted === true, wanted: mute?.wanted === true, pendingUntilMs: ms(mute?.deadlineMs) };
}

function helpOf(help: Help | undefined): AskedHelp | undefined {
  const askedMs = ms(help?.askedMs);
  return askedMs === 0 ? undefined : { askedMs, note: help?.note ?? "", by: help?.supervisorId ?? "" };
}

function customerOf(summary: InteractionSummary): Customer {
  return {
    interactionId: summary.interactionId ?? "0",
    key: summary.key ?? "",
    channel: summary.channel ?? "CHANNEL_UNSPECIFIED",
    queueId: summary.queueId ?? "",
    priority: summary.priority ?? 0,
    arrivedMs: ms(summary.arrivedMs),
    attributes: (summary.attributes ?? []).map(({ name, value }) => ({ name: name ?? "", value: value ?? "" })),
    note: summary.links?.note ?? "",
    origin: summary.links?.origin ?? "",
    past: (summary.past ?? []).map(pastOf).reverse(),
  };
}

function pastOf(segment: PastSegment): Past {
  return {
    interactionId: segment.interactionId ?? "0",
    channel: segment.channel ?? "CHANNEL_UNSPECIFIED",
    queueId: segment.queueId ?? "",
    arrivedMs: ms(segment.arrivedMs),
    acceptedMs: ms(segment.acceptedMs),
    endedMs: ms(segment.endedMs),
    reason: segment.reason ?? "",
    agentId: segment.agentId ?? "",
    dispositionId: segment.dispositionId ?? "",
  };
}
