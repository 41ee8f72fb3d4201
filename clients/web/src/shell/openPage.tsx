import { render } from "preact";
import type { ComponentChildren } from "preact";
import { type Source, language, learn, say, speak } from "../text/language";
import { staffTexts } from "../text/sources";
import { type Identity, connect, identify } from "./link";
import { theme, wear } from "./theme";

/**
 * Opens a page of the staff: its texts, its theme, then what `draw` makes for whom the token names. The socket opens last, so whatever
 * `draw` begins to watch is told from the first frame. Without a token, or with a role that is refused, a sentence is all there is.
 */
export async function openPage(
  texts: readonly Source[],
  draw: (identity: Identity) => ComponentChildren,
  refuse: (identity: Identity) => string | undefined = () => undefined,
): Promise<void> {
  [staffTexts, ...texts].forEach(learn);
  wear(theme.value);
  await speak(language.value);
  const page = document.getElementById("page");
  if (page === null) {
    return;
  }
  const identity = identify();
  const refusal = identity === undefined ? say("start.noToken") : refuse(identity);
  if (identity === undefined || refusal !== undefined) {
    render(<p class="start">{refusal}</p>, page);
    return;
  }
  const drawn = draw(identity);
  connect();
  render(drawn, page);
}
