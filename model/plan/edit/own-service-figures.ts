/** What a lead knows of a service, as it was counted on one day: the list, what comes in, what is started, the team. */
import { waitingBands } from "../../assumptions/declared/choices";
import type { Plan, Service } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema-parts";
import { refused, tooLong } from "./edit";

/** People waiting, by weeks waited (a figure for every band) or as one total. */
export type OwnList =
  | { readonly kind: "total"; readonly people: number }
  | { readonly kind: "bands"; readonly people: Readonly<Record<string, number>> };

/** Staff of one pay band. */
export interface OwnStaff {
  /** The pay band as it is written: 4, 6, 8a. */
  readonly band: string;
  /** People in post; undefined where it is not known. */
  readonly people: number | undefined;
  /** WTE in post. */
  readonly wte: number;
  /** Funded WTE that nobody fills. */
  readonly vacant: number;
}

/** A figure a week and how it was come by, where it was worked out from others. */
export interface OwnRate {
  readonly value: number;
  readonly workedOut?: string | undefined;
}

/** How likely, relative to others, somebody is to be started next, by band of weeks waited, and how it was come by. */
export interface OwnOrder {
  readonly profile: readonly number[];
  readonly workedOut: string;
}

export interface OwnFigures {
  readonly list: OwnList;
  /** Weeks the person who has waited longest has waited. */
  readonly longest: number;
  readonly referrals: OwnRate;
  /** Left out where the hours of the team limit starts. */
  readonly starts: OwnRate | undefined;
  /** Left out, those who have waited longest go first. */
  readonly order: OwnOrder | undefined;
  /** Share of the referrals of each tier, in the order of the tiers; left out where there is one. */
  readonly shares?: readonly number[] | undefined;
}

/** What a box for such a figure takes; more is a slip of the keys. */
export const ownLimits = {
  people: { least: 0, most: 1_000_000 },
  longest: { least: 0, most: 1040 },
  rate: { least: 0, most: 100_000 },
  staff: { least: 0, most: 10_000 },
} as const;

/** What is told of how a figure was come by fits beside the other words of its reason. */
const mostWorkedOut = longest.prose - 200;

const counted = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** The tiers of a template's service whose shares of the referrals are the lead's to give; none where there is one tier. */
export function tiersToShare(template: Plan): Service["tiers"] {
  const [service, ...others] = template.structure.services ?? [];
  return others.length > 0 || service === undefined || service.tiers.length < 2 ? [] : service.tiers;
}

/** How far typed shares may be from making a whole. */
const ofAWhole = 1e-9;

const sharesRefused = (shares: readonly number[]): Outcome<never> | undefined => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.every((share) => share >= 0) && Math.abs(all - 1) <= ofAWhole
    ? undefined
    : refused(
        "shares-not-whole",
        `The shares of the tiers add up to ${counted(all * 100)}%. Together they are 100%, and none is below 0%.`,
      );
};

export const listTotal = (list: OwnList): number =>
  list.kind === "total" ? list.people : Object.values(list.people).reduce((sum, people) => sum + people, 0);

/** What stands in the way of the figures; undefined when nothing does. */
export function ownFiguresRefused({
  list,
  longest: wait,
  referrals,
  starts,
  order,
  shares,
}: OwnFigures): Outcome<never> | undefined {
  const within = (what: string, value: number, { least, most }: { readonly least: number; readonly most: number }) =>
    value >= least && value <= most
      ? undefined
      : refused("outside-limits", `${what} of ${counted(value)} is not between ${least} and ${counted(most)}.`);
  const bands = list.kind === "total" ? [] : waitingBands.map((band) => ({ band, people: list.people[band.id] }));
  const empty = bands.find(({ people }) => people === undefined);
  if (empty !== undefined)
    return refused(
      "band-missing",
      `Nothing is given for ${empty.band.label.toLowerCase()}. Give every band a number, 0 where nobody waits, or give the total.`,
    );
  const beyond = bands.findLast(({ people = 0 }) => people > 0)?.band;
  if (beyond !== undefined && wait <= beyond.from)
    return refused(
      "longest-wait-too-short",
      `People have waited ${beyond.label.toLowerCase()}, but the longest wait is ${counted(wait)} weeks. Correct one of the two.`,
    );
  if (beyond !== undefined && wait > beyond.to)
    return refused(
      "longest-wait-too-long",
      `The longest wait is ${counted(wait)} weeks, but nobody is given as waiting longer than ${beyond.label.toLowerCase()}. Correct one of the two.`,
    );
  if (list.kind === "total" && list.people > 0 && wait === 0)
    return refused("longest-wait-too-short", "People wait, so the longest wait cannot be 0 weeks. Give the weeks.");
  if (order !== undefined && order.profile.length !== waitingBands.length)
    return refused("outside-limits", "The order of starts needs a number for every band of weeks waited.");
  return (
    [referrals.workedOut, starts?.workedOut, order?.workedOut]
      .map((text) => tooLong(text ?? "", mostWorkedOut))
      .find((long) => long !== undefined) ??
    within("A list", listTotal(list), ownLimits.people) ??
    bands
      .map(({ band, people = 0 }) => within(`A list for ${band.label.toLowerCase()}`, people, ownLimits.people))
      .find((found) => found !== undefined) ??
    within("A longest wait", wait, ownLimits.longest) ??
    within("Referrals a week", referrals.value, ownLimits.rate) ??
    (starts === undefined ? undefined : within("Starts a week", starts.value, ownLimits.rate)) ??
    (shares === undefined ? undefined : sharesRefused(shares))
  );
}

/** What stands in the way of a team; undefined when nothing does. */
export function ownTeamRefused(team: readonly OwnStaff[]): Outcome<never> | undefined {
  for (const { band, people, wte, vacant } of team) {
    const off = [people ?? 0, wte, vacant].find(
      (value) => !(value >= ownLimits.staff.least && value <= ownLimits.staff.most),
    );
    if (off !== undefined)
      return refused(
        "outside-limits",
        `Band ${band}: ${counted(off)} is not between 0 and ${counted(ownLimits.staff.most)}.`,
      );
    if (people !== undefined && wte > people)
      return refused(
        "more-wte-than-people",
        `Band ${band}: ${counted(people)} people cannot work ${counted(wte)} WTE. Correct one of the two.`,
      );
    if (people !== undefined && people > 0 && wte < 0.05 * people)
      return refused(
        "too-little-wte",
        `Band ${band}: ${counted(wte)} WTE is too little for ${counted(people)} people. Correct one of the two.`,
      );
  }
  return team.every(({ wte }) => wte === 0)
    ? refused("no-staff", "Nobody is in the team. Give the WTE in post of at least one band.")
    : undefined;
}
