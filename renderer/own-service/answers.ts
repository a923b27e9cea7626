/** What has been typed about a service, and what is still wanting before anything can be made of it. */
import {
  ownOrderOf,
  planStartFor,
  waitingBands,
  type AddedOwnService,
  type OwnFigures,
  type OwnRate,
  type OwnService,
  type OwnStaff,
} from "../../model";
import { ownServiceWords as words } from "../words/own-service";

type Typed = number | null;
type ByBand = Readonly<Record<string, Typed>>;

export interface StaffRow {
  readonly people: Typed;
  readonly wte: Typed;
  readonly vacant: Typed;
}

export const payBands = ["3", "4", "5", "6", "7", "8a"] as const;

export interface ServiceAnswers {
  readonly name: string;
  readonly place: string;
  /** An ISO day. */
  readonly counted: string;
  readonly by: "total" | "bands";
  readonly total: Typed;
  readonly bands: ByBand;
  readonly earlier: ByBand | undefined;
  readonly earlierWeeks: Typed;
  readonly longest: Typed;
  readonly referrals: Typed;
  /** How the referrals were come by, where months were pasted. */
  readonly fromMonths: string | undefined;
  readonly starts: Typed;
  readonly waitingThen: Typed;
  readonly weeksAgo: Typed;
  readonly staffing: "of-the-plan" | "its-own";
  readonly share: Typed;
  readonly team: Readonly<Record<string, StaffRow>>;
}

export const blankAnswers = (today: string): ServiceAnswers => ({
  name: "",
  place: "",
  counted: today,
  by: "total",
  total: null,
  bands: {},
  earlier: undefined,
  earlierWeeks: null,
  longest: null,
  referrals: null,
  fromMonths: undefined,
  starts: null,
  waitingThen: null,
  weeksAgo: null,
  staffing: "of-the-plan",
  share: 1,
  team: {},
});

export const emptyRow: StaffRow = { people: null, wte: null, vacant: null };

/** People waiting now, as far as they are given. */
export function waitingNow({ by, total, bands }: ServiceAnswers): Typed {
  if (by === "total") return total;
  const given = waitingBands.map(({ id }) => bands[id] ?? null);
  return given.every((one) => one !== null) ? given.reduce((sum, one) => sum + one, 0) : null;
}

/** Started a week out of an earlier count: what came in less what the list grew by; undefined while something is wanting. */
export function startsFromCounts(answers: ServiceAnswers): number | undefined {
  const { waitingThen, weeksAgo, referrals } = answers;
  const now = waitingNow(answers);
  return waitingThen === null || weeksAgo === null || !(weeksAgo > 0) || referrals === null || now === null
    ? undefined
    : Number((referrals + (waitingThen - now) / weeksAgo).toFixed(2));
}

function startsOf(answers: ServiceAnswers): OwnRate | undefined {
  if (answers.starts !== null) return { value: answers.starts };
  const starts = startsFromCounts(answers);
  return starts === undefined || starts < 0
    ? undefined
    : { value: starts, workedOut: words.startsFrom(answers.waitingThen ?? 0, answers.weeksAgo ?? 0) };
}

type Found<T> = { readonly ok: true; readonly own: T } | { readonly ok: false; readonly missing: readonly string[] };

const isGiven = (row: StaffRow): boolean => row.people !== null || row.wte !== null || row.vacant !== null;
const rowsOf = ({ team }: ServiceAnswers) =>
  payBands.flatMap((band) => {
    const row = team[band] ?? emptyRow;
    return isGiven(row) ? [{ band, ...row }] : [];
  });

function missingOfTeam(answers: ServiceAnswers): readonly string[] {
  const rows = rowsOf(answers);
  if (rows.length === 0) return [words.needs.team];
  return rows.flatMap(({ band, wte, vacant }) => [
    ...(wte === null ? [words.needs.wte(band)] : []),
    ...(vacant === null ? [words.needs.vacant(band)] : []),
  ]);
}

const teamOf = (answers: ServiceAnswers): readonly OwnStaff[] =>
  rowsOf(answers).flatMap(({ band, people, wte, vacant }) =>
    wte === null || vacant === null ? [] : [{ band, people: people ?? undefined, wte, vacant }],
  );

function missingOfList(answers: ServiceAnswers, needsStarts: boolean): readonly string[] {
  const { by, total, bands, longest, referrals, earlier, earlierWeeks } = answers;
  const empty = waitingBands.filter(({ id }) => (bands[id] ?? null) === null);
  return [
    ...(by === "total"
      ? total === null
        ? [words.needs.total]
        : []
      : empty.length === waitingBands.length
        ? [words.needs.total]
        : empty.map(({ label }) => words.needs.band(label))),
    ...(longest === null ? [words.needs.longest] : []),
    ...(referrals === null ? [words.needs.referrals] : []),
    ...(needsStarts && startsOf(answers) === undefined ? [words.needs.starts] : []),
    ...(by === "bands" && earlier !== undefined && !(earlierWeeks !== null && earlierWeeks > 0)
      ? [words.needs.earlierWeeks]
      : []),
  ];
}

/** A count with every band given; undefined where one is blank. */
function complete(bands: ByBand): Readonly<Record<string, number>> | undefined {
  const given: Record<string, number> = {};
  for (const { id } of waitingBands) {
    const people = bands[id] ?? null;
    if (people === null) return undefined;
    given[id] = people;
  }
  return given;
}

function figuresOf(answers: ServiceAnswers): OwnFigures | undefined {
  const { by, total, longest, referrals, fromMonths, earlier, earlierWeeks } = answers;
  const people = by === "bands" ? complete(answers.bands) : undefined;
  const before = earlier === undefined ? undefined : complete(earlier);
  const list =
    people !== undefined
      ? ({ kind: "bands", people } as const)
      : total !== null && by === "total"
        ? ({ kind: "total", people: total } as const)
        : undefined;
  if (list === undefined || longest === null || referrals === null) return undefined;
  const earlierCount =
    before === undefined || earlierWeeks === null ? undefined : { people: before, weeks: earlierWeeks };
  return {
    list,
    longest,
    referrals: { value: referrals, workedOut: fromMonths },
    starts: startsOf(answers),
    order: people === undefined ? undefined : ownOrderOf(people, referrals, earlierCount),
  };
}

/**
 * A new service with its team, or the words for what is missing. Blank is missing, never zero.
 * @param needsStarts whether starts as counted limit the service
 */
export function newServiceFrom(answers: ServiceAnswers, needsStarts: boolean): Found<OwnService> {
  const { name, place, counted } = answers;
  const missing = [
    ...(name.trim() === "" ? [words.needs.name] : []),
    ...(place.trim() === "" ? [words.needs.place] : []),
    ...(counted === "" ? [words.needs.counted] : []),
    ...missingOfList(answers, needsStarts),
    ...missingOfTeam(answers),
  ];
  const figures = missing.length > 0 ? undefined : figuresOf(answers);
  return figures === undefined
    ? { ok: false, missing }
    : { ok: true, own: { ...figures, name: name.trim(), place: place.trim(), counted, team: teamOf(answers) } };
}

/** A service for a plan that is open, whose list stands where the plan starts. */
export function addedServiceFrom(
  answers: ServiceAnswers,
  needsStarts: boolean,
  place: string | undefined,
): Found<AddedOwnService> {
  const { name, counted, staffing, share } = answers;
  const missing = [
    ...(name.trim() === "" ? [words.needs.name] : []),
    ...(counted === "" ? [words.needs.counted] : []),
    ...missingOfList(answers, needsStarts),
    ...(staffing === "its-own" ? missingOfTeam(answers) : share === null ? [words.needs.share] : []),
  ];
  const figures = missing.length > 0 ? undefined : figuresOf(answers);
  if (figures === undefined) return { ok: false, missing };
  const staff =
    staffing === "its-own"
      ? ({ kind: "its-own", team: teamOf(answers) } as const)
      : ({ kind: "of-the-plan", share: share ?? 0 } as const);
  return { ok: true, own: { ...figures, name: name.trim(), place, counted, staff } };
}

/** The month a plan made of the answers would start in. */
export const startOf = ({ counted }: ServiceAnswers): string | undefined =>
  counted === "" ? undefined : planStartFor(counted);
