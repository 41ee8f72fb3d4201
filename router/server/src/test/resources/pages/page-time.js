// Runs in a page before anything else: time that only the test moves on, beside the real one, and a line that it can cut.
(() => {
  const realNow = performance.now.bind(performance);
  const RealDate = Date;
  const RealSocket = WebSocket;
  const realInterval = setInterval.bind(window);
  let shiftMs = 0;
  let wrongMs = 0;
  let isCut = false;
  let ids = 0;
  let heard = 0;
  let heldBack;
  const held = [];
  const timers = new Map();
  const now = () => realNow() + shiftMs;

  performance.now = now;
  window.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [window.Date.now()] : given));
    }
    static now() {
      return RealDate.now() + shiftMs + wrongMs;
    }
  };
  const start = (action, ms, every) => {
    timers.set(++ids, { atMs: now() + ms, action, every });
    return ids;
  };
  window.setTimeout = (action, ms = 0, ...given) => start(() => action(...given), ms, undefined);
  window.setInterval = (action, ms = 0, ...given) => start(() => action(...given), ms, Math.max(1, ms));
  window.clearTimeout = window.clearInterval = (id) => timers.delete(id);
  const runDue = () => {
    for (const [id, timer] of [...timers].sort(([, one], [, other]) => one.atMs - other.atMs)) {
      if (timer.atMs <= now() && timers.has(id)) {
        if (timer.every === undefined) {
          timers.delete(id);
        } else {
          timer.atMs = now() + timer.every;
        }
        timer.action();
      }
    }
  };
  realInterval(runDue, 10);

  window.WebSocket = class extends RealSocket {
    constructor(address) {
      // Nothing listens there: it fails as a broken network does.
      super(isCut ? "ws://127.0.0.1:9/" : address);
      this.addEventListener("message", (event) => {
        if (isCut) {
          event.stopImmediatePropagation();
        } else if (heldBack !== undefined && event.data.includes(heldBack)) {
          event.stopImmediatePropagation();
          held.push(() => this.dispatchEvent(new MessageEvent("message", { data: event.data })));
        } else {
          heard += 1;
        }
      });
    }
  };

  window.pageTime = {
    pass(ms) {
      for (let passed = 0; passed < ms; passed += 250) {
        shiftMs += Math.min(250, ms - passed);
        runDue();
      }
    },
    wrong: (ms) => (wrongMs = ms),
    cut: () => (isCut = true),
    mend: () => (isCut = false),
    heard: () => heard,
    hold: (text) => (heldBack = text),
    held: () => held.length,
    letGo() {
      heldBack = undefined;
      held.splice(0).forEach((deliver) => deliver());
    },
  };
})();
