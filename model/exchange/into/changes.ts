/** Figures of a file as values of a plan's assumptions: which assumption each is, of whom, and what is not used and why. */
import { monthWords } from "../../plan/ask/value-words";
import type { Plan, Where } from "../../plan/plan";
import type { Finding } from "../shapes/found";
import { measures, type Measure } from "../shapes/shape";
import type { Answers, Ask } from "./answers";
import { rateBySetting } from "./by-setting";
import { Fates, type FatesTold } from "./fates";
import type { FigureIn } from "./figures";
import { asked, employerNamed, levelNamed, settingNamed, type Named } from "./names";
import { intakesMapped } from "./intakes";
import { listsMapped } from "./lists";
import { payMapped } from "./pay";
import { heldBySaid, placeNamed, placesOf, type Looking, type PlaceOf } from "./places";

export interface Mapped {
  readonly figures: readonly FigureIn[];
  readonly asks: readonly Ask[];
  readonly fates: FatesTold;
  readonly says: readonly string[];
}

/** The assumption a measure is, and whether amounts of the same people are added. */
const uses: Readonly<Partial<Record<Measure, { readonly assumption: string; readonly adds: boolean }>>> = {
  "staff-wte": { assumption: "staff_in_post", adds: true },
  "posts-wte": { assumption: "establishment", adds: true },
  "vacancy-rate": { assumption: "vacancy_rate", adds: false },
  "leaver-rate": { assumption: "leaver_rate", adds: false },
};

/** Why a measure that is read has no place in a plan. */
const unused: Readonly<Partial<Record<Measure, string>>> = {
  "staff-heads": "headcounts: a plan begins with WTE, and participation says how many people that is",
  "worked-wte": "worked WTE, in which overtime, bank and agency are counted: it is not staff in post",
  "bank-wte": "bank staff, who are not in post",
  "agency-wte": "agency staff, who are not in post",
  "turnover-rate": "turnover, which is leaving the employer and is never used as a leaver rate",
  registrants: "registrants, who are evidence on the Assumptions screen and no figure of this plan",
};

/** Months between the time of a finding and the start of a plan; the end of a period counts. */
function monthsFrom(start: string, finding: Finding): number {
  const at = finding.time?.until ?? finding.time?.day.slice(0, 7);
  if (at === undefined) return 0;
  const months = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
  return Math.abs(months(at) - months(start));
}

const timeKey = (finding: Finding): string => finding.time?.until ?? finding.time?.day ?? "";
const timeWords = (key: string): string => (key === "" ? "no date" : monthWords(key.slice(0, 7)));

/** Of several times in a file one is the plan's opening: the one asked for, or the nearest to its start. */
function atOneTime(
  plan: Plan,
  findings: readonly Finding[],
  answers: Answers,
): { readonly kept: readonly Finding[]; readonly ask: Ask | undefined } {
  const times = [...new Set(findings.map(timeKey))].sort();
  if (times.length < 2) return { kept: findings, ask: undefined };
  const nearest = times.reduce((best, time) => {
    const far = (key: string): number =>
      Math.min(...findings.filter((one) => timeKey(one) === key).map((one) => monthsFrom(plan.start, one)));
    return far(time) < far(best) ? time : best;
  });
  const { id, ask } = asked(
    "time",
    "times",
    `The file has figures of ${times.length} times. Which are the plan's, which starts in ${monthWords(plan.start)}?`,
    times.map((time) => ({ id: time, label: timeWords(time) })),
    nearest,
    answers,
  );
  return { kept: findings.filter((one) => timeKey(one) === id), ask };
}

/** Of several sizes of place in one table one is used: the one asked for, or the one most of whose names the plan has. */
function atOneSize(
  { plan, answers, known: published }: Looking,
  findings: readonly Finding[],
): { readonly kept: readonly Finding[]; readonly ask: Ask | undefined } {
  const sizes = [...new Set(findings.flatMap((one) => one.by.size ?? []))];
  // A plan for one place is asked which of all the names it is, whatever their size.
  const isOne = !plan.structure.places.some((place) => place.parent !== undefined);
  if (sizes.length < 2 || isOne) return { kept: findings, ask: undefined };
  const known = (size: string): number =>
    new Set(
      findings.flatMap((one) => {
        if (one.by.size !== size) return [];
        const { id } = placeNamed(plan, one.by.place ?? size, one.by.code, answers, published);
        return plan.structure.places.some((place) => place.parent === id) || id === undefined ? [] : [id];
      }),
    ).size;
  const most = sizes.reduce((best, size) => (known(size) > known(best) ? size : best));
  const { id, ask } = asked(
    "size",
    "sizes",
    `The table has rows of ${sizes.length} sizes of place, each repeating the others. Which are used?`,
    sizes.map((size) => ({ id: size, label: size })),
    known(most) > 0 ? most : undefined,
    answers,
  );
  return { kept: findings.filter((one) => one.by.size === id), ask };
}

/** The people a finding is of, in the plan's words; undefined while a name in it is asked about. */
export function whereIn(
  plan: Plan,
  finding: Finding,
  answers: Answers,
  placeOf: PlaceOf,
  hear: (named: Named) => string | undefined,
): Where | undefined {
  const { levels, settings } = plan.structure;
  const { level, setting, employer } = finding.by;
  const place = placeOf(finding);
  if (place === undefined) return undefined;
  const where: { place?: string; level?: string; setting?: string } = place === null ? {} : { place };
  if (level !== undefined && levels.length > 1) {
    const id = hear(levelNamed(plan, level, answers));
    if (id === undefined) return undefined;
    where.level = id;
  }
  if (setting !== undefined && settings.length > 1) {
    const id = hear(settingNamed(plan, setting, answers));
    if (id === undefined) return undefined;
    where.setting = id;
  }
  if (employer !== undefined) {
    const id = hear(employerNamed(plan, employer, answers));
    if (id === undefined) return undefined;
    if (settings.length > 1) where.setting = id;
  }
  return where;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Of the same people and time. */
const ofSame = (one: Finding): string => JSON.stringify([one.by, one.time]);

/** Posts where a table has staff and vacancies and no posts: the one and the other together, with what they are made of. */
function postsFrom(findings: readonly Finding[]): ReadonlyMap<Finding, readonly Finding[]> {
  if (findings.some((one) => one.measure === "posts-wte")) return new Map();
  const staff = new Map(findings.filter((one) => one.measure === "staff-wte").map((one) => [ofSame(one), one]));
  return new Map(
    findings.flatMap((one): [Finding, readonly Finding[]][] => {
      const there = staff.get(ofSame(one));
      return one.measure === "vacant-wte" && there !== undefined
        ? [[{ ...one, measure: "posts-wte", value: one.value + there.value }, [one]]]
        : [];
    }),
  );
}

/** Whether a question that a finding waits for is open. */
const waits = (asks: readonly Ask[], { by }: Finding): boolean =>
  asks.some(
    (ask) =>
      ask.answer === undefined &&
      (ask.kind === "from" || ask.written === "" || Object.values(by).includes(ask.written)),
  );

/**
 * Figures of people, posts, leaving and waiting, as values of the plan.
 * @param inRates amounts that a rate was worked out from, which need no other place
 */
export function mapped(looking: Looking, all: readonly Finding[], inRates: ReadonlySet<Measure>): Mapped {
  const { plan, answers } = looking;
  const fates = new Fates();
  const asks = new Map<string, Ask>();
  const posts = postsFrom(all);
  const usable = [...all, ...posts.keys()].filter(
    ({ measure }) => uses[measure] !== undefined || measure === "waiting",
  );
  const sized = atOneSize(looking, usable);
  const timed = atOneTime(plan, sized.kept, answers);
  for (const ask of [sized.ask, timed.ask]) if (ask !== undefined) asks.set(`${ask.kind} ${ask.written}`, ask);
  const [keptOfSize, keptOfTime] = [new Set(sized.kept), new Set(timed.kept)];
  for (const finding of usable) {
    if (keptOfTime.has(finding)) continue;
    fates.leave(
      keptOfSize.has(finding) ? "of another time" : "of another size of place, which repeats the ones used",
      finding,
    );
  }
  const hear = ({ id, ask }: Named): string | undefined => {
    asks.set(`${ask.kind} ${ask.written}`, ask);
    return id;
  };
  const placeOf = placesOf(looking, timed.kept, hear);
  const figures = new Map<string, FigureIn>();
  for (const finding of timed.kept) {
    const use = uses[finding.measure];
    if (use === undefined) continue;
    const said = whereIn(plan, finding, answers, placeOf, hear);
    const split = said === undefined || use.adds ? undefined : rateBySetting(plan, use.assumption, said, answers);
    if (split !== undefined) asks.set(`${split.ask.kind} ${split.ask.written}`, split.ask);
    const where = split === undefined ? said : split.where;
    if (where === undefined) {
      fates.leave(
        (split !== undefined && split.ask.answer === undefined) || waits([...asks.values()], finding)
          ? "waits for an answer about a name"
          : "left out as answered",
        finding,
      );
      continue;
    }
    const key = JSON.stringify([use.assumption, where]);
    const before = figures.get(key);
    if (before !== undefined && !use.adds) {
      fates.leave("given twice for the same people: the first is used", finding);
      continue;
    }
    fates.use(finding);
    figures.set(key, {
      assumption: use.assumption,
      where,
      value: tidy((before?.value ?? 0) + finding.value),
      workedOut:
        finding.rows + (before?.rows ?? 0) > 1 ? `${finding.rows + (before?.rows ?? 0)} rows added up.` : undefined,
      rows: (before?.rows ?? 0) + finding.rows,
      first: before?.first ?? finding.first,
      of: [...(before?.of ?? []), ...(posts.get(finding) ?? [finding])],
    });
  }
  const waiting = timed.kept.filter((one) => one.measure === "waiting");
  const lists = waiting.length === 0 ? undefined : listsMapped(plan, waiting, answers, placeOf, `${plan.start}-01`);
  const pay = all.filter((one) => one.measure === "pay");
  const entrants = all.filter((one) => one.measure === "entrants");
  const others = [
    ...(lists === undefined ? [] : [lists]),
    ...(pay.length === 0 ? [] : [{ ...payMapped(looking, pay), says: [] }]),
    ...(entrants.length === 0 ? [] : [intakesMapped(looking, entrants)]),
  ];
  for (const one of others) fates.take(one.fates);
  for (const [made, from] of posts) fates.follow(made, from);
  const amounts = new Map<string, Finding[]>();
  for (const one of all)
    if (inRates.has(one.measure)) amounts.set(ofSame(one), [...(amounts.get(ofSame(one)) ?? []), one]);
  for (const rate of all)
    if (measures[rate.measure].unit === "per year") fates.follow(rate, amounts.get(ofSame(rate)) ?? []);
  for (const finding of all)
    if (!fates.has(finding))
      fates.leave(
        unused[finding.measure] ?? `${measures[finding.measure].label.toLowerCase()}, for which a plan has no figure`,
        finding,
      );
  const made = new Set(posts.keys());
  return {
    figures: [...figures.values(), ...others.flatMap((one) => one.figures)],
    asks: [...asks.values(), ...others.flatMap((one) => one.asks)],
    fates: new Map([...fates.told].filter(([finding]) => !made.has(finding))),
    says: [...heldBySaid([...asks.values()]), ...others.flatMap((one) => one.says)],
  };
}
