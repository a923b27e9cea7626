/** What a shortage can be judged by: each measure once, with its unit, its limits and which way it is worse. */

export interface ShortageMeasure {
  readonly label: string;
  /** Of staff, or of the lists of services. */
  readonly of: "staff" | "list";
  readonly unit: "share" | "WTE" | "WTE per 10,000 patients" | "months" | "people per post" | "times" | "weeks";
  /** Which side of a size is a shortage. */
  readonly worse: "above" | "below";
  /** A size outside these is a mistake. */
  readonly limits: readonly [least: number, most: number];
  /** What a rule's `least` counts: a rate of fewer is not judged. */
  readonly base:
    "WTE funded" | "WTE in post" | "people in post" | "WTE vacant" | "weeks of placement" | "people waiting";
  readonly means: string;
}

export const shortageMeasures = {
  vacancy_rate: {
    label: "Vacancy rate",
    of: "staff",
    unit: "share",
    worse: "above",
    limits: [0, 1],
    base: "WTE funded",
    means: "Vacant posts / establishment, counted gross: nobody over establishment elsewhere is taken off.",
  },
  vacant_posts: {
    label: "Vacant posts",
    of: "staff",
    unit: "WTE",
    worse: "above",
    limits: [0, 100_000],
    base: "WTE funded",
    means: "Posts with nobody in them, in each place, setting and level apart.",
  },
  staff_per_10k: {
    label: "Staff for the people served",
    of: "staff",
    unit: "WTE per 10,000 patients",
    worse: "below",
    limits: [0, 1_000],
    base: "WTE in post",
    means: "Staff in post for every 10,000 patients registered with a general practice.",
  },
  leaver_rate: {
    label: "Leaver rate",
    of: "staff",
    unit: "share",
    worse: "above",
    limits: [0, 1],
    base: "people in post",
    means: "Probability that somebody in post leaves within a year at the pace of the month, retirement included.",
  },
  months_to_fill: {
    label: "Vacant posts in months of joiners",
    of: "staff",
    unit: "months",
    worse: "above",
    limits: [0, 120],
    base: "WTE vacant",
    means:
      "Vacant posts / WTE that joined a month, over the last twelve months: how long everybody who joins would take to fill them. 120 where next to nobody joins.",
  },
  new_per_vacancy: {
    label: "Newly registered for each vacant post",
    of: "staff",
    unit: "people per post",
    worse: "below",
    limits: [0, 100],
    base: "WTE vacant",
    means: "New registrants who came to look for a post in the last twelve months / vacant posts filled from them.",
  },
  share_over_55: {
    label: "Aged 55 and over",
    of: "staff",
    unit: "share",
    worse: "above",
    limits: [0, 1],
    base: "people in post",
    means: "Share of the people in post aged 55 and over.",
  },
  placement_use: {
    label: "Placement weeks needed for each offered",
    of: "staff",
    unit: "times",
    worse: "above",
    limits: [0, 100],
    base: "weeks of placement",
    means: "Weeks of placement the learners need / weeks the staff can host, over the last twelve months.",
  },
  over_18_weeks: {
    label: "Waiting over 18 weeks",
    of: "list",
    unit: "share",
    worse: "above",
    limits: [0, 1],
    base: "people waiting",
    means: "Share of the people on the list who have waited more than 18 weeks.",
  },
  longest_wait: {
    label: "Longest wait",
    of: "list",
    unit: "weeks",
    worse: "above",
    limits: [0, 1_000],
    base: "people waiting",
    means: "Weeks the first whole person on the list has waited, counted from the longest waiting.",
  },
  list_growth: {
    label: "Growth of the list in three months",
    of: "list",
    unit: "share",
    worse: "above",
    limits: [-1, 100],
    base: "people waiting",
    means: "People waiting / people waiting three months before, less one.",
  },
  load: {
    label: "Demand for each taken off the list",
    of: "list",
    unit: "times",
    worse: "above",
    limits: [0, 100],
    base: "people waiting",
    means: "People who joined the list in three months / people started or taken off it.",
  },
} as const satisfies Readonly<Record<string, ShortageMeasure>>;

export type ShortageMeasureId = keyof typeof shortageMeasures;
export const shortageMeasureIds = Object.keys(shortageMeasures) as readonly ShortageMeasureId[];
/** A measure by its id, with the fields that every one has. */
export const shortageMeasure = (id: ShortageMeasureId): ShortageMeasure => shortageMeasures[id];
