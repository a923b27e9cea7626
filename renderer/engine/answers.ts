/** What comes back of what the screens ask: plain data that can pass from a worker. */
import type {
  Appraised,
  Assumption,
  Backfill,
  Becomes,
  BesidePublished,
  CheckResult,
  Composition,
  Course,
  Crowding,
  Drivers,
  ExplainedPart,
  Held,
  Hosting,
  MeasureInfo,
  MeasuredCause,
  MoneyView,
  NationList,
  ObservedRates,
  OutcomeView,
  PastTry,
  PlacesEdit,
  PostsReach,
  Problem,
  RankedAssumption,
  Roll,
  RoomLine,
  ServiceExplanation,
  ServiceHealth,
  ServiceStaffing,
  ServiceTargets,
  ServiceView,
  SliderStands,
  Solved,
  Stands,
  SumExplanation,
  Takes,
  TakesByLevel,
  TierThen,
  WhoseResults,
  WorkshopSlider,
} from "../../model";
import type { Query } from "./queries";
import type { ShortagesTold } from "./shortages";
import type { ResultTable } from "./table-values";

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
