/** What nobody publishes and the plan works out from what somebody does: from what, and how nearly it came out. */
import { calibrated, type Solved } from "../../calibrate/calibrated";
import type { Assumption, Plan } from "../../plan/plan";
import { kindOf } from "../../plan/ask/unit-kinds";
import { plainNumber, valueWords } from "../../plan/ask/value-words";
import { orNull, textColumn } from "../numbers";
import type { Block } from "../report";
import type { Cell } from "../table";
import { note } from "./say";

/** What is left over beyond this is more than the arithmetic of the machine. */
const NOTHING = 1e-9;

const worked = (unit: string, value: number): Cell => ({
  value: orNull(value),
  shown: valueWords(unit, Number(value.toPrecision(4))),
  unit,
  kind: kindOf(unit),
});

export function calibrationBlocks(plan: Plan): readonly Block[] {
  if ((plan.calibrations ?? []).length === 0)
    return [note("The plan works out none of its figures from published ones.")];
  const outcome = calibrated(plan);
  if (!outcome.ok) return outcome.problems.map(({ says }) => note(says, "missing"));
  const named = (id: string): Assumption | undefined => plan.assumptions.find((one) => one.id === id);
  const { solved } = outcome.value;
  return [
    {
      block: "table",
      id: "calibrations",
      role: "figures",
      title: "Figures worked out from published ones",
      alternative: `Table of ${solved.length} figures worked out, each with what had to come out and what is left over.`,
      columns: [
        textColumn("What is worked out", 2.5),
        { heading: "Value", kind: "mixed" },
        textColumn("So that this comes out", 2),
        { heading: "Target", kind: "mixed" },
        textColumn("Over", 1.5),
        textColumn("Left over"),
      ],
      rowHeaders: true,
      rows: solved.map(({ calibration, target, residual, value }: Solved) => {
        const aim = named(calibration.target);
        const unit = named(calibration.unknown[0] ?? "")?.unit ?? "";
        return {
          cells: [
            calibration.label,
            worked(unit, value),
            aim?.label ?? calibration.target,
            worked(aim?.unit ?? "", target),
            calibration.window,
            Math.abs(residual) < NOTHING ? "nothing" : plainNumber(Number(residual.toPrecision(3))),
          ],
        };
      }),
      notes: [],
      landscape: true,
      source: "This plan, calibrated by the model before any scenario",
      date: "The start of the plan",
    },
  ];
}
