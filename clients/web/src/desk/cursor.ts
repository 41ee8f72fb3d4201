/** Where the cursor was before a key led elsewhere: Escape leads back there. */
let before: HTMLElement | undefined;

/** To be called before the focus moves, and only by the agent's own key or click. */
export function leaveCursor(): void {
  const at = document.activeElement;
  before = at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/** To `otherwise` where the cursor was nowhere, or the place is gone. */
export function backToCursor(otherwise?: HTMLElement | null): void {
  const place = before?.isConnected === true ? before : otherwise;
  before = undefined;
  place?.focus();
}
