/**
 * What a file would do to a plan, before anything changes: what was recognised, what becomes of every figure, what is
 * asked, and the plan as it would be. The plan is checked as one that is opened, so what is offered also runs.
 */
import { projectPlan, projectServices } from "../../calibrate/run";
import { elementAt } from "../../assumptions/present";
import type { KnownPlaces } from "../../plan/ask/places/known-places";
import { whereLabel, whereOf, sameWhere } from "../../plan/ask/scope";
import { monthWords, valueWords } from "../../plan/ask/value-words";
import { checkPlan } from "../../plan/check/check-plan";
import { allOf, cut, refused, yourFigure, type Edit, type Signature } from "../../plan/edit/edit";
import { assumptionIn, withAssumption, withSources } from "../../plan/edit/parts";
import { listedSource } from "../../plan/edit/quality";
import { listed, setValue } from "../../plan/edit/set-value";
import type { Plan, Source, Value, Where } from "../../plan/plan";
import type { Outcome, Problem } from "../../plan/problem";
import { longest, sourceSchema } from "../../plan/schema";
import { absoluteMonth, monthName } from "../../plan/calendar";
import type { SheetRead } from "../shapes/read-file";
import type { Measure } from "../shapes/shape";
import type { Answers, Ask } from "./answers";
import { mapped } from "./changes";
import type { FigureIn, LeftOut } from "./figures";
import { withoutCounted } from "./totals";

/** Where the figures are from, as the person says it; without it they are the person's own. */
export interface FromWhere {
  /** The file's name. */
  readonly file: string;
  /** A publication or a record of one's own, with its date and link where there are. */
  readonly source?: { readonly title: string; readonly date?: string; readonly url?: string } | undefined;
}

/** One figure of the plan before and after. */
export interface ImportChange {
  readonly assumption: string;
  readonly label: string;
  readonly where: string;
  readonly from: string;
  readonly to: string;
  /** Rows of the file it comes from. */
  readonly rows: number;
  readonly first: number;
}

/** A headline figure before and after; undefined where the plan does not run. */
export interface HeadlineChange {
  readonly label: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly unit: string;
}

export interface ImportPreview {
  /** What each sheet was taken for. */
  readonly recognised: readonly {
    readonly sheet: string;
    readonly shape: string | undefined;
    readonly rows: number;
    /** Headings it was recognised by. */
    readonly by: readonly string[];
  }[];
  readonly changes: readonly ImportChange[];
  readonly asks: readonly Ask[];
  readonly leftOut: readonly LeftOut[];
  /** What was assumed in reading, what could not be read, and what has to be known of such figures. */
  readonly says: readonly string[];
  readonly headline: readonly HeadlineChange[];
  /** The plan as it would be, or why it cannot be. */
  readonly made: Outcome<Edit>;
}

const postsReason = (staff: number, posts: number): string =>
  `${valueWords("WTE", posts)} of posts, ${valueWords("WTE", staff)} in post.`;

/**
 * Posts as the plan has them: a number where it keeps them so, else the vacancy rate that they and the staff give, so
 * that posts go on growing as the plan says.
 */
function postsAsKept(plan: Plan, figures: readonly FigureIn[]): readonly FigureIn[] {
  const kept = assumptionIn(plan, "establishment");
  const hasNumbers =
    kept !== undefined && (kept.value !== null || (kept.where ?? []).some((entry) => entry.value !== null));
  const staff = (where: Where): number | undefined =>
    figures.find((one) => one.assumption === "staff_in_post" && sameWhere(one.where, where))?.value;
  const posts = figures.filter((one) => one.assumption === "establishment");
  // Nobody in post, or fewer posts than the rate can say, has no vacancy rate.
  const asNumbers = hasNumbers || posts.some((one) => (staff(one.where) ?? 0) <= 0 || one.value <= 0);
  if (asNumbers) return figures;
  return figures.map((one) => {
    const there = staff(one.where);
    return one.assumption !== "establishment" || there === undefined
      ? one
      : {
          ...one,
          assumption: "vacancy_rate",
          value: Number((1 - there / one.value).toPrecision(12)),
          workedOut: postsReason(there, one.value),
        };
  });
}

function valueAt(plan: Plan, id: string, where: Where): Value | undefined {
  const assumption = assumptionIn(plan, id);
  if (assumption === undefined) return undefined;
  return Object.keys(where).length === 0
    ? assumption.value
    : assumption.where?.find((entry) => sameWhere(entry, where))?.value;
}

function sourceOf(plan: Plan, { source }: FromWhere): Source | undefined {
  if (source === undefined) return undefined;
  const same = plan.sources.find((one) => one.title === source.title && one.date === source.date);
  if (same !== undefined) return same;
  return listedSource(plan, { ...source, title: cut(source.title, longest.source) });
}

function withFigures(plan: Plan, figures: readonly FigureIn[], from: FromWhere, signed: Signature): Outcome<Edit> {
  const source = sourceOf(plan, from);
  const fault = source === undefined ? undefined : sourceSchema.safeParse(source).error?.issues[0];
  if (fault !== undefined)
    return refused("bad-source", `The source cannot be written so (${fault.path.join(" ")}): ${fault.message}.`);
  const sourced = source === undefined ? plan : withSources(plan, [source]);
  const ids = [...new Set(figures.map((one) => one.assumption))];
  const cleared = ids.reduce((now, id) => {
    const assumption = assumptionIn(now, id);
    const wheres = figures.filter((one) => one.assumption === id).map((one) => one.where);
    const own = wheres.filter((where) => Object.keys(where).length > 0);
    if (assumption === undefined || own.length < wheres.length) return now;
    // Values that are there already stay to be changed in place, with what they were in the log.
    const kept = (assumption.where ?? []).filter((entry) => own.some((where) => sameWhere(entry, where)));
    const without = withoutCounted(now, assumption, own);
    return withAssumption(now, {
      ...without,
      where: [...kept, ...(without.where ?? []).filter((entry) => !kept.includes(entry))],
    });
  }, sourced);
  const made = allOf(
    cleared,
    signed,
    `Figures from ${from.file}`,
    figures.map(
      (one) => (now: Plan, by: Signature) =>
        setValue(
          now,
          {
            assumption: one.assumption,
            where: one.where,
            value: one.value,
            why: [yourFigure(by), `From ${from.file}.`, one.workedOut ?? ""].join(" ").trim(),
            ...(source === undefined ? {} : { source: source.id }),
          },
          by,
        ),
    ),
  );
  return withoutNewErrors(plan, made);
}

/** An edit as it is, or the errors the plan would have with it and has not now. */
export function withoutNewErrors(plan: Plan, made: Outcome<Edit>): Outcome<Edit> {
  if (!made.ok) return made;
  const before = new Set(checkPlan(plan).map((problem) => problem.says));
  const broken = checkPlan(made.value.plan).filter((one: Problem) => one.severity === "error" && !before.has(one.says));
  return broken.length > 0 ? { ok: false, problems: broken } : made;
}

const headlines = [
  ["staff_in_post", "Staff in post", "WTE"],
  ["establishment", "Funded posts", "WTE"],
  ["vacant_posts", "Vacant posts", "WTE"],
] as const;

interface Headline {
  readonly label: string;
  readonly unit: string;
  /** At the start and at the end of the plan. */
  readonly values: readonly [number, number];
}

/** Staff, posts and vacancies of a plan, or those waiting for its services; none where it does not run. */
function headlineOf(plan: Plan, ofLists: boolean): readonly Headline[] {
  if (ofLists) {
    const services = projectServices(plan);
    if (!services.ok) return [];
    return (plan.structure.services ?? []).flatMap((service): Headline[] => {
      const view = services.value.view(service.id, undefined);
      const opening = view.opening.waiting;
      const end = view.figures.waiting?.at(-1);
      return !view.runs || opening === undefined || end === undefined
        ? []
        : [{ label: `Waiting for ${service.label}`, unit: "people", values: [opening, end] }];
    });
  }
  const run = projectPlan(plan, { recorded: false });
  if (!run.ok) return [];
  const tables = run.value.tables({ measures: headlines.map(([id]) => id), by: [], time: "year" });
  return tables.map((table, at): Headline => {
    const [, label, unit] = elementAt(headlines, at);
    return { label, unit, values: [elementAt(table.opening, 0), elementAt(table.values, -1)] };
  });
}

/** What the headline was and becomes, of whatever the assumptions changed are of. */
export function headlineChange(
  plan: Plan,
  after: Plan | undefined,
  changed: readonly string[],
): readonly HeadlineChange[] {
  if (after === undefined || changed.length === 0) return [];
  const last = monthName(absoluteMonth(plan.start) + 12 * plan.years - 1);
  const kinds = [false, true].filter((lists) => changed.some((id) => (id === "opening_list") === lists));
  return kinds.flatMap((lists) => {
    const [was, is] = [headlineOf(plan, lists), headlineOf(after, lists)];
    return is.flatMap(({ label, unit, values }) => {
      const before = was.find((one) => one.label === label)?.values;
      return ["at the start", `in ${monthWords(last)}`].map((when, side) => ({
        label: `${label} ${when}`,
        unit,
        before: before?.[side],
        after: values[side],
      }));
    });
  });
}

/** Amounts that rates of the file's shapes are worked out from. */
const inRatesOf = (read: readonly SheetRead[]): ReadonlySet<Measure> =>
  new Set(read.flatMap((one) => (one.reading?.heading.shape.rates ?? []).flatMap(({ of, over }) => [of, ...over])));

/**
 * Prepares figures of a file for a plan. Nothing is changed; `made` holds the plan as it would be.
 * @param known places as they are published
 * @param answers what a person said about names, times and sizes of place so far
 */
export function importPreview(
  plan: Plan,
  read: readonly SheetRead[],
  from: FromWhere,
  answers: Answers,
  known: KnownPlaces,
  signed: Signature,
): ImportPreview {
  const findings = read.flatMap((one) => one.reading?.findings ?? []);
  const { figures: found, asks, leftOut, says } = mapped({ plan, answers, known }, findings, inRatesOf(read));
  const figures = postsAsKept(plan, found);
  const changes = figures.map((one): ImportChange => {
    const assumption = assumptionIn(plan, one.assumption) ?? listed(one.assumption);
    const unit = assumption?.unit ?? "";
    return {
      assumption: one.assumption,
      label: assumption?.label ?? one.assumption,
      where: whereLabel(plan, whereOf(one.where)),
      from: valueWords(unit, valueAt(plan, one.assumption, one.where) ?? null),
      to: valueWords(unit, one.value),
      rows: one.rows,
      first: one.first,
    };
  });
  const made =
    figures.length === 0
      ? refused(
          "nothing-to-use",
          asks.some((ask) => ask.answer === undefined)
            ? "Nothing can be used until the questions are answered."
            : "The file has no figure that this plan has a place for.",
        )
      : withFigures(plan, figures, from, signed);
  return {
    recognised: read.map((one) => ({
      sheet: one.sheet,
      shape: one.reading?.heading.shape.label,
      rows: one.reading?.rows ?? 0,
      by: one.reading?.heading.used ?? [],
    })),
    changes,
    asks,
    leftOut,
    says: [
      ...new Set([
        ...says,
        ...read.flatMap((one) => [...one.says, ...(one.reading?.asks ?? []), ...(one.reading?.says ?? [])]),
        ...missingWords(read),
        ...notUsedWords(read),
      ]),
    ],
    headline: headlineChange(
      plan,
      made.ok ? made.value.plan : undefined,
      figures.map(({ assumption }) => assumption),
    ),
    made,
  };
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** Rows by number, of one sheet; of several only how many sheets. */
function rowsWords(
  found: readonly { readonly sheet: string; readonly rows: readonly number[] }[],
  count: number,
): string {
  const [only, ...others] = found;
  if (only === undefined) return "";
  if (others.length > 0) return `in ${found.length} sheets`;
  const shown = only.rows.slice(0, 8);
  const more = count > shown.length ? ` and ${(count - shown.length).toLocaleString("en-GB")} more` : "";
  return `${count === 1 ? "row" : "rows"} ${shown.join(", ")}${more}`;
}

function notUsedWords(read: readonly SheetRead[]): readonly string[] {
  const all = read.flatMap((one) => (one.reading?.notUsed ?? []).map((note) => ({ sheet: one.sheet, ...note })));
  return [...new Set(all.map(({ why }) => why))].map((why) => {
    const found = all.filter((one) => one.why === why);
    const count = found.reduce((sum, one) => sum + one.count, 0);
    return `${counted(count, "row is", "rows are")} not used: ${why} (${rowsWords(found, count)}).`;
  });
}

function missingWords(read: readonly SheetRead[]): readonly string[] {
  const found = read.flatMap(({ sheet, reading }) =>
    reading === undefined || reading.missing.length === 0
      ? []
      : [{ sheet, rows: [...new Set(reading.missing.map(({ row }) => row))], missing: reading.missing }],
  );
  const missing = found.flatMap((one) => one.missing);
  if (missing.length === 0) return [];
  const signs = [...new Set(missing.map(({ sign }) => (sign === "" ? "blank" : `"${sign}"`)))];
  const rows = found.reduce((sum, one) => sum + one.rows.length, 0);
  return [
    `${counted(missing.length, "figure is", "figures are")} missing (${signs.join(", ")}) and never taken for 0 (${rowsWords(found, rows)}).`,
  ];
}
