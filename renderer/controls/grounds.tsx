import { isYourFigure, type Change, type Provenance } from "../../model";
import { panelWords as words } from "../words/assumption-panel";

/** How good a figure is, as a badge: one that a person typed is theirs, whatever stood there before. */
export function StatusBadge({ status, reason }: Pick<Provenance, "status" | "reason">) {
  return (
    <span className="status" data-status={status}>
      {isYourFigure(reason) ? words.yourFigure : words.status[status]}
    </span>
  );
}

/** What a value that the scenario shown sets rests on: never the badge, source or reason of the base's. */
export function ChangeGrounds({ change: { why } }: { readonly change: Change }) {
  return (
    <>
      <span className="status" data-status="judgement">
        {isYourFigure(why) ? words.yourFigure : words.scenarioFigure}
      </span>
      {why === undefined ? "" : ` ${why}`}
    </>
  );
}
