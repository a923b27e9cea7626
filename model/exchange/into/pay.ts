/**
 * Pay points of a circular as the pay of a plan's levels: the first, the middle and the last point of a band where the
 * plan keeps all three, else the one a person picks. A circular says them by years of experience, from the lowest on.
 */
import { bandPoints, priceYears } from "../../assumptions/declared/choices";
import { elementAt } from "../../assumptions/present";
import { isOfBand } from "../../plan/edit/own-team";
import { assumptionIn } from "../../plan/edit/parts";
import type { Plan } from "../../plan/plan";
import type { Finding } from "../shapes/found";
import { leaveOut, type Ask } from "./answers";
import { Fates, type FatesTold } from "./fates";
import type { FigureIn } from "./figures";
import { asked, levelNamed, type Named } from "./names";
import type { Looking } from "./places";

type Level = Plan["structure"]["levels"][number];
type Point = (typeof bandPoints)[number]["id"];

/** Every point of a band as the plan keeps them. */
const everyPoint = "every-point";
const kept: Readonly<Record<Point, string>> = { entry: "pay_entry", middle: "pay_middle", top: "pay_top" };

export interface PayMapped {
  readonly figures: readonly FigureIn[];
  readonly asks: readonly Ask[];
  readonly fates: FatesTold;
}

/** The year from April that prices of a day are of; undefined for one that no plan knows. */
function pricesOf(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0);
  return priceYears.find(({ value }) => value === year)?.id;
}

/** First and last pay band of a level, which for most is one. */
function bandsOf({ payBand }: Level): readonly [string, string] {
  const [first = "", last = first] = payBand.toLowerCase().split("-");
  return [first, last];
}

/** What is given of a level: no middle where a band has but two points, or where several bands are one level. */
type Points = Readonly<Partial<Record<Point, Finding>>>;

/** The points of a level; none where only one is given, or only some of the level's bands. */
function pointsOf(level: Level, findings: readonly Finding[]): Points {
  const given = [...findings].sort((a, b) => a.value - b.value);
  const [first, last] = bandsOf(level);
  const bands = new Set(given.map((one) => one.by.level));
  const isOwn = given.some((one) => isOfBand(level, one.by.level ?? ""));
  if (given.length < 2 || (isOwn && !(bands.has(first) && bands.has(last)))) return {};
  const [entry, top] = [elementAt(given, 0), elementAt(given, -1)];
  return { entry, top, ...(first === last && given.length === 3 ? { middle: elementAt(given, 1) } : {}) };
}

/** @param hear told of every question and the answer in use */
function yearAsked(findings: readonly Finding[], looking: Looking, hear: (named: Named) => void): string | undefined {
  const found = [...new Set(findings.map((one) => pricesOf(one.time?.day)))];
  const named = asked(
    "time",
    "prices",
    "In the prices of which year are these?",
    priceYears,
    found.length === 1 ? found[0] : undefined,
    looking.answers,
  );
  hear(named);
  return named.id;
}

/** Pay of the plan's levels from pay points of a table. */
export function payMapped(looking: Looking, findings: readonly Finding[]): PayMapped {
  const { plan, answers } = looking;
  const asks = new Map<string, Ask>();
  const hear = ({ ask }: Named): void => void asks.set(`${ask.kind} ${ask.written}`, ask);
  const keepsAll = Object.values(kept).every((id) => assumptionIn(plan, id) !== undefined);
  const point = asked(
    "point",
    "points",
    "Which point of each band are staff taken to be paid at?",
    [
      ...(keepsAll ? [{ id: everyPoint, label: "First, middle and last, as the plan keeps them" }] : []),
      ...bandPoints.map(({ id, label }) => ({ id, label })),
    ],
    keepsAll ? everyPoint : undefined,
    answers,
  );
  hear(point);
  const prices = yearAsked(findings, looking, hear);
  const fates = new Fates();
  const byLevel = new Map<string, Finding[]>();
  for (const finding of findings) {
    const written = finding.by.level ?? "";
    const matters = plan.structure.levels.some((level) => isOfBand(level, written));
    // A circular has every band there is: those of nobody in the plan are no question.
    if (!matters && answers.level?.[written] === undefined) {
      fates.leave("pay bands of none of the plan's levels", finding);
      continue;
    }
    const named = levelNamed(plan, written, answers);
    hear(named);
    if (named.id === undefined)
      fates.leave(named.ask.answer === leaveOut ? "left out as answered" : "waits for an answer about a name", finding);
    else byLevel.set(named.id, [...(byLevel.get(named.id) ?? []), finding]);
  }
  const ready = point.id !== undefined && prices !== undefined;
  const figures: FigureIn[] = [];
  for (const [id, theirs] of byLevel) {
    const level = plan.structure.levels.find((one) => one.id === id);
    if (level === undefined) continue;
    if (!ready) {
      fates.leave("waits for an answer about pay", ...theirs);
      continue;
    }
    const points = pointsOf(level, theirs);
    const wanted = bandPoints.map((one) => one.id).filter((one) => point.id === everyPoint || point.id === one);
    const used = wanted.flatMap((one): FigureIn[] => {
      const at = points[one];
      return at === undefined
        ? []
        : [
            {
              assumption: point.id === everyPoint ? kept[one] : "pay_point",
              where: { level: id, prices },
              value: at.value,
              workedOut: undefined,
              rows: at.rows,
              first: at.first,
              of: [at],
            },
          ];
    });
    figures.push(...used);
    const given = wanted.flatMap((one) => points[one] ?? []);
    fates.leave(
      used.length === 0
        ? "bands of which it cannot be told which points are given: too few, or one of a level's bands"
        : "pay points between those that a plan keeps",
      ...theirs,
    );
    fates.use(...given);
  }
  return { figures, asks: [...asks.values()], fates: fates.told };
}
