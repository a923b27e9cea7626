/** What is still needed before a list can be worked out, in sentences. That is no failure: nobody else can give the figures. */
import type { NeededFigure, ServiceView } from "../../model/index";
import type { ServiceSheet } from "./service-results";
import { scopeInWords } from "./service-tables";

export interface Needed {
  /** What cannot be worked out. */
  readonly says: string;
  /** A sentence for each figure, with its name before it. */
  readonly figures: readonly string[];
}

const forList = (needed: readonly NeededFigure[]): NeededFigure[] =>
  needed.filter((figure) => figure.missing === "list");

/** A sentence for each figure, with the tiers or levels it is empty for. */
function inWords(figures: readonly NeededFigure[]): string[] {
  const alike = new Map<string, NeededFigure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.label, figure.says]);
    alike.set(key, [...(alike.get(key) ?? []), figure]);
  }
  return [...alike.values()].map((group) => {
    const who = group.map((figure) => figure.for).filter((word) => word !== "");
    return `${group[0]!.label}${who.length === 0 ? "" : ` for ${who.join(", ")}`}: ${group[0]!.says}`;
  });
}

const same = (one: readonly NeededFigure[], other: readonly NeededFigure[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What one list needs, at a place or at all places together. */
export const neededForView = ({ label, needed }: ServiceView): Needed => ({
  says: `The list of ${label} cannot be worked out yet. Still needed:`,
  figures: inWords(forList(needed)),
});

/** What the list needs in the base, and in each scenario that needs something else. */
export function neededOf({ asked, scenarios }: ServiceSheet): Needed[] {
  const base = forList(scenarios[0]!.needed);
  return scenarios.flatMap((scenario): Needed[] => {
    const figures = forList(scenario.needed);
    if (figures.length === 0 || (scenario.id !== null && same(figures, base))) return [];
    const list = `${scenario.id === null ? "The" : `Under "${scenario.name}" the`} list of ${scopeInWords(asked)}`;
    return [
      {
        says: `${list} cannot be worked out ${scenario.runs ? "at every place yet" : "yet"}. Still needed:`,
        figures: inWords(figures),
      },
    ];
  });
}

/** A line for what cannot be worked out and one for each figure under it. */
export const neededAsText = (needed: readonly Needed[]): string =>
  needed.map(({ says, figures }) => `${[says, ...figures.map((figure) => `  ${figure}`)].join("\n")}\n`).join("\n");
