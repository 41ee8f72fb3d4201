/**
 * The messages of `proto/strowger/v1` that the pages use, as protobuf's JSON mapping writes them: 64-bit numbers are strings, and
 * what has its zero value may be left out. Ids stay strings, since they don't fit a JavaScript number; times are turned into
 * numbers where they are used, by `ms`.
 */
export type Int64 = string;

/** A 64-bit number of the wire that is a time, a span or a count; 0 if it was left out. */
export function ms(value: Int64 | undefined): number {
  return value === undefined ? 0 : Number(value);
}

export type Activity = "ACTIVITY_UNSPECIFIED" | "ACTIVITY_OFFLINE" | "ACTIVITY_AWAY" | "ACTIVITY_AVAILABLE";
export type Presence = "PRESENCE_UNSPECIFIED" | "PRESENCE_ABSENT" | "PRESENCE_LIVE" | "PRESENCE_GRACE" | "PRESENCE_LOST";
export type Phase =
  | "PHASE_UNSPECIFIED"
  | "PHASE_WAITING"
  | "PHASE_OFFERED"
  | "PHASE_ACTIVE"
  | "PHASE_WRAP_UP"
  | "PHASE_ENDED"
  | "PHASE_PARKED";

/** `ACTIVITY_AWAY` to `AWAY`: what a set's names have in common says nothing to a reader. */
export function shortName(name: string | undefined, set: string): string {
  return name === undefined ? "UNSPECIFIED" : name.startsWith(`${set}_`) ? name.slice(set.length + 1) : name;
}

export interface Attribute {
  name?: string;
  value?: string;
}

export interface Links {
  initialInteractionId?: Int64;
  relatedInteractionId?: Int64;
  origin?: string;
  note?: string;
}

export interface Rejected {
  reason?: string;
  field?: string;
  detail?: string;
  takenByAgentId?: string;
}

export interface InteractionSummary {
  interactionId?: Int64;
  gatewayId?: string;
  key?: string;
  channel?: string;
  queueId?: string;
  priority?: number;
  attributes?: Attribute[];
  arrivedMs?: Int64;
  links?: Links;
  past?: PastSegment[];
}

/** What a customer had before, as it was when it was handed on, or when it ended. */
export interface PastSegment {
  interactionId?: Int64;
  channel?: string;
  queueId?: string;
  arrivedMs?: Int64;
  acceptedMs?: Int64;
  endedMs?: Int64;
  reason?: string;
  agentId?: string;
  dispositionId?: string;
}

export interface OfferMade {
  offerId?: Int64;
  interaction?: InteractionSummary;
  deadlineMs?: Int64;
  whisper?: string;
  autoAcceptMs?: Int64;
}

export interface AssignmentStarted {
  offerId?: Int64;
  interaction?: InteractionSummary;
  acceptedMs?: Int64;
  phase?: Phase;
  held?: boolean;
  wrapUpDeadlineMs?: Int64;
  supervisorId?: string;
  dispositionNeeded?: boolean;
  dispositionId?: string;
  joined?: boolean;
  consultationIds?: Int64[];
  wakeMs?: Int64;
  mute?: Mute;
  help?: Help;
}

/** Help that an agent asks for with an interaction, and who is coming; not asked for where `askedMs` is missing. */
export interface Help {
  askedMs?: Int64;
  note?: string;
  supervisorId?: string;
}

/** An agent's microphone: what the gateway reported, what was asked of it, and until when it may take to confirm that. */
export interface Mute {
  muted?: boolean;
  wanted?: boolean;
  deadlineMs?: Int64;
}

export interface AgentSnapshot {
  agentId?: string;
  activity?: Activity;
  offers?: OfferMade[];
  assignments?: AssignmentStarted[];
  reasonId?: string;
  nextActivity?: Activity;
  coolDownDeadlineMs?: Int64;
  autoAccept?: boolean;
}

export interface WorkReply {
  requestNumber?: Int64;
  rejected?: Rejected;
  interactionId?: Int64;
}

interface OfInteraction {
  interactionId?: Int64;
}

interface OfConsultation {
  consultationId?: Int64;
  interactionId?: Int64;
}

/** One thing the router says to an agent; exactly one of the fields after the first three is there. */
export interface WorkResponse {
  sequence?: Int64;
  timeMs?: Int64;
  previousSequence?: Int64;
  reply?: WorkReply;
  snapshot?: AgentSnapshot;
  offerMade?: OfferMade;
  offerEnded?: {
    offerId?: Int64;
    declined?: object;
    expired?: object;
    rescinded?: { reason?: string; takenByAgentId?: string };
  };
  assignmentStarted?: AssignmentStarted;
  holdChanged?: OfInteraction & { held?: boolean };
  assignmentEnded?: OfInteraction & { reason?: string; wrapUpDeadlineMs?: Int64 };
  wrapUpEnded?: OfInteraction & { cause?: string };
  activityChanged?: { activity?: Activity; cause?: string; supervisorId?: string; reasonId?: string; note?: string };
  signedOut?: { cause?: string; supervisorId?: string; note?: string };
  sessionReplaced?: object;
  nextActivitySet?: { activity?: Activity };
  wrapUpExtended?: OfInteraction & { wrapUpDeadlineMs?: Int64 };
  assignmentParked?: OfInteraction & { wakeMs?: Int64 };
  assignmentWoken?: OfInteraction;
  coolDownStarted?: { deadlineMs?: Int64 };
  coolDownEnded?: object;
  consultationStarted?: OfConsultation;
  consultationAnswered?: OfConsultation & { agentId?: string };
  consultationNotAccepted?: OfConsultation & { agentId?: string; cause?: string };
  consultationJoined?: OfConsultation;
  consultationEnded?: OfConsultation & { reason?: string };
  customerHandedOver?: { interaction?: InteractionSummary; fromInteractionId?: Int64 };
  dispositionSet?: OfInteraction & { dispositionId?: string };
  muteChanged?: OfInteraction & { mute?: Mute };
  helpChanged?: OfInteraction & { help?: Help };
}

/** What an agent asks for; one field. */
export interface WorkRequest {
  signIn?: { agentId: string; activity: Activity; resumeAfterSequence?: Int64 };
  signOut?: object;
  setActivity?: { activity: Activity; reasonId?: string };
  setNextActivity?: { activity: Activity; reasonId?: string };
  acceptOffer?: { offerId: Int64 };
  declineOffer?: { offerId: Int64 };
  holdInteraction?: { interactionId: Int64 };
  retrieveInteraction?: { interactionId: Int64 };
  muteInteraction?: { interactionId: Int64; muted: boolean };
  askForHelp?: { interactionId: Int64; note: string };
  withdrawHelp?: { interactionId: Int64 };
  endInteraction?: { interactionId: Int64 };
  transferInteraction?: { interactionId: Int64; target: Target; note?: string };
  startConsultation?: { interactionId: Int64; target: Target; note?: string };
  joinConsultation?: { interactionId: Int64 };
  completeConsultation?: { interactionId: Int64 };
  cancelConsultation?: { interactionId: Int64 };
  setDisposition?: { interactionId: Int64; dispositionId: string };
  completeWrapUp?: { interactionId: Int64 };
  noteReply?: { interactionId: Int64 };
  extendWrapUp?: { interactionId: Int64; byMs: Int64 };
}

export interface Target {
  queueId?: string;
  agentId?: string;
  leader?: object;
  supervisor?: object;
}

/** Whom a customer may be handed on to, and what stands against it now. */
export interface TransferTarget {
  queueId?: string;
  agentId?: string;
  hindrance?: string;
  waiting?: number;
  agentsReady?: number;
  waitMedianMs?: Int64;
}

export interface ListTargetsResponse {
  targets?: TransferTarget[];
  more?: boolean;
}

/** The outcomes that are defined. */
export interface ListDispositionsResponse {
  dispositionIds?: string[];
}

export interface QueueView {
  queueId?: string;
  waiting?: number;
  offeredNow?: number;
  active?: number;
  oldestArrivedMs?: Int64;
  arrived?: Int64;
  answered?: Int64;
  answeredInTarget?: Int64;
  abandoned?: Int64;
  serviceTargetMs?: Int64;
  agentsReady?: number;
  parked?: number;
  waitLowMs?: Int64;
  waitHighMs?: Int64;
  /** By channel; one alone is named without its numbers, which are the queue's. */
  channels?: ChannelView[];
}

/** One channel of a queue, or of all queues. */
export interface ChannelView {
  channel?: string;
  waiting?: number;
  active?: number;
  oldestArrivedMs?: Int64;
  arrived?: Int64;
  answered?: Int64;
  answeredInTarget?: Int64;
  abandoned?: Int64;
}

export interface AgentView {
  agentId?: string;
  activity?: Activity;
  presence?: Presence;
  activitySinceMs?: Int64;
  offers?: number;
  active?: number;
  wrapUps?: number;
  accepted?: Int64;
  declined?: Int64;
  missed?: Int64;
  reasonId?: string;
  activeSinceMs?: Int64;
  /** Of several calls the oldest that nobody has answered, else the oldest. */
  help?: Help;
  helpInteractionId?: Int64;
}

export interface Totals {
  waiting?: number;
  offeredNow?: number;
  active?: number;
  agentsSignedIn?: number;
  agentsAvailable?: number;
  arrived?: Int64;
  answered?: Int64;
  abandoned?: Int64;
  agents?: AgentTotals;
  channels?: ChannelView[];
}

/** How many agents do what; each is in one. */
export interface AgentTotals {
  notConnected?: number;
  active?: number;
  offered?: number;
  wrapUp?: number;
  available?: number;
  away?: number;
  signedOut?: number;
}

export interface Board {
  sequence?: Int64;
  timeMs?: Int64;
  queues?: QueueView[];
  agents?: AgentView[];
  totals?: Totals;
}

export interface InteractionView extends InteractionSummary {
  phase?: Phase;
  dueMs?: Int64;
  agentId?: string;
  waitingSinceMs?: Int64;
}

/** The figures of one queue, agent or of all in one period; `router/docs/figures.md` says what each means. */
export interface FiguresView {
  id?: string;
  waiting?: number;
  arrived?: Int64;
  answered?: Int64;
  abandoned?: Int64;
  offers?: Int64;
  accepted?: Int64;
  declined?: Int64;
  missed?: Int64;
  handled?: Int64;
  talkMs?: Int64;
  holdMs?: Int64;
  wrapUpMs?: Int64;
  busyMs?: Int64;
  offeredMs?: Int64;
  idleMs?: Int64;
  notReadyMs?: Int64;
  serviceLevels?: { name?: string; over?: Int64; under?: Int64 }[];
}

/** One agent, now and today, as the router counts. */
export interface GetDayResponse {
  sequence?: Int64;
  timeMs?: Int64;
  fromMs?: Int64;
  capacity?: CapacityTaken;
  today?: FiguresView;
  occupancy?: { over?: Int64; under?: Int64 };
  team?: { agents?: number; offers?: Int64; availableMs?: Int64 };
}

export interface CapacityTaken {
  profiles?: { capacityProfileId?: string; units?: number; unitsMax?: number }[];
  channels?: ChannelTaken[];
}

export interface ChannelTaken {
  channel?: string;
  inHand?: number;
  max?: number;
  hasRoom?: boolean;
}

export interface Figures {
  sequence?: Int64;
  timeMs?: Int64;
  fromMs?: Int64;
  rows?: FiguresView[];
}
