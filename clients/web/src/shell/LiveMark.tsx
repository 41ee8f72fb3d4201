import { say } from "../text/language";
import { clockText } from "../time/duration";
import { ends, link } from "./link";
import { now, stale } from "./now";
import { Shape } from "./Shape";

/** How live the page is, by what the router has sent, not by whether a socket believes to be open. */
export function LiveMark() {
  const state = link.state.value;
  if (stale.value && now.value > 0) {
    return (
      <span class="live live-stale">
        <Shape name="triangle" /> {say("live.stale", { at: clockText(now.value) })}
      </span>
    );
  }
  if (state.kind === "live") {
    return (
      <span class="live live-now">
        <Shape name="circle" /> {say("live.live")}
      </span>
    );
  }
  if (state.kind === "over") {
    return (
      <span class="live live-stale">
        <Shape name="triangle" /> {say("activity.notLive")}
      </span>
    );
  }
  return (
    <span class="live live-trying">
      <Shape name="half" /> {say(state.kind === "connecting" ? "live.connecting" : "live.reconnecting")}
    </span>
  );
}

/** After fifteen seconds without the router the page says so across its whole width, and what that means; also that its time ends. */
export function LostBanner() {
  const state = link.state.value;
  if (state.kind === "over") {
    return (
      <div class="banner" role="note">
        {say("live.over", { why: state.why })}
      </div>
    );
  }
  if (state.kind !== "trying" || !state.long) {
    return <EndBanner />;
  }
  return (
    <div class="banner" role="note">
      {say("live.banner", {
        at: clockText(now.value),
        in: state.inSeconds === 0 ? say("live.now") : say("live.in", { for: `0:${String(state.inSeconds).padStart(2, "0")}` }),
      })}
    </div>
  );
}

/** The page's token will be over, and there will be no other. */
function EndBanner() {
  if (ends.value === undefined) {
    return null;
  }
  const { atMs, why } = ends.value;
  return (
    <div class="banner" role="note">
      {say("live.ends", { at: clockText(atMs), why })}
    </div>
  );
}
