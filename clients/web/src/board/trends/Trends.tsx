import { useEffect, useState } from "preact/hooks";
import { link } from "../../shell/link";
import { now, stale } from "../../shell/now";
import { countText, percentText, say } from "../../text/language";
import { clockText } from "../../time/duration";
import { Refused } from "../../wire/link";
import type { Figures } from "../../wire/messages";
import { route } from "../route";
import { Chart } from "./Chart";
import { halfHours, series, type HalfHour } from "./halfHours";
import { SPAN_MS } from "./samples";
import { sampled, samples, silentMs } from "./store";

const AGAIN_MS = 30_000;
const DAY_GROUP = "day";

/** The last hour and the day, of the open queue or of all, as curves or as a table of the same numbers. */
export function Trends() {
  const { queueId } = route.value;
  const [isTable, setTable] = useState(false);
  const { halves, refused } = useHalfHours(queueId);
  return (
    <section class="panel whole" aria-label={say("trends")}>
      <div class="row">
        <h2 class="grow">{queueId === undefined ? say("trends.all") : say("trends.of", { queue: queueId })}</h2>
        <button aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {say(isTable ? "trends.asCurves" : "trends.asTable")}
        </button>
      </div>
      {isTable ? (
        <div class="trends">
          <WaitingTable queueId={queueId} />
          <DayTable halves={halves} />
        </div>
      ) : (
        <div class="trends">
          <WaitingChart queueId={queueId} />
          <DayCharts halves={halves} />
        </div>
      )}
      {refused !== "" && <p class="empty">{refused}</p>}
    </section>
  );
}

function WaitingChart({ queueId }: { queueId: string | undefined }) {
  void sampled.value;
  const edgeMs = now.value + silentMs.value;
  const seen = samples.waiting(queueId);
  return (
    <figure>
      <figcaption>
        {say("trends.waiting")}
        {seen.timesMs[0] !== undefined && <span class="muted"> {say("trends.since", { at: clockText(seen.timesMs[0]) })}</span>}
      </figcaption>
      <Chart
        label={`${say("trends.waiting")} ${queueId ?? ""}`}
        series={seen}
        span={{ fromMs: edgeMs - SPAN_MS, toMs: edgeMs }}
        colour="--chart-1"
        unknown={samples.gaps(edgeMs)}
      />
    </figure>
  );
}

function DayCharts({ halves }: { halves: readonly HalfHour[] }) {
  const first = halves[0];
  const last = halves.at(-1);
  if (first === undefined || last === undefined) {
    return null;
  }
  const span = { fromMs: first.fromMs, toMs: last.toMs };
  const old = stale.value ? [{ fromMs: now.value, toMs: last.toMs }] : [];
  return (
    <>
      <figure>
        <figcaption title={say("inTarget.title")}>{say("trends.inTarget")}</figcaption>
        <Chart
          label={say("trends.inTarget")}
          series={series(halves, (one) => one.percentInTarget)}
          span={span}
          colour="--chart-3"
          top={100}
          unit=" %"
          unknown={old}
          group={DAY_GROUP}
        />
      </figure>
      <figure>
        <figcaption>{say("trends.abandoned")}</figcaption>
        <Chart
          bars
          label={say("trends.abandoned")}
          series={series(halves, (one) => one.abandoned)}
          span={span}
          colour="--chart-2"
          unknown={old}
          group={DAY_GROUP}
        />
      </figure>
    </>
  );
}

const MINUTE_MS = 60_000;

/** A number a minute is as much as anybody reads. */
function WaitingTable({ queueId }: { queueId: string | undefined }) {
  void sampled.value;
  const seen = samples.waiting(queueId);
  const minutes = new Map<number, number | null>();
  seen.timesMs.forEach((timeMs, at) => minutes.set(Math.floor(timeMs / MINUTE_MS) * MINUTE_MS, seen.values[at] ?? null));
  return (
    <div class="scroller high" tabIndex={0}>
      <table aria-label={say("trends.waiting")}>
        <thead>
          <tr>
            <th scope="col">{say("trends.at")}</th>
            <th scope="col" class="number">
              {say("waiting")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...minutes].reverse().map(([atMs, value]) => (
            <tr key={atMs}>
              <td>{clockText(atMs)}</td>
              <td class="number">{value === null ? "–" : countText(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayTable({ halves }: { halves: readonly HalfHour[] }) {
  return (
    <div class="scroller high" tabIndex={0}>
      <table aria-label={say("trends.inTarget")}>
        <thead>
          <tr>
            <th scope="col">{say("trends.from")}</th>
            <th scope="col" class="number" title={say("inTarget.title")}>
              {say("inTarget")}
            </th>
            <th scope="col" class="number">
              {say("trends.answered")}
            </th>
            <th scope="col" class="number">
              {say("abandoned")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...halves].reverse().map((one) => (
            <tr key={one.fromMs}>
              <td>{clockText(one.fromMs)}</td>
              <td class="number">{one.percentInTarget === null ? "–" : percentText(one.percentInTarget, 100)}</td>
              <td class="number">{countText(one.answered)}</td>
              <td class="number">{countText(one.abandoned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The router's day so far, asked for again while somebody looks. */
function useHalfHours(queueId: string | undefined): { halves: readonly HalfHour[]; refused: string } {
  const [halves, setHalves] = useState<readonly HalfHour[]>([]);
  const [refused, setRefused] = useState("");
  const isLive = link.state.value.kind === "live";
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      if (document.hidden || !isLive) {
        return;
      }
      try {
        const answer = (await link.call("FiguresService/GetFigures", {
          by: queueId === undefined ? "FIGURES_BY_ALL" : "FIGURES_BY_QUEUE",
          period: "FIGURES_PERIOD_HALF_HOUR",
          ids: queueId === undefined ? [] : [queueId],
        })) as { figures?: Figures[] };
        if (wanted) {
          setHalves(halfHours(answer.figures ?? []));
          setRefused("");
        }
      } catch (error) {
        if (wanted && error instanceof Refused && error.status === "PERMISSION_DENIED") {
          setHalves([]);
          setRefused(say("trends.ofQueues"));
        }
      }
    };
    void ask();
    const again = setInterval(() => void ask(), AGAIN_MS);
    const shown = () => void ask();
    document.addEventListener("visibilitychange", shown);
    return () => {
      wanted = false;
      clearInterval(again);
      document.removeEventListener("visibilitychange", shown);
    };
  }, [queueId, isLive]);
  return { halves, refused };
}
