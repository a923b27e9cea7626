/** The words of the command line, taken apart, and what `--help` says of them; whether the plan has what they name is decided later. */
import { breakdowns, elementAt, present } from "../../model/index";
import { drawsExamples, drawsHelp, drawsOptions, readDraws, type DrawsWords } from "./draws-options";
import { eventExample } from "./event-example";
import { didYouMean } from "./names";
import { placesExamples, placesHelp, placesOptions } from "./places-options";
import { postsExamples, postsOptions, type PostsWords } from "./posts-changes";
import { badArguments, done, type Step } from "./outcome";
import type { ServiceChangeWords } from "./service-change-words";
import { serviceChangeExamples, serviceChangeOptions } from "./service-changes-example";
import { goalExample } from "./goal-example";
import { takesExample } from "./takes-example";

export const lists = [
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

type Kind = "flag" | "one" | "several";
const options: Readonly<Record<string, Kind>> = {
  scenario: "several",
  event: "several",
  measure: "several",
  service: "several",
  by: "one",
  years: "one",
  where: "one",
  closure: "one",
  time: "one",
  out: "one",
  checks: "flag",
  explain: "one",
  "what-matters": "one",
  list: "one",
  calibration: "flag",
  opening: "flag",
  nation: "one",
  backtest: "one",
  "national-lists": "one",
  "as-returned": "flag",
  "host-apprentices": "one",
  "backfill-money": "one",
  composition: "one",
  takes: "one",
  goal: "one",
  "by-changing": "one",
  chance: "one",
  "plan-for": "one",
  beside: "flag",
  help: "flag",
  ...placesOptions,
  ...drawsOptions,
  ...Object.fromEntries([...postsOptions, ...serviceChangeOptions].map((name) => [name, "several" as const])),
};

const isOption = (word: string): boolean => word.startsWith("--") || word === "-h";
/** A plan, or a file of draws, may follow the names of scenarios, so it is known by its ending. */
/** Asks --backtest for the staff of a plan; any other word is a place whose lists are meant. */
export const ofWorkforce = "workforce";
const isOfLists = (asked: string | undefined): boolean => asked !== undefined && asked !== ofWorkforce;

const looksLikeFile = (word: string): boolean => word === "-" || /\.(otplan|json)$/i.test(word);

const example: Readonly<Record<string, string>> = {
  scenario: "posts-held",
  event: eventExample,
  measure: "headcount",
  service: "children",
  by: "region",
  years: "2024/25..2036/37",
  where: "place=london",
  closure: "posts-led",
  time: "month",
  out: "results.csv",
  explain: "vacancies@london@2030/31",
  "what-matters": "vacancies@london@2030/31",
  list: "measures",
  ...placesExamples,
  ...postsExamples,
  ...serviceChangeExamples,
  ...drawsExamples,
  nation: "Scotland",
  backtest: "England",
  "national-lists": "regions",
  "host-apprentices": "London",
  "backfill-money": "250000",
  composition: "ethnicity",
  takes: takesExample,
  goal: goalExample,
  "by-changing": "leaver_rate",
  chance: "80%",
  "plan-for": "ics:birmingham-and-solihull",
};

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

/** How an option is followed: by nothing, one word or several. */
export type OptionKind = "flag" | "one" | "several";

/**
 * Sorts the words into files and the options, each with what was given for it.
 * @param kinds the options there are: those of a run, unless a command has its own
 * @param examples what each might be followed by
 */
export function sorted(
  words: readonly string[],
  kinds: Readonly<Record<string, OptionKind>> = options,
  examples: Readonly<Record<string, string>> = example,
): Step<{ readonly files: readonly string[]; readonly given: ReadonlyMap<string, readonly string[]> }> {
  const given = new Map<string, string[]>();
  const files: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = elementAt(words, at);
    if (!isOption(word)) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = word === "-h" ? "help" : word.slice(2, equals === -1 ? undefined : equals);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined)
      return badArguments(
        `There is no option "${word}".${didYouMean(
          name,
          Object.keys(kinds).map((id) => ({ id: `--${id}`, label: `--${id}` })),
        )} --help lists the options.`,
      );
    if (kind !== "several" && given.has(name)) return badArguments(`--${name} is given twice. Give it once.`);
    const values = given.get(name) ?? [];
    given.set(name, values);
    const before = values.length;
    if (equals !== -1) values.push(word.slice(equals + 1));
    else if (kind === "one" && words[at + 1] !== undefined && !isOption(elementAt(words, at + 1)))
      values.push(elementAt(words, (at += 1)));
    else if (kind === "several")
      while (
        words[at + 1] !== undefined &&
        !isOption(elementAt(words, at + 1)) &&
        !looksLikeFile(elementAt(words, at + 1))
      )
        values.push(elementAt(words, (at += 1)));
    if (kind === "flag" && values.length > 0)
      return badArguments(`--${name} stands alone; take "=${elementAt(values, 0)}" away.`);
    if (kind !== "flag" && (values.length === before || elementAt(values, -1).trim() === ""))
      return badArguments(
        `--${name} is followed by nothing. Write, for example, --${name} ${present(examples[name], `an example for --${name}`)}.`,
      );
  }
  return done({ files, given });
}

/** Takes the command line apart. Fails with the sentence that says what to write instead. */
export function readArguments(words: readonly string[]): Step<Arguments> {
  const parts = sorted(words);
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
  const out = one("out");
  const planFor = one("plan-for");
  if (given.has("beside") && planFor === undefined)
    return badArguments("--beside goes with --plan-for, which names the place that is to stand beside its neighbours.");
  if (planFor !== undefined && (out === undefined || !/\.otplan$/i.test(out)))
    return badArguments(
      `--plan-for makes a plan, and --out says where it goes. Write, for example, --plan-for ${planFor} --out my-area.otplan.`,
    );
  if (planFor === undefined && out !== undefined && !/\.(csv|json)$/i.test(out))
    return badArguments(
      `--out writes results as .csv or .json, and "${out}" ends in neither. Write, for example, --out results.csv.`,
    );
  if (out !== undefined && out === plan)
    return badArguments(`--out names the plan itself, "${out}". Give the results a name of their own.`);
  const explain = one("explain");
  if (explain !== undefined && out !== undefined)
    return badArguments(
      "--explain writes its answer to the screen and --out writes tables to a file. Ask for one of them.",
    );
  const whatMatters = one("what-matters");
  if (whatMatters !== undefined && out !== undefined)
    return badArguments(
      "--what-matters writes its answer to the screen and --out writes to a file. Ask for one of them.",
    );
  const single = [
    "list",
    "explain",
    "what-matters",
    "calibration",
    "opening",
    "nation",
    "backtest",
    "national-lists",
    "host-apprentices",
    "composition",
    "takes",
    "goal",
    "plan-for",
    // With these --draws says how many futures their shares are taken from.
    ...(["what-matters", "goal", "takes", "composition"].some((name) => given.has(name)) ? [] : ["draws"]),
  ].filter((name) => given.has(name));
  if (single.length > 1)
    return badArguments(`--${single.join(" and --")} are answers of their own. Ask for one of them.`);
  if (given.has("as-returned") && !given.has("national-lists"))
    return badArguments("--as-returned goes with --national-lists: it runs lists whose returns are in doubt.");
  for (const name of ["by-changing", "chance"])
    if (given.has(name) && !given.has("goal"))
      return badArguments(`--${name} goes with --goal, as in --goal "${goalExample}" --by-changing leaver_rate.`);
  if (given.has("draws") && given.has("goal") && !given.has("chance"))
    return badArguments("With --goal, --draws goes with --chance, which says in how many of the futures.");
  const ofPlaces = Object.keys(placesOptions).find((name) => given.has(name));
  if (ofPlaces !== undefined)
    return badArguments(
      `--${ofPlaces} goes with places, as in: places PLAN --${ofPlaces} "${present(example[ofPlaces], "an example")}".`,
    );
  if (given.has("backfill-money") && !given.has("host-apprentices"))
    return badArguments("--backfill-money is for --host-apprentices. Name the place there.");
  if (given.has("composition") && given.has("draws") && out !== undefined)
    return badArguments(
      "With --composition, --draws says the range of the answer on the screen and --out writes tables. Ask for one of them.",
    );
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
    out,
    checks: given.has("checks"),
    explain,
    whatMatters,
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
    planFor,
    beside: given.has("beside"),
    draws: draws.value,
    help,
  });
}

export const help = `Runs a plan and prints what was asked for: its workforce, and the waiting lists of its services.

  npm run project -- PLAN [options]        PLAN is an .otplan file, or - for standard input

What to show
  --measure ID ...            measures by id or name (default: staff in post, posts and vacancies;
                              of a service who comes, starts and waits, and for how long)
  --service NAME ...          these services by id or name, and not the workforce (default: both)
  --by ONE[,TWO]              whole, ${breakdowns.slice(0, 6).join(", ")},
                              ${breakdowns.slice(6).join(", ")} (default: region, or the places there are);
                              services by tier or place (default: whole)
  --where DIMENSION=ID,...    only these people, as in place=london,level=registered;
                              of services place=...,tier=...
  --years 2024/25..2036/37    these planning years, each of them shown (default: as many as fit)
  --time year|month|week      planning years, months of the workforce or weeks of a list (default: year)

What to run
  --scenario NAME ...         scenarios by id or name, after the base and with the change from it
  --event WHAT=HOW-MANY@WHERE@WHEN ...   what is known to be coming, run as a scenario of its own:
                              ${eventExample},
                              "is-away=0.8 WTE@level=registered@2026-10..2027-06@50%"
                              (leaves, joins, is-away, moves-up; back in, and covered by)
  --closure supply-led|posts-led   instead of the plan's own
  --lose | --gain | --freeze | --move | --convert WTE@WHO@FROM ...
                              posts, as one scenario on the base, after those named. WHO is
                              DIMENSION=ID,... of place, setting and level (empty: all); for --move and
                              --convert WHO..INTO; FROM is a month, of --freeze FROM..UNTIL; @MONTHS
                              behind it brings it in evenly: --lose 2@place=london@2026-10@12
  --clinics SERVICE@A-WEEK@WEEKS@FROM[@LEVEL] ...
                              clinics beside those of the team for so many weeks: cases a week, or hours
                              of a level: --clinics ${serviceChangeExamples.clinics}
  --look-through SERVICE@SHARE-OR-PEOPLE@MONTH ...
                              some of those waiting come off once: --look-through ${serviceChangeExamples["look-through"]}
  --change-model SERVICE@TIERS@FROM[@MONTHS][@LOSS:MONTHS] ...
                              another way of working from a month, over months, with the time it takes:
                              ${serviceChangeExamples["change-model"]}
                              (of a tier also contacts=, weeks=, and direct.LEVEL=, travel.LEVEL=,
                              indirect.LEVEL= minutes); the three together are one scenario on the base
  --checks                    also run the built-in checks

Other answers
  --explain MEASURE@PLACE@YEAR     the sum behind one number and its causes; of a service
                                   MEASURE@SERVICE@YEAR, or MEASURE@TIER@YEAR
  --what-matters MEASURE@PLACE@YEAR   what moves one number, each uncertain assumption by itself; where its
                              spread comes from; what is worth measuring; of a service MEASURE@SERVICE@YEAR;
                              with --scenario, and --draws N, --seed, --target (default: 1,000 futures)
  --list measures|scenarios|places|assumptions|services|tiers|service-measures|events|nations
  --nation NATION             what is published of England, Scotland, Wales or Northern Ireland: places, pay,
                              working week by date, what vacancies count; and what is not (no plan is needed)
  --calibration               figures worked out from published ones: from what, how nearly
  --opening                   what is published about England beside what the plan opens with
  --backtest PLACE            published waiting lists foretold from each month, beside what came; PLACE is
                              England, a region or system, or regions, or systems (no plan is needed)
  --backtest workforce        what the plan would have said from 2001, 2007 and later of staff since counted,
                              with its error and how often the counts lie within its futures
  --national-lists PLACE [--as-returned]
                              published waiting lists run on under the plan, starts following the staff of
                              their place; PLACE as above, or each; with --scenario, --years and --out; lists
                              whose returns are in doubt only with --as-returned
  --host-apprentices PLACE    how many apprentices it can host at the end of a year, and what runs out
                              first; with --years, --scenario, and --backfill-money POUNDS a year
  --composition CHARACTERISTIC   who the workforce is, by place and level, against whom it is held; the
                              share of joiners needed by the end of the last year in --years (2034/35);
                              with --scenario, --where place=..., --out, and --draws N for the range;
                              small counts are left out everywhere: --composition ethnicity
  --takes SERVICE@WEEKS@MONTH[@SHARE]
                              the starts a week, WTE and cost with which nobody (or only that share of the
                              list) has waited longer by the end of a month: --takes ${takesExample};
                              FROM..MONTH where more begins later; with --scenario, --draws N for the
                              range in 8 in 10 futures, and
                              --where place=...,level=...
  --goal "FIGURE<=NUMBER[@YEAR]" --by-changing ASSUMPTION,... [--chance 80%] [--draws N]
                              where one assumption, or several with the least change, has to be for a
                              figure to meet a target in a year, or in every one; as the plan stands, or
                              in so many of its futures (default: 100); with --scenario, --where place=...,
                              and --service for a figure of a list: --goal "${goalExample}";
                              --goal balance@2030/31: as many staff as are needed, by one assumption
  import FILE [--into PLAN]   what a spreadsheet or a text file holds, and what it would change in a plan;
                              import --help says more
  sheet PLAN --out FILE.csv   the assumptions as a sheet to edit in a spreadsheet; import takes it back,
                              differences first; sheet --help says more
  actuals PLAN                the plan against what has been counted since it began, and why they differ;
                              --with FILE holds it against counts of a file; actuals --help says more
  history PLAN                what was counted before the plan: its own series and those published of its
                              staff; --add FILE puts counts into it; history --help says more
  composition PLAN            who the workforce is, by each characteristic: as --composition each
  settings PLAN               the settings people work in: one added, renamed or taken out, and staff
                              moved into the community by a date; settings --help says more
  appraisal PLAN              what options cost and bring against doing nothing, by the Green Book;
                              appraisal --help says more
  shortages PLAN              what is short in a quarter, since when, what drives it and what helps; kept and
                              compared by quarter; shortages --help says more
  report PLAN --kind KIND     a board paper, a shortage report, a comparison or the full report, as a file to
                              hand over; report --help says more
  compare PLAN OTHER          everything in which two plans differ, in words; compare --help says more
  merge BASE MINE THEIRS      two plans that began as one, put together: what both changed is asked, the
                              rest is taken (files that end in .otplan); merge --help says more
  scenario out|in PLAN        a scenario as a file, and into another plan; scenario --help says more
  --plan-for PLACE [--beside] --out FILE.otplan
                              a plan for one place of this one, alone or beside its neighbours
${placesHelp}${drawsHelp}  --out FILE.csv|FILE.json    write the results, in full precision, to a file instead of the screen

Results go to standard output, warnings and notes to standard error. Exit code 0: done; 1: the plan
cannot be read or run, or the results cannot be written; 2: the command line is wrong; 3: a check fails.
What a service still needs before its list can be worked out is said in its place and is no failure.
`;
