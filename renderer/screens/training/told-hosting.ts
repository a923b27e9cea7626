/** What each limit on apprentices, and each part of its sum, is worked out from, for whoever asks why. */
import { hostFigureLabel, valueWords, type Hosting, type HostReason, type HostTerm, type Plan } from "../../../model";
import type { Inspecting, Told } from "../../state/view-store";
import { hostWords as words } from "../../words/apprentices";
import { figureOf, figureWithUnit } from "../../words/measure-kinds";

export const allowed = (most: number): string =>
  Number.isNaN(most)
    ? words.unknown
    : Number.isFinite(most)
      ? figureOf("heads", Math.floor(most + 1e-9))
      : words.unlimited;

/** A part of a sum: people with a decimal, so that what is whole in the answer can be checked. */
export const termFigure = (unit: string, value: number): string => {
  if (Number.isNaN(value)) return words.unknown;
  const plain = value.toLocaleString("en-GB", { maximumFractionDigits: unit === "heads" ? 1 : 2 });
  return unit === "heads" || unit === "apprentices per support worker" ? plain : figureWithUnit(unit, value);
};

/** An assumption that a part rests on: its value where it is one number, else a way to its values. */
function readPart(plan: Plan, id: string, place: string): Told["parts"][number] {
  const found = plan.assumptions.find((one) => one.id === id);
  const one = typeof found?.value === "number" && (found.where ?? []).length === 0 ? found : undefined;
  return {
    label: hostFigureLabel(id),
    figure: one === undefined ? words.open : valueWords(one.unit, one.value),
    ask: { kind: "assumption", assumption: id, where: { place } },
  };
}

/** What opens behind one part of a limit: those counted in the run, or the assumptions it rests on. */
export function askOfTerm(
  plan: Plan,
  { label, unit, value, from }: HostTerm,
  { place, year }: Hosting,
  scenario: string | undefined,
): Inspecting {
  if ("counted" in from)
    return {
      kind: "why-sum",
      scenario,
      request: {
        label,
        unit,
        place: place.id,
        terms: from.levels.map((level) => ({ says: "plus", measure: from.counted, taken: "at the end", level })),
        years: { first: year, last: year },
      },
    };
  const told: Told = {
    label,
    scope: `${place.label}, ${year}`,
    figure: termFigure(unit, value),
    says: "reads" in from ? from.says : words.typed,
    parts: "reads" in from ? from.reads.map((id) => readPart(plan, id, place.id)) : [],
  };
  return { kind: "why-told", told };
}

/** What one limit allows, made of its terms. */
export const toldOfLimit = (
  plan: Plan,
  { limit, most, terms }: HostReason,
  of: Hosting,
  scenario: string | undefined,
): Told => ({
  label: words.by(limit),
  scope: `${of.place.label}, ${of.year}`,
  figure: allowed(most),
  says: words.limitSays,
  parts: terms.map((term) => ({
    label: term.label,
    figure: termFigure(term.unit, term.value),
    ask: askOfTerm(plan, term, of, scenario),
  })),
});
