/** The money of an option, line by line and year by year, as differences from doing nothing. */
import { elementAt } from "../../assumptions/present";
import type { AppraisalLine, Money } from "./appraisal";
import type { Read } from "./figures";
import { recruitingLine, workforceLines } from "./lines";
import { newPostsFilled } from "./new-posts";

/** A service of the plan as an appraisal has it. */
export interface AppraisedService {
  readonly id: string;
  readonly label: string;
  /** Its team is stated, so that its pay is not in the workforce's. */
  readonly stated: boolean;
  readonly outcomes: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly aim: "more" | "fewer";
    /** What its worth is, where it has one. */
    readonly money: Money;
    readonly priced: boolean;
  }[];
  /** A week's wait has a price with a source. */
  readonly waitPriced: boolean;
}

/** What the lines of all runs of a plan have in common. */
export interface Frame {
  readonly years: readonly string[];
  /** Months of the plan in each planning year. */
  readonly months: readonly number[];
  readonly services: readonly AppraisedService[];
  /** The workforce is run. */
  readonly staff: boolean;
}

export type MoneyLine = Pick<AppraisalLine, "id" | "label" | "side" | "money" | "means" | "years"> & {
  /** The measure it is counted by, of the workforce or of the service. */
  readonly driver: string | undefined;
  readonly service: string | undefined;
};

/** One less the other; sums that differ in their last digits alone, from being added up in another order, do not differ. */
function apart(now: number, before: number): number {
  const difference = now - before;
  return Math.abs(difference) <= 1e-11 * Math.max(Math.abs(now), Math.abs(before)) ? 0 : difference;
}

const differenceOf = (read: Read, option: string, measure: string, service?: string): readonly number[] | undefined => {
  const [now, before] = [read(option, measure, service), read(undefined, measure, service)];
  return now === undefined || before === undefined
    ? undefined
    : now.map((value, year) => apart(value, elementAt(before, year)));
};

/** Option less do nothing by year; missing throughout where it was not worked out. */
export const difference = (
  read: Read,
  { years }: Frame,
  option: string,
  measure: string,
  service?: string,
): readonly number[] => differenceOf(read, option, measure, service) ?? years.map(() => Number.NaN);

const negative = (years: readonly number[]): readonly number[] => years.map((value) => 0 - value);
const added = (all: readonly (readonly number[])[], years: number): readonly number[] =>
  Array.from({ length: years }, (_, year) => all.reduce((sum, one) => sum + elementAt(one, year), 0));

/** What doing it costs besides: nothing where nobody gives a cost, and missing where what it changes must have one. */
function programme(read: Read, { months, years }: Frame, option: string, unpriced: boolean): readonly number[] {
  if (unpriced) return years.map(() => Number.NaN);
  const costs = (scenario: string | undefined): readonly number[] =>
    (read(scenario, "programme_cost") ?? []).map((mean, year) =>
      Number.isNaN(mean) ? 0 : (mean * elementAt(months, year)) / 12,
    );
  const before = costs(undefined);
  return costs(option).map((value, year) => value - elementAt(before, year));
}

/** What it takes to recruit to posts that are new; no line where the plan has no posts. */
function recruiting(read: Read, frame: Frame, option: string): readonly MoneyLine[] {
  const found = frame.staff ? newPostsFilled(read, frame.years.length, option) : undefined;
  return found === undefined
    ? []
    : [{ ...recruitingLine, side: "cost", money: "cash", years: found.cost, driver: undefined, service: undefined }];
}

/** Costs that the option adds, raised by the share that is allowed for optimism. */
function optimism(read: Read, frame: Frame, option: string, costs: readonly MoneyLine[]): readonly MoneyLine[] {
  const share = read(option, "optimism_bias") ?? [];
  if (share.every(Number.isNaN)) return [];
  return (["cash", "elsewhere"] as const).map((money): MoneyLine => {
    const raised = costs.filter((line) => line.money === money && !line.years.some(Number.isNaN));
    return {
      id: money === "cash" ? "optimism" : "optimism-elsewhere",
      label: money === "cash" ? "Allowance for optimism" : "Allowance for optimism, costs of others",
      side: "cost",
      money,
      means: "The share by which costs are usually put too low, of each cost that the option adds.",
      years: frame.years.map((_, year) => {
        const of = elementAt(share, year);
        return Number.isNaN(of)
          ? 0
          : raised.reduce((sum, line) => sum + of * Math.max(0, elementAt(line.years, year)), 0);
      }),
      driver: undefined,
      service: undefined,
    };
  });
}

/**
 * @param unpriced that what it changes has a cost which nobody gives
 * @param unmoved ids of lines whose driver is the same everywhere, so that they come to nothing where nobody says what one costs
 */
export function moneyLines(
  read: Read,
  frame: Frame,
  option: string,
  unmoved: ReadonlySet<string>,
  unpriced: boolean,
): readonly MoneyLine[] {
  const count = frame.years.length;
  const of = (measure: string, service?: string): readonly number[] =>
    difference(read, frame, option, measure, service);
  const staff = (frame.staff ? workforceLines : []).map((line): MoneyLine => {
    const { id, label, side, money, means, plus, less = [], driver } = line;
    const told = added([...plus.map((one) => of(one)), ...less.map((one) => negative(of(one)))], count);
    // What nobody can price has no price difference where there is as much of it as before.
    const more = unmoved.has(id) && told.some(Number.isNaN) ? frame.years.map(() => 0) : told;
    return {
      id,
      label,
      side,
      money,
      means,
      driver,
      service: undefined,
      years: side === "cost" ? more : negative(more),
    };
  });
  const teams = frame.services.flatMap(({ id, label, stated }): MoneyLine[] =>
    stated
      ? [
          {
            id: `team:${id}`,
            label: `Pay of the team: ${label}`,
            side: "cost",
            money: "cash",
            means: "The team as the service states it, which is not among the staff of the plan's workforce.",
            years: of("team_cost", id),
            driver: undefined,
            service: id,
          },
        ]
      : [],
  );
  const costs: readonly MoneyLine[] = [
    {
      id: "programme",
      label: "Cost of doing it, besides staff",
      side: "cost",
      money: "cash",
      means: "What doing the option costs besides, as the scenario gives it.",
      years: programme(read, frame, option, unpriced),
      driver: undefined,
      service: undefined,
    },
    ...staff.filter(({ side }) => side === "cost"),
    ...recruiting(read, frame, option),
    ...teams,
  ];
  const worth = frame.services.flatMap(({ id, label, outcomes, waitPriced }): MoneyLine[] => [
    ...outcomes
      .filter(({ priced }) => priced)
      .map((outcome): MoneyLine => ({
        id: `worth:${id}:${outcome.id}`,
        label: `${outcome.label}: ${label}`,
        side: "benefit",
        money: outcome.money,
        means: "What comes of the service x what one is taken to be worth.",
        years: of(`worth:${outcome.id}`, id),
        driver: `outcome:${outcome.id}`,
        service: id,
      })),
    ...(waitPriced
      ? [
          {
            id: `waiting:${id}`,
            label: `Waiting avoided: ${label}`,
            side: "benefit",
            money: "society",
            means: "Weeks of waiting avoided x what a week of one person's wait costs.",
            years: negative(of("waiting_worth", id)),
            driver: "weeks_waited",
            service: id,
          } as const,
        ]
      : []),
  ]);
  return [
    ...costs,
    ...optimism(read, frame, option, costs),
    ...staff.filter(({ side }) => side === "benefit"),
    ...worth,
  ];
}
