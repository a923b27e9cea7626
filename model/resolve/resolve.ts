/**
 * From what a plan says to numbers: chooses the value for every combination and month, evaluates formulas and applies
 * a scenario's changes. Everything here happens before the months are run.
 */
import type { Outcome, Problem } from "../plan/problem";
import { hasErrors, problem, warning } from "../plan/problem";
import type { Assumption, Plan, Value, Where } from "../plan/plan";
import { checkStructure } from "../plan/check/check-plan";
import { namesHold } from "../plan/check/names";
import { disproportion, isRare, outOfProportion } from "../plan/check/proportion";
import { beyondSense } from "../plan/check/values";
import { membersOf, type Members, type Scope } from "../plan/members";
import { calendarOf, monthName, type Calendar } from "../plan/calendar";
import { boundsInUnit, outside as outsideBounds, outsideWords, senseOf } from "../plan/ask/bounds";
import { monthWords, valueWords } from "../plan/ask/value-words";
import { changesOf, type AppliedChange } from "../plan/ask/ancestry";
import { provenanceAfter, provenanceOf } from "../plan/ask/provenance";
import type { AmountChange } from "./amount-changes";
import { applyChange, weightIn } from "./changes";
import { elementAt } from "../assumptions/present";
import { catalogueEntry, dimensionNames, type DimensionName } from "../assumptions/catalogue";
import { changeMonths, valueIn } from "../plan/ask/dated";
import { checkFormulaUnit, orderFormulas, parseFormula, type Formula } from "./formula/formula";
import { covers, whereWords } from "../plan/ask/precedence";
import { eachCombination, strides } from "./combinations";
import { choiceOf, pieceFor, piecesOf, sameWhere, type Piece, type Pieces } from "./pieces";
import { keptSeries, type Amount, type Series } from "./series";

/** A plan under one scenario (or the base), every assumption turned into numbers. */
export interface Resolved {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly members: Members;
  readonly calendar: Calendar;
  /** The values of an assumption; undefined when the plan does not have it. Not for totals. */
  readonly series: (id: string) => Series | undefined;
  /** The amounts of an assumption of kind "total"; empty when the plan does not have it. */
  readonly amounts: (id: string) => readonly Amount[];
  /** What the scenario does to these amounts, in order; who reads the amounts carries it out (amount-changes.ts). */
  readonly amountChanges: (id: string) => readonly AmountChange[];
  /** What one value is made of, for "why?". */
  origin(id: string, month: number, member: (dimension: DimensionName) => number): ValueOrigin | undefined;
  /** The assumptions that the formulas of an assumption name. */
  formulaNames(id: string): readonly string[];
  /** The same with one assumption multiplied everywhere and always; formulas that name it follow. Fails where that passes a limit. */
  scaled(id: string, factor: number): Outcome<Resolved>;
  /**
   * Another version of the plan under the same scenario: what {@link resolvePlan} gives, to the bit and the problem. Only
   * assumptions that are other objects there are worked out, and those whose formulas rest on them.
   * @param base that version before any scenario: what the scenario leaves alone is taken from there
   */
  revised(plan: Plan, base?: Resolved): Outcome<Resolved>;
  /** What another register may take from this one; nothing where its numbers are not those that are written. */
  readonly made: Made | undefined;
}

/** Where one value comes from: the entry that won and the scenario changes on top of it. */
export interface ValueOrigin {
  readonly assumption: Assumption;
  /** The chosen entry's scope in words, and its own source or reason where it has one. */
  readonly where: string;
  readonly written: Value;
  readonly source: string | undefined;
  readonly status: Assumption["status"];
  readonly reason: string | undefined;
  readonly changes: readonly AppliedChange[];
  /** The assumptions its formulas name. */
  readonly names: readonly string[];
}

interface Working {
  readonly plan: Plan;
  readonly members: Members;
  readonly calendar: Calendar;
  readonly problems: Problem[];
  /** The formulas of the assumption in hand, by their text. */
  readonly formulas: Map<string, Formula>;
  readonly units: ReadonlyMap<string, string>;
  readonly series: Map<string, Series>;
}

const writtenIn = ({ list }: Pieces, changes: readonly AppliedChange[]): Value[] => [
  ...list.flatMap(({ values }) => [values.value, ...values.dated.map((entry) => entry.value)]),
  ...changes.map(({ change }) => change.value),
];

const isFormula = (value: Value): value is string => typeof value === "string";

/** Parses every formula once, and none that the version before had too; a formula that does not parse is reported where it stands. */
function readFormulas(
  written: readonly Value[],
  assumption: Assumption,
  at: string,
  work: Working,
  before: ReadonlyMap<string, Formula> | undefined,
): string[] {
  const names = new Set<string>();
  for (const value of new Set(written)) {
    if (!isFormula(value)) continue;
    let formula = before?.get(value);
    if (formula === undefined) {
      const parsed = parseFormula(value);
      if (!parsed.ok) {
        work.problems.push(
          ...parsed.problems.map((found) => ({
            ...found,
            at: `${at} (${assumption.label})`,
            says: `${assumption.label}: ${found.says}`,
          })),
        );
        continue;
      }
      formula = parsed.value;
    }
    work.formulas.set(value, formula);
    const unit = checkFormulaUnit(formula, (name) => work.units.get(name), assumption);
    if (unit !== undefined)
      work.problems.push({ ...unit, at: `${at} (${assumption.label})`, says: `${assumption.label}: ${unit.says}` });
    // One that no people are left for is never worked out again.
    if (formula.names.length === 0) numberOf(value, 0, () => 0, assumption.label, at, work);
    for (const name of formula.names) names.add(name);
  }
  return [...names];
}

/** A value in a month for some people. A formula that comes to no number, though all it names has one, is reported once. */
function numberOf(
  value: Value,
  month: number,
  member: (dimension: DimensionName) => number,
  label: string,
  at: string,
  work: Working,
): number {
  if (value === null) return Number.NaN;
  if (typeof value === "number") return value;
  const formula = work.formulas.get(value);
  if (formula === undefined) return Number.NaN;
  const named = new Float64Array(formula.names.length);
  let given = true;
  for (let slot = 0; slot < named.length; slot += 1) {
    const series = work.series.get(formula.names[slot]!);
    const value = series === undefined ? Number.NaN : series.at(month)[indexIn(series, member)]!;
    named[slot] = value;
    given &&= Number.isFinite(value);
  }
  const found = formula.run(named);
  if (Number.isFinite(found) || !given) return found;
  const says = (of: Problem): boolean => of.kind === noNumber && of.at === `${at} (${label})`;
  if (!work.problems.some(says)) {
    const dimensions = new Set(formula.names.flatMap((name) => work.series.get(name)?.dimensions ?? []));
    const people = dimensionNames
      .filter((name) => dimensions.has(name))
      .map((name) => work.members.labels[name][member(name)]);
    const of = people.length === 0 ? "" : ` for ${people.join(", ")}`;
    const when = formula.names.length === 0 ? "" : ` in ${monthWords(monthName(work.calendar.start + month))}`;
    work.problems.push(
      problem(
        noNumber,
        `${at} (${label})`,
        `${label}: the formula "${value}" comes to no number${of}${when}. Look for a division by zero, the logarithm or root of a negative number, or a number too large to hold.`,
      ),
    );
  }
  return Number.NaN;
}

/** Kind of the problem of a formula without a number. */
const noNumber = "formula-without-number";

/** Position of a combination among a series' values. */
export function indexIn(series: Series, member: (dimension: DimensionName) => number): number {
  let index = 0;
  for (const name of series.dimensions) index += series.stride[name] * member(name);
  return index;
}

interface TimedChange {
  readonly applied: AppliedChange;
  readonly scope: Scope;
  readonly from: number;
}

const timed = (changes: readonly AppliedChange[], work: Working): TimedChange[] =>
  changes.map((applied) => ({
    applied,
    scope: work.members.scope(applied.change.where ?? {}),
    from: applied.change.from === undefined ? Number.NEGATIVE_INFINITY : work.calendar.monthOf(applied.change.from),
  }));

/** The months in which what never changes may do so. */
const fromTheStart: readonly number[] = [0];

function changeMonthsOf(
  pieces: readonly Piece[],
  changes: readonly TimedChange[],
  names: readonly string[],
  work: Working,
): readonly number[] {
  const dated =
    pieces.some(({ values }) => values.dated.length > 0) || changes.some(({ from }) => Number.isFinite(from));
  if (!dated && names.every((name) => (work.series.get(name)?.changes ?? fromTheStart).join() === "0"))
    return fromTheStart;
  const months = new Set<number>(fromTheStart);
  for (const piece of pieces) for (const month of changeMonths(piece.values, work.calendar.months)) months.add(month);
  for (const { from, applied } of changes) {
    if (!Number.isFinite(from)) continue;
    for (let month = from; month <= Math.min(work.calendar.months - 1, from + (applied.change.ramp ?? 0)); month += 1)
      months.add(month);
  }
  for (const name of names) for (const month of work.series.get(name)?.changes ?? []) months.add(month);
  // Formulas over dated history may change before the start too, so months below 0 are kept.
  return [...months].filter((month) => month < work.calendar.months).sort((a, b) => a - b);
}

/** The limits of an assumption, its own before those of the catalogue. */
function limitsOf(assumption: Assumption): {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly mostExcluded?: boolean | undefined;
  readonly outside: (value: number) => boolean;
} {
  const limits: { least?: number | undefined; most?: number | undefined; mostExcluded?: boolean | undefined } = {
    ...catalogueEntry(assumption.id)?.limits,
    ...assumption.limits,
  };
  const { least = Number.NEGATIVE_INFINITY, most = Infinity, mostExcluded = false } = limits;
  return { ...limits, outside: (value) => value < least || value > most || (mostExcluded && value >= most) };
}

function resolveSeries(
  assumption: Assumption,
  pieces: Pieces,
  changes: readonly TimedChange[],
  names: readonly string[],
  work: Working,
): Series {
  const named = new Set<DimensionName>();
  for (const piece of pieces.list) for (const name of piece.scope.keys()) named.add(name);
  for (const change of changes) for (const name of change.scope.keys()) named.add(name);
  for (const name of names) for (const dimension of work.series.get(name)?.dimensions ?? []) named.add(dimension);
  const dimensions = dimensionNames.filter((name) => named.has(name));
  const { stride, size } = strides(dimensions, work.members);

  const { chosen, ties } = choiceOf(assumption, pieces, dimensions, work.members);
  work.problems.push(...ties);

  const { least, most, mostExcluded, outside } = limitsOf(assumption);
  const sense = senseOf(assumption);
  let complained = false;
  // What is written as a number is asked about where it stands; here, what formulas and changes come to.
  let asked =
    !writtenIn(
      pieces,
      changes.map(({ applied }) => applied),
    ).some(isFormula) && changes.length === 0;
  const compute = (month: number, into: Float64Array): void => {
    eachCombination(dimensions, work.members, (index, member) => {
      const piece = pieces.list[chosen[index]!]!;
      const number = (value: Value): number => numberOf(value, month, member, assumption.label, piece.at, work);
      let value = valueIn(piece.values, month, number);
      for (const { applied, scope, from } of changes) {
        const weight = weightIn(month, from, applied.change.ramp);
        if (weight > 0 && covers(scope, member))
          value = applyChange(
            value,
            applied.change,
            numberOf(applied.change.value, month, member, assumption.label, scenarioOf(applied), work),
            weight,
          );
      }
      into[index] = value;
      if (!complained && (outside(value) || value === Infinity || value === -Infinity)) {
        complained = true;
        const spot = dimensions.map((name) => work.members.labels[name][member(name)]).join(", ");
        const bounds = boundsInUnit(assumption.unit, { least, most, mostExcluded: mostExcluded === true });
        work.problems.push(
          problem(
            "outside-limits",
            `${piece.at} (${assumption.label})`,
            `${assumption.label}${spot === "" ? "" : ` for ${spot}`} comes to ${valueWords(assumption.unit, value)} and must be ${bounds}${mostExcluded === true && value === most ? ", not that itself" : ""}. Change the value${changes.length > 0 ? ", the scenario's changes" : ""} or the formula it comes from.`,
          ),
        );
      }
      if (!asked && (isRare(assumption.id, value) || outsideBounds(value, sense))) {
        asked = true;
        const spot = dimensions.map((name) => work.members.labels[name][member(name)]).join(", ");
        const words = `${assumption.label}${spot === "" ? "" : ` for ${spot}`}`;
        const beyond = outsideWords(words, assumption.unit, value, sense);
        const found = beyond ?? disproportion(words, assumption, value);
        if (found !== undefined)
          work.problems.push(
            warning(beyond === undefined ? outOfProportion : beyondSense, `${piece.at} (${assumption.label})`, found),
          );
      }
    });
  };
  const series = keptSeries(
    {
      id: assumption.id,
      label: assumption.label,
      unit: assumption.unit,
      dimensions,
      stride,
      changes: changeMonthsOf(pieces.list, changes, names, work),
    },
    size,
    compute,
  );
  // Computing every change month now means that limits are checked before anything runs.
  for (const month of series.changes) series.at(month);
  return series;
}

/** The one number a total's formula gives over everything it covers; differing numbers are an error. */
function numberOver(value: Value, month: number, scope: Scope, label: string, at: string, work: Working): number {
  if (value === null || typeof value === "number") return value ?? Number.NaN;
  const dimensions = new Set<DimensionName>();
  for (const name of work.formulas.get(value)?.names ?? [])
    for (const dimension of work.series.get(name)?.dimensions ?? []) dimensions.add(dimension);
  const list = dimensionNames.filter((name) => dimensions.has(name));
  const found: number[] = [];
  eachCombination(list, work.members, (_index, member) => {
    for (const [name, allowed] of scope) if (dimensions.has(name) && !allowed.includes(member(name))) return;
    found.push(numberOf(value, month, member, label, at, work));
  });
  const first = found.find((number) => !Number.isNaN(number)) ?? Number.NaN;
  const one = (number: number): boolean =>
    Number.isNaN(first) ? Number.isNaN(number) : Math.abs(number - first) <= 1e-9 * Math.max(1, Math.abs(first));
  if (!found.every(one))
    work.problems.push(
      problem(
        "formula-not-one-number",
        `${at} (${label})`,
        `${label}: the formula "${value}" gives different numbers for the people this amount covers, so their total is not clear. Give the amount for each of them.`,
      ),
    );
  return first;
}

function resolveAmounts(assumption: Assumption, { list }: Pieces, names: readonly string[], work: Working): Amount[] {
  const given = list.filter((piece) => piece.values.value !== null || piece.values.dated.length > 0);
  const amounts = given.map((piece): Amount => ({
    words: whereWords(piece.where, work.members),
    ...provenanceOf(assumption, piece.entry),
    scope: piece.scope,
    changes: changeMonthsOf([piece], [], names, work),
    at: (month) =>
      valueIn(piece.values, month, (written) =>
        numberOver(written, month, piece.scope, assumption.label, piece.at, work),
      ),
  }));
  // Working them all out now means that what is wrong with one is known before anything runs.
  for (const { at, changes } of amounts) for (const month of changes) at(month);
  return amounts;
}

function resolveAmountChanges(
  assumption: Assumption,
  changes: readonly TimedChange[],
  names: readonly string[],
  work: Working,
): AmountChange[] {
  const made = changes.map(({ applied, scope, from }): AmountChange => ({
    op: applied.change.op,
    scope,
    changes: changeMonthsOf([], [{ applied, scope, from }], names, work),
    weight: (month) => weightIn(month, from, applied.change.ramp),
    amount: (month) => numberOver(applied.change.value, month, scope, assumption.label, scenarioOf(applied), work),
  }));
  for (const change of made) for (const month of change.changes) if (change.weight(month) > 0) change.amount(month);
  return made;
}

/** Where a scenario's change stands, for messages. */
const scenarioOf = ({ scenario }: AppliedChange): string => `scenarios (${scenario.name})`;

/**
 * Resolves a plan under a scenario (or its base): the way to every run, so that none is of a plan whose names do not
 * hold. Fails with named problems: those of the structure, formulas that do not parse, name something unknown or go in a
 * circle, values that tie, values outside their limits.
 */
export const resolvePlan = (plan: Plan, scenario?: string): Outcome<Resolved> => resolveFrom(plan, scenario, []);

/**
 * The same, taking what is the same from registers of other versions of the plan or of other scenarios: an assumption that
 * is given and changed alike, and whose formulas name figures that are themselves taken from there.
 * @param from asked in this order
 */
export const resolveBeside = (
  plan: Plan,
  scenario: string | undefined,
  from: readonly (Resolved | undefined)[],
): Outcome<Resolved> =>
  resolveFrom(
    plan,
    scenario,
    from.flatMap((one) => one?.made ?? []),
  );

/** What an assumption was given as, the changes on top of it, and what was wrong with how its formulas are written. */
interface Detail {
  readonly assumption: Assumption;
  readonly pieces: Pieces;
  readonly changes: readonly TimedChange[];
  readonly formulas: Map<string, Formula>;
  readonly names: readonly string[];
  readonly misread: readonly Problem[];
}

interface Register {
  readonly details: ReadonlyMap<string, Detail>;
  /** Ids, each after those its formulas name. */
  readonly order: readonly string[];
  readonly totals: ReadonlyMap<string, Total>;
  /** What was wrong with what an assumption comes to, by id. */
  readonly found: ReadonlyMap<string, readonly Problem[]>;
}

/** An assumption of kind "total": its amounts, and what the scenario does to them. */
interface Total {
  readonly amounts: readonly Amount[];
  readonly changes: readonly AmountChange[];
}

/** A register as it was made: what another version of its plan, or another scenario, may go on from. */
export interface Made {
  readonly scenario: string | undefined;
  readonly work: Working;
  readonly register: Register;
}

/** What an assumption comes to; the same objects wherever it was taken over from another register. */
export interface ComesTo {
  readonly series: Series | undefined;
  readonly total: Total | undefined;
}

/** What an assumption comes to in a register; undefined where its numbers are not those that are written. */
export const comesTo = ({ made }: Pick<Resolved, "made">, id: string): ComesTo | undefined =>
  made && { series: made.work.series.get(id), total: made.register.totals.get(id) };

/** Whether two versions of a plan differ, as far as values before any scenario go, by the assumptions' own values alone. */
const sameFrame = (plan: Plan, other: Plan): boolean =>
  plan.structure === other.structure &&
  plan.start === other.start &&
  plan.years === other.years &&
  plan.carried === other.carried &&
  plan.assumptions.length === other.assumptions.length &&
  plan.assumptions.every((one, index) => {
    const there = other.assumptions[index];
    return one === there || (one.id === there?.id && one.unit === there.unit);
  });

/** Whether two versions of a plan differ, as far as names go, by members that there are: names which hold in one do in the other. */
const sameNames = (plan: Plan, other: Plan): boolean =>
  plan.structure === other.structure &&
  plan.scenarios === other.scenarios &&
  plan.sources === other.sources &&
  plan.contradictions === other.contradictions &&
  plan.events === other.events &&
  plan.assumptions.length === other.assumptions.length &&
  plan.assumptions.every((one, index) => {
    const there = other.assumptions[index];
    return (
      one === there ||
      (one.id === there?.id &&
        (allSameWhere(one.where ?? [], there.where ?? []) ||
          (one.where ?? []).every((where) => namesHold(where, plan.structure))))
    );
  });

const allSameWhere = (some: readonly Where[], others: readonly Where[]): boolean =>
  some.length === others.length &&
  some.every((where, index) => {
    const there = others[index];
    return where === there || (there !== undefined && sameWhere(where, there));
  });

function resolveFrom(plan: Plan, scenario: string | undefined, others: readonly Made[]): Outcome<Resolved> {
  if (!others.some(({ work }) => work.plan === plan || sameNames(plan, work.plan))) {
    const structure = checkStructure(plan);
    if (hasErrors(structure)) return { ok: false, problems: structure };
  }
  const sources = others.filter(({ work }) => work.plan === plan || sameFrame(plan, work.plan));
  const [nearest] = sources;
  const work: Working = {
    plan,
    members: nearest?.work.members ?? membersOf(plan),
    calendar: nearest?.work.calendar ?? calendarOf(plan.start, plan.years, plan.carried?.since),
    problems: [],
    formulas: new Map(),
    units: nearest?.work.units ?? new Map(plan.assumptions.map((entry) => [entry.id, entry.unit])),
    series: new Map(),
  };
  const applied = changesOf(plan, scenario);
  const changed = new Set(applied.map(({ change }) => change.assumption));
  /** How an assumption is given in a source, where that is how it is given here and the same is done to it. */
  const sameIn = (source: Made, assumption: Assumption): Detail | undefined => {
    const detail = source.register.details.get(assumption.id);
    if (detail?.assumption !== assumption) return undefined;
    const sameScenario = source.scenario === scenario && source.work.plan.scenarios === plan.scenarios;
    return sameScenario || (detail.changes.length === 0 && !changed.has(assumption.id)) ? detail : undefined;
  };
  const details = new Map<string, Detail>();
  plan.assumptions.forEach((assumption, index) => {
    let detail: Detail | undefined;
    for (let at = 0; at < sources.length && detail === undefined; at += 1)
      detail = sameIn(elementAt(sources, at), assumption);
    const like = nearest?.register.details.get(assumption.id);
    details.set(assumption.id, detail ?? detailOf(assumption, index, applied, work, like));
  });
  const order = orderOf(details, nearest);
  const misread: Problem[] = [];
  for (const detail of details.values()) misread.push(...detail.misread);
  if (!order.ok) return { ok: false, problems: [...misread, ...order.problems] };

  const totals = new Map<string, Total>();
  const found = new Map<string, readonly Problem[]>();
  for (const id of order.value) {
    const detail = details.get(id);
    if (detail === undefined) continue;
    const there = sources.find(
      (source) =>
        sameIn(source, detail.assumption) !== undefined &&
        detail.names.every((name) => source.work.series.get(name) === work.series.get(name)),
    );
    if (there === undefined) found.set(id, resolveOne(id, detail, work, totals));
    else takeFrom(there, id, work, totals, found);
  }
  const problems = [...misread, ...order.value.flatMap((id) => found.get(id) ?? [])];
  if (hasErrors(problems)) return { ok: false, problems };
  const made: Made = { scenario, work, register: { details, order: order.value, totals, found } };
  return madeOf(made, problems);
}

/** Ids, each after those its formulas name: as in another register where the formulas name the same. */
function orderOf(details: ReadonlyMap<string, Detail>, other: Made | undefined): Outcome<readonly string[]> {
  const same = (id: string, { names }: Detail): boolean => {
    const there = other?.register.details.get(id)?.names;
    return there === names || there?.join() === names.join();
  };
  return other !== undefined && [...details].every(([id, detail]) => same(id, detail))
    ? { ok: true, value: other.register.order, problems: [] }
    : orderFormulas(new Map([...details].map(([id, detail]) => [id, detail.names])));
}

/** Takes what an assumption comes to from another register. */
function takeFrom(
  { work, register }: Made,
  id: string,
  into: Working,
  totals: Map<string, Total>,
  found: Map<string, readonly Problem[]>,
): void {
  const series = work.series.get(id);
  if (series !== undefined) into.series.set(id, series);
  const total = register.totals.get(id);
  if (total !== undefined) totals.set(id, total);
  const problems = register.found.get(id);
  if (problems !== undefined) found.set(id, problems);
}

/** Apart from where a register is made, so that a version does not hold on to the one that it went on from. */
function madeOf(made: Made, problems: readonly Problem[]): Outcome<Resolved> {
  const revised: Resolved["revised"] = (plan, base) => {
    if (base?.made !== undefined) return resolveFrom(plan, made.scenario, [base.made, made]);
    return plan === made.work.plan ? outcome : resolveFrom(plan, made.scenario, [made]);
  };
  const outcome: Outcome<Resolved> = { ok: true, value: registerOf(made, revised, made), problems };
  return outcome;
}

/** Reads how an assumption is given. */
function detailOf(
  assumption: Assumption,
  index: number,
  applied: readonly AppliedChange[],
  work: Working,
  like: Detail | undefined,
): Detail {
  const here: Working = { ...work, problems: [], formulas: new Map() };
  // What ties is told by its label.
  const pieces = piecesOf(
    assumption,
    index,
    here,
    like?.assumption.label === assumption.label ? like.pieces : undefined,
  );
  const changes = timed(
    applied.filter(({ change }) => change.assumption === assumption.id),
    here,
  );
  const written = writtenIn(
    pieces,
    changes.map((change) => change.applied),
  );
  const names = readFormulas(written, assumption, `assumptions[${index}]`, here, like?.formulas);
  return { assumption, pieces, changes, formulas: here.formulas, names, misread: here.problems };
}

/** Works an assumption out, into the series or the totals. Returns what is wrong with what it comes to. */
function resolveOne(id: string, detail: Detail, work: Working, totals: Map<string, Total>): readonly Problem[] {
  const { assumption, pieces, changes, formulas, names, misread } = detail;
  // What is said of a formula where it is read is not said again of what it comes to.
  const here: Working = { ...work, formulas, problems: [...misread] };
  if (catalogueEntry(id)?.kind === "total")
    totals.set(id, {
      amounts: resolveAmounts(assumption, pieces, names, here),
      changes: resolveAmountChanges(assumption, changes, names, here),
    });
  else work.series.set(id, resolveSeries(assumption, pieces, changes, names, here));
  return here.problems.slice(misread.length);
}

function scaledRegister(
  id: string,
  factor: number,
  work: Working,
  register: Register,
  scenario: string | undefined,
): Outcome<Resolved> {
  const { details, order } = register;
  const here: Working = { ...work, series: new Map(work.series) };
  const totals = new Map(register.totals);
  const problems: Problem[] = [];
  const stale = new Set<string>([id]);
  const series = work.series.get(id);
  if (series !== undefined) {
    const size = series.at(0).length;
    const { outside } = limitsOf(details.get(id)!.assumption);
    const times = keptSeries(series, size, (month, into) => {
      const values = series.at(month);
      for (let i = 0; i < size; i += 1) into[i] = values[i]! * factor;
    });
    if (series.changes.some((month) => times.at(month).some(outside)))
      return {
        ok: false,
        problems: [
          problem(
            "outside-limits",
            `assumptions (${series.label})`,
            `${series.label} times ${factor} passes its limits.`,
          ),
        ],
      };
    here.series.set(id, times);
  }
  const total = totals.get(id);
  if (total !== undefined)
    totals.set(id, {
      amounts: total.amounts.map((amount) => ({ ...amount, at: (month) => amount.at(month) * factor })),
      // What a scenario gives as a number is part of the amount; what it gives as a factor acts on the rest.
      changes: total.changes.map((change) =>
        change.op === "multiply" ? change : { ...change, amount: (month) => change.amount(month) * factor },
      ),
    });
  for (const other of order) {
    const detail = details.get(other);
    if (detail === undefined || !detail.names.some((name) => stale.has(name))) continue;
    stale.add(other);
    problems.push(...resolveOne(other, detail, here, totals));
  }
  if (hasErrors(problems)) return { ok: false, problems };
  // Another version of the plan is as it is written there: nothing that was multiplied here holds for it.
  const revised = (plan: Plan): Outcome<Resolved> => resolvePlan(plan, scenario);
  const made: Made = { scenario, work: here, register: { ...register, totals } };
  return { ok: true, value: registerOf(made, revised, undefined), problems };
}

/** The amounts of what has none: the same each time, as those of everything else are. */
const none: readonly never[] = [];

function registerOf(
  { work, register, scenario }: Made,
  revised: Resolved["revised"],
  made: Made | undefined,
): Resolved {
  const { details, totals } = register;
  return {
    plan: work.plan,
    scenario,
    members: work.members,
    calendar: work.calendar,
    series: (id) => work.series.get(id),
    amounts: (id) => totals.get(id)?.amounts ?? none,
    amountChanges: (id) => totals.get(id)?.changes ?? none,
    origin: (id, month, member) => {
      const detail = details.get(id);
      if (detail === undefined) return undefined;
      const best = pieceFor(detail.pieces, work.members, member);
      const { assumption, changes, names } = detail;
      let written = best.values.value;
      for (const entry of best.values.dated) if (entry.month <= month) written = entry.value;
      const here = changes
        .filter(
          (change) => covers(change.scope, member) && weightIn(month, change.from, change.applied.change.ramp) > 0,
        )
        .map((change) => change.applied);
      return {
        assumption,
        where: whereWords(best.where, work.members),
        written,
        ...provenanceAfter(
          provenanceOf(assumption, best.entry),
          here.map(({ change }) => change),
        ),
        changes: here,
        names,
      };
    },
    formulaNames: (id) => details.get(id)?.names ?? [],
    scaled: (id, factor) => scaledRegister(id, factor, work, register, scenario),
    revised,
    made,
  };
}
