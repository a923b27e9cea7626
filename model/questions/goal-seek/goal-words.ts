/** What it would take, as a sentence for a screen, a report or the command line. */
import { levelWords } from "../../plan/ask/spread";
import { plainNumber, valueWords } from "../../plan/ask/value-words";
import { lowerFirst } from "../../plan/ask/words";
import { isOfVacancies, type Goal } from "./goal";
import type { GoalAnswer, LeverAt } from "./goal-seek";

/** A figure worked out, to three figures: it is not known to more. */
const written = (unit: string, value: number): string =>
  unit === "multiplier"
    ? `${plainNumber(Number(value.toPrecision(3)))} times what it is`
    : valueWords(unit, Number(value.toPrecision(3)));

/** The best there is, where nothing is enough: what is left of it and would print as many noughts is said to be less. */
export const bestWords = (unit: string, value: number): string =>
  ["WTE", "people"].includes(unit) && value > 0 && value < 0.01
    ? `less than ${written(unit, 0.01)}`
    : written(unit, value);

/** "in 2030/31", "in every year". */
const when = ({ year }: Goal): string => (year === undefined ? "in every year" : `in ${year}`);

/** "in 8 in 10 futures"; nothing as the plan stands. */
const howSure = ({ chance }: Goal): string => {
  if (chance === undefined) return "";
  return chance === 0.5 ? " in half of the futures" : ` in ${levelWords(chance)} futures`;
};

/** Whether it is the balance of supply and need that is wanted: no gap. */
const isBalance = ({ measure, value }: Goal): boolean => measure === "gap_to_need" && value === 0;

/** "vacancies at most 500 WTE in 2030/31 in 8 in 10 futures"; "as many staff as are needed in 2030/31". */
export function goalWords({ goal, label, unit }: Pick<GoalAnswer, "goal" | "label" | "unit">): string {
  const end = `${when(goal)}${howSure(goal)}`;
  if (isBalance(goal)) return `${goal.is === "at-most" ? "as many staff as" : "no more staff than"} are needed ${end}`;
  return `${lowerFirst(label)} ${goal.is === "at-most" ? "at most" : "at least"} ${written(unit, goal.value)} ${end}`;
}

/** "it comes to 120 WTE"; of the balance, "120 WTE are lacking". */
function comesTo({ goal, unit }: GoalAnswer, value: number): string {
  if (!isBalance(goal)) return `it comes to ${written(unit, value)}`;
  return `${written(unit, Math.abs(value))} are ${value < 0 ? "more than is needed" : "lacking"}`;
}

/** A lever and where it has to be, as a row of a table. */
export const leverRow = ({
  lever,
  value,
}: LeverAt): { readonly label: string; readonly now: string; readonly then: string } => ({
  label: lever.label,
  now: lever.unit === "multiplier" ? "As it is" : written(lever.unit, lever.now),
  then: isCut({ lever, value }) ? `${leverFigure({ lever, value })} fewer` : leverFigure({ lever, value }),
});

/** Whether funded posts go: "posts added" of less than nothing is nothing that anybody says. */
const isCut = ({ lever, value }: Pick<LeverAt, "lever" | "value">): boolean =>
  lever.asked.assumption === "added_posts" && value < 0;

/** The number of a lever as its sentence prints it. */
export const leverFigure = ({ lever, value }: Pick<LeverAt, "lever" | "value">): string =>
  written(lever.unit, isCut({ lever, value }) ? -value : value);

/** "leaver rate 6.2%"; "8.9 WTE fewer funded posts". */
export const leverAtWords = (one: Pick<LeverAt, "lever" | "value">): string =>
  isCut(one) ? `${leverFigure(one)} fewer funded posts` : `${lowerFirst(one.lever.label)} ${leverFigure(one)}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

const insteadOf = ({ lever }: LeverAt): string =>
  lever.unit === "multiplier" || lever.now === 0 ? "" : ` instead of ${written(lever.unit, lever.now)}`;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Between what 8 in 10 of the futures have just enough. */
function rangeWords({ lever }: LeverAt, { low, high }: NonNullable<GoalAnswer["range"]>): string {
  if (isCut({ lever, value: high }))
    return `What is just enough differs from future to future: for 8 in 10 of them it lies between ${leverFigure({ lever, value: high })} and ${leverFigure({ lever, value: low })} fewer.`;
  const from = lever.unit === "multiplier" ? plainNumber(Number(low.toPrecision(3))) : written(lever.unit, low);
  return `What is just enough differs from future to future: for 8 in 10 of them it lies between ${from} and ${written(lever.unit, high)}.`;
}

/** The answer: what is needed, that it is so already, or that it cannot be reached and what the best is. */
export function goalSays(answer: GoalAnswer): string {
  const { kind, levers, unit, now, then, range, goal } = answer;
  if (kind === "already") return `Nothing has to change for ${goalWords(answer)}: ${comesTo(answer, now)} as it is.`;
  if (kind === "not-reachable") {
    const between = levers.map(
      ({ lever }) =>
        `${lowerFirst(lever.label)} between ${written(lever.unit, lever.least)} and ${written(lever.unit, lever.most)}`,
    );
    const best = isBalance(goal) ? `at the best ${comesTo(answer, then)}` : `the best is ${bestWords(unit, then)}`;
    return `${upperFirst(goalWords(answer))} cannot be reached with ${listed(between)}; ${best}, at ${listed(levers.map(leverAtWords))}.`;
  }
  const to = listed(levers.map((one) => `${leverAtWords(one)}${insteadOf(one)}`));
  const [first] = levers;
  const between = range === undefined || first === undefined ? "" : ` ${rangeWords(first, range)}`;
  return `For ${goalWords(answer)} it takes ${to}${goal.chance === undefined ? ", as the plan stands" : ""}.${between}`;
}

/** What stands beside the answer: what it is without, and how many futures met it. */
export function goalBeside(answer: GoalAnswer): string {
  const { kind, levers, now, goal, share } = answer;
  const without = kind === "already" ? [] : [`Without it, ${comesTo(answer, now)}.`];
  const met =
    share === undefined || goal.draws === undefined
      ? []
      : [
          `The target is then met in ${plainNumber(Math.round(share * goal.draws))} of the ${plainNumber(goal.draws)} futures drawn, give or take ${plainNumber(Math.ceil(196 * Math.sqrt(Math.max(share * (1 - share), 0.01) / goal.draws)))} in 100.`,
        ];
  const [first] = levers;
  const cut =
    kind === "found" && goal.is === "at-most" && isOfVacancies(goal) && first !== undefined && isCut(first)
      ? [
          "Posts that go leave fewer empty and nobody more in post. To fill posts, choose leaving, joining or the time it takes to fill them.",
        ]
      : [];
  return [...cut, ...without, ...met].join(" ");
}
