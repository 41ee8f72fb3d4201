import { signal } from "@preact/signals";
import { ring } from "./store";

/** Whether an offer can be heard and seen when the page is not in front; proven, not assumed. */
export const proofs = signal({ sound: false, notification: notificationsOn() });

/** To be called in a click. */
export async function prove(): Promise<void> {
  const sound = await ring.unlock();
  if ("Notification" in globalThis && Notification.permission === "default") {
    await Notification.requestPermission();
  }
  proofs.value = { sound, notification: notificationsOn() };
}

function notificationsOn(): boolean {
  return "Notification" in globalThis && Notification.permission === "granted";
}
