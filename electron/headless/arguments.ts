/** The command line of a run, taken apart; whether the plan has what it names is decided later. */
import { elementAt } from "../../model/index";
import { readDraws, type DrawsWords } from "./draws-options";
import { didYouMean } from "./names";
import { notTogether } from "./not-together";
import { badArguments, done, type Step } from "./outcome";
import { postsOptions, type PostsWords } from "./posts-changes";
import { runExamples, runOptions } from "./run-options";
import type { ServiceChangeWords } from "./service-change-words";
import { serviceChangeOptions } from "./service-changes-example";
import { sorted } from "./sorted-words";

const lists = [
  "measures",
  "scenarios",
  "places",
  "assumptions",
  "services",
  "tiers",
  "service-measures",
  "events",
  "nations",
] as const;
export type List = (typeof lists)[number];

export interface Arguments {
  /** Path of the plan, `-` for standard input; undefined where none is needed. */
  readonly plan: string | undefined;
  readonly scenarios: readonly string[];
  /** Changes to posts, laid over the base as a scenario of their own. */
  readonly posts: readonly PostsWords[];
  /** What is done to services, laid over the base as a scenario of their own. */
  readonly serviceChanges: readonly ServiceChangeWords[];
  /** What is known to be coming, as it was written. */
  readonly events: readonly string[];
  readonly measures: readonly string[];
  readonly services: readonly string[];
  readonly by: string | undefined;
  readonly years: string | undefined;
  readonly where: string | undefined;
  readonly closure: "supply-led" | "posts-led" | undefined;
  readonly time: "year" | "month" | "week";
  readonly out: string | undefined;
  readonly checks: boolean;
  readonly explain: string | undefined;
  /** The figure whose spread is asked about, as it was written. */
  readonly whatMatters: string | undefined;
  readonly list: List | undefined;
  readonly calibration: boolean;
  readonly opening: boolean;
  /** The nation whose pack is shown. */
  readonly nation: string | undefined;
  /** A published place, or a group of them, whose lists are foretold from their past. */
  readonly backtest: string | undefined;
  /** A published place, or a group of them, whose lists are run on under the plan; and whether those in doubt are too. */
  readonly nationalLists: string | undefined;
  readonly asReturned: boolean;
  /** The place asked how many apprentices it can host, and the GBP a year it has for their backfill. */
  readonly host: string | undefined;
  readonly backfillMoney: string | undefined;
  /** The characteristic by which the workforce is told apart. */
  readonly composition: string | undefined;
  /** The wait a list is to reach, and by when, as it was written. */
  readonly takes: string | undefined;
  /** The target of a figure, what may be changed to meet it, and in how many of the futures, as they were written. */
  readonly goal: string | undefined;
  readonly byChanging: string | undefined;
  readonly chance: string | undefined;
  /** A place to make a plan for, out of the plan; and whether its neighbours come with it. */
  readonly planFor: string | undefined;
  readonly beside: boolean;
  /** Undefined where the plan is run once, as it stands. */
  readonly draws: DrawsWords | undefined;
  readonly help: boolean;
}

/** Asks --backtest for the staff of a plan; any other word is a place whose lists are meant. */
export const ofWorkforce = "workforce";
const isOfLists = (asked: string | undefined): boolean => asked !== undefined && asked !== ofWorkforce;

function oneOf<T extends string>(option: string, word: string | undefined, allowed: readonly T[]): Step<T | undefined> {
  if (word === undefined) return done(undefined);
  const found = allowed.find((name) => name === word.toLowerCase());
  return found === undefined
    ? badArguments(
        `--${option} takes ${allowed.slice(0, -1).join(", ")} or ${elementAt(allowed, -1)}, not "${word}".${didYouMean(
          word,
          allowed.map((name) => ({ id: name, label: name })),
        )}`,
      )
    : done(found);
}

/** Takes the command line apart. Fails with the sentence that says what to write instead. */
export function readArguments(words: readonly string[]): Step<Arguments> {
  const parts = sorted(words, runOptions, runExamples);
  if (!parts.ok) return parts;
  const {
    files: [plan, second],
    given,
  } = parts.value;
  if (second !== undefined)
    return badArguments(
      `There are two plans, "${plan}" and "${second}", and one is run at a time. Put names that hold spaces in quotation marks.`,
    );
  const one = (name: string): string | undefined => given.get(name)?.[0];
  const closure = oneOf("closure", one("closure"), ["supply-led", "posts-led"] as const);
  if (!closure.ok) return closure;
  const time = oneOf("time", one("time"), ["year", "month", "week"] as const);
  if (!time.ok) return time;
  const list = oneOf("list", one("list"), lists);
  if (!list.ok) return list;
  const says = notTogether(given, plan);
  if (says !== undefined) return badArguments(says);
  const draws = readDraws(given);
  if (!draws.ok) return draws;
  const help = given.has("help");
  const needsNoPlan =
    ["measures", "service-measures", "nations"].includes(list.value ?? "") ||
    given.has("nation") ||
    isOfLists(given.get("backtest")?.[0]);
  if (plan === undefined && !help && !needsNoPlan)
    return badArguments(
      'No plan is named. Give the path of an .otplan file, or "-" to read one from standard input; --help shows how.',
    );
  return done({
    plan,
    scenarios: given.get("scenario") ?? [],
    posts: postsOptions.flatMap((what) => (given.get(what) ?? []).map((words) => ({ what, words }))),
    serviceChanges: serviceChangeOptions.flatMap((what) => (given.get(what) ?? []).map((words) => ({ what, words }))),
    events: given.get("event") ?? [],
    measures: given.get("measure") ?? [],
    services: given.get("service") ?? [],
    by: one("by"),
    years: one("years"),
    where: one("where"),
    closure: closure.value,
    time: time.value ?? "year",
    out: one("out"),
    checks: given.has("checks"),
    explain: one("explain"),
    whatMatters: one("what-matters"),
    list: list.value,
    calibration: given.has("calibration"),
    opening: given.has("opening"),
    backtest: one("backtest"),
    nation: one("nation"),
    nationalLists: one("national-lists"),
    asReturned: given.has("as-returned"),
    host: one("host-apprentices"),
    backfillMoney: one("backfill-money"),
    composition: one("composition"),
    takes: one("takes"),
    goal: one("goal"),
    byChanging: one("by-changing"),
    chance: one("chance"),
    planFor: one("plan-for"),
    beside: given.has("beside"),
    draws: draws.value,
    help,
  });
}
