/**
 * What a service costs and what is paid back: the pay of its staff, by case and by outcome, against what a scheme
 * reimburses, and the parts of it that go into supervising and into learners.
 *
 * The cost of a week is WTE x pay point x (1 + supplement) x (1 + on-costs) / weeks in a year, with the plan's pay
 * figures at the service's places. Temporary staff among the WTE are costed like everybody else, without their premium.
 */
import { elementAt, present } from "../../assumptions/present";
import type { Resolved } from "../../resolve/resolved";
import { cursor } from "../../workforce/program/shape";
import type { OutcomeView } from "./outcomes";
import { labelOf, servicePart, type Lacks, type MissingFigure, type ServicePart } from "./service-part";
import type { ServiceView } from "../figures/view";
import { weeksInYear } from "../figures/weeks";
import { ratioOfLines, sumOfLines, whereAny, yearLine, type Weekly, type YearLine } from "./year-line";

export interface LevelMoney {
  readonly id: string;
  readonly label: string;
  /** WTE x years. */
  readonly wteYears: YearLine;
  /** GBP. */
  readonly cost: YearLine;
}

export interface ReimbursedLevel {
  readonly id: string;
  readonly label: string;
  /** Cost of one WTE for a year, and the most a scheme pays back for it, at the end of what is shown; GBP. */
  readonly costOfWte: number;
  readonly ceiling: number;
  /** The lower of the two x WTE, and the cost above it; GBP. */
  readonly paidBack: YearLine;
  readonly left: YearLine;
}

export interface MoneyView {
  /** Where the service's staff come from; where that is not known there is no cost to work out. */
  readonly staffing: ServiceView["staffing"];
  readonly years: readonly string[];
  /** Those with anybody in post in any year. */
  readonly levels: readonly LevelMoney[];
  /** GBP, all levels. */
  readonly cost: YearLine;
  readonly costOfCase: YearLine;
  /** GBP for one unit of each outcome in the direction it is aimed at, such as one fall fewer. A mean of each person has no price: nobody has valued a point of it. */
  readonly costOfOutcome: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly aim: OutcomeView["aim"];
    readonly cost: YearLine;
  }[];
  /** Undefined where no level has a ceiling. A level without one is missing, not unpaid. */
  readonly reimbursement:
    { readonly levels: readonly ReimbursedLevel[]; readonly paidBack: YearLine; readonly left: YearLine } | undefined;
  /** Undefined where no cost of a week's wait is given; without a source for it no cost is shown. */
  readonly waiting:
    | { readonly source: string | undefined; readonly weeksWaited: YearLine; readonly cost: YearLine | undefined }
    | undefined;
  /** Hours of the supervising level that go into supervising the others, and their pay, which is part of the cost above. Undefined where none is counted. */
  readonly supervision: { readonly level: string; readonly hours: YearLine; readonly cost: YearLine } | undefined;
  /** Weeks of placement that the service's registered staff host. Undefined where it has none. */
  readonly learners: { readonly placementWeeks: YearLine } | undefined;
}

/**
 * The money of the service shown by a view.
 *
 * @param outcomes of the same view, from {@link outcomesOf}
 * @param atPlaces where the view shows several places together, their views one by one; without them, a figure that
 * differs between the places is missing
 */
export function moneyOf(
  resolved: Resolved,
  view: ServiceView,
  outcomes: readonly OutcomeView[],
  atPlaces: readonly ServiceView[] = [],
): MoneyView {
  const parts = (atPlaces.length === 0 ? [view] : atPlaces).map((one) => servicePart(resolved, one));
  const years = view.years.length;
  const levels = resolved.plan.structure.levels.flatMap((level, number) =>
    parts.some((part) => part.view.levels.some((one) => one.id === level.id)) ? [{ ...level, number }] : [],
  );
  const money = levels.map((level): LevelMoney => ({
    id: level.id,
    label: level.label,
    wteYears: yearLine(
      parts,
      ofStaff(level, () => 1),
    ),
    cost: yearLine(
      parts,
      ofStaff(level, (part, week, lacks) => yearOfWte(part, week, level, lacks)),
    ),
  }));
  // Without a level to go by, nothing is known of the staff, which is not the same as having none.
  const atWork = sumOfLines(
    money.map((level) => level.wteYears),
    years,
  );
  const nobody: MissingFigure = {
    assumption: "",
    label: "",
    for: "",
    why: "staff",
    where: { service: view.service },
  };
  // Where nobody works there is nothing to cost yet, which is not the same as costing nothing.
  const ofStaffThere = (line: YearLine): YearLine => whereAny(line, atWork, nobody);
  const cost =
    levels.length === 0
      ? yearLine(parts, (part, week, lacks) => part.staff(week, lacks))
      : ofStaffThere(
          sumOfLines(
            money.map((level) => level.cost),
            years,
          ),
        );
  const cases = yearLine(parts, (part, week, lacks) => part.completed(week, lacks));
  const ofService = { where: { service: view.service }, for: "", why: "none" } as const;
  return {
    staffing: view.staffing,
    years: view.years.map((year) => year.name),
    levels: money
      .filter(({ wteYears }) => wteYears.all !== 0)
      .map((level) => ({ ...level, cost: whereAny(level.cost, level.wteYears, nobody) })),
    cost,
    costOfCase: ratioOfLines(cost, cases, { ...ofService, assumption: "", label: "Cases completed" }),
    costOfOutcome: outcomes
      .filter(({ mean }) => !mean)
      .map((outcome) => ({
        id: outcome.id,
        label: outcome.label,
        unit: outcome.unit,
        aim: outcome.aim,
        cost: ratioOfLines(cost, achieved(outcome), { ...ofService, assumption: "", label: outcome.label }),
      })),
    reimbursement: reimbursementOf(
      parts,
      levels.filter((_, at) => elementAt(money, at).wteYears.all !== 0),
      ofStaffThere,
      (line, id) =>
        whereAny(
          line,
          present(
            money.find((level) => level.id === id),
            "a level",
          ).wteYears,
          nobody,
        ),
    ),
    waiting: waitingOf(resolved, parts),
    supervision: supervisionOf(resolved, parts, ofStaffThere),
    learners: learnersOf(
      resolved,
      parts,
      levels.filter((level) => level.registered),
      ofStaffThere,
    ),
  };
}

interface Level {
  readonly id: string;
  readonly label: string;
  readonly number: number;
}

/** How much of an outcome came about in the direction it is aimed at: a fall of 12 counts as 12 where fewer are wanted. */
function achieved({ amount, aim }: OutcomeView): YearLine {
  const sign = aim === "fewer" ? -1 : 1;
  return { ...amount, values: amount.values.map((value) => sign * value), all: sign * amount.all };
}

/** What one WTE of a level costs in a year. */
function yearOfWte(part: ServicePart, week: number, { number, label, id }: Level, lacks: Lacks): number {
  const at = { level: number, for: label, where: { level: id } };
  return (
    part.figure("pay_point", week, at, lacks) *
    (1 + part.figure("pay_supplement", week, at, lacks)) *
    (1 + part.figure("on_cost_rate", week, at, lacks))
  );
}

/** What the staff of a level add in a week: WTE x what one WTE adds in a year. */
const ofStaff =
  (level: Level, ofOne: Weekly): Weekly =>
  (part, week, lacks) => {
    const wte = part.wte(week, level.id, lacks);
    // Nobody in post adds nothing, whatever a WTE would.
    return wte === 0 ? 0 : (wte * ofOne(part, week, lacks)) / weeksInYear;
  };

const silent: Lacks = () => undefined;
/** Whether a figure is given in any week at any place. */
const given = (parts: readonly ServicePart[], read: Weekly): boolean =>
  parts.some((part) => part.view.weeks.some((_, week) => !Number.isNaN(read(part, week, silent))));

function reimbursementOf(
  parts: readonly ServicePart[],
  levels: readonly Level[],
  ofStaffThere: (line: YearLine) => YearLine,
  ofLevelThere: (line: YearLine, level: string) => YearLine,
): MoneyView["reimbursement"] {
  const years = elementAt(parts, 0).view.years.length;
  const ceilingOf =
    ({ number, label, id }: Level): Weekly =>
    (part, week, lacks) =>
      part.figure(
        "reimbursement_ceiling",
        week,
        { level: number, for: label, where: { service: part.view.service, level: id } },
        lacks,
      );
  if (!levels.some((level) => given(parts, ceilingOf(level)))) return undefined;
  const list = levels.map((level): ReimbursedLevel => {
    const ceiling = ceilingOf(level);
    const atEnd = (read: Weekly): number[] => parts.map((part) => read(part, part.view.weeks.length - 1, silent));
    const [cost = Number.NaN, ...others] = atEnd((part, week, lacks) => yearOfWte(part, week, level, lacks));
    const paid: Weekly = (part, week, lacks) =>
      Math.min(yearOfWte(part, week, level, lacks), ceiling(part, week, lacks));
    return {
      id: level.id,
      label: level.label,
      costOfWte: others.every((other) => other === cost) ? cost : Number.NaN,
      ceiling: atEnd(ceiling)[0] ?? Number.NaN,
      paidBack: yearLine(parts, ofStaff(level, paid)),
      left: yearLine(
        parts,
        ofStaff(level, (part, week, lacks) => yearOfWte(part, week, level, lacks) - paid(part, week, lacks)),
      ),
    };
  });
  return {
    levels: list.map((level) => ({
      ...level,
      paidBack: ofLevelThere(level.paidBack, level.id),
      left: ofLevelThere(level.left, level.id),
    })),
    paidBack: ofStaffThere(
      sumOfLines(
        list.map((level) => level.paidBack),
        years,
      ),
    ),
    left: ofStaffThere(
      sumOfLines(
        list.map((level) => level.left),
        years,
      ),
    ),
  };
}

function waitingOf(resolved: Resolved, parts: readonly ServicePart[]): MoneyView["waiting"] {
  const costOfWeek: Weekly = (part, week, lacks) => part.figure("waiting_cost", week, {}, lacks);
  if (!given(parts, costOfWeek)) return undefined;
  const first = elementAt(parts, 0);
  const here = cursor();
  here.service = elementAt(first.spots, 0).serviceNumber;
  const origin = resolved.origin("waiting_cost", first.month(first.view.weeks.length - 1), here.member);
  const source = resolved.plan.sources.find((one) => one.id === origin?.source)?.title;
  return {
    source,
    weeksWaited: yearLine(parts, (part, week, lacks) => part.waiting(week, lacks)),
    cost:
      source === undefined
        ? undefined
        : yearLine(parts, (part, week, lacks) => part.waiting(week, lacks) * costOfWeek(part, week, lacks)),
  };
}

function supervisionOf(
  resolved: Resolved,
  parts: readonly ServicePart[],
  ofStaffThere: (line: YearLine) => YearLine,
): MoneyView["supervision"] {
  const { service } = elementAt(elementAt(parts, 0).spots, 0);
  if (service.supervisor === undefined) return undefined;
  const number = resolved.members.index("level", service.supervisor);
  const supervisor: Level = { id: service.supervisor, label: elementAt(resolved.members.labels.level, number), number };
  // Left out, none is counted.
  const hours: Weekly = (part, week, lacks) =>
    part.view.levels.reduce((sum, { id }) => {
      const each =
        id === supervisor.id
          ? 0
          : part.figure("supervision_given", week, { level: resolved.members.index("level", id) }, silent);
      return each > 0 ? sum + each * part.wte(week, id, lacks) : sum;
    }, 0);
  const line = yearLine(parts, hours);
  if (line.values.every((value) => value === 0)) return undefined;
  const contracted: Weekly = (part, week, lacks) =>
    part.figure(
      "contracted_hours",
      week,
      { level: number, for: supervisor.label, where: { service: service.id, level: supervisor.id } },
      lacks,
    );
  const cost: Weekly = (part, week, lacks) => {
    const wanted = hours(part, week, lacks);
    return wanted === 0
      ? 0
      : (wanted * yearOfWte(part, week, supervisor, lacks)) / weeksInYear / contracted(part, week, lacks);
  };
  return { level: supervisor.label, hours: ofStaffThere(line), cost: ofStaffThere(yearLine(parts, cost)) };
}

/** Placement weeks hosted: WTE of registered staff x weeks hosted per WTE and year, in the settings of the service. */
function learnersOf(
  resolved: Resolved,
  parts: readonly ServicePart[],
  registered: readonly Level[],
  ofStaffThere: (line: YearLine) => YearLine,
): MoneyView["learners"] {
  if (registered.length === 0) return undefined;
  const id = "placement_weeks_per_wte";
  const hosted =
    ({ number }: Level): Weekly =>
    (part, week, lacks) => {
      const [first = Number.NaN, ...others] = elementAt(part.spots, 0).settings.map((setting) =>
        part.figure(
          id,
          week,
          { level: number, setting, where: { setting: elementAt(resolved.members.ids.setting, setting) } },
          lacks,
        ),
      );
      if (others.every((other) => Object.is(other, first))) return first;
      // Which of its settings the service's staff work in is not known.
      lacks({ assumption: id, label: labelOf(resolved, id), for: "", why: "differs", where: {} });
      return Number.NaN;
    };
  return {
    placementWeeks: ofStaffThere(
      yearLine(parts, (part, week, lacks) =>
        registered.reduce((sum, level) => sum + ofStaff(level, hosted(level))(part, week, lacks), 0),
      ),
    ),
  };
}
