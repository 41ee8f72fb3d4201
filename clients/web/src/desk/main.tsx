import "../theme.css";
import { openPage } from "../shell/openPage";
import { DeskPage } from "./DeskPage";

await openPage([], (identity) => <DeskPage agentId={identity.subject} />);
