/** Who joins: the age and origin profile of each source of joiners, and the pools as they stand at the start. */
import { covers } from "../../../plan/ask/precedence";
import type { DimensionName } from "../../../assumptions/catalogue";
import { problem, warning } from "../../../plan/problem";
import { fittedTogether, overlap, type TotalOf } from "../../opening/fit-overlapping";
import { pick, type Inputs } from "../../program/inputs";
import { arrivalSources } from "../../program/arrivals";
import { firstArrival, type Program } from "../../program/program";
import { cursor, type Cursor } from "../../program/shape";

/** Origin of people trained here, and of people recruited from abroad: the first of each kind the plan lists. */
function originsOf(inputs: Inputs): { home: number; abroad: number } {
  const { origins } = inputs.resolved.plan.structure;
  const home = Math.max(
    0,
    origins.findIndex((origin) => !origin.international),
  );
  const abroad = origins.findIndex((origin) => origin.international);
  return { home, abroad: abroad < 0 ? home : abroad };
}

function ageShares(inputs: Inputs, program: Program, id: string, at: Cursor, into: Float64Array): void {
  let total = 0;
  for (at.age = 0; at.age < program.shape.ages; at.age += 1) {
    const share = pick(inputs.series(id), 0, at.member);
    into[at.age] = share;
    total += share;
  }
  at.age = 0;
  if (total > 0) for (let age = 0; age < into.length; age += 1) into[age] = into[age]! / total;
}

export function setJoiners(inputs: Inputs, program: Program): void {
  const { shape, profiles, openMarket, sources } = program;
  const { home, abroad } = originsOf(inputs);
  const at = cursor();
  const ages = new Float64Array(shape.ages);
  profiles.fill(0);
  const routes = firstArrival(program);
  for (let source = 0; source < sources - 1; source += 1) {
    at.route = Math.min(source, Math.max(0, routes - 1));
    const arrival = arrivalSources[source - routes];
    const id = arrival?.ages ?? "joining_age";
    if (inputs.series(id) === undefined) continue;
    ageShares(inputs, program, id, at, ages);
    const origin = arrival?.international === true ? abroad : home;
    profiles.set(ages, source * shape.width + origin * shape.ages);
  }
  at.route = 0;

  if (inputs.series("joining_age_open_market") !== undefined) {
    ageShares(inputs, program, "joining_age_open_market", at, ages);
    for (at.place = 0; at.place < shape.places; at.place += 1)
      for (at.level = 0; at.level < shape.levels; at.level += 1)
        for (at.origin = 0; at.origin < shape.origins; at.origin += 1) {
          const share = shape.origins === 1 ? 1 : pick(inputs.series("origin_share"), 0, at.member);
          for (let age = 0; age < shape.ages; age += 1)
            openMarket[((at.place * shape.levels + at.level) * shape.origins + at.origin) * shape.ages + age] =
              share * ages[age]!;
        }
  }

  carryLooking(inputs, program);
  // People already looking for a post: no source is known, so they have the profile of returners to practice.
  const returners = firstArrival(program) + arrivalSources.findIndex(({ assumption }) => assumption === "returners");
  const places = cursor();
  const given = inputs.past.amounts("opening_pool").flatMap((amount): TotalOf[] => {
    const total = amount.at(0);
    if (!Number.isFinite(total)) return [];
    const cells: number[] = [];
    for (places.place = 0; places.place < shape.places; places.place += 1)
      for (places.level = 0; places.level < shape.levels; places.level += 1)
        if (program.fromPool[places.level] === 1 && covers(amount.scope, (name: DimensionName) => places.member(name)))
          cells.push(places.place * shape.levels + places.level);
    if (cells.length === 0)
      program.problems.push(
        problem(
          "pool-nowhere",
          "assumptions (People looking for a post at the start)",
          `People looking for a post are given for ${amount.words}, where no level is recruited from a pool. Give them for another level, or change where the level is recruited from.`,
        ),
      );
    return [{ scope: amount.scope, words: amount.words, cells, total }];
  });
  const add = (placeLevel: number, heads: number): void => {
    const slot = placeLevel * sources + returners;
    program.openingPool[slot] = program.openingPool[slot]! + heads;
  };
  if (overlap(given) && inputs.base.plan.carried === undefined) {
    const staff = Float64Array.from({ length: shape.places * shape.levels }, (_, at) => staffOf(program, at));
    const { table, contradicted } = fittedTogether(given, staff, "people");
    table.forEach((heads, placeLevel) => {
      add(placeLevel, heads);
    });
    for (const says of contradicted)
      program.problems.push(
        warning(
          "pools-contradict",
          "assumptions (People looking for a post at the start)",
          `The numbers given for people looking for a post contradict each other: ${says}. The more detailed figures were kept; check which is right.`,
        ),
      );
    return;
  }
  for (const { cells, total } of given) {
    // Two amounts may be of the same people in part, so only what was carried over is brought to an amount.
    if (inputs.base.plan.carried !== undefined && scaledTo(program, cells, total)) continue;
    // A total over several places and levels divides in proportion to the staff there.
    const staff = cells.map((placeLevel) => staffOf(program, placeLevel));
    const all = staff.reduce((sum, heads) => sum + heads, 0);
    cells.forEach((placeLevel, i) => {
      add(placeLevel, total * (all > 0 ? staff[i]! / all : 1 / cells.length));
    });
  }
}

/** Opening heads of a place and level (place * levels + level), all settings together. */
function staffOf({ shape, opening }: Program, placeLevel: number): number {
  const { settings, levels, width } = shape;
  let heads = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const first = ((Math.floor(placeLevel / levels) * settings + setting) * levels + (placeLevel % levels)) * width;
    for (let cell = first; cell < first + width; cell += 1) heads += opening[cell]!;
  }
  return heads;
}

/** Those whom a plan whose start was moved had looking for a post on the day before, by where they come from. */
function carryLooking({ base }: Inputs, program: Program): void {
  const { shape, sources, openingPool } = program;
  const { members, plan } = base;
  openingPool.fill(0);
  const from = [...members.ids.route, ...arrivalSources.map(({ assumption }) => assumption)];
  for (const { place, level, from: source, heads } of plan.carried?.looking ?? []) {
    const at = [members.ids.place.indexOf(place), members.ids.level.indexOf(level), from.indexOf(source)] as const;
    if (at.every((number) => number >= 0)) openingPool[(at[0] * shape.levels + at[1]) * sources + at[2]] = heads;
  }
}

/** Brings those carried over to a total, each in proportion; false where there are none of them. */
function scaledTo({ sources, openingPool }: Program, where: readonly number[], total: number): boolean {
  const slots = where.flatMap((placeLevel) => Array.from({ length: sources }, (_, i) => placeLevel * sources + i));
  const there = slots.reduce((sum, slot) => sum + openingPool[slot]!, 0);
  if (there <= 0) return false;
  for (const slot of slots) openingPool[slot] = openingPool[slot]! * (total / there);
  return true;
}
