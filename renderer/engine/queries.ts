/** What the screens can ask of the model, and what comes back: plain data that can pass to and from a worker. */
import type {
  Appraised,
  Asked,
  Assumption,
  Becomes,
  Breakdown,
  Held,
  CheckResult,
  Course,
  Composition,
  CompositionAsked,
  Crowding,
  Drivers,
  Guidance,
  ExplainedPart,
  ExplainRequest,
  Backfill,
  BesidePublished,
  Hosting,
  HostRequest,
  MeasureInfo,
  ListedService,
  MoneyView,
  NationList,
  NationListPlace,
  ObservedRates,
  OutcomeView,
  Plan,
  PostsReach,
  Problem,
  Backtest,
  HistorySeries,
  PublishedFigure,
  Stands,
  PastTry,
  PlacesEdit,
  Roll,
  RollAsked,
  MeasuredCause,
  RankedAssumption,
  LeverAsked,
  RoomLine,
  SliderStands,
  WorkshopMeasure,
  WorkshopSlider,
  Scenario,
  ServiceChange,
  ServiceExplainRequest,
  ServiceExplanation,
  ServiceHealth,
  ServiceStaffing,
  ServiceTargets,
  ServiceView,
  ShortagesAsked,
  Solved,
  SumExplanation,
  SumRequest,
  Table,
  Takes,
  TakesByLevel,
  TakesRequest,
  TierThen,
  Trial,
  Where,
  WhoseResults,
} from "../../model";
import type { PlacesQuery } from "./places-edit";
import type { ShortagesTold } from "./shortages";

/** A table of results passes from the worker as the model made it. */
export type ResultTable = Table;

export type Query =
  | { readonly kind: "tables"; readonly scenario: string | undefined; readonly asked: Asked }
  | {
      readonly kind: "drivers";
      readonly scenario: string | undefined;
      readonly years: { readonly first: string; readonly last: string };
      readonly where: Where;
    }
  | { readonly kind: "explain"; readonly scenario: string | undefined; readonly request: ExplainRequest }
  /** How far a tenth less of each of some assumptions moves an explained number. */
  | {
      readonly kind: "causes";
      readonly scenario: string | undefined;
      readonly request: ExplainRequest;
      readonly assumptions: readonly string[];
    }
  | {
      readonly kind: "service-causes";
      readonly scenario: string | undefined;
      readonly request: ServiceExplainRequest;
      readonly assumptions: readonly string[];
    }
  /** The same two questions of a number that is made of several measures. */
  | { readonly kind: "explain-sum"; readonly scenario: string | undefined; readonly request: SumRequest }
  | {
      readonly kind: "sum-causes";
      readonly scenario: string | undefined;
      readonly request: SumRequest;
      readonly assumptions: readonly string[];
    }
  | { readonly kind: "checks"; readonly scenario: string | undefined }
  /** Who the workforce is by a characteristic, and what it would take. */
  | { readonly kind: "composition"; readonly scenario: string | undefined; readonly asked: CompositionAsked }
  /** One service at one of its places, or all of them together; with the list by weeks waited where it is one place. */
  | {
      readonly kind: "service";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly place: string | undefined;
      readonly profile: boolean;
    }
  | { readonly kind: "explain-service"; readonly scenario: string | undefined; readonly request: ServiceExplainRequest }
  /** What comes of a service, and what it costs, at one of its places or all of them together. */
  | {
      readonly kind: "service-outcomes" | "service-money";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly place: string | undefined;
    }
  /** How healthy the list of a service is at the end of a planning year, the staff its work of that year needs, and its planning targets. */
  | {
      readonly kind: "service-health";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly place: string | undefined;
      readonly year: string;
    }
  /** What it would take to bring the list of a service to a goal. */
  | { readonly kind: "service-takes"; readonly scenario: string | undefined; readonly request: TakesRequest }
  /** The same for each level by itself. */
  | { readonly kind: "takes-by-level"; readonly scenario: string | undefined; readonly request: TakesRequest }
  /** What scenarios cost and bring against doing nothing. */
  | { readonly kind: "appraisal"; readonly options: readonly string[]; readonly guidance: Guidance }
  /** What a scenario changes in each setting against the base. */
  | { readonly kind: "backfill"; readonly scenario: string | undefined; readonly where: Where }
  /** Whether the posts a scenario changes leave everybody where they are; null where nothing of the kind can be said. */
  | { readonly kind: "posts-reach"; readonly scenario: string | undefined }
  /** The base and the scenario beside each other where funded posts decide who is hired. */
  | { readonly kind: "posts-led"; readonly scenario: string | undefined; readonly asked: Asked }
  /** What is published about the start beside what the base opens with. */
  | { readonly kind: "published-opening"; readonly figures: readonly PublishedFigure[] }
  /** The base as it would have been at an earlier month, made ready for its futures. */
  | { readonly kind: "past-plan"; readonly backtest: Backtest; readonly series: HistorySeries }
  /** The base held against what has been counted since it began. */
  | { readonly kind: "actuals" }
  /** One run from an earlier month beside what was since counted. */
  | { readonly kind: "past-stands"; readonly backtest: Backtest; readonly series: HistorySeries }
  /** What a change to a scenario would make of it, before it is made. */
  | {
      readonly kind: "trial";
      readonly scenario: string;
      readonly trial: Trial;
      readonly asked: Asked;
      /** The service whose list is told as well. */
      readonly service?: string | undefined;
    }
  /** What a change to a service would make of its list, before it is made. */
  | { readonly kind: "service-trial"; readonly scenario: string | undefined; readonly change: ServiceChange }
  /** How a service works in a month: what a change of model may set. */
  | {
      readonly kind: "service-model";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly month: string;
    }
  /** Whose the figures of places are, and what was observed at each of them at the start. Of the base. */
  | { readonly kind: "own-figures"; readonly measures: readonly string[]; readonly by: Breakdown }
  /** How many apprentices a place can host, and each place under it. */
  | { readonly kind: "host"; readonly scenario: string | undefined; readonly request: HostRequest }
  /** Whether a scenario that is not in the plan would bring more apprentices than support workers. */
  | { readonly kind: "would-crowd"; readonly scenario: Scenario }
  /** The one measure a room looks at under a scenario. */
  | { readonly kind: "room-line"; readonly scenario: string | undefined; readonly shown: WorkshopMeasure }
  /** How far sliders and scenarios take that measure; null where the base cannot be run. */
  | {
      readonly kind: "room-reach";
      readonly shown: WorkshopMeasure;
      readonly scenarios: readonly string[];
      readonly sliders: readonly WorkshopSlider[];
    }
  /** Where the sliders of a workshop stand under a scenario. */
  | {
      readonly kind: "sliders-stand";
      readonly scenario: string | undefined;
      readonly sliders: readonly WorkshopSlider[];
    }
  /** A slider for each of what may be changed, as far as there is one. */
  | { readonly kind: "sliders-suggested"; readonly levers: readonly LeverAsked[] }
  | NationListsQuery
  | PlacesQuery
  /** What another state of the plan comes to beside this one. */
  | { readonly kind: "plan-becomes"; readonly after: Plan }
  /** What is wrong with the plan merged with another, and was with neither. */
  | { readonly kind: "merge-problems"; readonly merged: Plan; readonly theirs: Plan }
  /** What moving the start of the plan to a later month would come to; `when` is the day it would be done, an ISO time. */
  | { readonly kind: "roll"; readonly asked: RollAsked; readonly when: string }
  /** What is short in a quarter; and how what is judged goes on from it, null where that cannot be worked out. */
  | {
      readonly kind: "shortages" | "shortage-courses";
      readonly scenario: string | undefined;
      readonly asked: ShortagesAsked;
    }
  | { readonly kind: "problems"; readonly scenario: string | undefined }
  /** The calibrations that need no runs of the plan; and all of them, with the places they need runs to find. */
  | { readonly kind: "calibrated" }
  | { readonly kind: "calibrated-places" }
  /** What the main figure of a calibration would be in the other published readings of its target. */
  | { readonly kind: "calibration-readings"; readonly calibration: string };

/** The published lists of places under the base and scenarios. */
export interface NationListsQuery {
  readonly kind: "nation-lists";
  readonly listed: ListedService;
  readonly places: readonly NationListPlace[];
  readonly scenarios: readonly string[];
  /** Places whose doubtful returns have been looked at. */
  readonly looked: readonly string[];
  /** What the base is called. */
  readonly base: string;
}

export interface NationListsTold {
  /** In the order asked. */
  readonly lists: readonly NationList[];
  /** Scenarios that cannot be run, and why. */
  readonly notRun: readonly { readonly name: string; readonly says: string }[];
}

export interface Explained {
  readonly measure: MeasureInfo;
  readonly place: string;
  readonly time: string;
  readonly value: number;
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
  readonly assumptions: readonly RankedAssumption[];
}

/** The list, the staff and the targets of a service, as `model` judges them. */
export interface ServiceJudged {
  readonly health: ServiceHealth;
  readonly staffing: ServiceStaffing;
  readonly targets: ServiceTargets;
}

/** The same tables of the base and of a scenario, both posts-led. */
export interface PostsLed {
  readonly base: readonly ResultTable[];
  readonly scenario: readonly ResultTable[];
}

/** The same tables of a scenario as it is, and with what is tried. */
export interface Tried {
  readonly now: readonly ResultTable[];
  readonly then: readonly ResultTable[];
  /** The list of the service that was named, where it can be worked out both ways. */
  readonly list: { readonly now: ListThen; readonly then: ListThen } | undefined;
}

/** A list at the end of the last planning year. */
export interface ListThen {
  readonly label: string;
  readonly waiting: number;
  /** Weeks. */
  readonly longest: number;
}

/** What a place can host, and what the places under it can. */
export interface Hosted {
  readonly whole: Hosting;
  readonly below: readonly Hosting[];
}

interface Answers {
  /** With whether the scenario says only what the base says already. */
  readonly "room-line": RoomLine & { readonly inBase: boolean };
  readonly "room-reach": readonly [least: number, most: number] | null;
  readonly "sliders-stand": readonly SliderStands[];
  readonly "sliders-suggested": readonly WorkshopSlider[];
  readonly host: Hosted;
  readonly places: PlacesEdit;
  readonly roll: Roll;
  readonly "plan-becomes": readonly Becomes[];
  readonly "merge-problems": readonly Problem[];
  readonly "nation-lists": NationListsTold;
  readonly shortages: ShortagesTold;
  readonly "shortage-courses": readonly Course[] | null;
  readonly "would-crowd": readonly Crowding[];
  readonly tables: readonly ResultTable[];
  readonly drivers: Drivers;
  readonly explain: Explained;
  readonly causes: readonly MeasuredCause[];
  readonly "service-causes": readonly MeasuredCause[];
  readonly "sum-causes": readonly MeasuredCause[];
  readonly "explain-sum": SumExplanation;
  readonly checks: readonly CheckResult[];
  readonly composition: Composition;
  readonly service: ServiceView;
  readonly "explain-service": ServiceExplanation;
  readonly "service-outcomes": readonly OutcomeView[];
  readonly "service-money": MoneyView;
  readonly "service-health": ServiceJudged;
  readonly "service-takes": Takes;
  readonly "takes-by-level": TakesByLevel;
  readonly appraisal: Appraised;
  readonly backfill: Backfill;
  readonly "own-figures": OwnFigures;
  readonly problems: readonly Problem[];
  readonly "posts-reach": PostsReach | null;
  readonly "posts-led": PostsLed;
  readonly trial: Tried;
  readonly "service-trial": ServiceTried;
  readonly "service-model": readonly TierThen[];
  readonly "published-opening": readonly BesidePublished[];
  readonly "past-plan": PastTry;
  readonly "past-stands": readonly Stands[];
  readonly actuals: readonly Held[];
  readonly calibrated: SolvedFigures;
  readonly "calibrated-places": SolvedFigures;
  readonly "calibration-readings": readonly { readonly label: string; readonly value: number }[];
}

/** A list at the end of planning years, as it would be without a change and with it. */
export interface ServiceTried {
  readonly label: string;
  /** The year in which the change begins, and the last of the plan; one where they are the same. */
  readonly ends: readonly { readonly year: string; readonly now: ListAt; readonly then: ListAt }[];
}

export interface ListAt {
  readonly waiting: number;
  /** Weeks. */
  readonly longest: number;
}

export interface OwnFigures {
  readonly results: readonly WhoseResults[];
  readonly observed: ObservedRates;
}

/** What the calibrations of a plan come to, and the assumptions they fill in, filled. */
export interface SolvedFigures {
  readonly solved: readonly Solved[];
  readonly figures: readonly Assumption[];
}

/** The answer to a query, or the problems that keep the plan (or this scenario of it) from being run. */
export type Answer<K extends Query["kind"] = Query["kind"]> =
  { readonly ok: true; readonly value: Answers[K] } | { readonly ok: false; readonly problems: readonly Problem[] };

/** The value of a table for a group on the day before the plan starts; null where it is missing, as for a flow. */
export function openingAt(table: ResultTable | undefined, group: number): number | null {
  const value = table?.opening[group];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

/** The same for a row of a table by year: undefined for a flow, which the day before a plan has nothing of. */
export const openingOfRow = (table: ResultTable, group: number): number | null | undefined =>
  table.measure.kind === "stock" ? openingAt(table, group) : undefined;

/** The value of a table at a group and time by name; null where it is missing. */
export function valueAt(table: ResultTable | undefined, group: number, time: number): number | null {
  const value = table?.values[group * table.times.length + time];
  return value === undefined || !Number.isFinite(value) ? null : value;
}
