import { render } from "preact";
import "../theme.css";
import { theme, wear } from "../shell/theme";
import { language, speak } from "../text/language";
import { resume } from "./store";
import { WidgetPage } from "./WidgetPage";

wear(theme.value);
await speak(language.value);
const page = document.getElementById("page");
if (page !== null) {
  resume();
  render(<WidgetPage />, page);
}
