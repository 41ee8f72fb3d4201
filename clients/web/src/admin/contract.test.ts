import { expect, it } from "vitest";
import { idField, KINDS, SECTIONS } from "./definitions";
import { fieldsOf, type Field } from "./fields";

const CONTRACT = Object.values(
  import.meta.glob<string>("../../../../proto/src/main/proto/strowger/v1/{admin,common}.proto", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).join("\n");

interface Told {
  readonly type: string;
  readonly name: string;
  readonly isRepeated: boolean;
}

/** Read in old journals only. */
const REFUSED = new Set(["offers.replyWithinMs"]);

function fieldsOfMessage(message: string): Told[] | undefined {
  const body = new RegExp(`^message ${message} \\{\\n([^]*?)^\\}`, "m").exec(CONTRACT)?.[1];
  return body === undefined
    ? undefined
    : [...body.matchAll(/^ {2,4}(repeated |optional )?(\w+) (\w+) = \d+;/gm)].map(([, label, type = "", name = ""]) => ({
        type,
        name: name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        isRepeated: label === "repeated ",
      }));
}

/** The paths of a message's fields that none of these fields is for. */
function missing(message: string, fields: readonly Field[], prefix = ""): string[] {
  return (fieldsOfMessage(message) ?? []).flatMap(({ type, name, isRepeated }) => {
    const path = prefix + name;
    const field = fields.find((one) => one.path === path);
    if (fieldsOfMessage(type) === undefined) {
      return field === undefined && !REFUSED.has(path) ? [path] : [];
    }
    return isRepeated
      ? field?.kind === "rows"
        ? missing(type, field.fields).map((inner) => `${path}.${inner}`)
        : [path]
      : missing(type, fields, `${path}.`);
  });
}

it("has a section for everything that can be defined", () => {
  expect([...SECTIONS].sort()).toEqual([...KINDS].sort());
  expect(fieldsOfMessage("Definition")?.map((one) => one.name).sort()).toEqual([...KINDS].sort());
});

for (const kind of SECTIONS) {
  it(`has a field for all that the contract says of a ${kind}`, () => {
    const message = `${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}`;
    expect(fieldsOfMessage(message)?.length).toBeGreaterThan(0);
    expect(missing(message, [{ path: idField(kind), kind: "text" }, ...fieldsOf(kind)])).toEqual([]);
  });
}
