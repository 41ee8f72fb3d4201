import { useEffect, useState } from "preact/hooks";
import type { ComponentType } from "preact";

/** A part of the page that is loaded once somebody opens it. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
  const [part, setPart] = useState<{ readonly Part: ComponentType } | undefined>(undefined);
  useEffect(() => void load().then((Part) => setPart({ Part })), []);
  return part === undefined ? null : <part.Part />;
}
