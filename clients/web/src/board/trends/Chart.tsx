import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import "./trends.css";
import { theme } from "../../shell/theme";
import type { Series, Span } from "./samples";

interface Props {
  readonly label: string;
  readonly series: Series;
  /** The first and last moment shown. */
  readonly span: Span;
  readonly colour: string;
  /** As bars, for what is counted over a span; else as a line. */
  readonly bars?: boolean;
  /** The top of the scale, where it has one of its own. */
  readonly top?: number;
  readonly unit?: string;
  /** Of which nothing is known: hatched. */
  readonly unknown?: readonly Span[];
  /** Charts of one group have one crosshair. */
  readonly group?: string;
}

const HEIGHT_PX = 150;
const SECOND_MS = 1_000;
const HATCH_PX = 8;

/** One curve over time, from 0 up. It is not drawn while nobody can see it. */
export function Chart(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const plot = useRef<uPlot | undefined>(undefined);
  useEffect(() => {
    const place = box.current;
    if (place === null) {
      return undefined;
    }
    const made = new uPlot(options(latest, place.clientWidth), data(props.series), place);
    plot.current = made;
    const resized = new ResizeObserver(() => made.setSize({ width: place.clientWidth, height: HEIGHT_PX }));
    resized.observe(place);
    return () => {
      resized.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [theme.value, props.label]);
  useEffect(() => {
    const draw = () => !document.hidden && plot.current?.setData(data(latest.current.series));
    draw();
    document.addEventListener("visibilitychange", draw);
    return () => document.removeEventListener("visibilitychange", draw);
  }, [props.series, props.span.toMs, props.unknown]);
  return <div ref={box} class="chart" role="img" aria-label={props.label} />;
}

function data({ timesMs, values }: Series): uPlot.AlignedData {
  return [timesMs.map((timeMs) => timeMs / SECOND_MS), [...values]];
}

function options(latest: { current: Props }, width: number): uPlot.Options {
  const { colour, bars, top, unit, group } = latest.current;
  const style = getComputedStyle(document.documentElement);
  const muted = style.getPropertyValue("--muted");
  const axis = { stroke: muted, grid: { stroke: style.getPropertyValue("--line"), width: 1 }, ticks: { show: false } };
  const paths = bars === true ? uPlot.paths.bars?.({ size: [0.7, 40] }) : uPlot.paths.stepped?.({ align: 1 });
  return {
    width,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, ...(group === undefined ? {} : { sync: { key: group } }) },
    scales: {
      x: { range: () => [latest.current.span.fromMs / SECOND_MS, latest.current.span.toMs / SECOND_MS] },
      y: { range: (_, __, max) => [0, top ?? Math.max(5, (max ?? 0) * 1.1)] },
    },
    axes: [
      { ...axis, size: 32, values: (_, ticks) => ticks.map(clock) },
      { ...axis, size: 56, values: (_, ticks) => ticks.map((tick) => (Number.isInteger(tick) ? `${tick}${unit ?? ""}` : "")) },
    ],
    series: [
      {},
      {
        stroke: style.getPropertyValue(colour),
        ...(bars === true ? { fill: style.getPropertyValue(colour) } : {}),
        width: 2,
        spanGaps: false,
        points: { show: bars !== true && latest.current.top !== undefined },
        ...(paths === undefined ? {} : { paths }),
      },
    ],
    hooks: { draw: [(drawn) => hatch(drawn, latest.current.unknown ?? [], muted)] },
  };
}

function clock(second: number): string {
  const at = new Date(second * SECOND_MS);
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

/** What is unknown must not look like a quiet hour. */
function hatch(plot: uPlot, spans: readonly Span[], colour: string): void {
  const { ctx, bbox } = plot;
  for (const { fromMs, toMs } of spans) {
    const left = Math.max(bbox.left, plot.valToPos(fromMs / SECOND_MS, "x", true));
    const right = Math.min(bbox.left + bbox.width, plot.valToPos(toMs / SECOND_MS, "x", true));
    if (right <= left) {
      continue;
    }
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, bbox.top, right - left, bbox.height);
    ctx.clip();
    ctx.beginPath();
    for (let x = left - bbox.height; x < right; x += HATCH_PX) {
      ctx.moveTo(x, bbox.top + bbox.height);
      ctx.lineTo(x + bbox.height, bbox.top);
    }
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1;
    ctx.stroke();
    ctx.restore();
  }
}
