import type { Content, Json } from "./definitions";
import type { Field } from "./fields";

/** What stands at a path such as `offers.autoAccept`. */
export function at(content: Content, path: string): Json | undefined {
  let value: Json | undefined = content;
  for (const step of path.split(".")) {
    value = isContent(value) ? value[step] : undefined;
  }
  return value;
}

/** The same content with another value at that path; undefined takes it out. */
export function having(content: Content, path: string, value: Json | undefined): Content {
  const [step = "", ...rest] = path.split(".");
  if (rest.length === 0) {
    return { ...content, [step]: value };
  }
  const inner = content[step];
  return { ...content, [step]: having(isContent(inner) ? inner : {}, rest.join("."), value) };
}

function isContent(value: Json | undefined): value is Content {
  return typeof value === "object" && !Array.isArray(value);
}

/** The one number whose 0 is not the same as leaving it out: a step of a plan may set its target to 0. */
const HAS_OWN_ZERO = "targetMs";

/** As the wire takes it for the same: without what is zero or empty, numbers as text. Two of the same meaning are equal. */
export function bare(value: Json | undefined, name = ""): Json | undefined {
  if (value === undefined || value === "" || value === false) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((one: Json) => bare(one) ?? {});
  }
  if (isContent(value)) {
    const inner: Record<string, Json> = {};
    for (const key of Object.keys(value).sort()) {
      const kept = bare(value[key], key);
      if (kept !== undefined) {
        inner[key] = kept;
      }
    }
    return Object.keys(inner).length === 0 ? undefined : inner;
  }
  const text = String(value);
  return (text === "0" && name !== HAS_OWN_ZERO) || text.endsWith("_UNSPECIFIED") ? undefined : text;
}

export function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(bare(one) ?? null) === JSON.stringify(bare(other) ?? null);
}

/** The paths of everything that is set and that no field of the form shows: it stays as it is. */
export function notShown(content: Content, fields: readonly Field[], idName: string): string[] {
  const shown = new Set([idName, ...fields.map((field) => field.path)]);
  const found: string[] = [];
  const walk = (value: Json | undefined, path: string) => {
    if (shown.has(path)) {
      return;
    }
    if (isContent(value) && [...shown].some((one) => one.startsWith(`${path}.`))) {
      Object.keys(value).forEach((key) => walk(value[key], `${path}.${key}`));
    } else if (bare(value) !== undefined) {
      found.push(path);
    }
  };
  Object.keys(content).forEach((key) => walk(content[key], key));
  return found;
}
