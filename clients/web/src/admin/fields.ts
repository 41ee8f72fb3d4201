import type { Content, Kind, Section } from "./definitions";

/** One field of a form; `path` is its place in the definition, in the names of the JSON mapping. */
export type Field = { readonly path: string } & (
  | { readonly kind: "text" }
  | { readonly kind: "count" }
  /** In milliseconds on the wire, in seconds on the page. `zero`: 0 says something else than leaving it out. */
  | { readonly kind: "time"; readonly zero?: boolean }
  /** A point in time: epoch milliseconds on the wire, date and time of the reader's own zone on the page. */
  | { readonly kind: "moment" }
  | { readonly kind: "flag" }
  /** `set`: what the names of the wire have in common. */
  | { readonly kind: "choice"; readonly set: string; readonly of: readonly string[] }
  /** Any of a closed set. */
  | { readonly kind: "ticks"; readonly set: string; readonly of: readonly string[] }
  | { readonly kind: "one"; readonly of: Kind }
  | { readonly kind: "several"; readonly of: Kind }
  | { readonly kind: "rows"; readonly fields: readonly Field[]; readonly fresh: Content }
);

export interface Group {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Folded away as long as nothing of it is set but these, which the router fills in. */
  readonly rare?: Readonly<Record<string, string>>;
}

const CHANNELS = ["PHONE", "EMAIL", "CHAT", "VIDEO", "SOCIAL"];
const CONDITIONS = ["AWAY", "SECONDARY", "BUSY", "OFFERED", "WRAP_UP", "COOLING_DOWN", "DISCONNECTED", "OFF_SHIFT"];
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

/** A skill and from which level on. */
const REQUIREMENT = {
  kind: "rows",
  fresh: { skillId: "", levelMin: 1 },
  fields: [
    { path: "skillId", kind: "one", of: "skill" },
    { path: "levelMin", kind: "count" },
  ],
} as const;

const CHANNEL_LIMIT = {
  kind: "rows",
  fresh: { channel: "CHANNEL_PHONE", max: 1 },
  fields: [
    { path: "channel", kind: "choice", set: "CHANNEL", of: CHANNELS },
    { path: "max", kind: "count" },
    { path: "units", kind: "count" },
    { path: "shiftMax", kind: "count" },
    { path: "idleAfterMs", kind: "time" },
    { path: "blocks", kind: "ticks", set: "CHANNEL", of: CHANNELS },
  ],
} as const;

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
      { path: "requirements", ...REQUIREMENT },
      {
        path: "furtherRequirements.any",
        kind: "rows",
        fresh: { of: [REQUIREMENT.fresh] },
        fields: [{ path: "of", ...REQUIREMENT }],
      },
      { path: "furtherRequirements.not", ...REQUIREMENT },
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
      { path: "offers.autoAcceptDelayMs", kind: "time" },
      { path: "offers.whisper", kind: "text" },
      { path: "offers.failuresMax", kind: "count" },
      { path: "offers.escalateToQueueId", kind: "one", of: "queue" },
    ],
  },
  {
    name: "furtherOffers",
    rare: { "offers.parallel": "1" },
    fields: [
      { path: "offers.parallel", kind: "count" },
      { path: "offers.busyCoolDownMs", kind: "time" },
      { path: "offers.noAnswerCoolDownMs", kind: "time" },
      { path: "offers.declineMemoryMs", kind: "time" },
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
    name: "reserve",
    rare: { "choice.thresholdLiftMs": "60000" },
    fields: [
      {
        path: "choice.thresholds",
        kind: "rows",
        fresh: { levelBelow: 1, reserve: 1 },
        fields: [
          { path: "levelBelow", kind: "count" },
          { path: "reserve", kind: "count" },
          { path: "countsWaiting", kind: "flag" },
        ],
      },
      { path: "choice.thresholdLiftMs", kind: "time" },
    ],
  },
  {
    name: "line",
    rare: {},
    fields: [
      {
        path: "line.shares",
        kind: "rows",
        fresh: { queueId: "", percent: 100 },
        fields: [
          { path: "queueId", kind: "one", of: "queue" },
          { path: "percent", kind: "count" },
        ],
      },
      { path: "line.pressureMs", kind: "time" },
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
    name: "staff",
    rare: {},
    fields: [
      { path: "entry.joinEmpty", kind: "ticks", set: "AGENT_CONDITION", of: CONDITIONS },
      { path: "entry.leaveEmpty", kind: "ticks", set: "AGENT_CONDITION", of: CONDITIONS },
    ],
  },
  {
    name: "writing",
    fields: [
      { path: "replies.firstMs", kind: "time" },
      { path: "replies.nextMs", kind: "time" },
      { path: "replies.inOpenHours", kind: "flag" },
      { path: "replies.sleepMaxMs", kind: "time" },
      { path: "wake", kind: "choice", set: "WAKE_POLICY", of: ["SAME_AGENT", "SAME_AGENT_IF_ROOM", "ANYBODY"] },
    ],
  },
  {
    name: "transfers",
    rare: { "transfers.age": "AGE_POLICY_KEPT", "transfers.personWaitMs": "60000" },
    fields: [
      { path: "transfers.age", kind: "choice", set: "AGE_POLICY", of: ["KEPT", "CREDITED", "RESET"] },
      { path: "transfers.creditMs", kind: "time" },
      { path: "transfers.personWaitMs", kind: "time" },
    ],
  },
  {
    name: "callbacks",
    rare: { "callbacks.attemptsMax": "3", "callbacks.spacingMs": "900000", "callbacks.dialMs": "60000" },
    fields: [
      { path: "callbacks.attemptsMax", kind: "count" },
      { path: "callbacks.spacingMs", kind: "time" },
      { path: "callbacks.dialMs", kind: "time" },
      { path: "callbacks.placeKeptMs", kind: "time" },
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
  { name: "exceptions", rare: {}, fields: [{ path: "exceptions", ...CHANNEL_LIMIT }] },
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

const CAPACITY_PROFILE: readonly Group[] = [
  {
    name: "limits",
    fields: [
      { path: "limits", ...CHANNEL_LIMIT },
      { path: "total", kind: "count" },
      { path: "countsDirect", kind: "flag" },
    ],
  },
  {
    name: "rate",
    fields: [
      { path: "rate.max", kind: "count" },
      { path: "rate.perMs", kind: "time" },
    ],
  },
];

const CALENDAR: readonly Group[] = [
  {
    name: "open",
    fields: [
      {
        path: "open",
        kind: "rows",
        fresh: {},
        fields: [
          { path: "fromMs", kind: "moment" },
          { path: "toMs", kind: "moment" },
        ],
      },
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
  capacityProfile: CAPACITY_PROFILE,
  calendar: CALENDAR,
  disposition: [],
  activityReason: [],
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
