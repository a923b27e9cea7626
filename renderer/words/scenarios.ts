/** What the scenarios screen says. */
import type { PostsReach } from "../../model";
import { statusInText } from "./status";
import { emptyPosts, type EmptyPosts } from "./empty-posts";
import { formatFigure, formatWithUnit, type Figure } from "./format";

export interface Ranked extends EmptyPosts {
  readonly name: string;
  /** Staff in post and funded posts in the last year, WTE. */
  readonly staff: Figure;
  readonly posts: Figure;
}

/** Who waits in the last year under the base or a scenario. */
export interface Waits {
  readonly name: string;
  readonly waiting: Figure;
}

const emptyWords = (of: Ranked, base: Ranked): string =>
  emptyPosts(of, base.empty ?? 0, { empty: (wte) => `${wte} WTE of empty posts`, none: "no empty post" }) ??
  "posts nobody has figures for";

/** The scenario that leaves fewest posts empty without fewer funded posts than the base; and the one that does it with fewer. */
export function closers(
  base: Ranked | undefined,
  scenarios: readonly Ranked[],
): { readonly best: Ranked | undefined; readonly byFewerPosts: Ranked | undefined } {
  const from = base?.empty ?? null;
  if (from === null || from < 0.05) return { best: undefined, byFewerPosts: undefined };
  const closing = scenarios
    .filter((one) => one.empty !== null && one.empty < from - 0.05)
    .sort((a, b) => (a.empty ?? 0) - (b.empty ?? 0));
  const fewer = (one: Ranked): boolean => one.posts !== null && base?.posts != null && one.posts < base.posts - 0.05;
  const best = closing.find((one) => !fewer(one));
  const first = closing[0];
  return { best, byFewerPosts: first !== undefined && fewer(first) ? first : undefined };
}

export const words = {
  finding: (base: Ranked | undefined, best: Ranked | undefined, year: string, count: number): string => {
    if (count === 0) return "There is only the base so far: add a scenario to ask what would happen if";
    if (base?.empty == null) return "Scenarios beside the base";
    const now = emptyWords(base, base);
    if (base.empty < 0.05) return `There are no posts to fill: in ${year} the base already has ${now}`;
    if (best?.empty == null) return `No scenario leaves fewer posts empty than the base's ${now} in ${year}`;
    const before = `${formatFigure("wte", base.empty, Math.max(base.empty, best.empty))} WTE of empty posts`;
    return `"${best.name}" fills most posts: in ${year} it turns ${before} into ${emptyWords(best, base)}`;
  },
  /** Where the plan has a list, its waits come first, as they do in the ranking. */
  waitsFinding: (ranked: readonly Waits[], year: string): string => {
    const [base, ...others] = ranked;
    if (others.length === 0) return "There is only the base so far: add a scenario to ask what would happen if";
    if (base?.waiting == null) return "Scenarios beside the base";
    const now = Math.round(base.waiting);
    const best = others
      .filter((one): one is Waits & { waiting: number } => one.waiting !== null && Math.round(one.waiting) < now)
      .sort((a, b) => a.waiting - b.waiting)[0];
    if (now === 0) return `Nobody waits in the base in ${year}`;
    const people = formatWithUnit("heads", now);
    if (best === undefined) return `No scenario leaves fewer waiting than the base's ${people} in ${year}`;
    const left = Math.round(best.waiting);
    const then = left === 0 ? "nobody waits" : `${formatWithUnit("heads", left)} ${left === 1 ? "waits" : "wait"}`;
    return `"${best.name}" brings the list down most: in ${year} ${then} instead of the base's ${people}`;
  },
  chanceFinding: (year: string) =>
    `Which scenario fills most posts cannot be told from one draw of chance each: read ${year} as an example`,
  chanceNote:
    "This plan runs with whole people and chance, and each scenario is one possible future. Differences of a few people between scenarios may be luck.",
  chanceChart: "One possible future for each line",
  byFewerPosts: ({ name }: Ranked) =>
    `"${name}" leaves fewer posts empty still, but only by having fewer funded posts.`,
  newScenario: "New scenario",
  fewest: "Least",
  most: "Most",
  endOf: (end: string, name: string) => `${end}: ${name}`,
  chartFinding: (drawn: readonly { readonly name: string; readonly staff: Figure }[], year: string): string => {
    if (drawn.length <= 1) return "The base by itself: choose scenarios below to see them beside it";
    const most = [...drawn].sort((a, b) => (b.staff ?? -Infinity) - (a.staff ?? -Infinity))[0];
    return most?.staff == null
      ? "The base beside the scenarios chosen"
      : `Of the lines drawn, ${most.name === "Base" ? "the base" : `"${most.name}"`} has most staff in ${year}: ${formatWithUnit("wte", most.staff)}`;
  },
  /** Of one list under the base and the scenarios chosen. */
  listsFinding: (drawn: readonly Waits[], list: string, year: string): string => {
    if (drawn.length <= 1) return `${list}, people waiting in the base: choose scenarios below to see them beside it`;
    const least = [...drawn].sort((a, b) => (a.waiting ?? Infinity) - (b.waiting ?? Infinity))[0];
    return least?.waiting == null
      ? `${list}, people waiting: the base beside the scenarios chosen`
      : `${list}: of the lines drawn, ${least.name === "Base" ? "the base" : `"${least.name}"`} has fewest waiting in ${year}: ${formatWithUnit("heads", Math.round(least.waiting))}`;
  },
  listsNote: "People waiting at the end of each week. Up to three scenarios are drawn beside the base.",
  chartNote: "Thick lines: staff in post. Dotted lines: funded posts. Up to three scenarios are drawn beside the base.",

  rankingTitle: "All scenarios compared",
  rankBy: "Order by",
  measures: {
    vacancies: "Net vacancies",
    staff_in_post: "Staff in post",
    vacant_posts: "Vacant posts",
    over_establishment: "Over establishment",
    cost: "Pay bill",
    cost_to_date: "Pay bill from the start",
    waiting: "People waiting",
    longest_wait: "Longest wait, weeks",
    over_18: "Waiting over 18 weeks",
  } satisfies Record<string, string>,
  rankingFinding: (measure: string, year: string, least: string | undefined) =>
    least === undefined ? `${measure} in ${year}, by scenario` : `${measure} in ${year}: ${least}`,
  rankingEnds: (first: string, firstFigure: string, last: string, lastFigure: string) =>
    `from ${firstFigure} (${first}) to ${lastFigure} (${last})`,
  stillRunning: (count: number) => `${count} ${count === 1 ? "scenario is" : "scenarios are"} still being worked out.`,
  tableCaption: (year: string) =>
    `Each scenario in ${year}, and its change from the base. Press a name to show that scenario on every screen.`,
  scenario: "Scenario",
  inCharts: "In charts",
  drawNamed: (name: string) => `Draw "${name}" in the charts and list it below`,
  shown: "shown",
  cannotRun: "Cannot be run.",

  gridTitle: "What differs from the base",
  gridNote:
    "One row for each assumption that a scenario changes. Changed cells are coloured and marked ◆; an empty one is as in the base. Reset puts a cell back to the base.",
  listNote:
    "One row for each assumption that a scenario changes, and a line for each scenario that does; all others are as in the base. Reset puts a line back to the base.",
  listScenario: "Scenario",
  listChange: "What it changes it to",
  gridAll: "Show every scenario",
  gridEmpty: "Nothing differs: none of the scenarios listed here changes anything yet.",
  gridNoScenarios: "Choose a scenario in the table of the results, or show every scenario.",
  assumption: "Assumption",
  base: "Base",
  changed: "Changed:",
  asBase: "as base",
  otherRow: "changed in another row",
  inherited: (name: string) => `from "${name}"`,
  reset: "Reset",
  resetNamed: (what: string, name: string) => `Reset ${what} in "${name}" to the base`,
};

/** Staff and empty posts in the last year, WTE. */
interface StaffAndPosts {
  readonly staff: Figure;
  readonly empty: Figure;
}

export const reachWords = {
  reach: {
    nothing: "Staff and posts as in the base: it has this already, or what changes is something else.",
    nobody: "Moves no people: in a supply-led plan posts do not decide how many there are.",
    "between posts":
      "Moves people between posts and adds none: in a supply-led plan posts do not decide how many there are.",
  } satisfies Record<PostsReach, string>,
  /** Where funded posts decide who is hired. */
  postsLed: (year: string, base: StaffAndPosts, scenario: StaffAndPosts) =>
    `If funded posts decided who is hired, there would in ${year} be ${formatWithUnit("wte", scenario.staff)} in post and ${formatWithUnit("wte", scenario.empty)} of posts empty, beside ${formatWithUnit("wte", base.staff)} and ${formatWithUnit("wte", base.empty)} in the base. On the command line: --closure posts-led.`,
  cannot: (why: string) => `What funded posts would decide cannot be run yet: ${why}`,
};

/** The parts of the screen, as their tabs name them. */
export const scenarioParts = {
  results: "Results",
  order: "In order",
  differences: "What differs",
  worth: "Costs and benefits",
} as const;

export const sheetWords = {
  change: "Change this scenario",
  panelTitle: (name: string) => `Scenario: ${name}`,
  title: (name: string) => `The scenario shown: ${name}`,
  noneTitle: "The base is shown",
  none: "Changes made on any screen now go to the base and reach every scenario. Choose a scenario to read or change what it does.",
  choose: "Scenario shown",
  details: "Name, what it is about, what it is based on",
  name: "Name",
  about: "What it is about",
  basedOn: "Based on",
  theBase: "the base",
  copy: "Copy",
  copyName: (name: string) => `Copy of ${name}`,
  copied: (name: string) => `Made "${name}". It is the scenario shown.`,
  remove: "Delete",
  removed: (name: string) => `Deleted "${name}". Undo brings it back.`,
  print: "Print this list",
  printed: "The list has gone to the printer.",
  listCaption: (name: string, count: number) =>
    `Everything in which "${name}" differs from the base: ${count} ${count === 1 ? "change" : "changes"}`,
  nothing: "This scenario changes nothing yet. Add a change here, or move a slider on any screen while it is shown.",
  columns: {
    what: "What",
    base: "Base",
    becomes: "Becomes",
    when: "When",
    why: "Why",
    domain: "HEE Star",
    source: "Base figure from",
  },
  edit: "Edit",
  editNamed: (what: string) => `Edit the change to ${what}`,
  done: "Done",
  add: "Add this change",
  assumption: "Assumption",
  pick: "Choose an assumption",
  ours: "What the model uses",
  others: "The plan's own figures",
  baseNow: (value: string) => `The base has ${value}.`,
  noSource: "no source",
  op: "How it changes",
  ops: { set: "Becomes", add: "Goes up or down by", multiply: "Is multiplied by" },
  value: "Value",
  from: "From (empty: from the start)",
  ramp: "Comes in over, months",
  rampHint: "0: at once",
  where: "For whom",
  everybody: "everybody",
  dimensions: {
    place: "Places",
    setting: "Settings",
    level: "Levels of practice",
    age: "Ages",
    origin: "Origins",
    route: "Training routes",
    move: "Moves",
    conversion: "Conversions of posts",
    service: "Services",
    tier: "Tiers",
    outcome: "Outcomes",
    band: "Weeks waited",
    month: "Calendar months",
    prices: "Years of prices",
    group: "Groups",
    joining: "Where joiners come from",
  },
  domain: "HEE Star domain",
  noDomain: "not said",
  why: "Why",
  status: statusInText,
};

export const scenarioMenuWords = {
  new: "New scenario…",
  rename: "Rename the scenario shown…",
  renameTitle: (name: string) => `Rename "${name}"`,
  renameButton: "Rename",
  copy: "Copy the scenario shown",
  remove: "Delete the scenario shown…",
  removeTitle: (name: string) => `Delete "${name}"?`,
  removeText: (changes: number) =>
    `${changes === 0 ? "It changes nothing yet." : changes === 1 ? "Its one change goes with it." : `Its ${changes} changes go with it.`} Undo brings it back.`,
  removeButton: "Delete",
  keep: "Keep it",
  next: "Next scenario",
  previous: "Previous scenario",
  base: "Show the base",
  addChange: "Add a change",
  differences: "Show what differs from the base",
};
