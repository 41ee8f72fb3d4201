import { age } from "../shell/now";
import { countText, percentText, say, sayOne } from "../text/language";
import { ms, shortName, type ChannelView } from "../wire/messages";
import { inTarget } from "./board";
import { changes, rows } from "./store";

/** The numbers by channel; nothing where only one is in use, since they are those of the whole then. */
export function Channels({ label, channels }: { label: string; channels: readonly ChannelView[] | undefined }) {
  if (channels === undefined || channels.length < 2) {
    return null;
  }
  return (
    <table class="channels" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say("channel")}</th>
          <th scope="col" class="number">{say("waiting")}</th>
          <th scope="col" class="number">{say("longest")}</th>
          <th scope="col" class="number">{say("channels.active")}</th>
          <th scope="col" class="number">{say("channels.arrived")}</th>
          <th scope="col" class="number">{say("trends.answered")}</th>
          <th scope="col" class="number" title={say("inTarget.title")}>{say("inTarget")}</th>
          <th scope="col" class="number">{say("abandoned")}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map((one) => {
          const share = inTarget([one]);
          return (
            <tr key={one.channel}>
              <td>{sayOne("channel", shortName(one.channel, "CHANNEL"))}</td>
              <td class="number">{countText(one.waiting ?? 0)}</td>
              <td class="number">{ms(one.oldestArrivedMs) === 0 ? "–" : age(ms(one.oldestArrivedMs))}</td>
              <td class="number">{countText(one.active ?? 0)}</td>
              <td class="number">{countText(ms(one.arrived))}</td>
              <td class="number">{countText(ms(one.answered))}</td>
              <td class="number">{percentText(share.over, share.under)}</td>
              <td class="number">{countText(ms(one.abandoned))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Of all queues in sight. */
export function AllChannels() {
  void changes.value;
  const { channels } = rows.totals;
  return channels === undefined || channels.length < 2 ? null : (
    <section class="panel whole">
      <Channels label={say("channels")} channels={channels} />
    </section>
  );
}
