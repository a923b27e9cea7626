/** `shortages PLAN`: what is short in a quarter, since when, what drives it and what helps; kept and compared by quarter. */
import shipped from "../../seeds/shortage-rules.json";
import {
  calendarOf,
  changeSince,
  coursesOf,
  modelVersion,
  needRecorded,
  projectPlan,
  projectServices,
  quartersFrom,
  quarterToSave,
  rulesThatMatter,
  savedBefore,
  saveQuarter,
  shortageRulesOf,
  shortageRulesSchema,
  shortagesOf,
  whatHelps,
  withEntry,
  writePlan,
  type Outcome,
  type Projection,
  type SavedQuarter,
  type Services,
  type ShortageRuns,
  type ShortagesAsked,
} from "../../model/index";
import { sorted } from "./sorted-words";
import { readInput, stoppedBy, underScenario, writeOutput, type Input, type Io } from "./io";
import { scenarioNamed } from "./names";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";
import { shortagesCsv, shortagesJson, shortagesText, type QuarterTold } from "./shortages-files";
import { quarterNamed, shortagesExamples, shortagesHelp, shortagesOptions, spotsNamed } from "./shortages-words";

interface Ran {
  readonly runs: ShortageRuns;
  readonly staff: Outcome<Projection>;
  readonly lists: Outcome<Services> | undefined;
}

/** The workforce and the lists under a scenario, as far as they can be worked out. */
function runOf({ plan, resolutions }: Input, scenario: string | undefined, recorded: boolean): Ran {
  const under = scenario === undefined ? {} : { scenario };
  const staff = projectPlan(plan, { resolutions, recorded, ...under });
  const lists =
    (plan.structure.services ?? []).length === 0
      ? undefined
      : projectServices(plan, {
          resolutions,
          projection: staff,
          ...(scenario === undefined ? { base: () => staff } : {}),
          ...under,
        });
  return {
    staff,
    lists,
    runs: {
      calendar: calendarOf(plan.start, plan.years),
      staff: staff.ok ? staff.value : undefined,
      lists: lists?.ok === true ? lists.value : undefined,
    },
  };
}

const errorsOf = (outcome: Outcome<unknown> | undefined): readonly string[] =>
  outcome === undefined || outcome.ok
    ? []
    : outcome.problems.filter(({ severity }) => severity === "error").map(({ says }) => says);

/** What one quarter shows, with what helps, and how it differs from a saved one. */
function toldOf(
  input: Input,
  asked: ShortagesAsked,
  scenario: QuarterTold["scenario"],
  quarters: readonly SavedQuarter[] | undefined,
): Step<{ readonly told: QuarterTold; readonly notes: readonly string[] }> {
  const { plan, name } = input;
  const { runs, staff, lists } = runOf(input, scenario?.id, true);
  if (runs.staff === undefined && runs.lists === undefined)
    return stoppedBy(underScenario(name, scenario?.id), staff.problems);
  const shown = shortagesOf(runs, asked);
  const about = { ...asked, rules: rulesThatMatter(asked, shown.now) };
  const notRun: string[] = [];
  const alternatives =
    about.rules.length === 0
      ? []
      : plan.scenarios
          .filter(({ id }) => id !== scenario?.id)
          .flatMap((other) => {
            const tried = runOf(input, other.id, needRecorded(about.rules)).runs;
            if (tried.staff === undefined && tried.lists === undefined) notRun.push(other.name);
            else return [{ id: other.id, name: other.name, courses: coursesOf(tried, about) }];
            return [];
          });
  const helps = alternatives.length === 0 ? [] : whatHelps(shown.now, coursesOf(runs, about), alternatives);
  const saved = savedBefore(
    quarters ?? plan.shortageQuarters ?? [],
    shown.quarters[shown.quarter]?.name ?? "",
    asked.spots,
    scenario?.id,
  );
  if (quarters !== undefined && saved === undefined)
    return badArguments(
      "--since names a plan in which no quarter up to this one was saved in this way. Save one there first, with --save-quarter and the same --by and --scenario.",
    );
  const since = saved === undefined ? undefined : { saved, changes: changeSince(plan, shown, saved) };
  return done({
    told: { plan, scenario, rules: asked.rules, shown, helps, since },
    notes: [
      ...errorsOf(staff).map((says) => `Staff are not judged: ${says}`),
      ...errorsOf(lists).map((says) => `Lists are not judged: ${says}`),
      ...(notRun.length === 0 ? [] : [`Not asked what they help, because they cannot be run: ${notRun.join(", ")}.`]),
    ],
  });
}

/**
 * @param words the command line after `shortages`
 * @param when today, and the time a saved quarter was saved at: ISO
 */
export async function shortages(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, shortagesOptions, shortagesExamples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  if (given.has("help")) return done({ results: shortagesHelp, notes: [], exit: exitCodes.done });
  const [path, second] = files;
  if (path === undefined) return badArguments("shortages is followed by no plan. Name one: shortages team.otplan.");
  if (second !== undefined)
    return badArguments(`There are two plans, "${path}" and "${second}". Name one, and an earlier one after --since.`);
  const out = given.get("out")?.[0];
  const saves = given.has("save-quarter");
  if (saves && (out === undefined || !/\.otplan$/i.test(out)))
    return badArguments(
      "--save-quarter goes with --out, which names the plan it is kept in: --out this-quarter.otplan.",
    );
  if (!saves && out !== undefined && !/\.(csv|json)$/i.test(out))
    return badArguments(
      `--out writes shortages as .csv or .json, and "${out}" ends in neither. --save-quarter writes a plan.`,
    );
  if (given.has("json") && given.has("csv"))
    return badArguments("--json and --csv are two forms. Ask for one of them.");
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const { plan } = input.value;
  const quarter = quarterNamed(given.get("quarter")?.[0], plan, when);
  if (!quarter.ok) return quarter;
  const spots = spotsNamed(given.get("by")?.[0], plan);
  if (!spots.ok) return spots;
  const word = given.get("scenario")?.[0];
  const scenario = word === undefined ? done(undefined) : scenarioNamed(word, plan);
  if (!scenario.ok) return scenario;
  const since = given.get("since")?.[0];
  const earlier = since === undefined ? undefined : await readInput(since, io);
  if (earlier?.ok === false) return earlier;
  const rules = shortageRulesOf(plan, shortageRulesSchema.parse(shipped.rules));
  const found = toldOf(
    input.value,
    { spots: spots.value, rules, quarter: quarter.value },
    scenario.value,
    earlier === undefined ? undefined : quartersFrom(earlier.value.plan, plan),
  );
  if (!found.ok) return found;
  const { told, notes } = found.value;
  const asJson = (): string => shortagesJson(told, input.value.hash);
  const results = given.has("json") ? asJson() : given.has("csv") ? shortagesCsv(told) : shortagesText(told);
  if (out === undefined) return done({ results, notes, exit: exitCodes.done });
  if (!saves) {
    const written = await writeOutput(out, /\.csv$/i.test(out) ? shortagesCsv(told) : asJson(), io);
    return written.ok ? done({ results: "", notes: [...notes, `Written: ${out}`], exit: exitCodes.done }) : written;
  }
  const kept = quarterToSave(plan, rules, told.shown, {
    spots: spots.value,
    scenario: scenario.value?.id,
    saved: when,
    version: modelVersion,
  });
  const made = saveQuarter(plan, kept, { when });
  if (!made.ok) return cannotRun(...made.problems.map(({ says }) => says));
  const written = await writeOutput(out, writePlan(withEntry(made.value.plan, made.value.logEntry)), io);
  return written.ok
    ? done({ results, notes: [...notes, `Saved ${kept.quarter} in ${out}.`], exit: exitCodes.done })
    : written;
}
