/** The codes with which the router closes a socket for good: trying again with the same token brings the same answer. */
const FINAL: ReadonlySet<number> = new Set([1003, 1009, 4400, 4401, 4403]);

export function closing(code: number): "final" | "again" {
  return FINAL.has(code) ? "final" : "again";
}
