/**
 * The people in post on the day before the plan starts, from the margins that are known: totals by place, setting or
 * level (WTE), shares by setting, level and origin, mean age and share over 55. See fit-margins.ts and age-profile.ts.
 */
import { dimensionNames } from "../../assumptions/catalogue";
import type { Resolved } from "../../resolve/resolved";
import { amountsByPlace } from "../../resolve/nested-amounts";
import type { Amount, Series } from "../../resolve/series";
import { covers } from "../../plan/ask/precedence";
import type { Scope } from "../../plan/members";
import { problem, warning, type Problem } from "../../plan/problem";
import { ageProfile } from "./age-profile";
import { carriedMix, carryMix } from "./carried-mix";
import { fitMargins, type Margin } from "./fit-margins";
import { bySpecificity } from "./fit-overlapping";
import { sharesGivenWay, type OpeningAmount } from "./shares-give-way";
import { cursor, toCell, toRow, type Shape } from "../program/shape";

export interface OpeningStock {
  /** Heads by cell. */
  readonly heads: Float64Array;
  readonly problems: readonly Problem[];
}

/** The values of an assumption at the start; each dimension but place, setting, level and origin is at its first member. */
interface AtStart {
  readonly values: Float64Array;
  readonly stride: Series["stride"];
  /** What is read where the plan does not have it or leaves it empty. */
  readonly missing: number;
}

const nowhere: Series["stride"] = Object.fromEntries(dimensionNames.map((name) => [name, 0])) as Series["stride"];

function atStart(resolved: Resolved, id: string, missing: number): AtStart {
  const series = resolved.series(id);
  return series === undefined
    ? { values: Float64Array.of(missing), stride: nowhere, missing }
    : { values: series.at(0), stride: series.stride, missing };
}

function valueOf(
  { values, stride, missing }: AtStart,
  place: number,
  setting: number,
  level: number,
  origin: number,
): number {
  const value =
    values[place * stride.place + setting * stride.setting + level * stride.level + origin * stride.origin]!;
  return Number.isNaN(value) ? missing : value;
}

/** 1 for the rows that some amounts tell apart by a dimension. */
function rowsDividedBy(name: "setting" | "level", amounts: readonly OpeningAmount[], shape: Shape): Uint8Array {
  const rows = new Uint8Array(shape.rows);
  for (const { scope } of amounts)
    if (scope.has(name)) for (const group of groupsIn(scope, shape)) rows[Math.floor(group / shape.origins)] = 1;
  return rows;
}

/** Places with figures of their own start the fit in proportion to these, so that national totals follow them. */
function placeWeights(amounts: readonly Amount[], shape: Shape): Float64Array {
  const weights = amountsByPlace(amounts, shape.places);
  return weights.some((weight) => weight > 0) ? weights : weights.fill(1);
}

const oneDecimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const figure = (value: number): string => oneDecimal.format(value);

const kept = new WeakMap<Scope, readonly number[]>();

/**
 * The rows and origins a scope covers (row * origins + origin). A scope is of one plan, so that they are the same for
 * every draw of it.
 */
function groupsIn(scope: Scope, shape: Shape): readonly number[] {
  let groups = kept.get(scope);
  if (groups === undefined) {
    const found: number[] = [];
    const at = cursor();
    for (let group = 0; group < shape.rows * shape.origins; group += 1) {
      toCell(at, group * shape.ages, shape);
      if (covers(scope, at.member)) found.push(group);
    }
    kept.set(scope, (groups = found));
  }
  return groups;
}

/**
 * Builds the joint table of heads by place, setting, level, origin and age.
 * @param participation WTE per head by cell
 */
export function openingStock(resolved: Resolved, shape: Shape, participation: Float64Array): OpeningStock {
  const { members, plan } = resolved;
  const problems: Problem[] = [];
  const given = resolved.amounts("staff_in_post").filter((amount) => Number.isFinite(amount.at(0)));
  const amounts = [
    ...sharesGivenWay(
      given.map((amount): OpeningAmount => ({ scope: amount.scope, words: amount.words, total: amount.at(0) })),
      resolved,
    ),
  ].sort(bySpecificity);
  const heads = new Float64Array(shape.cells);
  const groups = shape.rows * shape.origins;
  const table = new Float64Array(groups);
  const wtePerHead = new Float64Array(groups);
  const profiles = new Map<string, Float64Array | undefined>();
  const profileOf: (Float64Array | undefined)[] = new Array<Float64Array | undefined>(groups);
  const weights = placeWeights(given, shape);
  const at = cursor();
  const covered = new Uint8Array(shape.rows);
  const carried = carriedMix(resolved, shape);
  for (const { scope } of amounts)
    for (const group of groupsIn(scope, shape)) covered[Math.floor(group / shape.origins)] = 1;

  const rowOf = (place: number, setting: number, level: number): string =>
    [place, setting, level]
      .map((member, i) => members.labels[(["place", "setting", "level"] as const)[i]!][member])
      .join(", ");
  const uncovered: string[] = [];
  const undivided = { setting: [] as string[], level: [] as string[] };

  const meanAge = atStart(resolved, "mean_age", Number.NaN);
  const shareOver55 = atStart(resolved, "share_over_55", Number.NaN);
  const originShare = atStart(resolved, "origin_share", 1 / shape.origins);
  // Nobody gives them by origin; where somebody did, the last would be read.
  const lastOrigin = shape.origins - 1;
  const settingShare = atStart(resolved, "setting_share", Number.NaN);
  const levelShare = atStart(resolved, "level_share", Number.NaN);
  const [bySetting, byLevel] = [rowsDividedBy("setting", amounts, shape), rowsDividedBy("level", amounts, shape)];
  const orOne = (share: number): number => (Number.isNaN(share) ? 1 : share);
  let profile: Float64Array | undefined;
  let profileMean = Infinity;
  let profileOver55 = Infinity;
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const { place, setting, level } = at;
    for (let origin = 0; origin < shape.origins; origin += 1) {
      const group = row * shape.origins + origin;
      const mean = valueOf(meanAge, place, setting, level, origin);
      const over55 = valueOf(shareOver55, place, setting, level, origin);
      // Most people have the ages of those before them.
      if (!Object.is(mean, profileMean) || !Object.is(over55, profileOver55)) {
        const key = `${mean}/${over55}`;
        if (!profiles.has(key)) {
          const found = ageProfile(plan.structure.ages, mean, over55);
          profiles.set(key, found);
          if (found === undefined)
            problems.push(
              problem(
                "age-profile",
                "assumptions (Mean age, Share aged 55 and over)",
                `No age profile over the plan's age bands has a mean age of ${figure(mean)} with ${figure(over55 * 100)}% aged 55 or over. Check the two figures and the age bands.`,
              ),
            );
        }
        profile = profiles.get(key);
        profileMean = mean;
        profileOver55 = over55;
      }
      profileOf[group] = profile;
      let perHead = 0;
      if (profile !== undefined)
        for (let age = 0; age < shape.ages; age += 1)
          perHead += profile[age]! * participation[group * shape.ages + age]!;
      wtePerHead[group] = perHead;
    }
    // The seed: shares given are WTE shares of a row; heads divide over origins by headcount.
    const ofSetting = valueOf(settingShare, place, setting, level, lastOrigin);
    const ofLevel = valueOf(levelShare, place, setting, level, lastOrigin);
    const share = orOne(ofSetting) * orOne(ofLevel) * weights[place]!;
    let perHead = 0;
    for (let origin = 0; origin < shape.origins; origin += 1)
      perHead += valueOf(originShare, place, setting, level, origin) * wtePerHead[row * shape.origins + origin]!;
    for (let origin = 0; origin < shape.origins; origin += 1)
      table[row * shape.origins + origin] =
        perHead > 0 ? (share / perHead) * valueOf(originShare, place, setting, level, origin) : 0;
    if (carried?.places[place] !== 1) {
      if (shape.settings > 1 && Number.isNaN(ofSetting) && bySetting[row] === 0)
        undivided.setting.push(rowOf(place, setting, level));
      if (shape.levels > 1 && Number.isNaN(ofLevel) && byLevel[row] === 0)
        undivided.level.push(rowOf(place, setting, level));
    }
    if (covered[row] === 0) uncovered.push(rowOf(place, setting, level));
  }
  if (uncovered.length > 0)
    problems.push(
      problem(
        "opening-missing",
        "assumptions (Staff in post at the start)",
        `No staff in post is given for ${uncovered[0]}${uncovered.length > 1 ? ` and ${uncovered.length - 1} more` : ""}. Give the number in WTE, or a total that covers them; blank is not zero.`,
      ),
    );

  for (const name of ["setting", "level"] as const) {
    if (undivided[name].length > 0)
      problems.push(
        problem(
          "opening-undivided",
          `assumptions (Share of staff by ${name})`,
          `How the staff in post divide by ${name} is not given for ${undivided[name][0]}${undivided[name].length > 1 ? ` and ${undivided[name].length - 1} more` : ""}. Give the share of staff by ${name}, or staff in post by ${name}; blank is not an equal share.`,
        ),
      );
  }

  if (carried !== undefined) {
    const counted = amounts.filter(({ total }) => total > 0).map(({ scope }) => groupsIn(scope, shape));
    carryMix(carried, counted, { table, profileOf, wtePerHead }, shape, participation);
  }
  const margins = amounts.map(({ scope, total }): Margin => {
    const cells = groupsIn(scope, shape);
    return { cells, weights: cells.map((cell) => wtePerHead[cell]!), total };
  });
  const fit = fitMargins(table, margins);
  fit.reached.forEach((reached, i) => {
    const { total } = margins[i]!;
    if (Math.abs(reached - total) > Math.max(1e-6, 1e-9 * Math.abs(total))) {
      problems.push(
        warning(
          "margins-contradict",
          "assumptions (Staff in post at the start)",
          `The totals given for staff in post contradict each other: ${amounts[i]!.words} is given as ${figure(total)} WTE but the rest leaves ${figure(reached)}, ${figure(Math.abs(reached - total))} apart. The more detailed figures were kept; check which is right.`,
        ),
      );
    }
  });

  for (let group = 0; group < groups; group += 1) {
    const profile = profileOf[group];
    if (profile !== undefined)
      for (let age = 0; age < shape.ages; age += 1) heads[group * shape.ages + age] = table[group]! * profile[age]!;
  }
  return { heads, problems };
}
