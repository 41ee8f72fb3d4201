// Runs in a board before anything else, and is its router: 500 queues and 5,000 agents, 2 frames a second.
(() => {
  const QUEUES = 500;
  const AGENTS = 5000;
  const CHANGED_QUEUES = 20;
  const CHANGED_AGENTS = 42;
  const FRAME_MS = 500;
  const startMs = 1_800_000_000_000;
  const nowMs = () => startMs + Math.round(performance.now());
  const activities = ["ACTIVITY_AVAILABLE", "ACTIVITY_AWAY", "ACTIVITY_OFFLINE"];
  let frames = 0;
  let turn = 0;

  const channels = (at) =>
    ["CHANNEL_PHONE", "CHANNEL_CHAT"].map((channel) => ({
      channel,
      waiting: (at * 7 + frames) % 6,
      oldestArrivedMs: String(nowMs() - ((at * 7919 + frames * 131) % 40_000)),
      arrived: String(500 + frames),
      answered: String(450 + frames),
      answeredInTarget: String(350),
      abandoned: String(at),
    }));
  const queue = (at) => ({
    queueId: `queue-${String(at).padStart(3, "0")}`,
    waiting: (at * 7 + frames) % 12,
    oldestArrivedMs: String(nowMs() - ((at * 7919 + frames * 131) % 40_000)),
    serviceTargetMs: "20000",
    arrived: String(1000 + frames),
    answered: String(900 + frames),
    answeredInTarget: String(700 + at),
    abandoned: String(at),
    agentsReady: at % 9,
    channels: at % 2 === 0 ? [{ channel: "CHANNEL_PHONE" }] : channels(at),
    waitLowMs: "10000",
    waitHighMs: "40000",
  });
  const agent = (at) => ({
    agentId: `agent-${String(at).padStart(4, "0")}`,
    activity: activities[(at + frames) % activities.length],
    presence: "PRESENCE_LIVE",
    activitySinceMs: String(nowMs() - 60_000),
    active: (at + frames) % 2,
    accepted: String(frames),
  });
  const several = (count, make, of, from) => Array.from({ length: count }, (_, at) => make((from + at) % of));
  const board = (queues, agents) => ({
    board: {
      sequence: String(frames),
      timeMs: String(nowMs()),
      queues,
      agents,
      totals: {
        waiting: frames,
        agentsSignedIn: AGENTS,
        agentsAvailable: 100,
        arrived: "9",
        answered: "9",
        abandoned: "0",
        agents: { active: frames, available: 100, away: 2000 },
        channels: channels(0),
      },
    },
  });

  window.WebSocket = class extends EventTarget {
    constructor() {
      super();
      setTimeout(() => this.onopen?.(new Event("open")), 0);
    }
    says(frame) {
      const data = JSON.stringify(frame);
      this.onmessage?.(new MessageEvent("message", { data }));
    }
    send(text) {
      const { kind, id, method } = JSON.parse(text);
      if (kind === "hello") {
        setTimeout(() => this.says({ kind: "welcome", timeMs: nowMs() }), 0);
      } else if (kind === "call") {
        setTimeout(() => this.says({ kind: "reply", id, message: {} }), 0);
      } else if (method === "SupervisorService/WatchBoard") {
        setTimeout(() => this.says({ kind: "news", id, message: board(several(QUEUES, queue, QUEUES, 0), several(AGENTS, agent, AGENTS, 0)) }), 0);
        setInterval(() => {
          frames += 1;
          turn += CHANGED_AGENTS;
          const queues = several(CHANGED_QUEUES, queue, QUEUES, frames * CHANGED_QUEUES);
          this.says({ kind: "news", id, message: board(queues, several(CHANGED_AGENTS, agent, AGENTS, turn)) });
        }, FRAME_MS);
      }
    }
    close() {}
  };

  const long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map((one) => Math.round(one.duration)))).observe({ type: "longtask", buffered: true });
  window.pageLoad = {
    frames: () => frames,
    /** Begins to count anew, and tells what was so far. */
    longTasks: () => long.splice(0).join(),
  };
})();
