/** Figures of a file as values of assumptions: the kind of change that takes all figures no other kind does. */
import { whereLabel, whereOf, sameWhere } from "../../plan/ask/scope";
import { valueWords } from "../../plan/ask/value-words";
import { allOf, cut, refused, yourFigure, type Edit, type Signature } from "../../plan/edit/edit";
import { assumptionIn, withAssumption, withSources } from "../../plan/edit/parts";
import { listedSource } from "../../plan/edit/quality";
import { listed, setValue } from "../../plan/edit/set-value";
import type { Plan, Source, Value, Where } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { longest, sourceSchema } from "../../plan/schema";
import type { SheetRead } from "../shapes/read-file";
import type { Measure } from "../shapes/shape";
import { mapped } from "./changes";
import type { FigureIn } from "./figures";
import type { ChangeKind, FromWhere, ImportChange } from "./kind";
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
            ...(source === undefined ? {} : { source: source.id }),
          },
          by,
        ),
    ),
  );
}

/** Amounts that rates of the file's shapes are worked out from. */
const inRatesOf = (read: readonly SheetRead[]): ReadonlySet<Measure> =>
  new Set(read.flatMap((one) => (one.reading?.heading.shape.rates ?? []).flatMap(({ of, over }) => [of, ...over])));

/** Sets figures where the plan keeps them. */
export const setFigures: ChangeKind = {
  id: "figures",
  prepare({ plan, read, findings, from, answers, known, signed }) {
    const { figures: found, asks, fates, says } = mapped({ plan, answers, known }, findings, inRatesOf(read));
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
    return {
      changes,
      asks,
      fates,
      says,
      edit: figures.length === 0 ? undefined : withFigures(plan, figures, from, signed),
    };
  },
};
