import type { SocketParts } from "../wire/keptSocket";

/** What a socket needs of a real browser. */
export function browserParts(address: string): SocketParts {
  return {
    open: () => new WebSocket(address),
    steadyMs: () => performance.now(),
    random: Math.random,
    later: (ms, action) => {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
  };
}
