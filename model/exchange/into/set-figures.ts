/** Figures of a file as values of assumptions: the kind of change that takes all figures no other kind does. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { outsideWords, senseOf } from "../../plan/ask/bounds";
import { whereLabel, whereOf, sameWhere } from "../../plan/ask/scope";
import { valueWords } from "../../plan/ask/value-words";
import { allOf, yourFigure, type Edit, type Signature } from "../../plan/edit/edit";
import { assumptionIn, withAssumption, withSources } from "../../plan/edit/parts";
import { listedSource, sourceRefused } from "../../plan/edit/quality";
import { listed, setValue } from "../../plan/edit/set-value";
import { withoutTotals } from "../../plan/ask/totals-and-parts";
import type { Assumption, Plan, Source, Value, Where, WhereEntry } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { SheetRead } from "../shapes/read-file";
import type { Measure } from "../shapes/shape";
import { idleRates } from "./beside-parts";
import { mapped } from "./changes";
import { Fates } from "./fates";
import type { FigureIn } from "./figures";
import type { ChangeKind, FromWhere, ImportChange } from "./kind";
import { longestBefore } from "./longest-before";
import { counted } from "./row-account";
import { withoutCounted } from "./totals";

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
          counted: true as const,
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

/** The plan with the source listed, and its id; the person's own figures have none. */
function sourced(plan: Plan, { source }: FromWhere): Outcome<{ readonly plan: Plan; readonly id: string | undefined }> {
  if (source === undefined) return { ok: true, problems: [], value: { plan, id: undefined } };
  const fault = sourceRefused(source);
  if (fault !== undefined) return fault;
  const same = plan.sources.find(
    (one) => one.title === source.title && one.date === source.date && one.url === source.url,
  );
  const one: Source = same ?? listedSource(plan, source);
  return { ok: true, problems: [], value: { plan: withSources(plan, [one]), id: one.id } };
}

/** What was given for people who are all among those counted now: a count takes its place, a rate leaves it. */
function replacedBy(plan: Plan, figures: readonly FigureIn[]): ReadonlyMap<Assumption, readonly WhereEntry[]> {
  const counts = figures.filter((one) => one.counted === true || catalogueEntry(one.assumption)?.kind === "total");
  return new Map(
    [...new Set(counts.map((one) => one.assumption))].flatMap((id): [Assumption, readonly WhereEntry[]][] => {
      const assumption = assumptionIn(plan, id);
      const wheres = counts.filter((one) => one.assumption === id).map((one) => one.where);
      // A count of everybody is no entry of its own: what stands beside it is given twice, and is refused.
      if (assumption === undefined || wheres.some((where) => Object.keys(where).length === 0)) return [];
      const after = withoutCounted(plan, assumption, wheres).where ?? [];
      const gone = (assumption.where ?? []).filter(
        (entry) => !after.includes(entry) && !wheres.some((where) => sameWhere(entry, where)),
      );
      return gone.length === 0 ? [] : [[assumption, gone]];
    }),
  );
}

function withFigures(plan: Plan, figures: readonly FigureIn[], from: FromWhere, signed: Signature): Outcome<Edit> {
  const source = sourced(plan, from);
  if (!source.ok) return source;
  const { id } = source.value;
  const cleared = [...replacedBy(plan, figures)].reduce(
    (now, [assumption, gone]) =>
      withAssumption(now, {
        ...assumption,
        where: (assumption.where ?? []).filter((entry) => !gone.includes(entry)),
      }),
    source.value.plan,
  );
  return allOf(
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
            ...(id === undefined ? {} : { source: id }),
          },
          by,
        ),
    ),
  );
}

/** Amounts that rates of the file's shapes are worked out from. */
const inRatesOf = (read: readonly SheetRead[]): ReadonlySet<Measure> =>
  new Set(read.flatMap((one) => (one.reading?.heading.shape.rates ?? []).flatMap(({ of, over }) => [of, ...over])));

/** Whether the plan says a figure already, from the same source where one is named. */
function isThere(plan: Plan, { assumption: id, where, value }: FigureIn, { source }: FromWhere): boolean {
  const assumption = assumptionIn(plan, id);
  const whole = Object.keys(where).length === 0;
  const held = whole ? assumption : assumption?.where?.find((entry) => sameWhere(entry, where));
  if (held?.value !== value) return false;
  const named = plan.sources.find((one) => one.id === held.source);
  return (
    source === undefined || (named?.title === source.title && named.date === source.date && named.url === source.url)
  );
}

function changeOf(plan: Plan, one: FigureIn): ImportChange {
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
}

/** Why a figure cannot be meant: it lies outside the limits that a box would keep it in. */
function beyondSense(plan: Plan, one: FigureIn): readonly (readonly [FigureIn, string])[] {
  const assumption = assumptionIn(plan, one.assumption) ?? listed(one.assumption);
  if (assumption === undefined) return [];
  const where = whereLabel(plan, whereOf(one.where));
  const called = Object.keys(one.where).length === 0 ? assumption.label : `${assumption.label} for ${where}`;
  const says = outsideWords(called, assumption.unit, one.value, senseOf(assumption));
  return says === undefined ? [] : [[one, `outside what it can be: ${says.replace(/\.$/, "")}`]];
}

/** What is taken out, as changes like any other. */
const takenOut = (plan: Plan, replaced: ReadonlyMap<Assumption, readonly WhereEntry[]>): readonly ImportChange[] =>
  [...replaced].flatMap(([assumption, entries]) =>
    entries.map((entry) => ({
      assumption: assumption.id,
      label: assumption.label,
      where: whereLabel(plan, whereOf(entry)),
      from: valueWords(assumption.unit, entry.value),
      to: "taken out",
      rows: 0,
      first: 0,
    })),
  );

/** Sets figures where the plan keeps them. */
export const setFigures: ChangeKind = {
  id: "figures",
  prepare({ plan, read, findings, from, answers, known, signed }) {
    const { figures: all, asks, fates, says } = mapped({ plan, answers, known }, findings, inRatesOf(read));
    const beyond = new Map(all.flatMap((one) => beyondSense(plan, one)));
    const found = all.filter((one) => !beyond.has(one));
    const totals = withoutTotals(plan, found);
    const asKept = postsAsKept(plan, totals.kept);
    const idle = idleRates(plan, asKept, (some) => {
      const made = withFigures(plan, some, { file: from.file }, signed);
      return made.ok ? made.value.plan : undefined;
    });
    const figures = asKept.filter((one) => !idle.includes(one));
    const replaced = replacedBy(plan, figures);
    const news = figures.filter((one) => !isThere(plan, one, from));
    const longest = longestBefore(plan, news);
    const changes = [...news.map((one) => changeOf(plan, one)), ...takenOut(plan, replaced), ...longest.changes];
    const inWords = (one: FigureIn): string => {
      const { label, where, to } = changeOf(plan, one);
      return `${label}, ${where} (${to})`;
    };
    const why = new Map<FigureIn, string>([
      ...beyond,
      ...totals.left.map((one) => [one, "a total of parts that the file gives too: the parts are used"] as const),
      ...idle.map((one) => [one, "changes nothing: every part of it has a figure of its own in the plan"] as const),
    ]);
    const told = new Fates();
    told.take(fates);
    for (const [one, because] of why) told.leave(because, ...one.of);
    return {
      changes,
      asks,
      fates: told.told,
      says: [
        ...says,
        ...longest.says,
        ...(figures.length > news.length
          ? [
              `${counted(figures.length - news.length, "figure is", "figures are")} in the plan already, and ${news.length === 0 && replaced.size === 0 ? "nothing changes" : "stay as they are"}.`,
            ]
          : []),
        ...idle.map(
          (one) =>
            `${inWords(one)} changes nothing: every part of it has a figure of its own. Bring in the parts, by name.`,
        ),
        ...totals.left.map(
          (one) => `${inWords(one)} is a total of parts that the file gives too, and is not set beside them.`,
        ),
        ...totals.partly.map(
          (one) =>
            `${inWords(one)} is a total of which the file gives some parts: what those leave goes to the others.`,
        ),
        ...[...replaced].map(
          ([{ label }, entries]) =>
            `${label}: ${counted(entries.length, "figure", "figures")} for parts of what the file counts ${entries.length === 1 ? "is" : "are"} taken out, so that nobody is counted twice.`,
        ),
      ],
      edit: changes.length === 0 ? undefined : withFigures(longest.plan, figures, from, signed),
    };
  },
};
