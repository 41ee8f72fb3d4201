import { computed, effect, signal } from "@preact/signals";
import { customerName } from "../chat/staffChats";
import { say } from "../text/language";
import { speakAlert } from "../shell/spoken";
import { link } from "../shell/link";
import { now, stale } from "../shell/now";
import type { WorkReply, WorkRequest, WorkResponse } from "../wire/messages";
import { rejectionText } from "../wire/rejection";
import type { Stream } from "../wire/link";
import { AutoAccept } from "./autoAccept";
import { activityToSignInWith, carded, dismiss, emptyDesk, hasGap, told, type Card, type Conversation, type Desk, type Offer } from "./desk";
import { stepOf, type HandOver } from "./handOver";
import { handOverText } from "./handOverText";
import { tellHelp } from "./help";
import { lead } from "./lead";
import { tellMicrophones } from "./microphone";
import { Notices } from "./notices";
import { dayQuestion } from "./ownDay";

/** The desk of whom the token names; everything drawn on the page comes from here. */
export const desk = signal<Desk>(emptyDesk(""));

/** What was refused, by the thing it was about (an offer's or interaction's id); stays until it is tried again or closed. */
export const refusals = signal<ReadonlyMap<string, string>>(new Map());

/** The interaction that is open in the middle. */
export const chosen = signal<string | undefined>(undefined);

export const canAct = computed(() => link.state.value.kind === "live" && !stale.value && !desk.value.replaced);

/** The offer whose time ends first: the only one that rings. */
export const nearest = computed<Offer | undefined>(() =>
  desk.value.offers.reduce<Offer | undefined>(
    (first, offer) => (first === undefined || offer.deadlineMs < first.deadlineMs ? offer : first),
    undefined,
  ),
);

const notices = new Notices();
const autoAccept = new AutoAccept(
  notices.ring,
  () => canAct.value,
  (offerId) => void act({ acceptOffer: { offerId } }, offerId),
);
effect(() => notices.tick(desk.value, now.value, stale.value));
let stream: Stream | undefined;
let requests = 0;
const waiting = new Map<string, (reply: WorkReply) => void>();

/** Whether another tab of this browser has the desk. */
export const inOtherTab = signal(false);

/**
 * Signs in as Available and stays signed in over every break of the connection, unless another tab of this browser has the desk; this one
 * takes it over if that is asked for.
 */
export async function startShift(agentId: string, how: "if free" | "take over" = "if free"): Promise<void> {
  inOtherTab.value = !(await lead(agentId, how, stopHere));
  if (!inOtherTab.value) {
    desk.value = emptyDesk(agentId);
    begin();
  }
}

/** Another tab has taken the desk: nothing rings here any more. */
function stopHere(): void {
  stream?.stop();
  dayQuestion.stop();
  desk.value = { ...emptyDesk(desk.value.agentId), replaced: true };
  notices.after(desk.value, desk.value, now.value);
  autoAccept.after(desk.value, now.value);
}

function begin(): void {
  stream?.stop();
  const agentId = desk.value.agentId;
  stream = link.stream(
    "AgentService/Work",
    () => ({
      signIn: { agentId, activity: activityToSignInWith(desk.value), resumeAfterSequence: desk.value.lastSequence },
    }),
    (response) => hear(response as WorkResponse),
    () => failWaiting(),
  );
}

function hear(response: WorkResponse): void {
  if (hasGap(desk.value, response)) {
    begin();
    return;
  }
  const before = desk.value;
  desk.value = told(before, response);
  if (response.reply !== undefined) {
    const number = response.reply.requestNumber ?? "0";
    waiting.get(number)?.(response.reply);
    waiting.delete(number);
  }
  if (desk.value.signedOut || desk.value.replaced) {
    // Over by somebody's will: what the router ends after this must not be begun anew.
    stream?.stop();
    dayQuestion.stop();
  } else {
    dayQuestion.news();
  }
  notices.after(before, desk.value, now.value);
  autoAccept.after(desk.value, now.value);
  tellMicrophones(before, desk.value);
  tellHelp(before, desk.value);
  keepChosen(before);
  seeToHandOvers();
}

/** Opening a conversation never closes another, and a new one opens by itself only where none is open. */
function keepChosen(before: Desk): void {
  const there = desk.value.conversations.map((one) => one.customer.interactionId);
  if (chosen.value !== undefined && there.includes(chosen.value)) {
    return;
  }
  const held = before.conversations.map((one) => one.customer.interactionId);
  chosen.value = there.find((id) => !held.includes(id)) ?? there[0];
}

/** Sends a request; what is refused is said beside what it was about. Resolves to whether it was done. */
export async function act(request: WorkRequest, about = ""): Promise<boolean> {
  return (await ask(request, about)) !== undefined;
}

/** Has the phone mute the agent's microphone, or open it. What is shown changes once the phone has reported it. */
export function mute(interactionId: string, muted: boolean): Promise<boolean> {
  return act({ muteInteraction: { interactionId, muted } }, interactionId);
}

/** Calls for help with a conversation; asked again it is asked in other words. */
export function askForHelp(interactionId: string, note: string): Promise<boolean> {
  return act({ askForHelp: { interactionId, note } }, interactionId);
}

export function withdrawHelp(interactionId: string): Promise<boolean> {
  return act({ withdrawHelp: { interactionId } }, interactionId);
}

/** As `act`; resolves to what the router answered if it was done. */
async function ask(request: WorkRequest, about: string): Promise<WorkReply | undefined> {
  forgive(about);
  const reply = await send(request);
  if (reply === undefined) {
    refuse(about, say("live.disabled"));
    return undefined;
  }
  if (reply.rejected !== undefined) {
    refuse(about, rejectionText(reply.rejected));
    return undefined;
  }
  return reply;
}

/** Customers who are to go to a colleague, and stay until that one accepts. A page that is loaded anew shows these as consultations. */
export const handOvers = signal<readonly HandOver[]>([]);

/** Asks the colleague; resolves to whether that was done. What comes of it is said by a card. */
export async function handOver({ customer }: Conversation, to: string, note: string): Promise<boolean> {
  const { interactionId } = customer;
  const name = customerName(customer.key);
  const reply = await ask({ startConsultation: { interactionId, target: { agentId: to }, note } }, interactionId);
  if (reply === undefined) {
    return false;
  }
  handOvers.value = [...handOvers.value, { consultationId: reply.interactionId ?? "0", interactionId, name, to, begun: false }];
  seeToHandOvers();
  return true;
}

/** The agent wants the customer back before the colleague has accepted. */
export function takeBack({ consultationId, interactionId }: HandOver): void {
  drop(consultationId);
  void act({ cancelConsultation: { interactionId: consultationId } }, interactionId);
}

function drop(consultationId: string): void {
  handOvers.value = handOvers.value.filter((one) => one.consultationId !== consultationId);
}

function seeToHandOvers(): void {
  for (const one of handOvers.value) {
    const step = stepOf(one, desk.value);
    if (step.kind === "wait") {
      if (step.begun !== one.begun) {
        handOvers.value = handOvers.value.map((other) => (other === one ? { ...one, begun: step.begun } : other));
      }
      continue;
    }
    drop(one.consultationId);
    const { consultationId, interactionId, name, to } = one;
    const id = `${consultationId}/handOver`;
    if (step.kind === "complete") {
      const completed = act({ completeConsultation: { interactionId: consultationId } }, interactionId);
      void completed.then((done) => done && card({ id, kind: "handedOver", name, to }));
    } else if (step.kind === "take back") {
      if (step.cause !== "") {
        void act({ cancelConsultation: { interactionId: consultationId } }, interactionId);
      }
      card({ id, kind: "notHandedOver", name, to, cause: step.cause });
    }
  }
}

function card(news: Card & { kind: "handedOver" | "notHandedOver" }): void {
  desk.value = carded(desk.value, news);
  speakAlert(handOverText(news));
}

function send(request: WorkRequest): Promise<WorkReply | undefined> {
  const open = stream;
  if (open === undefined || !canAct.value) {
    return Promise.resolve(undefined);
  }
  const number = String(++requests);
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    if (!open.send({ requestNumber: number, ...request })) {
      waiting.delete(number);
      resolve(undefined);
    }
  });
}

/** The agent has written in a conversation, which therefore is not idle; only that goes to the router, never what was written. */
export function noteReply(key: string): void {
  const written = desk.value.conversations.find((one) => one.customer.key === key);
  if (written !== undefined) {
    // A refusal says that it ended meanwhile, which the agent sees anyway.
    void send({ noteReply: { interactionId: written.customer.interactionId } });
  }
}

/** The connection broke: what was asked and not answered is told so; the router may have done it, and the resume shows it. */
function failWaiting(): void {
  const all = [...waiting.values()];
  waiting.clear();
  all.forEach((resolve) => resolve({}));
}

function refuse(about: string, text: string): void {
  refusals.value = new Map(refusals.value).set(about, text);
  speakAlert(text);
}

export function forgive(about: string): void {
  if (refusals.value.has(about)) {
    const rest = new Map(refusals.value);
    rest.delete(about);
    refusals.value = rest;
  }
}

export function forget(cardId: string): void {
  desk.value = dismiss(desk.value, cardId);
}

export const ring = notices.ring;
