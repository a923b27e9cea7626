/**
 * What a file would do to a plan, before anything changes: what was recognised, what becomes of every figure, what is
 * asked, and the plan as it would be. The plan is checked as one that is opened, so what is offered also runs.
 */
import { projectPlan } from "../../calibrate/run";
import { elementAt } from "../../assumptions/present";
import { whereLabel, whereOf, sameWhere } from "../../plan/ask/scope";
import { monthWords, valueWords } from "../../plan/ask/value-words";
import { checkPlan } from "../../plan/check/check-plan";
import { allOf, cut, edited, refused, yourFigure, type Edit, type Signature } from "../../plan/edit/edit";
import { assumptionIn, withAssumption, withSources } from "../../plan/edit/parts";
import { listed, setValue } from "../../plan/edit/set-value";
import type { Plan, Source, Value, Where } from "../../plan/plan";
import type { Outcome, Problem } from "../../plan/problem";
import { longest } from "../../plan/schema";
import type { SheetRead } from "../shapes/read-file";
import type { Answers, Ask } from "./answers";
import { mapped, type FigureIn, type LeftOut } from "./changes";
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
  readonly recognised: readonly { readonly sheet: string; readonly shape: string | undefined; readonly rows: number }[];
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
  const words =
    source.title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 40) || "source";
  let id = words;
  for (let n = 2; plan.sources.some((one) => one.id === id); n += 1) id = `${words}-${n}`;
  return {
    id,
    title: cut(source.title, longest.source),
    publisher: "",
    ...(source.date === undefined ? {} : { date: source.date }),
    ...(source.url === undefined ? {} : { url: source.url }),
  };
}

function withFigures(plan: Plan, figures: readonly FigureIn[], from: FromWhere, signed: Signature): Outcome<Edit> {
  const source = sourceOf(plan, from);
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
  if (!made.ok) return made;
  const before = new Set(checkPlan(plan).map((problem) => problem.says));
  const broken = checkPlan(made.value.plan).filter((one: Problem) => one.severity === "error" && !before.has(one.says));
  return broken.length > 0
    ? { ok: false, problems: broken }
    : edited(made.value.plan, signed, { ...made.value.logEntry });
}

const headlines = [
  ["staff_in_post", "Staff in post", "WTE"],
  ["establishment", "Funded posts", "WTE"],
  ["vacant_posts", "Vacant posts", "WTE"],
] as const;

/** Staff, posts and vacancies at the start and the end of a plan; undefined where it does not run. */
function headlineOf(plan: Plan): readonly number[] | undefined {
  const run = projectPlan(plan, { recorded: false });
  if (!run.ok) return undefined;
  const tables = run.value.tables({ measures: headlines.map(([id]) => id), by: [], time: "year" });
  return tables.flatMap((table) => [elementAt(table.opening, 0), elementAt(table.values, -1)]);
}

/**
 * Prepares figures of a file for a plan. Nothing is changed; `made` holds the plan as it would be.
 * @param answers what a person said about names, times and sizes of place so far
 */
export function importPreview(
  plan: Plan,
  read: readonly SheetRead[],
  from: FromWhere,
  answers: Answers,
  signed: Signature,
): ImportPreview {
  const findings = read.flatMap((one) => one.reading?.findings ?? []);
  const { figures: found, asks, leftOut, says } = mapped(plan, findings, answers);
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
  const [before, after] = [headlineOf(plan), made.ok ? headlineOf(made.value.plan) : undefined];
  const end = monthWords(`${Number(plan.start.slice(0, 4)) + plan.years}-${plan.start.slice(5)}`);
  return {
    recognised: read.map((one) => ({
      sheet: one.sheet,
      shape: one.reading?.heading.shape.label,
      rows: one.reading?.rows ?? 0,
    })),
    changes,
    asks,
    leftOut,
    says: [
      ...new Set([
        ...says,
        ...read.flatMap((one) => [
          ...one.says,
          ...(one.reading?.asks ?? []),
          ...(one.reading?.says ?? []),
          ...missingWords(one),
          ...notUsedWords(one),
        ]),
      ]),
    ],
    headline: headlines.flatMap(([, label, unit], at) =>
      ["at the start", `in ${end}`].map((when, side) => ({
        label: `${label} ${when}`,
        before: before?.[2 * at + side],
        after: after?.[2 * at + side],
        unit,
      })),
    ),
    made,
  };
}

const some = (rows: readonly number[], count: number): string =>
  `${count === 1 ? "row" : "rows"} ${rows.slice(0, 8).join(", ")}${count > 8 ? ` and ${(count - 8).toLocaleString("en-GB")} more` : ""}`;

const sheetName = (one: SheetRead): string => (one.sheet === "" ? "" : ` of "${one.sheet}"`);

function notUsedWords(one: SheetRead): readonly string[] {
  return (one.reading?.notUsed ?? []).map(
    ({ why, count, rows }) =>
      `${count.toLocaleString("en-GB")} not used: ${why} (${some(rows, count)}${sheetName(one)}).`,
  );
}

function missingWords(one: SheetRead): readonly string[] {
  const missing = one.reading?.missing ?? [];
  if (missing.length === 0) return [];
  const signs = [...new Set(missing.map(({ sign }) => (sign === "" ? "blank" : `"${sign}"`)))];
  return [
    `${missing.length.toLocaleString("en-GB")} ${missing.length === 1 ? "figure is" : "figures are"} missing (${signs.join(", ")}) and never taken for 0: ${some([...new Set(missing.map(({ row }) => row))], new Set(missing.map(({ row }) => row)).size)}${sheetName(one)}.`,
  ];
}
