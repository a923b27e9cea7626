import { type Assumption, isYourFigure, type Change, type Provenance, whoseInWords } from "../../model";
import { panelWords as words } from "../words/assumption-panel";

/**
 * How good a figure is, as a badge: one that a person typed is theirs, whatever stood there before; one that holds because
 * a larger place has it says so.
 */
export function StatusBadge({
  status,
  reason,
  givenFor,
}: Pick<Provenance, "status" | "reason"> & Pick<Assumption, "givenFor">) {
  return (
    <span className="status" data-status={status}>
      {isYourFigure(reason)
        ? words.yourFigure
        : givenFor === undefined
          ? words.status[status]
          : whoseInWords({ kind: "larger", of: givenFor }, status)}
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
