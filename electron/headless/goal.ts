/** `--goal`: what it would take for a figure to meet a target, or for supply and need to balance, by changing one assumption or several. */
import {
  balanceWith,
  goalBeside,
  goalSays,
  goalSeek,
  goalSeekSeveral,
  leversFor,
  readNumber,
  type Goal,
  type GoalAnswer,
  type LeverAsked,
  type Outcome,
  type Plan,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { goalExample } from "./goal-example";
import { underScenario, type Input } from "./io";
import { figureNamed, findNamed, serviceNamed, yearNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";
import type { Selection } from "./select";
import { wordsOfTarget } from "./targets";

/** Several levers at once need a run for each slope; more than these are no answer anybody could act on. */
const MOST_LEVERS = 6;

/** The share of the futures, as "80%" or 0.8; undefined asks of the plan as it stands. */
function chanceIn(words: string | undefined): Step<number | undefined> {
  if (words === undefined) return done(undefined);
  const read = readNumber(words, { unit: "share" });
  if (!read.ok || read.value.kind !== "number" || !(read.value.value > 0 && read.value.value < 1))
    return badArguments(`--chance is a share of the futures between 0 and 1, such as 80%, not "${words}".`);
  return done(read.value.value);
}

/** The one place a filter names; what it would take is told of a place or of everybody. */
function placeIn({ where }: Selection): Step<string | undefined> {
  const other = Object.keys(where).find((dimension) => dimension !== "place");
  if (other !== undefined)
    return badArguments(`--goal is told of a place, not by ${other}. Leave ${other} out of --where.`);
  return typeof where.place === "object"
    ? badArguments("--goal answers for one place. Name one in --where.")
    : done(where.place);
}

/** Written in place of a figure and its target: as many staff as are needed at the end of a year. */
const balance = /^balance\s*@\s*(.+?)\s*$/;

/** The balance as a goal; which way the gap is to be closed is found with the answer. */
function balanceIn(time: string, asked: Arguments, selection: Selection): Step<Goal> {
  const place = placeIn(selection);
  if (!place.ok) return place;
  const year = yearNamed(time, selection.calendar);
  if (!year.ok) return year;
  const chance = chanceIn(asked.chance);
  if (!chance.ok) return chance;
  return done({
    measure: "gap_to_need",
    place: place.value,
    year: selection.calendar.years[year.value]?.name,
    is: "at-most",
    value: 0,
    chance: chance.value,
    draws: asked.draws?.to,
  });
}

function goalIn(words: string, asked: Arguments, plan: Plan, selection: Selection): Step<Goal> {
  const read = wordsOfTarget(words, "goal", goalExample);
  if (!read.ok) return read;
  const figure = figureNamed(read.value.measure, plan);
  if (!figure.ok) return figure;
  const place = placeIn(selection);
  if (!place.ok) return place;
  const { time } = read.value;
  const year = time === undefined ? done(undefined) : yearNamed(time, selection.calendar);
  if (!year.ok) return year;
  const chance = chanceIn(asked.chance);
  if (!chance.ok) return chance;
  const [named, ...more] = asked.services;
  const listed = plan.structure.services ?? [];
  if (figure.value.of === "services" && (more.length > 0 || (named === undefined && listed.length !== 1)))
    return badArguments(`${figure.value.measure.label} is a figure of a list. Name the list with --service.`);
  const service =
    figure.value.of === "services"
      ? named === undefined
        ? done(listed[0])
        : serviceNamed(named, plan)
      : done(undefined);
  if (!service.ok) return service;
  return done({
    measure: figure.value.measure.id,
    service: service.value?.id,
    place: place.value,
    year: year.value === undefined ? undefined : selection.calendar.years[year.value]?.name,
    is: read.value.target.is,
    value: read.value.target.value,
    chance: chance.value,
    draws: asked.draws === undefined ? undefined : asked.draws.to,
  });
}

function leversIn(words: string, plan: Plan, goal: Goal): Step<readonly LeverAsked[]> {
  const all = leversFor(plan, goal);
  const names = all.map(({ asked, label }) => ({ id: asked.assumption, label }));
  const levers: LeverAsked[] = [];
  for (const word of words.split(",").map((one) => one.trim())) {
    const found = findNamed("assumption", word, names, "--list assumptions lists those of the plan.");
    if (!found.ok) return found;
    levers.push(...all.filter(({ asked }) => asked.assumption === found.value.id).map(({ asked }) => asked));
  }
  return levers.length > MOST_LEVERS
    ? badArguments(`--by-changing takes at most ${MOST_LEVERS} assumptions at once, and names ${levers.length}.`)
    : done(levers);
}

function answerTo(plan: Plan, asked: Goal, levers: readonly LeverAsked[], balanced: boolean): Outcome<GoalAnswer> {
  const [first, ...others] = levers;
  if (first === undefined || others.length > 0) return goalSeekSeveral(plan, asked, levers);
  const { year } = asked;
  return balanced && year !== undefined ? balanceWith(plan, { ...asked, year }, first) : goalSeek(plan, asked, first);
}

/** The answer for the base, or for each scenario named. */
export function goal(words: string, asked: Arguments, { plan, name }: Input, selection: Selection): Step<string> {
  const balanced = balance.exec(words.trim())?.[1];
  const wanted = balanced === undefined ? goalIn(words, asked, plan, selection) : balanceIn(balanced, asked, selection);
  if (!wanted.ok) return wanted;
  if (asked.byChanging === undefined)
    return badArguments(`--goal needs --by-changing, which names what may change, as in --by-changing leaver_rate.`);
  const levers = leversIn(asked.byChanging, plan, wanted.value);
  if (!levers.ok) return levers;
  if (balanced !== undefined && levers.value.length > 1)
    return badArguments("--goal balance is answered by one assumption. Name one in --by-changing.");
  const answers: string[] = [];
  for (const scenario of selection.scenarios.length === 0 ? [undefined] : selection.scenarios) {
    const goalHere: Goal = { ...wanted.value, scenario: scenario?.id };
    const found = answerTo(plan, goalHere, levers.value, balanced !== undefined);
    if (!found.ok)
      return badArguments(...found.problems.map(({ says }) => `${underScenario(name, scenario?.id)}: ${says}`));
    answers.push(
      [...(scenario === undefined ? [] : [`${scenario.name}:`]), goalSays(found.value), goalBeside(found.value)]
        .filter((line) => line !== "")
        .join("\n"),
    );
  }
  return done(`${answers.join("\n\n")}\n`);
}
