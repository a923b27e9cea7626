/** What is said about an assumption, once: everything that names assumptions in lists derives from declarations of this shape. */

/**
 * The dimensions a value can be given by. `move`, `conversion`, `service`, `tier` and `outcome` name the lists in a
 * plan's structure, and `group` the groups of its characteristics; `joining` is where joiners come from (the routes, and
 * what is the same for every plan); `band` (weeks waited), `month` (of the calendar) and `prices` (the year whose prices a
 * figure is in) are the same for every plan.
 */
export const dimensionNames = [
  "place",
  "setting",
  "level",
  "age",
  "origin",
  "route",
  "move",
  "conversion",
  "service",
  "tier",
  "outcome",
  "band",
  "month",
  "prices",
  "group",
  "joining",
] as const;
export type DimensionName = (typeof dimensionNames)[number];

/** How a value given for several leaves is to be read. */
export type Kind =
  /** The same value holds for every combination it covers. */
  | "each"
  /** As `each`, and the values over `sharesOver` must add up to 1. */
  | "share"
  /** An amount: the total of all combinations it covers, divided over them in proportion to what is there. */
  | "total";

/** When the workforce cannot be run without a figure. */
export type RunNeed =
  | "always"
  | "when-posts-lead"
  | "when-supply-leads"
  /** Posts are filled one by one: always when posts lead; from the open labour market when supply leads. */
  | "when-posts-are-filled"
  /** As above, and there are several settings for the hired to go to. */
  | "when-hires-are-shared-out"
  | "when-posts-grow"
  | "when-staff-are-not-given-by-setting"
  | "when-staff-are-not-given-by-level"
  | "with-routes"
  | "with-apprenticeship"
  | "with-both-kinds-of-route"
  | "with-pools"
  | "with-open-market"
  | "with-origins"
  | "with-moves"
  /** The plan lists registered people who join from outside. */
  | "with-outside-joiners"
  /** Figures are given by the year whose prices they are in. */
  | "with-prices-by-year"
  /** The plan says who the workforce is. */
  | "with-characteristics"
  /** Pay is worked out from the point of the band. */
  | "with-band-points";

/** Which services cannot be worked out without a figure (see the services' own needs). */
export type ServiceNeed =
  | "every"
  | "tiers"
  | "opening-wait"
  | "hours"
  | "work"
  | "starts"
  | "starts-per-wte"
  | "stated-team"
  | "workforce"
  | "rereferral"
  | "delegation"
  | "ring-fenced"
  | "urgent-first"
  | "by-profile"
  | "health"
  | "outcome"
  | "relative-outcome"
  | "person-outcome";

/** The members for which a figure means something: nobody is promoted out of the highest level. */
export type NeededFor =
  | "levels-that-promote"
  | "levels-promoted-into"
  | "levels-from-a-pool"
  | "routes-that-share-places"
  | "taught-routes"
  | "apprenticeships";

/** The ways in which a figure can be changed: in the plan itself, by a scenario, by a draw over the plan's own values. */
export type Way = "base" | "scenario" | "draw";

/** An exception to a direction: told wherever the figure can be changed in one of these ways. */
export interface Otherwise {
  /** What happens instead, and what to do. */
  readonly says: string;
  readonly by: readonly Way[];
  /** When it holds; always where this is left out. */
  readonly while?:
    | { /** The plan works this figure out, which makes up for the change. */ readonly workedOut: string }
    | { /** The plan gives this figure. */ readonly given: string }
    | { /** This figure is written as a formula that rests on the one changed. */ readonly formulaOf: string };
}

export interface Declaration {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly dimensions: readonly DimensionName[];
  readonly sharesOver?: DimensionName;
  readonly limits: {
    readonly least?: number;
    readonly most?: number;
    /** The most is itself not allowed. */ readonly mostExcluded?: boolean;
  };
  /**
   * What nobody can mean, for a nation or for a team, where the sums themselves need no limit: refused where it is typed,
   * pasted or changed, and told of a file that holds it. Draws do not keep to it, so that a range keeps its shape.
   */
  readonly sense?: { readonly least?: number; readonly most?: number };
  /**
   * Beyond these a figure is asked about: an hour typed where minutes are meant, a point where a per cent is. They are a
   * judgement, wide enough that what is right is hardly ever asked about; nought is a plain statement and never is.
   */
  readonly usual?: { readonly below?: number; readonly above?: number };
  /**
   * What cannot be done without it: the run; the named measures, which stay missing (not zero); or a service, whose list
   * is then missing. With no measures named it may be left out, and `means` says what that means.
   */
  readonly needed:
    RunNeed | { readonly missing: readonly string[]; readonly when?: RunNeed } | { readonly service: ServiceNeed };
  /** Where only some members of its dimensions need it. */
  readonly neededFor?: NeededFor;
  /** A list of what is known by date: where it ends, what it replaces holds again. */
  readonly mayEnd?: true;
  /** It is asked for only where this figure is given, without which it says nothing. */
  readonly asksWith?: string;
  /** The figure that can be given in its place. */
  readonly unlessGiven?: string;
  /** The figure, in the same unit, that holds wherever this one is empty; then neither is missing. */
  readonly follows?: string;
  /** The values it can take, where they stand for choices. */
  readonly choices?: readonly { readonly value: number; readonly label: string }[];
  /** What it means, in a sentence or two that can stand beside the number. */
  readonly means: string;
  /** Where a figure that only the person can give is to be had; nothing where nobody publishes it. */
  readonly find?: string;
  /** Read once, so that a later date says nothing about it. In every month where this is left out. */
  readonly read?: "at the start";
  /** It says who or what was there on the day before the plan: a fact of the base that no scenario changes. */
  readonly settled?: true;
  /** It holds for the plan as a whole, so that what scenarios come to can be compared: none of them changes it. */
  readonly ofThePlan?: true;
  /** What it shapes that is worked out once only, so that a draw cannot be laid over it. */
  readonly shapes?: "the opening stock" | "the calendar of training";
  /** False where its least and its most are no use as a trial; everything else that can be drawn as one number is tried. */
  readonly tried?: false;
  /** Which way raising it may move a measure, by a base edit, in a scenario and in a draw. */
  readonly pushes?: {
    readonly check: string;
    /** 1: never down, -1: never up. */
    readonly direction: 1 | -1;
    readonly says: string;
    /** What it moves; left out, the staff in post. */
    readonly measure?: string;
    /** The only way of closing the sums under which it must hold. */
    readonly under?: "supply-led" | "posts-led";
    /** Where it need not hold. */
    readonly otherwise?: readonly Otherwise[];
  };
  /** Why raising it has no direction of its own, in a sentence. A share has none: what one part gains the others lose. */
  readonly undirected?: string;
}
