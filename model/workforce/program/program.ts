/**
 * A plan made ready to run: every number the months need, in typed arrays. Building it (compile.ts) resolves
 * assumptions, formulas and calibration; running it (project.ts) only reads it.
 */
import { arrivalKinds } from "./arrivals";
import type { Closure } from "../../plan/plan";
import type { Problem } from "../../plan/problem";
import type { Calendar } from "../../plan/calendar";
import type { Reads } from "../../resolve/reads";
import type { Inputs } from "./inputs";
import type { KnownEvents } from "./known-events";
import type { Shape } from "./shape";
import type { Timed } from "./timed";

/** A yearly intake of one route that is in training, or starts, during the plan. */
export interface Cohort {
  readonly route: number;
  /** Month of the plan in which it starts; negative for those in training before the plan starts. */
  readonly start: number;
  /** Month in which it completes the course. */
  readonly end: number;
  /** Month in which its registrants can take a post. */
  readonly join: number;
}

/** A stretch of one row's people that can move to another row, from one entry in the plan's list of moves. */
export interface MovePair {
  readonly move: number;
  readonly from: number;
  readonly to: number;
}

/** The months of training, for every place (see month/train). Heads. */
export interface Training {
  readonly cohorts: readonly Cohort[];
  /** The same by cohort, for the months to read. */
  readonly routeOf: Int32Array;
  readonly startOf: Int32Array;
  readonly endOf: Int32Array;
  /** Cohorts that start, and those whose registrants can take a post, in each month. */
  readonly startsIn: readonly Int32Array[];
  readonly joinsIn: readonly Int32Array[];
  /** Part of a year's commissioned places that a cohort takes in a place: cohort * places + place. */
  readonly share: Float64Array;
  /** Learners who start, before any limit. Same order. */
  readonly planned: Float64Array;
  /** Part of those who start that completes, and part of completers that reaches the pool. Same order. */
  readonly survives: Float64Array;
  readonly registers: Float64Array;
  readonly joins: Float64Array;
  /** Part of the starts already in post as support workers. Same order. */
  readonly inPost: Float64Array;
  /** Part of the starts still learning at the end of a month of the plan: ((route * places) + place) * months + month, relative to `history` months before the start. */
  readonly remaining: Float64Array;
  readonly history: number;
  /** Weeks of placement a learner-year of each route needs, and those one WTE of each row hosts; NaN is missing. */
  readonly weeksNeeded: Float64Array;
  readonly weeksHosted: Timed;
  readonly limited: Uint8Array;
  /** 1 for the routes that are apprenticeships. */
  readonly apprentice: Float64Array;
  /** By place: apprentices for each support worker, at most; Infinity where nothing limits them. */
  readonly mostApprentices: Timed;
  /** WTE of academic educators that one learner of each route needs; by month those there are for all places (NaN is missing), and the same where they limit intakes, else Infinity. */
  readonly educatorsEach: Float64Array;
  readonly educatorsThere: Float64Array;
  readonly mostEducators: Float64Array;
}

export interface Program {
  /** The values it was worked out from last: those of a draw where one is laid over the plan. */
  inputs: Inputs;
  /** Which assumptions were read to work it out, and are read from it by measures. */
  readonly reads: Reads;
  /** Those read to work it out. */
  readonly compiledFrom: ReadonlySet<string>;
  readonly shape: Shape;
  readonly calendar: Calendar;
  readonly months: number;
  readonly closure: Closure;
  readonly problems: Problem[];

  /** Heads by cell on the day before the plan starts. */
  readonly opening: Float64Array;
  /** The same of whom the leaver rates are: those of the day before the plan's first start, where that was moved. */
  readonly rated: Float64Array;
  /** WTE by row on that day, under the participation that held when staff were counted. */
  readonly openingWte: Float64Array;
  /** WTE per head by cell. */
  readonly participation: Timed;
  /** True for a stretch when everybody in a row has the same participation, so that WTE is heads times one number. */
  readonly uniform: boolean[];

  /** Funded posts by row in each month: month * rows + row. WTE. */
  readonly establishment: Float64Array;
  /** Of these, the posts that may be filled: those that are not frozen. The establishment itself where none are. */
  fillable: Float64Array;
  readonly openingEstablishment: Float64Array;
  /** What posts given for several rows divide by, and the posts that those added to them do: as they were at first. By row. */
  readonly postWeights: Float64Array;
  readonly firstPosts: Float64Array;
  /** 1 for the rows whose posts are given as numbers, so that they do not grow by themselves. */
  readonly givenPosts: Uint8Array;
  /** Posts of the establishment that a plan or scenario adds, and those turned into the level less those turned out of it. Same order. */
  readonly addedPosts: Float64Array;
  readonly convertedPosts: Float64Array;

  /** Part of a cell that stays through a month, and its monthly hazard of leaving for any reason. */
  readonly keep: Timed;
  readonly hazard: Timed;
  /** Monthly hazard of retiring by age band. */
  readonly retirement: Timed;
  /** Part of an age band that moves up to the next in a month. */
  readonly ageUp: Float64Array;

  /** What is known to be coming: people who leave, move up, join or are away. */
  readonly known: KnownEvents;

  readonly training: Training;
  /** People in post on an enhanced-practice apprenticeship at the end of a month, and those who complete it in the month: month * levels + level. Heads. */
  readonly enhanced: { readonly learning: Float64Array; readonly completing: Float64Array };
  /** Sources of joiners: the routes in order, then those who arrive (arrivals.ts), and the open labour market. */
  readonly sources: number;
  /** Age and origin profile of each source but the last: source * width + origin * ages + age. Each adds up to 1. */
  readonly profiles: Float64Array;
  /** Profile of people hired from the open labour market: (place * levels + level) * width + origin * ages + age. */
  readonly openMarket: Float64Array;
  readonly poolKeep: Timed;
  readonly openingPool: Float64Array;
  /** Arrivals in a month by place, level and source: (place * levels + level) * arrivalKinds + kind. Heads. */
  readonly arrivals: Timed;

  readonly movePairs: readonly MovePair[];
  /** The rows of each pair, for the months to read. */
  readonly moveFrom: Int32Array;
  readonly moveTo: Int32Array;
  /** Monthly probability of each move pair, before the limit of vacancies at the destination. */
  readonly moveProbability: Timed;

  /** By row: probability of promotion out of it in a month (supply-led) or the most that is allowed (posts-led). */
  readonly promotion: Timed;
  /** By row: part of its vacancies filled from below in a month (internal share x monthly fill probability). */
  readonly internalFill: Timed;
  /** By row: probability that a vacancy is filled in a month. */
  readonly fill: Timed;
  /** By place and setting: relative attractiveness. */
  readonly attractiveness: Timed;
  /** Whether anybody may take a post elsewhere (see month/relocate); else what follows is empty. */
  readonly mobile: boolean;
  /** Share of a pool that looks elsewhere in a month: reach * places * levels + place * levels + level. */
  readonly mobility: Timed;
  /** The places each can reach: those of a place in a reach begin in `reachTo` at reachFirst[reach * places + place]. */
  readonly reachFirst: Int32Array;
  readonly reachTo: Int32Array;

  /** By level: 1 where promotion from this level to the next is possible, 1 where posts are filled from the pool. */
  readonly promotes: Uint8Array;
  readonly fromPool: Uint8Array;
  /** The level apprentices come from and the one they move to; -1 when the plan has none. */
  readonly supportLevel: number;
  readonly firstRegistered: number;
}

/** How far people look for a post: in the other places of the same parent, and in the rest of the nation. */
export const reachCount = 2;

/** Number of the first source of those who arrive: the routes come before it. */
export const firstArrival = (program: Pick<Program, "sources">): number => program.sources - 1 - arrivalKinds;
export const openMarketSource = (program: Program): number => program.sources - 1;
