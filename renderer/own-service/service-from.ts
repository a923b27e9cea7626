/** What is made of the answers about a service, or the words for what is still wanting. */
import {
  ownOrderOf,
  ownOrderOfTotal,
  tiersToShare,
  waitingBands,
  type AddedOwnService,
  type OwnFigures,
  type OwnRate,
  type OwnService,
  type OwnStaff,
  type Plan,
  type Tier,
} from "../../model";
import { ownServiceWords as words } from "../words/own-service";
import { emptyRow, payBands, startsFromCounts, type ByBand, type ServiceAnswers, type StaffRow } from "./answers";

/** What a kind of service needs to be told, beyond what every kind does. */
export interface Asked {
  /** Starts as counted; where the hours of the team limit them they may be left out. */
  readonly starts: boolean;
  /** The tiers whose shares of the referrals nobody publishes. */
  readonly tiers: readonly Pick<Tier, "id" | "label">[];
}

export const askedBy = (template: Plan): Asked => ({
  starts: (template.structure.services ?? []).some(({ capacity }) => capacity === "starts"),
  tiers: tiersToShare(template),
});

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

/** Tiers whose share is wanted: none once those given make 100%, since nothing is left for the others. */
function sharesMissing({ shares }: ServiceAnswers, { tiers }: Asked): Asked["tiers"] {
  const given = tiers.flatMap(({ id }) => shares[id] ?? []);
  const whole = Math.abs(1 - given.reduce((sum, share) => sum + share, 0)) < 1e-9;
  return whole ? [] : tiers.filter(({ id }) => (shares[id] ?? null) === null);
}

function missingOfList(answers: ServiceAnswers, asked: Asked): readonly string[] {
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
    ...(asked.starts && startsOf(answers) === undefined ? [words.needs.starts] : []),
    ...sharesMissing(answers, asked).map(({ label }) => words.needs.shareOf(label)),
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

function figuresOf(answers: ServiceAnswers, { tiers }: Asked): OwnFigures | undefined {
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
    ...(tiers.length === 0 ? {} : { shares: tiers.map(({ id }) => answers.shares[id] ?? 0) }),
    order:
      list.kind === "total"
        ? ownOrderOfTotal(list.people, longest, referrals)
        : ownOrderOf(list.people, referrals, earlierCount),
  };
}

/** A new service with its team, or the words for what is missing. */
export function newServiceFrom(answers: ServiceAnswers, asked: Asked): Found<OwnService> {
  const { name, place, counted } = answers;
  const missing = [
    ...(name.trim() === "" ? [words.needs.name] : []),
    ...(place.trim() === "" ? [words.needs.place] : []),
    ...(counted === "" ? [words.needs.counted] : []),
    ...missingOfList(answers, asked),
    ...missingOfTeam(answers),
  ];
  const figures = missing.length > 0 ? undefined : figuresOf(answers, asked);
  return figures === undefined
    ? { ok: false, missing }
    : { ok: true, own: { ...figures, name: name.trim(), place: place.trim(), counted, team: teamOf(answers) } };
}

/** A service for a plan that is open, whose list stands where the plan starts. */
export function addedServiceFrom(
  answers: ServiceAnswers,
  asked: Asked,
  place: string | undefined,
): Found<AddedOwnService> {
  const { name, counted, staffing, share } = answers;
  const missing = [
    ...(name.trim() === "" ? [words.needs.name] : []),
    ...(counted === "" ? [words.needs.counted] : []),
    ...missingOfList(answers, asked),
    ...(staffing === "its-own" ? missingOfTeam(answers) : share === null ? [words.needs.share] : []),
  ];
  const figures = missing.length > 0 ? undefined : figuresOf(answers, asked);
  if (figures === undefined) return { ok: false, missing };
  const staff =
    staffing === "its-own"
      ? ({ kind: "its-own", team: teamOf(answers) } as const)
      : ({ kind: "of-the-plan", share: share ?? 0 } as const);
  return { ok: true, own: { ...figures, name: name.trim(), place, counted, staff } };
}
