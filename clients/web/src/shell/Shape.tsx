/** The sign beside every state's word: drawn, since a font may lack it, and never told apart by colour alone. */
export type ShapeName = "circle" | "half" | "quarter" | "ring" | "square" | "cross" | "diamond" | "triangle" | "check" | "hand";

const PATHS: Record<ShapeName, string> = {
  circle: "M5 0a5 5 0 1 1 0 10a5 5 0 1 1 0-10z",
  ring: "M5 0a5 5 0 1 1 0 10a5 5 0 1 1 0-10zm0 1.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4z",
  half: "M5 0a5 5 0 1 1 0 10a5 5 0 1 1 0-10zm0 1.5a3.5 3.5 0 0 0 0 7z",
  quarter: "M5 0a5 5 0 1 1 0 10a5 5 0 1 1 0-10zm0 1.5a3.5 3.5 0 1 0 3.5 3.5H5z",
  square: "M0.5 0.5h9v9h-9z",
  cross: "M1.5 0L5 3.5 8.5 0 10 1.5 6.5 5 10 8.5 8.5 10 5 6.5 1.5 10 0 8.5 3.5 5 0 1.5z",
  diamond: "M5 0L10 5 5 10 0 5z",
  triangle: "M5 0.5L10 9.5H0z",
  hand: "M2 10V4.2h1V1.4h1.2V4h.5V.4H5.9V4h.5V1h1.2v3.4h.4V2.6h1.2v4.2L7.6 10z",
  check: "M1.4 4.6L4 7.2 8.8 1.6 10 2.8 4 9.6 0 5.8z",
};

export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg class="shape" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
