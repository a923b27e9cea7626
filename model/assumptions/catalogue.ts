/**
 * Every assumption the engine asks for, declared once: what it means, in which unit, over which dimensions, between
 * which hard limits, and what cannot be answered while it is empty. Values live in plans, never here. A plan may hold
 * further assumptions of its own (a published figure to be named in formulas); those are not listed here.
 */

import { serviceCatalogue } from "./service-catalogue";

/**
 * The dimensions a value can be given by. `move`, `conversion`, `service`, `tier` and `outcome` name the lists in a
 * plan's structure; `band` (weeks waited) and `month` (of the calendar) are the same for every plan.
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

/** Which services cannot be worked out without a figure (see services/needs.ts). */
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
  | "health"
  | "outcome"
  | "relative-outcome"
  | "person-outcome";

export interface CatalogueEntry {
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
   * When the engine cannot do without it: always; only with some part of the structure; never, in which case leaving it
   * empty leaves the named measures missing (not zero); or for a service, whose list is then missing.
   */
  readonly needed:
    | "always"
    | "with-routes"
    | "with-apprenticeship"
    | "with-pools"
    | "with-open-market"
    | "with-origins"
    | "posts-led"
    | "with-conversions"
    | { readonly missing: readonly string[] }
    | { readonly service: ServiceNeed };
  /** The values it can take, where they stand for choices. */
  readonly choices?: readonly { readonly value: number; readonly label: string }[];
  /** What it means, in a sentence or two that can stand beside the number. */
  readonly means: string;
}

const share = { least: 0, most: 1 } as const;
/** A yearly probability turned into a monthly hazard by -ln(1 - q) / 12, so 1 itself is not allowed. */
const probability = { least: 0, most: 1, mostExcluded: true } as const;
const notNegative = { least: 0 } as const;

const workforceCatalogue: readonly CatalogueEntry[] = [
  // The opening stock
  {
    id: "staff_in_post",
    label: "Staff in post at the start",
    unit: "WTE",
    kind: "total",
    dimensions: ["place", "setting", "level", "origin"],
    limits: notNegative,
    needed: "always",
    means:
      "WTE employed on the day before the plan starts. Each value is the total of the staff it covers; values that overlap are fitted together and what they disagree by is reported.",
  },
  {
    id: "setting_share",
    label: "Share of staff by setting",
    unit: "share",
    kind: "share",
    dimensions: ["setting", "place"],
    sharesOver: "setting",
    limits: share,
    needed: { missing: [] },
    means: "How the opening staff in post divide over settings. Left out when staff in post is given by setting.",
  },
  {
    id: "level_share",
    label: "Share of staff by level",
    unit: "share",
    kind: "share",
    dimensions: ["level", "setting", "place"],
    sharesOver: "level",
    limits: share,
    needed: { missing: [] },
    means:
      "How the opening staff in post divide over levels of practice. Left out when staff in post is given by level.",
  },
  {
    id: "origin_share",
    label: "Share of staff by origin",
    unit: "share",
    kind: "share",
    dimensions: ["origin", "place", "setting", "level"],
    sharesOver: "origin",
    limits: share,
    needed: "with-origins",
    means: "How the opening headcount divides into UK-trained and internationally recruited staff.",
  },
  {
    id: "mean_age",
    label: "Mean age",
    unit: "years",
    kind: "each",
    dimensions: ["place", "setting", "level", "origin"],
    limits: { least: 16, most: 90 },
    needed: "always",
    means: "Mean age of the opening headcount. With the share over 55 it fixes the age profile.",
  },
  {
    id: "share_over_55",
    label: "Share aged 55 and over",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level", "origin"],
    limits: share,
    needed: "always",
    means: "Share of the opening headcount aged 55 or over.",
  },
  {
    id: "participation",
    label: "Participation",
    unit: "WTE per head",
    kind: "each",
    dimensions: ["place", "setting", "level", "age", "origin"],
    limits: { least: 0.05, most: 1 },
    needed: "always",
    means: "WTE worked by one person: 1 when everybody is full time. Headcount times participation is WTE.",
  },

  // Funded posts
  {
    id: "vacancy_rate",
    label: "Vacancy rate at the start",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: -1, most: 1, mostExcluded: true },
    needed: { missing: [] },
    means:
      "Vacancies as a share of funded posts on the day before the plan starts. The establishment is staff in post / (1 - vacancy rate). Left out where the establishment itself is given.",
  },
  {
    id: "establishment",
    label: "Establishment",
    unit: "WTE",
    kind: "total",
    dimensions: ["place", "setting", "level"],
    limits: notNegative,
    needed: { missing: [] },
    means:
      "Funded posts, where they are known as a number, with dated values. Replaces the vacancy rate and the establishment growth for the posts it covers.",
  },
  {
    id: "establishment_growth",
    label: "Growth of funded posts",
    unit: "per year",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: -0.5, most: 1 },
    needed: "always",
    means: "Yearly growth of the establishment, spread evenly over the months.",
  },
  {
    id: "added_posts",
    label: "Posts added",
    unit: "WTE",
    kind: "total",
    dimensions: ["place", "setting", "level"],
    limits: {},
    needed: { missing: [] },
    means: "Funded posts added on top of growth (below zero: taken away), usually set by a scenario from a date.",
  },
  {
    id: "posts_converted",
    label: "Posts turned into another level",
    unit: "WTE",
    kind: "total",
    dimensions: ["conversion", "place", "setting"],
    limits: notNegative,
    needed: "with-conversions",
    means: "Funded posts of one level turned into posts of another, for each conversion the plan lists.",
  },
  {
    id: "unmet_need",
    label: "Unmet need today",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: -0.5, most: 5 },
    needed: { missing: ["need", "gap_to_need"] },
    means:
      "How far the posts needed exceed the posts funded, as a share of funded posts, so that the base year is not silently taken to be in balance.",
  },

  // 1 Leave
  {
    id: "leaver_rate",
    label: "Leaver rate",
    unit: "per year",
    kind: "each",
    dimensions: ["place", "setting", "level", "origin"],
    limits: probability,
    needed: "always",
    means:
      "Yearly probability that a person in post leaves the modelled workforce, retirement included. Turnover between employers is not part of it.",
  },
  {
    id: "leaver_age_factor",
    label: "Leaving by age, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["age"],
    limits: notNegative,
    needed: "always",
    means: "How the hazard of leaving other than by retirement differs by age band; 1 is the same as the rest.",
  },
  {
    id: "leaver_origin_factor",
    label: "Leaving by origin, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["origin"],
    limits: notNegative,
    needed: "always",
    means: "How the hazard of leaving other than by retirement differs by origin; 1 is the same as the rest.",
  },
  {
    id: "leaver_level_factor",
    label: "Leaving by level, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["level"],
    limits: notNegative,
    needed: "always",
    means: "How the hazard of leaving other than by retirement differs by level; 1 is the same as the rest.",
  },
  {
    id: "retirement_rate",
    label: "Retirement by age",
    unit: "per year",
    kind: "each",
    dimensions: ["age"],
    limits: probability,
    needed: "always",
    means: "Yearly probability of retiring, by age band. It is part of the leaver rate, not on top of it.",
  },

  // 3 Train
  {
    id: "opening_intake",
    label: "Commissioned places in the first planning year",
    unit: "learners per year",
    kind: "each",
    dimensions: [],
    limits: notNegative,
    needed: "with-routes",
    means: "Learners who start training in the plan's first planning year, all routes together.",
  },
  {
    id: "commissioning_growth",
    label: "Growth of commissioned places",
    unit: "per year",
    kind: "each",
    dimensions: [],
    limits: { least: -0.5, most: 1 },
    needed: "with-routes",
    means:
      "Yearly growth of commissioned places from one planning year to the next. It reaches the staff in post only after the years of training.",
  },
  {
    id: "commissioned_places",
    label: "Commissioned places, as a dated list",
    unit: "learners per year",
    kind: "each",
    dimensions: [],
    limits: notNegative,
    needed: { missing: [] },
    means: "Commissioned places by date, where they are known. Replaces the opening intake and its growth.",
  },
  {
    id: "intake_share",
    label: "Share of commissioned places by place",
    unit: "share",
    kind: "share",
    dimensions: ["place", "route"],
    sharesOver: "place",
    limits: share,
    needed: "with-routes",
    means: "How commissioned places divide over places.",
  },
  {
    id: "route_share",
    label: "Share of places by taught route",
    unit: "share",
    kind: "share",
    dimensions: ["route"],
    sharesOver: "route",
    limits: share,
    needed: "with-routes",
    means:
      "How the places that are not apprenticeships divide over the taught routes. They keep these proportions as the apprenticeship share changes.",
  },
  {
    id: "apprenticeship_share",
    label: "Apprenticeship share of places",
    unit: "share",
    kind: "each",
    dimensions: [],
    limits: share,
    needed: "with-apprenticeship",
    means: "Share of commissioned places taken through apprenticeships, usually a straight line between dated values.",
  },
  {
    id: "intake_month",
    label: "Month of intake",
    unit: "calendar month",
    kind: "each",
    dimensions: ["route"],
    limits: { least: 1, most: 12 },
    needed: "with-routes",
    means: "Calendar month in which a route's learners start: 9 is September.",
  },
  {
    id: "route_length",
    label: "Length of training",
    unit: "months",
    kind: "each",
    dimensions: ["route"],
    limits: { least: 1, most: 120 },
    needed: "with-routes",
    means: "Months from start to completion.",
  },
  {
    id: "registration_lag",
    label: "Months from completion to registration",
    unit: "months",
    kind: "each",
    dimensions: ["route"],
    limits: { least: 0, most: 36 },
    needed: "with-routes",
    means: "Months between completing the course and being able to take a registered post.",
  },
  {
    id: "attrition",
    label: "Course attrition",
    unit: "per year",
    kind: "each",
    dimensions: ["route", "place"],
    limits: probability,
    needed: "with-routes",
    means: "Yearly probability that a learner leaves the course.",
  },
  {
    id: "registers_share",
    label: "Completers who register",
    unit: "share",
    kind: "each",
    dimensions: ["route", "place"],
    limits: share,
    needed: "with-routes",
    means: "Share of those who complete that go on to register with the HCPC.",
  },
  {
    id: "joins_share",
    label: "Registrants who take a first post here",
    unit: "share",
    kind: "each",
    dimensions: ["route", "place"],
    limits: share,
    needed: "with-routes",
    means: "Share of new registrants who look for a first post in the modelled workforce.",
  },
  {
    id: "apprentices_in_post",
    label: "Apprentices already in post as support workers",
    unit: "share",
    kind: "each",
    dimensions: ["route", "place"],
    limits: share,
    needed: "with-apprenticeship",
    means:
      "Share of apprenticeship starts taken by people already in post at the support level. They keep their post and move level on completion instead of being hired.",
  },
  {
    id: "apprentice_availability",
    label: "Availability of an apprentice in post",
    unit: "share",
    kind: "each",
    dimensions: ["route"],
    limits: share,
    needed: "with-apprenticeship",
    means: "Share of an apprentice's paid hours left for the job after off-the-job training.",
  },
  {
    id: "pool_loss",
    label: "Giving up the search for a post",
    unit: "per year",
    kind: "each",
    dimensions: ["place", "level"],
    limits: probability,
    needed: "with-pools",
    means: "Yearly probability that a person looking for a post gives up and leaves the pool.",
  },
  {
    id: "opening_pool",
    label: "People looking for a post at the start",
    unit: "heads",
    kind: "total",
    dimensions: ["place", "level"],
    limits: notNegative,
    needed: { missing: [] },
    means: "Registered people looking for a post on the day before the plan starts. Left out, the pools start empty.",
  },
  {
    id: "joining_age",
    label: "Age on joining from training",
    unit: "share",
    kind: "share",
    dimensions: ["age", "route"],
    sharesOver: "age",
    limits: share,
    needed: "with-routes",
    means: "Age profile of newly registered people, by route.",
  },
  {
    id: "joining_age_international",
    label: "Age on joining, international recruits",
    unit: "share",
    kind: "share",
    dimensions: ["age"],
    sharesOver: "age",
    limits: share,
    needed: "with-pools",
    means: "Age profile of international recruits on joining.",
  },
  {
    id: "joining_age_returners",
    label: "Age on joining, returners to practice",
    unit: "share",
    kind: "share",
    dimensions: ["age"],
    sharesOver: "age",
    limits: share,
    needed: "with-pools",
    means: "Age profile of returners to practice on joining.",
  },
  {
    id: "joining_age_open_market",
    label: "Age on joining, open labour market",
    unit: "share",
    kind: "share",
    dimensions: ["age"],
    sharesOver: "age",
    limits: share,
    needed: "with-open-market",
    means: "Age profile of people hired from the open labour market.",
  },
  {
    id: "placement_limited",
    label: "Intake limited by placements",
    unit: "switch",
    kind: "each",
    dimensions: [],
    limits: share,
    needed: { missing: [] },
    means: "1 cuts each intake to the learners that can be placed, 0 only reports the shortfall.",
  },
  {
    id: "placement_weeks_per_wte",
    label: "Placement weeks hosted per WTE",
    unit: "weeks per WTE per year",
    kind: "each",
    dimensions: ["setting", "place"],
    limits: { least: 0, most: 52 },
    needed: { missing: ["placement_capacity", "placement_shortfall"] },
    means: "Weeks of learner placement that one WTE of registered staff hosts in a year.",
  },
  {
    id: "placement_weeks_per_learner",
    label: "Placement weeks needed per learner-year",
    unit: "weeks per learner per year",
    kind: "each",
    dimensions: ["route"],
    limits: { least: 0, most: 52 },
    needed: { missing: ["placement_need", "placement_shortfall"] },
    means: "Weeks of placement one learner needs in a year of training.",
  },

  // 4 Arrive
  {
    id: "international_recruits",
    label: "International recruits",
    unit: "heads per year",
    kind: "each",
    dimensions: ["level"],
    limits: notNegative,
    needed: "with-pools",
    means: "People recruited from abroad in a year who enter the pool at this level, all places together.",
  },
  {
    id: "returners",
    label: "Returners to practice",
    unit: "heads per year",
    kind: "each",
    dimensions: ["level"],
    limits: notNegative,
    needed: "with-pools",
    means: "People returning to practice in a year who enter the pool at this level, all places together.",
  },
  {
    id: "arrival_share",
    label: "Share of arrivals by place",
    unit: "share",
    kind: "share",
    dimensions: ["place"],
    sharesOver: "place",
    limits: share,
    needed: "with-pools",
    means: "How international recruits and returners divide over places.",
  },

  // 5 Move
  {
    id: "move_rate",
    label: "Moves between settings or places",
    unit: "per year, as a hazard",
    kind: "each",
    dimensions: ["move"],
    limits: { least: 0, most: 12 },
    needed: { missing: ["moves_in", "moves_out"] },
    means:
      "Yearly hazard of moving from one setting or place to another inside the modelled workforce, for each move the plan lists.",
  },

  // 6 Promote
  {
    id: "promotion_rate",
    label: "Promotion to the next level",
    unit: "per year, as a hazard",
    kind: "each",
    dimensions: ["level", "place", "setting"],
    limits: { least: 0, most: 12 },
    needed: "always",
    means:
      "Yearly hazard of promotion from this level to the next when the plan is supply-led. A month's probability is 1 - e^(-hazard / 12).",
  },
  {
    id: "promotion_limit",
    label: "Most promotions from a level",
    unit: "per year, as a hazard",
    kind: "each",
    dimensions: ["level", "place", "setting"],
    limits: { least: 0, most: 12 },
    needed: "posts-led",
    means:
      "Yearly hazard that promotion from this level cannot exceed when the plan is posts-led: not everybody is ready.",
  },
  {
    id: "internal_share",
    label: "Vacancies filled by promotion",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place", "setting"],
    limits: share,
    needed: "posts-led",
    means: "Share of vacancies at this level open to promotion from the level below, when the plan is posts-led.",
  },

  // 7 Recruit
  {
    id: "months_to_fill",
    label: "Months to fill a post",
    unit: "months",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: { least: 0.1, most: 120 },
    needed: "always",
    means:
      "Mean months a funded post stays open before it is filled, when there is somebody to fill it. A month's probability is 1 - e^(-1 / months).",
  },
  {
    id: "attractiveness",
    label: "Attractiveness of a setting",
    unit: "multiplier",
    kind: "each",
    dimensions: ["setting", "place"],
    limits: notNegative,
    needed: "posts-led",
    means: "How hires from one pool divide over settings, beside their vacancies; 1 is the same as the rest.",
  },

  // Money
  {
    id: "pay_point",
    label: "Pay point",
    unit: "GBP per WTE per year",
    kind: "each",
    dimensions: ["level", "place"],
    limits: notNegative,
    needed: { missing: ["cost", "temporary_cost"] },
    means: "Basic yearly pay of one WTE at this level.",
  },
  {
    id: "on_cost_rate",
    label: "Employer on-costs",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place"],
    limits: { least: 0, most: 2 },
    needed: { missing: ["cost", "temporary_cost"] },
    means: "Employer's national insurance, pension and levy as a share of pay.",
  },
  {
    id: "pay_supplement",
    label: "High-cost area supplement",
    unit: "share",
    kind: "each",
    dimensions: ["place", "level"],
    limits: share,
    needed: { missing: ["cost", "temporary_cost"] },
    means: "Supplement to basic pay in high-cost areas, as a share of basic pay.",
  },
  {
    id: "temporary_cover",
    label: "Vacancies covered by temporary staff",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: share,
    needed: { missing: ["temporary_staff", "temporary_cost"] },
    means: "Share of vacancies covered by bank and agency staff.",
  },
  {
    id: "temporary_premium",
    label: "Premium for temporary staff",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place"],
    limits: { least: 0, most: 5 },
    needed: { missing: ["temporary_cost"] },
    means: "What a temporary WTE costs above the same WTE employed, as a share.",
  },
];

export const catalogue: readonly CatalogueEntry[] = [...workforceCatalogue, ...serviceCatalogue];

const byId = new Map(catalogue.map((entry) => [entry.id, entry]));

/** What the engine knows about an assumption; undefined for a plan's own figures. */
export const catalogueEntry = (id: string): CatalogueEntry | undefined => byId.get(id);
