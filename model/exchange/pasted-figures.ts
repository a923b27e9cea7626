/**
 * A block of labels and values from a spreadsheet, read against a plan: which assumption each row is, what it would
 * become, and what is wrong with it. Nothing is changed until the rows are applied, as one undo step, and what is said
 * to be usable leaves a plan that runs as well as it did.
 */
import { catalogueEntry, ofServices } from "../assumptions/catalogue";
import { noKnownPlaces, type KnownPlaces } from "../plan/ask/places/known-places";
import { refused, type Edit, type Signature } from "../plan/edit/edit";
import { setValues, type ValueEdit } from "../plan/edit/set-value";
import { checkPlan } from "../plan/check/check-plan";
import { valueWords } from "../plan/ask/value-words";
import { withoutPaths } from "../plan/json/place-in-file";
import type { Plan, Value } from "../plan/plan";
import type { Outcome, Problem } from "../plan/problem";
import { newlyImpossible } from "../resolve/new-formulas";
import { changesNothing, withoutEffect } from "../resolve/without-effect";
import { projectServices } from "../services/services";
import { cellsOfFigures, hasDates } from "./pasted-cells-of-figures";
import { settingGroups, type SettingGroup } from "./setting-groups";
import { figureOf, namedRow, onlyPercent, type PastedFigure } from "./pasted-row";
import { withoutPastedTotals } from "./pasted-totals";

export type { PastedFigure } from "./pasted-row";

/**
 * Reads the block. A row is `name, value` or `name, part, value`, with the unit after the value if wanted; a name is
 * an assumption's label or id, a part one of its values as the register words it, such as "London". Or a heading names
 * assumptions, and every row is a part; or years across or down, from April of which the values hold.
 * @param scenario the scenario it would change; the base when left out
 * @param known places by date, with the names and codes they go by
 * @param settings those that figures by place are of, where the plan gives them by setting: one of {@link settingsAsked}
 */
export function readFigures(
  text: string,
  plan: Plan,
  scenario?: string,
  known: KnownPlaces = noKnownPlaces,
  settings?: SettingGroup,
): readonly PastedFigure[] {
  const rows = cellsOfFigures(text, plan, known).map((cells) => namedRow(cells, plan, scenario, known, settings));
  // Rows come from one sheet: where some without a sign can only be percentages, all without one are.
  const percent = rows.some(onlyPercent);
  const taken = new Map<string, PastedFigure>();
  const figures = rows.map((named) => {
    const figure = figureOf(named, scenario, percent);
    if (figure.to === undefined || figure.assumption === undefined) return figure;
    const key = `${figure.assumption.id} ${JSON.stringify(figure.where)} ${figure.since ?? ""}`;
    const before = taken.get(key);
    if (before !== undefined) return { ...figure, to: undefined, says: givenTwice(before, figure) };
    taken.set(key, figure);
    return figure;
  });
  const held = withEffects(plan, scenario, holding(plan, scenario, withoutPastedTotals(plan, scenario, figures)));
  return areCounts(text, held)
    ? held.map((one, at) => (at === 0 ? { ...one, says: `${ofThePast} ${one.says ?? ""}`.trim() } : one))
    : held;
}

const ofThePast =
  'These look like counts by date. Counts of the past belong in "What was counted", on the Workforce screen, and change no figure.';

/** Whether a block, none of whose rows can be used, is one of counts by date: those belong in a plan's own past. */
export const areCounts = (text: string, figures: readonly PastedFigure[]): boolean =>
  figures.length > 0 && usableFigures(figures).length === 0 && hasDates(text);

/** Of a row for a value that an earlier row gives: what it reads as, and whether they agree. */
function givenTwice({ row, to, assumption }: PastedFigure, again: PastedFigure): string {
  const words = (value: Value | undefined): string => valueWords(assumption?.unit ?? "", value ?? null);
  return again.to === to
    ? `Row ${row}, an earlier row, gives this value already, ${words(to)}. Keep one of the two.`
    : `It reads ${words(again.to)}, and row ${row}, an earlier row, gives ${words(to)}, which is used. Keep one of the two.`;
}

/** The rows that can be used. */
export const usableFigures = (figures: readonly PastedFigure[]): readonly PastedFigure[] =>
  figures.filter((figure) => figure.to !== undefined && figure.assumption !== undefined);

const editsOf = (figures: readonly PastedFigure[], scenario: string | undefined): readonly ValueEdit[] =>
  usableFigures(figures).flatMap(({ assumption, to, where, since }): ValueEdit[] => {
    if (assumption === undefined || to === undefined) return [];
    const at = since === undefined ? {} : scenario === undefined ? { dated: since, addsDate: true } : { from: since };
    return [{ assumption: assumption.id, value: to, where, scenario, ...at }];
  });

/** The plan as the rows would leave it; the log of a trial is nobody's. */
const tried = (plan: Plan, figures: readonly PastedFigure[], scenario: string | undefined): Outcome<Edit> =>
  setValues(plan, undefined, editsOf(figures, scenario), { when: "1970-01-01T00:00:00.000Z" });

/** What contradicts itself in the lists of a plan's services, which only working them out shows. */
function serviceErrors(plan: Plan, scenario: string | undefined): readonly Problem[] {
  const made = projectServices(plan, scenario === undefined ? {} : { scenario });
  if (!made.ok) return [];
  for (const { id } of plan.structure.services ?? []) made.value.lists(id);
  return made.value.problems;
}

const errorsOf = (plan: Plan, scenario: string | undefined, withServices: boolean): readonly Problem[] =>
  [...checkPlan(plan), ...(withServices ? serviceErrors(plan, scenario) : [])].filter(
    ({ severity }) => severity === "error",
  );

/** What the rows would make wrong that is not wrong now, by the checks that open a plan and those that run it. */
function newErrors(plan: Plan, figures: readonly PastedFigure[], scenario: string | undefined): readonly Problem[] {
  const usable = usableFigures(figures);
  if (usable.length === 0) return [];
  const made = tried(plan, figures, scenario);
  if (!made.ok) return made.problems;
  const withServices = usable.some(({ assumption }) => {
    const entry = assumption === undefined ? undefined : catalogueEntry(assumption.id);
    return entry !== undefined && ofServices(entry);
  });
  const known = new Set(errorsOf(plan, scenario, withServices).map(({ says }) => says));
  return [
    ...errorsOf(made.value.plan, scenario, withServices).filter(({ says }) => !known.has(says)),
    ...newlyImpossible(plan, made.value.plan, scenario),
  ];
}

/** The row that a problem is of, by the name of its assumption; the part too, where the problem names it. */
function rowsOf({ at, says }: Problem, figures: readonly PastedFigure[]): readonly PastedFigure[] {
  const named = usableFigures(figures).filter(
    ({ assumption }) =>
      assumption !== undefined && (at.includes(`(${assumption.label})`) || says.includes(assumption.label)),
  );
  const parts = named.filter(({ part }) => part !== "" && says.includes(part));
  return parts.length > 0 ? parts : named;
}

/** The settings of which one has to be picked before figures of places alone can be used. */
export const settingsAsked = (plan: Plan, figures: readonly PastedFigure[]): readonly SettingGroup[] => {
  const all = figures.flatMap(({ assumption, where }) =>
    assumption === undefined || where.place === undefined || where.setting !== undefined
      ? []
      : settingGroups(plan, assumption.id),
  );
  return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
};

/** What is wrong, and for a value that meets another how it is said which people of the two it is of. */
function withOffer(plan: Plan, { kind, says }: Problem, { assumption, where, part }: PastedFigure): string {
  if (kind !== "tied-values" || assumption === undefined) return says;
  return where.place !== undefined && settingGroups(plan, assumption.id).length > 0
    ? `The plan gives "${assumption.label}" by setting, so a figure for ${part} alone leaves open which settings it is of. Pick them, or name a setting in a cell beside the place.`
    : withoutPaths(says);
}

/** Takes out of use what would leave the plan with something wrong that is not wrong now, and says what. */
function holding(plan: Plan, scenario: string | undefined, figures: readonly PastedFigure[]): readonly PastedFigure[] {
  let now = figures;
  for (let errors = newErrors(plan, now, scenario); errors.length > 0; errors = newErrors(plan, now, scenario)) {
    const found = new Map<PastedFigure, string>();
    for (const error of errors)
      for (const row of rowsOf(error, now)) if (!found.has(row)) found.set(row, withOffer(plan, error, row));
    // An error that names none of the rows is the work of all of them.
    const says = (figure: PastedFigure): string | undefined =>
      found.size > 0 ? found.get(figure) : figure.to === undefined ? undefined : errors[0]?.says;
    now = now.map((figure) => {
      const stops = says(figure);
      return stops === undefined ? figure : { ...figure, to: undefined, says: stops };
    });
  }
  return now;
}

/** Says of a figure for everybody that it changes nothing where every part has its own. */
function withEffects(
  plan: Plan,
  scenario: string | undefined,
  figures: readonly PastedFigure[],
): readonly PastedFigure[] {
  if (scenario !== undefined) return figures;
  const whole = figures.filter(
    ({ assumption, to, part }) => to !== undefined && part === "" && (assumption?.where?.length ?? 0) > 0,
  );
  if (whole.length === 0) return figures;
  const made = tried(plan, whole, scenario);
  const idle = made.ok ? withoutEffect(plan, made.value.plan) : [];
  return figures.map((figure) => {
    const none = whole.includes(figure) ? idle.find(({ id }) => id === figure.assumption?.id) : undefined;
    return none === undefined ? figure : { ...figure, to: undefined, says: changesNothing(none) };
  });
}

/** Sets the values of the rows that can be used, in the base or in a scenario, as one edit. */
export function pasteFigures(
  plan: Plan,
  figures: readonly PastedFigure[],
  scenario: string | undefined,
  signed: Signature,
): Outcome<Edit> {
  const edits = editsOf(figures, scenario);
  if (edits.length === 0) return refused("nothing-pasted", "None of the rows can be used, so nothing is changed.");
  return setValues(plan, edits.length === 1 ? undefined : `${edits.length} figures pasted`, edits, signed);
}
