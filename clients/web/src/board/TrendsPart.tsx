import { useEffect, useState } from "preact/hooks";
import type { ComponentType } from "preact";

/** The curves and their library are loaded once somebody wants to see them. */
export function TrendsPart() {
  const [part, setPart] = useState<{ readonly Trends: ComponentType } | undefined>(undefined);
  useEffect(() => void import("./trends/Trends").then(setPart), []);
  return part === undefined ? null : <part.Trends />;
}
