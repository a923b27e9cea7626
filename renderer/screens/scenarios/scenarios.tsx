/** Scenarios: what differs from the base, what each one does, and where new ones come from. */
import { ScreenHead } from "../../controls/screen";
import { words } from "../../words/scenarios";

export function Scenarios() {
  return <ScreenHead title={words.title} finding={words.title} fresh />;
}
