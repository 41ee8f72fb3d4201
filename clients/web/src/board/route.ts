import { signal } from "@preact/signals";

/** What is open: each level has its own address, so that it can be sent to a colleague. */
export interface Route {
  readonly queueId: string | undefined;
  readonly interactionId: string | undefined;
  readonly agentId: string | undefined;
}

export const route = signal<Route>(read(location.hash));

/** Called once by the page. */
export function followAddress(): void {
  addEventListener("hashchange", () => (route.value = read(location.hash)));
}

export function read(hash: string): Route {
  const [, queueId, interactionId] = /^#\/queue\/([^/]+)(?:\/(\d+))?$/.exec(hash) ?? [];
  const [, agentId] = /^#\/agent\/([^/]+)$/.exec(hash) ?? [];
  return { queueId: decoded(queueId), interactionId, agentId: decoded(agentId) };
}

function decoded(part: string | undefined): string | undefined {
  return part === undefined ? undefined : decodeURIComponent(part);
}

export function open(queueId: string | undefined, interactionId?: string): void {
  const queue = queueId === undefined ? "" : `/queue/${encodeURIComponent(queueId)}`;
  location.hash = interactionId === undefined ? queue : `${queue}/${interactionId}`;
}

export function openAgent(agentId: string): void {
  location.hash = `/agent/${encodeURIComponent(agentId)}`;
}
