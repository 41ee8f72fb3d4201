/**
 * One tab of a browser leads for each agent: it alone signs in, rings and notifies. The browser keeps a lock for as long as the tab
 * lives, so none stays behind when one crashes; a page that holds it is not frozen either.
 */
export function lead(agentId: string, how: "if free" | "take over", lost: () => void): Promise<boolean> {
  if (!("locks" in navigator)) {
    // An old browser, or a page that did not come over TLS: two tabs then take turns, as two desks do.
    return Promise.resolve(true);
  }
  if (how === "if free" && leads === agentId) {
    // A new shift in the tab that had the one before.
    return Promise.resolve(true);
  }
  const options = how === "take over" ? { steal: true } : { ifAvailable: true };
  return new Promise((decided) => {
    navigator.locks
      .request(`strowger.desk.${agentId}`, options, (lock) => {
        if (lock !== null) {
          leads = agentId;
        }
        decided(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      // Stolen by another tab, whose agent asked for it.
      .catch(() => {
        leads = undefined;
        lost();
      });
  });
}

/** For whom this tab leads. */
let leads: string | undefined;
