import { SECTIONS, type Section } from "./definitions";

/** What is open, by its address: a section, one of it, or a form for a new one. */
export interface Place {
  readonly section: Section;
  readonly id: string | undefined;
  readonly fresh: boolean;
}

const NEW = "+";

export function placeOf(hash: string): Place {
  const [, named, id] = /^#\/(\w+)(?:\/(.+))?$/.exec(hash) ?? [];
  const section = SECTIONS.find((one) => one === named) ?? "queue";
  return id === undefined || id === NEW
    ? { section, id: undefined, fresh: id === NEW }
    : { section, id: decodeURIComponent(id), fresh: false };
}

export function address(place: Place): string {
  const rest = place.fresh ? `/${NEW}` : place.id === undefined ? "" : `/${encodeURIComponent(place.id)}`;
  return `#/${place.section}${rest}`;
}
