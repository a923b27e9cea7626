/** What a plan comes to before and after something is done to it, and what differs, as lines of text. */
import { type Becomes, type PlanDifference } from "../../model/index";
import { columns } from "./layout";

const number = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value)
    ? "–"
    : value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A table of figures before and after, or why there is none.
 * @param heads what stands over the two
 */
export const becomesText = (
  rows: readonly Becomes[],
  [before, after]: readonly [before: string, after: string] = ["before", "after"],
): readonly string[] =>
  rows.length === 0
    ? ["None of these figures can be worked out yet."]
    : columns([
        ["", "", before, after],
        ...rows.map(({ scenario, label, unit, before: was, after: is }) => [
          scenario ?? "Base",
          `${label}, ${unit}`,
          number(was),
          number(is),
        ]),
      ]);

/** A heading with lines under it; nothing where there are none. */
export const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${line}`)];

/** Differences in the order of the file, those of the log only counted. */
export function differencesText(differences: readonly PlanDifference[]): readonly string[] {
  const entries = differences.filter(({ kind }) => kind === "log").length;
  return [
    ...differences.filter(({ kind }) => kind !== "log").map(({ sentence }) => sentence),
    ...(entries === 0 ? [] : [`What was done: ${entries} ${entries === 1 ? "entry differs" : "entries differ"}.`]),
  ];
}
