/** What differs between two plans, in the words of the model, part by part. */
import { lowerFirst } from "../../plan/ask/words";
import { differencesSummary, planDifferences, type DifferenceKind } from "../../plan/compare/differences";
import { textColumn } from "../numbers";
import type { Block } from "../report";
import type { Results } from "../results/results";
import { claim } from "./say";

/** What moves a number comes first; what is only kept with a plan is counted in the sentence and not told one by one. */
const told: readonly (readonly [kind: DifferenceKind, heading: string])[] = [
  ["plan", "The plan"],
  ["figures", "Figures"],
  ["scenarios", "Scenarios"],
  ["structure", "Places, services and groups"],
  ["past", "Counts of the past"],
];

/** Signs of a long text, such as a reason, that a cell has room for; the two plans have it whole. */
const ROOM = 160;
const cut = (text: string): string => (text.length <= ROOM ? text : `${text.slice(0, ROOM - 1).trimEnd()}…`);

/** One sentence of how much differs, then a table with this plan and the other side by side. */
export function planDifferenceBlocks({ plan, beside }: Results): readonly Block[] {
  if (beside === undefined) return [];
  const sides = { mine: "this plan", theirs: `"${beside.name}"` };
  const differences = planDifferences(plan, beside.plan, sides);
  const rows = told.flatMap(([kind, heading]) => {
    const some = differences.filter((one) => one.kind === kind);
    return some.length === 0
      ? []
      : [
          { role: "heading" as const, cells: [heading, "", "", ""] },
          ...some.map(({ what, where = "", how, mine, theirs }) => ({
            cells:
              how === "order"
                ? [what, where, "", "in another order"]
                : [what, where, cut(mine ?? "not in it"), cut(theirs ?? "not in it")],
          })),
        ];
  });
  const many = differences.length;
  return [
    claim(
      "compare.differences",
      [differencesSummary(differences)],
      [{ says: "things in which the two plans differ", left: many, is: many === 0 ? "equal" : "above", right: 0 }],
    ),
    ...(rows.length === 0
      ? []
      : [
          {
            block: "table" as const,
            id: "plan.differences",
            title: `What differs between this plan and "${beside.name}"`,
            alternative: `Table of what differs between this plan and ${beside.name}: ${told
              .filter(([kind]) => differences.some((one) => one.kind === kind))
              .map(([, heading]) => lowerFirst(heading))
              .join(", ")}.`,
            columns: [
              textColumn("What", 2),
              textColumn("For", 1.5),
              textColumn("This plan", 2),
              textColumn(beside.name, 2),
            ],
            rowHeaders: true,
            rows,
            notes: [],
            landscape: true,
            source: "Both plans",
            date: "As the plans stand",
          },
        ]),
  ];
}
