import type { SignalLine } from "./signalLine";
import { VideoCall } from "./videoCall";

export { CallView } from "./CallView";

const calls = new WeakMap<SignalLine, VideoCall>();
const KEPT_AS = "strowger.video.";

/**
 * The call of a conversation; it goes on while others are looked at. Who was in it before the page was reloaded is in it again at once.
 *
 * @param conversation names it over a reload
 */
export function callOf(line: SignalLine, conversation: string): VideoCall {
  const known = calls.get(line);
  if (known !== undefined) {
    return known;
  }
  const keptAs = KEPT_AS + conversation;
  const before = sessionStorage.getItem(keptAs);
  const call = new VideoCall(line, (as) =>
    as === undefined ? sessionStorage.removeItem(keptAs) : sessionStorage.setItem(keptAs, as),
  );
  calls.set(line, call);
  if (before !== null) {
    void call.check(before === "camera").then(() => call.join(before === "camera"));
  }
  return call;
}
