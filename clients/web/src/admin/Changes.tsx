import { say, sayOne } from "../text/language";
import type { Change } from "./changes";
import { valueText } from "./valueText";

/** What is to be another, or became another, field by field. */
export function Changes({ of, done }: { of: readonly Change[]; done?: boolean }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say("admin.what")}</th>
          <th scope="col">{say("admin.was")}</th>
          <th scope="col">{say(done === true ? "admin.became" : "admin.will")}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ field, before, after }) => (
          <tr key={field.path}>
            <th scope="row">{sayOne("field", field.path)}</th>
            <td>{valueText(field, before, after)}</td>
            <td>{valueText(field, after, before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
