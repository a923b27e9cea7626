/**
 * How many apprentices can a place host? The staff of the place are taken together, as they are at the end of a planning
 * year: what each of four things allows, the apprentices already there included, and which of them runs out first.
 */
import type { Outcome } from "../../plan/problem";
import { catalogueEntry } from "../../assumptions/catalogue";
import { present } from "../../assumptions/present";
import { pick } from "../../workforce/program/inputs";
import type { Run } from "../../workforce/program/run";
import { cursor } from "../../workforce/program/shape";
import { placeNamed, yearNamed } from "../asked-for";
import { apprenticeRoute, countThere, type There } from "./who-is-there";

export const hostLimits = ["support-workers", "placements", "supervisors", "backfill"] as const;
export type HostLimit = (typeof hostLimits)[number];

export interface HostTerm {
  readonly label: string;
  readonly unit: string;
  /** NaN is missing. */
  readonly value: number;
  readonly from: HostTermFrom;
}

/** Where a term comes from. */
export type HostTermFrom =
  /** Counted in the run: a measure of these levels at the end of the year. */
  | { readonly counted: "headcount" | "staff_in_post"; readonly levels: readonly string[] }
  /** Worked out from these assumptions, as is said. */
  | { readonly reads: readonly string[]; readonly says: string }
  /** Typed beside the answer. */
  | { readonly typed: true };

/** What one thing allows. */
export interface HostReason {
  readonly limit: HostLimit;
  /** Apprentices at once, not rounded; Infinity where nothing limits them, NaN where figures are missing. */
  readonly most: number;
  readonly terms: readonly HostTerm[];
  /** Assumptions that would have to be given. */
  readonly missing: readonly string[];
}

export interface Hosting {
  readonly place: { readonly id: string; readonly label: string };
  readonly year: string;
  /** Apprentices on the course there now. */
  readonly there: number;
  /** Whole apprentices that can be hosted at once, as far as the figures are known; undefined where none is. */
  readonly most: number | undefined;
  /** Whole apprentices that could come on top of those there. */
  readonly more: number | undefined;
  /** What runs out first. */
  readonly first: HostLimit | undefined;
  readonly reasons: readonly HostReason[];
}

export interface HostRequest {
  /** A place by its id or name. */
  readonly place: string;
  readonly year: string;
  /** GBP a year that can be spent on cover for the hours apprentices are away; left out, money limits nobody. */
  readonly backfillMoney?: number | undefined;
}

/** A person is whole once the rest is only the arithmetic of the machine. */
const whole = (heads: number): number => Math.floor(heads + 1e-9);

const over = (part: number, each: number): number => (each === 0 ? Infinity : Math.max(0, part / each));

/** The assumptions among these whose figure is missing. */
const missingOf = (figures: readonly (readonly [string, number])[]): string[] =>
  figures.filter(([, value]) => Number.isNaN(value)).map(([id]) => id);

function reasonsFor(run: Run, month: number, there: There, money: number | undefined): readonly HostReason[] {
  const { inputs } = run.program;
  const at = cursor();
  at.route = apprenticeRoute(run);
  const weeksEach = pick(inputs.series("placement_weeks_per_learner"), month, at.member);
  const mean = (total: number, among: number): number => (among === 0 ? Number.NaN : total / among);
  const hoursEach = mean(there.hoursEach, there.registeredWte);
  // Away for part of the hours of a support worker, at what these hours cost.
  const away = mean(there.awayWte, there.supportHeads);
  const costOfWte = mean(there.supportCost, there.supportWte);
  const backfillEach = away === 0 ? 0 : away * costOfWte;
  const { levels } = inputs.resolved.plan.structure;
  const { supportLevel } = run.program;
  const staff: HostTerm = {
    label: "Registered staff in post",
    unit: "WTE",
    value: there.registeredWte,
    from: { counted: "staff_in_post", levels: levels.slice(supportLevel + 1).map(({ id }) => id) },
  };
  const read = (says: string, ...reads: readonly string[]): HostTermFrom => ({ reads, says });
  const anybody = there.registeredWte > 0;
  const reasons: HostReason[] = [
    {
      limit: "support-workers",
      most: there.allowed,
      terms: [
        {
          label: "Support workers in post",
          unit: "heads",
          value: there.supportHeads,
          from: { counted: "headcount", levels: levels.slice(supportLevel, supportLevel + 1).map(({ id }) => id) },
        },
        {
          label: "Apprentices for each of them, at most",
          unit: "apprentices per support worker",
          value: there.supportHeads === 0 ? 1 : there.allowed / there.supportHeads,
          from: read("One for each of them, or the limit that is given.", "apprentice_limit"),
        },
      ],
      missing: [],
    },
    {
      limit: "placements",
      most: anybody ? over(there.weeksOffered - there.weeksTaken, weeksEach) : 0,
      terms: [
        staff,
        {
          label: "Placement weeks they host in a year",
          unit: "weeks",
          value: there.weeksOffered,
          from: read("Registered staff in post, times the weeks each WTE hosts.", "placement_weeks_per_wte"),
        },
        {
          label: "Weeks the other learners need",
          unit: "weeks",
          value: there.weeksTaken,
          from: read(
            "Learners of the other routes in placement there, times the weeks each needs.",
            "placement_weeks_per_learner",
          ),
        },
        {
          label: "Weeks an apprentice needs in a year",
          unit: "weeks",
          value: weeksEach,
          from: read("As it is given for the route of apprentices.", "placement_weeks_per_learner"),
        },
      ],
      missing: anybody
        ? missingOf([
            ["placement_weeks_per_wte", there.weeksOffered],
            ["placement_weeks_per_learner", weeksEach + there.weeksTaken],
          ])
        : [],
    },
    {
      limit: "supervisors",
      most: anybody ? over(there.hoursOffered, hoursEach) : 0,
      terms: [
        staff,
        {
          label: "Hours a week they can give to apprentices",
          unit: "hours per week",
          value: there.hoursOffered,
          from: read("Registered staff in post, times the hours a week each WTE can give.", "supervision_offered"),
        },
        {
          label: "Hours a week an apprentice takes",
          unit: "hours per week",
          value: hoursEach,
          from: read("As it is given.", "apprentice_supervision"),
        },
      ],
      missing: anybody
        ? missingOf([
            ["supervision_offered", there.hoursOffered],
            ["apprentice_supervision", hoursEach],
          ])
        : [],
    },
  ];
  if (money === undefined) return reasons;
  const without = there.supportHeads === 0;
  const costs = ["pay_point", "on_cost_rate", "pay_supplement"];
  return [
    ...reasons,
    {
      limit: "backfill",
      most: without ? 0 : over(money, backfillEach),
      terms: [
        { label: "Money for backfill in a year", unit: "GBP", value: money, from: { typed: true } },
        {
          label: "Cover for one apprentice for a year",
          unit: "GBP",
          value: without ? 0 : backfillEach,
          from: read(
            "The time an apprentice is away, at what that time of a support worker costs.",
            ...costs,
            "apprentice_availability",
          ),
        },
      ],
      missing: without
        ? []
        : [
            ...missingOf([["apprentice_availability", away]]),
            ...(Number.isNaN(costOfWte) ? costs.filter((id) => missingFigure(run, id, month)) : []),
          ],
    },
  ];
}

/** Whether a figure of the support workers is missing. */
function missingFigure(run: Run, id: string, month: number): boolean {
  const at = cursor();
  at.level = Math.max(0, run.program.supportLevel);
  return Number.isNaN(pick(run.program.inputs.series(id), month, at.member));
}

/** How many apprentices a place can host at the end of a planning year. Fails where there is no such place or year. */
export function hostApprentices(run: Run, { place, year, backfillMoney }: HostRequest): Outcome<Hosting> {
  const { resolved } = run.program.inputs;
  const named = placeNamed(resolved.plan, place);
  if (!named.ok) return named;
  const slot = yearNamed(resolved.calendar, year);
  if (!slot.ok) return slot;
  const month = present(resolved.calendar.years[slot.value], "the planning year").last;
  const leaves = resolved.members.scope({ place: named.value.id }).get("place") ?? [];
  const there = countThere(run, leaves, month);
  const reasons = reasonsFor(run, month, there, backfillMoney);
  const known = reasons.filter((reason) => Number.isFinite(reason.most));
  const first = known.reduce<HostReason | undefined>(
    (least, reason) => (least === undefined || reason.most < least.most ? reason : least),
    undefined,
  );
  const most = first === undefined ? undefined : whole(first.most);
  return {
    ok: true,
    problems: [],
    value: {
      place: { id: named.value.id, label: named.value.label },
      year,
      there: there.apprentices,
      most,
      // Of the whole people told, so that the sum shown adds up.
      more: most === undefined ? undefined : Math.max(0, most - Math.round(there.apprentices)),
      first: first?.limit,
      reasons,
    },
  };
}

/** The places one step below a place, which may be asked the same. */
export function placesToHost(run: Run, place: string): readonly string[] {
  const { places } = run.program.inputs.resolved.plan.structure;
  return places.filter((one) => one.parent === place).map((one) => one.id);
}

/** What a missing figure is called. */
export const hostFigureLabel = (id: string): string => catalogueEntry(id)?.label ?? id;
