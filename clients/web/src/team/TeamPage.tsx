import { useEffect } from "preact/hooks";
import type { Doing } from "../board/board";
import { Header, type KeyHelp } from "../shell/Header";
import { LostBanner } from "../shell/LiveMark";
import { now, stale } from "../shell/now";
import { sounding, switchSound } from "../shell/tone";
import { countText, say, sayOne, tenthsText } from "../text/language";
import { ms } from "../wire/messages";
import { Day } from "./Day";
import { Exceptions } from "./Exceptions";
import { counts, fairness, type Person } from "./people";
import { PersonCard } from "./PersonCard";
import { filter, openId, people, teams } from "./store";

const KEYS: readonly KeyHelp[] = [{ keys: "Esc", does: "help.escape" }];
/** Teams are smaller; whoever may see everybody is to filter. */
const CARDS_MAX = 120;
const COUNTED: readonly Doing[] = ["AVAILABLE", "offered", "handling", "wrapUp", "AWAY", "notLive"];

export function TeamPage() {
  useEffect(() => {
    document.title = `${say("page.team")} – ${say("product")}`;
  });
  const all = people.value;
  const many = counts(all);
  return (
    <div class={stale.value ? "stale" : ""} onKeyDown={(event) => event.key === "Escape" && (openId.value = undefined)}>
      <Header page="page.team" keys={KEYS}>
        <span>
          {teams.value.filter((team) => team !== "*").join(", ")} ({countText(all.length)})
        </span>
        <label>
          {say("filter")}
          <input type="search" value={filter.value} onInput={(event) => (filter.value = event.currentTarget.value)} />
        </label>
        <button aria-pressed={sounding.value} onClick={switchSound}>
          {say(sounding.value ? "alarm.on" : "alarm.off")}
        </button>
      </Header>
      <LostBanner />
      <main class="team">
        <section class="totals" aria-label={say("state")}>
          {COUNTED.map((does) => (
            <div key={does} class="tile">
              <span class="muted">{sayOne("activity", does)}</span>
              <span class="figure">{countText(many.get(does) ?? 0)}</span>
            </div>
          ))}
        </section>
        <Exceptions people={all} nowMs={now.value} />
        <Today people={all} />
        {all.length === 0 ? (
          <p class="empty">{say("team.none")}</p>
        ) : (
          <ul class="people" aria-label={say("page.team")}>
            {all.slice(0, CARDS_MAX).map((person) => (
              <li key={person.agent.agentId}>
                <PersonCard person={person} />
              </li>
            ))}
          </ul>
        )}
        {all.length > CARDS_MAX && <p class="muted">{say("team.more", { count: countText(all.length - CARDS_MAX) })}</p>}
        <Day />
      </main>
    </div>
  );
}

function Today({ people: all }: { people: readonly Person[] }) {
  const sum = (field: "handled" | "missed" | "offers") => all.reduce((total, { today }) => total + ms(today[field]), 0);
  const wrapUps = all.reduce((total, { agent }) => total + (agent.wrapUps ?? 0), 0);
  const even = fairness(all);
  return (
    <p>
      {say("team.today", {
        handled: countText(sum("handled")),
        missed: countText(sum("missed")),
        wrapUps: countText(wrapUps),
      })}{" "}
      <span title={say("team.fairness.title")}>
        {even === undefined
          ? say("team.fairness.none")
          : say("team.fairness", { rate: tenthsText(even.rate), spread: String(even.spreadPercent) })}
      </span>
    </p>
  );
}
