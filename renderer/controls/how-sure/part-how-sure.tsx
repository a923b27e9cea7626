/** How sure a part or a dated value is, folded to one line until it is asked for. */
import { valueWithSpread } from "../../../model";
import { howSureWords as words } from "../../words/how-sure";
import { HowSure, type HowSureProps } from "./how-sure";

export function PartHowSure(props: HowSureProps & { readonly at: NonNullable<HowSureProps["at"]> }) {
  const { assumption, at } = props;
  const held = valueWithSpread(assumption, at);
  if (held === undefined) return null;
  return (
    <details className="part-how-sure">
      <summary>{words.summary(words.short(assumption, held, true))}</summary>
      <HowSure {...props} bare />
    </details>
  );
}
