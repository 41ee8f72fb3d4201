import type { Content, Kind, Section } from "./definitions";

/** One field of a form; `path` is its place in the definition, in the names of the JSON mapping. */
export type Field = { readonly path: string } & (
  | { readonly kind: "text" }
  | { readonly kind: "count" }
  /** In milliseconds on the wire, in seconds on the page. `zero`: 0 says something else than leaving it out. */
  | { readonly kind: "time"; readonly zero?: boolean }
  | { readonly kind: "flag" }
  /** `set`: what the names of the wire have in common. */
  | { readonly kind: "choice"; readonly set: string; readonly of: readonly string[] }
  | { readonly kind: "one"; readonly of: Kind }
  | { readonly kind: "several"; readonly of: Kind }
  | { readonly kind: "rows"; readonly fields: readonly Field[]; readonly fresh: Content }
);

export interface Group {
  readonly name: string;
  readonly fields: readonly Field[];
}

const ACTIVITIES_AFTER_MISS = ["AWAY", "AVAILABLE"];
const ACTIVITIES_ON_DISCONNECT = ["OFFLINE", "AWAY"];
const ORDERS = [
  "LEAST_LOADED",
  "LONGEST_IDLE",
  "LEAST_OCCUPIED",
  "MOST_SKILLED",
  "FASTEST",
  "ROUND_ROBIN",
  "FIXED_ORDER",
  "IDLENESS_RATIO",
  "RANDOM",
];

const QUEUE: readonly Group[] = [
  {
    name: "service",
    fields: [
      { path: "serviceTargetMs", kind: "time" },
      { path: "headStartMs", kind: "time" },
      { path: "waitingMax", kind: "count" },
      { path: "planId", kind: "one", of: "plan" },
      { path: "projectId", kind: "one", of: "project" },
    ],
  },
  {
    name: "asks",
    fields: [
      {
        path: "requirements",
        kind: "rows",
        fresh: { skillId: "", levelMin: 1 },
        fields: [
          { path: "skillId", kind: "one", of: "skill" },
          { path: "levelMin", kind: "count" },
        ],
      },
      { path: "furtherRequirements.teamIds", kind: "several", of: "team" },
    ],
  },
  {
    name: "offers",
    fields: [
      { path: "offerTimeoutMs", kind: "time" },
      { path: "coolDownMs", kind: "time" },
      { path: "offers.afterMiss", kind: "choice", set: "ACTIVITY", of: ACTIVITIES_AFTER_MISS },
      { path: "offers.autoAccept", kind: "flag" },
      { path: "offers.whisper", kind: "text" },
      { path: "offers.failuresMax", kind: "count" },
      { path: "offers.escalateToQueueId", kind: "one", of: "queue" },
    ],
  },
  {
    name: "choice",
    fields: [
      { path: "choice.order", kind: "choice", set: "AGENT_ORDER", of: ORDERS },
      { path: "choice.distribution", kind: "choice", set: "DISTRIBUTION", of: ["PUSH", "PUSH_AND_PULL", "PULL"] },
      {
        path: "choice.penalties",
        kind: "rows",
        fresh: { levelMin: 1, penaltyMs: "0" },
        fields: [
          { path: "levelMin", kind: "count" },
          { path: "penaltyMs", kind: "time" },
        ],
      },
      { path: "line.strictPriority", kind: "flag" },
    ],
  },
  {
    name: "wrapUp",
    fields: [
      { path: "wrapUpMs", kind: "time" },
      { path: "wrapUp.mode", kind: "choice", set: "WRAP_UP_MODE", of: ["OPTIONAL", "FIXED", "MANDATORY"] },
      { path: "wrapUp.extendMaxMs", kind: "time" },
      { path: "wrapUp.dispositionNeeded", kind: "flag" },
    ],
  },
  {
    name: "entry",
    fields: [
      { path: "entry.calendarId", kind: "one", of: "calendar" },
      { path: "entry.leaveAtClosing", kind: "flag" },
      { path: "entry.waitMaxMs", kind: "time" },
      { path: "entry.estimateMaxMs", kind: "time" },
      {
        path: "entry.exits",
        kind: "rows",
        fresh: { when: "EXIT_CONDITION_FULL", toQueueId: "" },
        fields: [
          { path: "when", kind: "choice", set: "EXIT_CONDITION", of: ["FULL", "CLOSED", "EMPTY", "ESTIMATE", "WAITED"] },
          { path: "toQueueId", kind: "one", of: "queue" },
        ],
      },
    ],
  },
  {
    name: "writing",
    fields: [
      { path: "replies.firstMs", kind: "time" },
      { path: "replies.nextMs", kind: "time" },
      { path: "wake", kind: "choice", set: "WAKE_POLICY", of: ["SAME_AGENT", "SAME_AGENT_IF_ROOM", "ANYBODY"] },
    ],
  },
];

const PLAN: readonly Group[] = [
  {
    name: "steps",
    fields: [
      {
        path: "steps",
        kind: "rows",
        fresh: { afterMs: "60000" },
        fields: [
          { path: "afterMs", kind: "time" },
          { path: "lowerLevelsBy", kind: "count" },
          { path: "addTeamIds", kind: "several", of: "team" },
          { path: "addQueueIds", kind: "several", of: "queue" },
          { path: "penaltyMs", kind: "time" },
          { path: "headStartMs", kind: "time" },
          { path: "targetMs", kind: "time", zero: true },
          { path: "overflowToQueueId", kind: "one", of: "queue" },
          { path: "offerCallback", kind: "flag" },
          { path: "close", kind: "flag" },
        ],
      },
    ],
  },
];

const AGENT: readonly Group[] = [
  {
    name: "skills",
    fields: [
      {
        path: "proficiencies",
        kind: "rows",
        fresh: { skillId: "", level: 1 },
        fields: [
          { path: "skillId", kind: "one", of: "skill" },
          { path: "level", kind: "count" },
        ],
      },
    ],
  },
  {
    name: "work",
    fields: [
      { path: "capacityProfileId", kind: "one", of: "capacityProfile" },
      { path: "furtherCapacityProfileIds", kind: "several", of: "capacityProfile" },
      { path: "teamIds", kind: "several", of: "team" },
      { path: "shiftId", kind: "one", of: "calendar" },
      { path: "position", kind: "count" },
      { path: "idleTargetPermille", kind: "count" },
      { path: "autoAccept", kind: "flag" },
      { path: "onDisconnect", kind: "choice", set: "ACTIVITY", of: ACTIVITIES_ON_DISCONNECT },
    ],
  },
];

const TEAM: readonly Group[] = [
  {
    name: "leaders",
    fields: [
      { path: "leaderIds", kind: "several", of: "agent" },
      { path: "supervisorIds", kind: "several", of: "agent" },
      { path: "shiftId", kind: "one", of: "calendar" },
    ],
  },
];

const PROJECT: readonly Group[] = [
  {
    name: "promise",
    fields: [
      { path: "thresholdMs", kind: "time" },
      { path: "targetPermille", kind: "count" },
    ],
  },
];

/** What the form of each section has. */
export const FORMS: Readonly<Record<Section, readonly Group[]>> = {
  queue: QUEUE,
  skill: [],
  plan: PLAN,
  agent: AGENT,
  team: TEAM,
  project: PROJECT,
};

export function fieldsOf(section: Section): readonly Field[] {
  return FORMS[section].flatMap((group) => group.fields);
}

/** The field that the router means by a name of its contract such as `offer_timeout_ms`; undefined = one that has no form. */
export function fieldNamed(section: Section, routersName: string): Field | undefined {
  const path = routersName.replace(/\[\d+\]/g, "").replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const fits = (one: string) => one === path || one.endsWith(`.${path}`) || path.endsWith(`.${one}`);
  const all = fieldsOf(section);
  return (
    all.find((field) => fits(field.path)) ??
    all.find(
      (field) => field.kind === "rows" && field.fields.some(({ path: inner }) => fits(inner) || fits(`${field.path}.${inner}`)),
    )
  );
}
