/** The notes that go beside the results of services: why a figure of theirs is missing. */
import { neededOf } from "./needed";
import type { Selection } from "./select";
import type { ServiceResults, ServiceSheet } from "./service-results";

const isMissing = (values: Float64Array): boolean => values.every((value) => Number.isNaN(value));

/** What the aim, still empty, leaves missing in the tables shown. */
function aims({ asked, scenarios }: ServiceSheet): string[] {
  const [base] = scenarios;
  const left = base!.wholes
    .filter(({ measure, values }) => ["over_aim", "within_aim"].includes(measure.id) && isMissing(values))
    .map(({ measure }) => measure.label.toLowerCase());
  const aim = base!.needed.find((figure) => figure.assumption === "wait_target");
  return !base!.runs || left.length === 0 || aim === undefined
    ? []
    : [
        `note: ${aim.label} is empty for ${asked.service.label}, so ${left.length === 1 ? "this stays" : "these stay"} missing: ${left.join(", ")}. ${aim.says}`,
      ];
}

/** @param toFile true when results go to a file, which has no room for what a list still needs */
export function serviceNotes({ sheets }: ServiceResults, selection: Selection, toFile: boolean): string[] {
  const lines = new Set<string>();
  const say = (line: string): void => void lines.add(line);
  for (const sheet of sheets) {
    const { asked, scenarios } = sheet;
    const base = scenarios[0]!;
    if (toFile)
      for (const line of neededOf(sheet).flatMap(({ says, figures }) => [
        says,
        ...figures.map((figure) => `${asked.service.label}, ${figure}`),
      ]))
        say(`note: ${line}`);
    for (const line of aims(sheet)) say(line);
    if (!asked.together)
      say(
        `note: ${asked.service.label} has more places than those named, so it is shown place by place and without a total.`,
      );
    for (const measure of selection.services!.measures) {
      if (!measure.byTier && asked.tiers !== undefined)
        say(
          `note: ${measure.label} cannot be told for a tier, so it is missing. Ask for it without the tier in --where.`,
        );
      else if (!measure.byTier && asked.by.includes("tier"))
        say(
          `note: ${measure.label} cannot be told by tier, so it is missing but for all tiers together. Ask for it with --by whole.`,
        );
      const whole = base.wholes.find((table) => table.measure.id === measure.id)!;
      if (
        asked.together &&
        asked.places.length > 1 &&
        base.runs &&
        ["median_wait", "wait_92"].includes(measure.id) &&
        isMissing(whole.values)
      )
        say(
          `note: ${measure.label} is not known for several places together, so it is missing. Ask for it with --by place, or name one place in --where.`,
        );
    }
  }
  return [...lines];
}
