/** Learners who start each course: yearly commissioned places, shared out by route and place. */
import { power } from "../../../chance/portable";
import { problem } from "../../../plan/problem";
import { monthName, planningYearOf } from "../../../plan/calendar";
import { carriedPlaces } from "../../opening/carried";
import { courseReader, pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor } from "../../program/shape";
import { courseBase } from "./decide";

/** What the 3.6% is growth of, as `growth_reading` has it; places where it is left out. */
const readings = [undefined, undefined, "places_for_larger_workforce", "places_for_growing_workforce"] as const;

/** Reads the commissioned places, all routes together, in the planning year of a month. */
function placesReader(inputs: Inputs): (month: number) => number {
  const { calendar } = inputs.resolved;
  const { since } = calendar;
  const at = cursor();
  const read = (id: string, when: number, missing = Number.NaN): number =>
    pick(inputs.series(id), when, at.member, missing);
  const list = inputs.series("commissioned_places");
  const first = planningYearOf(calendar.start + since);
  /** From the first year on, where they grow from year to year. */
  const grown: number[] = [];
  return (month) => {
    const fromList = pick(list, month, at.member);
    if (Number.isFinite(fromList)) return fromList;
    const opening = read("opening_intake", since);
    const year = calendar.planningYear(month);
    if (year <= first) return opening * power(1 + read("past_places_growth", since), year - first);
    const reading = readings[read("growth_reading", month, 1)];
    if (reading !== undefined) return read(reading, month);
    if (grown.length === 0) grown.push(opening);
    for (let y = first + grown.length; y <= year; y += 1)
      grown.push(
        grown[y - first - 1]! * (1 + read("commissioning_growth", Math.max(since, y * 12 + 3 - calendar.start))),
      );
    return grown[year - first]!;
  };
}

/** Commissioned places, all routes together, in the planning year of a month. */
const commissionedPlaces = (inputs: Inputs, month: number): number => placesReader(inputs)(month);

/** Apprentices who start in a month's planning year as a share of its places: from the published starts where there are any. */
function apprenticeshipShare(inputs: Inputs, month: number): number {
  const at = cursor();
  const starts = pick(inputs.series("apprentice_starts"), month, at.member);
  if (!Number.isFinite(starts)) return pick(inputs.series("apprenticeship_share"), month, at.member);
  const places = commissionedPlaces(inputs, month);
  return places > 0 ? Math.min(1, starts / places) : 0;
}

/** Fills the shares of a year's places by cohort and place. */
export function setShares(inputs: Inputs, program: Program): void {
  const { training, shape } = program;
  const past = inputs.past;
  const kinds = inputs.resolved.plan.structure.routes.map((entry) => entry.kind === "apprenticeship");
  const apprentices = kinds.filter(Boolean).length;
  // Routes that start in the same month ask for one share of the apprenticeships.
  const asked = new Map<number, number>();
  const ofApprentices = (then: Inputs, start: number): number => {
    if (apprentices === 0 || apprentices === kinds.length) return apprentices === 0 ? 0 : 1;
    let share = asked.get(start);
    if (share === undefined) asked.set(start, (share = apprenticeshipShare(then, start)));
    return share;
  };
  for (let number = 0; number < training.cohorts.length; number += 1) {
    const { route, start } = training.cohorts[number]!;
    const then = start < 0 ? past : inputs;
    const byPlace = courseReader(then.series("intake_share"), start);
    const ofKind = ofApprentices(then, start);
    const ofRoute = partOfKind(then, kinds, route, start, kinds[route] === true ? ofKind : 1 - ofKind);
    for (let place = 0; place < shape.places; place += 1)
      training.share[number * shape.places + place] = ofRoute * byPlace(route, place);
  }
}

/**
 * Part that a route takes in a month of what its kind does: routes of one kind keep their proportions to each other.
 * @param kinds by route: whether it is an apprenticeship
 */
function partOfKind(inputs: Inputs, kinds: readonly boolean[], route: number, month: number, ofKind: number): number {
  let alike = 0;
  for (const kind of kinds) if (kind === kinds[route]) alike += 1;
  const shareOf = alike === 1 ? undefined : courseReader(inputs.series("route_share"), month);
  let own = 0;
  let all = 0;
  for (let other = 0; other < kinds.length; other += 1) {
    if (kinds[other] !== kinds[route]) continue;
    const weight = shareOf === undefined ? 1 : shareOf(other, 0);
    all += weight;
    if (other === route) own = weight;
  }
  return all > 0 ? (ofKind * own) / all : 0;
}

/** Fills the learners who start, by cohort and place, before any limit. Reads the shares. */
export function setIntakes(inputs: Inputs, program: Program): void {
  const { planned, cohorts, share } = program.training;
  const { places } = program.shape;
  const [before, after] = [placesReader(inputs.past), placesReader(inputs)];
  // Routes that start in the same month share one total.
  const totals = new Map<number, number>();
  for (let number = 0; number < cohorts.length; number += 1) {
    const { start } = cohorts[number]!;
    let total = totals.get(start);
    if (total === undefined) totals.set(start, (total = (start < 0 ? before : after)(start)));
    for (let i = number * places; i < (number + 1) * places; i += 1) planned[i] = total * share[i]!;
  }
  carryLearners(inputs, program);
  if (!everyFinite(planned))
    program.problems.push(
      problem(
        "training-missing",
        "assumptions (Commissioned places)",
        "The number of learners who start cannot be worked out, because the opening intake, its growth or its shares by route or place are empty. Give them, or remove the training routes.",
      ),
    );
}

function everyFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i += 1) if (!Number.isFinite(values[i])) return false;
  return true;
}

/** Those a plan whose start was moved still had on a course: as many start it as leave just these on the day before. */
function carryLearners({ base }: Inputs, { training, shape, months, calendar }: Program): void {
  const { carried, structure } = base.plan;
  if (carried === undefined) return;
  const { cohorts, planned, remaining, history } = training;
  const here = carriedPlaces(base);
  const keyOf = (route: string, place: string, started: string): string => [route, place, started].join(" ");
  const there = new Map(
    carried.learners.map(({ route, place, started, heads }) => [keyOf(route, place, started), heads]),
  );
  cohorts.forEach(({ route, start, end }, number) => {
    if (start >= 0) return;
    base.members.ids.place.forEach((place, at) => {
      if (here[at] !== 1) return;
      const first = courseBase(route, at, shape.places, months + history, history);
      const stayed = remaining[first + Math.min(end, -1)]! / remaining[first + start]!;
      const heads = there.get(keyOf(structure.routes[route]!.id, place, monthName(calendar.start + start))) ?? 0;
      planned[number * shape.places + at] = stayed > 0 ? heads / stayed : 0;
    });
  });
}
