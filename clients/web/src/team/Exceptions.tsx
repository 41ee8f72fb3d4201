import { Shape } from "../shell/Shape";
import { age } from "../shell/now";
import { say } from "../text/language";
import { ms } from "../wire/messages";
import { exceptions, type Exception, type Person } from "./people";
import { openId } from "./store";

/** Who needs a look now; a click opens the person, whose card stays where it is. */
export function Exceptions({ people, nowMs }: { people: readonly Person[]; nowMs: number }) {
  const found = exceptions(people, nowMs);
  return (
    <section class="strip" aria-label={say("team.exceptions")}>
      {found.length === 0 ? (
        <span class="state ok">
          <Shape name="circle" /> {say("team.fine")}
        </span>
      ) : (
        found.map((one) => (
          <button key={one.person.agent.agentId} onClick={() => (openId.value = one.person.agent.agentId)}>
            <span class={`state ${one.reason === "help" ? "bad" : "warn"}`}>
              <Shape name={one.reason === "help" ? "hand" : "diamond"} /> {one.person.agent.agentId} · {why(one)}
            </span>
          </button>
        ))
      )}
    </section>
  );
}

function why({ reason, sinceMs, person }: Exception): string {
  switch (reason) {
    case "help":
      return say("helpCall.asks", { for: age(sinceMs) });
    case "notLive":
      return say("activity.notLive");
    case "long":
      return say("team.long", { for: age(sinceMs) });
    case "break":
      return say("team.break", { for: age(sinceMs) });
    case "missed":
      return say("team.missed", { count: String(ms(person.agent.missed)) });
  }
}
