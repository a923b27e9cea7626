/** The figures of an option in words: what its lines are counted by, what its effects rest on, what is missing from both. */
import { elementAt } from "../../assumptions/present";
import { lowerFirst } from "../../plan/ask/words";
import type { MissingInput } from "../../plan/check/missing-input";
import type { ServiceWorth } from "../../services/judge/worth";
import type { AppraisalLine, Effect, Wanted } from "./appraisal";
import { recruitingLine, workforceLines } from "./lines";
import { difference, type Frame } from "./money-lines";
import { newPostsFilled } from "./new-posts";
import type { OptionFacts, OptionFigures } from "./option-figures";
import { discountFactors, presentValue, type AppliedRates } from "./rates";
import type { AppraisedRuns } from "./runs";
import { onceEach, wantedForLine, wantedOfService } from "./wanted";

export interface Context {
  readonly runs: AppraisedRuns;
  readonly frame: Frame;
  readonly rates: AppliedRates;
  readonly missing: readonly MissingInput[];
  readonly worthOf: (option: string, service: string) => ServiceWorth | undefined;
}

/** What a line of a service is wanting under an option or under doing nothing. */
function wantedOf({ runs, worthOf }: Context, option: string, service: string, line: string): readonly Wanted[] {
  const both = [worthOf(option, service), runs.worth(runs.base, service)];
  return onceEach(wantedOfService(both.flatMap((one) => one?.lines.find(({ id }) => id === line)?.missing ?? [])));
}

export function linesOf(context: Context, { option }: OptionFacts, figures: OptionFigures): readonly AppraisalLine[] {
  const { runs, frame, rates } = context;
  const factors = discountFactors(frame.years.length, rates.standard.rate, rates.later.standard);
  return figures.lines.map(({ driver, service, ...line }): AppraisalLine => {
    const known = !line.years.some(Number.isNaN);
    const of =
      line.id === recruitingLine.id
        ? newPostsFilled(runs.read, frame.years.length, option)?.people
        : driver === undefined
          ? undefined
          : difference(runs.read, frame, option, driver, service);
    const declared = workforceLines.find(({ id }) => id === line.id);
    const counted = line.side === "benefit" && service === undefined ? of?.map((value) => 0 - value) : of;
    const years = driver === "weeks_waited" ? of?.map((value) => 0 - value) : counted;
    const serviceLine = line.id.startsWith("worth:")
      ? (driver ?? "")
      : line.id.startsWith("team:")
        ? "team_cost"
        : "waiting_worth";
    const outcome = line.id.startsWith("worth:") ? line.id.slice(line.id.lastIndexOf(":") + 1) : undefined;
    const worth = service === undefined ? undefined : context.worthOf(option, service);
    const evidence = worth?.outcomes.find(({ id }) => id === outcome)?.evidence;
    return {
      ...line,
      total: line.years.reduce((sum, value) => sum + value, 0),
      driver:
        years === undefined
          ? undefined
          : {
              ...driverWords(driver ?? line.id, worth),
              years,
              total: years.reduce((sum, value) => sum + value, 0),
              presentAmount: presentValue(years, factors),
            },
      // What the cost of doing it needs is said of the option as a whole.
      wanted:
        known || line.id === "programme"
          ? []
          : service === undefined || declared !== undefined
            ? wantedForLine(line.id, line.label, context.missing)
            : wantedOf(context, option, service, serviceLine),
      ...(evidence === undefined ? {} : { evidence }),
    };
  });
}

const drivers: Readonly<Record<string, { readonly label: string; readonly unit: string }>> = {
  wte_years: { label: "WTE-years in post", unit: "WTE-years" },
  apprentices: { label: "Apprentices at the end of the year", unit: "people" },
  headcount: { label: "Headcount at the end of the year", unit: "people" },
  learners: { label: "Learners at the end of the year", unit: "people" },
  vacant_posts: { label: "Vacant posts at the end of the year", unit: "WTE" },
  exits: { label: "Leavers and retirements", unit: "people" },
  weeks_waited: { label: "Weeks waited", unit: "person-weeks" },
  [recruitingLine.id]: { label: "People recruited to new posts", unit: "people" },
};

function driverWords(
  driver: string,
  worth: ServiceWorth | undefined,
): { readonly label: string; readonly unit: string } {
  const line = worth?.lines.find(({ id }) => id === driver);
  return drivers[driver] ?? { label: line?.label ?? driver, unit: line?.unit ?? "" };
}

export function effectsOf(context: Context, { option }: OptionFacts, figures: OptionFigures): readonly Effect[] {
  return figures.effects.map(({ serviceId, ...effect }): Effect => {
    const outcome = effect.id.startsWith("outcome:") ? effect.id.slice(effect.id.lastIndexOf(":") + 1) : undefined;
    const line = outcome === undefined ? elementAt(effect.id.split(":"), 0) : `outcome:${outcome}`;
    const evidence =
      outcome === undefined || serviceId === undefined
        ? undefined
        : context.worthOf(option, serviceId)?.outcomes.find(({ id }) => id === outcome)?.evidence;
    return {
      ...effect,
      wanted:
        serviceId === undefined || !effect.years.some(Number.isNaN) ? [] : wantedOf(context, option, serviceId, line),
      ...(evidence === undefined ? {} : { evidence }),
    };
  });
}

/** What is nowhere in the figures, so that nobody takes it for nothing. */
export function notCountedOf(
  { runs, frame }: Context,
  option: string,
  lines: readonly AppraisalLine[],
  effects: readonly Effect[],
): readonly string[] {
  const given = (id: string): boolean => runs.read(option, id)?.some((value) => !Number.isNaN(value)) === true;
  const means = frame.services.flatMap(
    ({ id }) => runs.worth(runs.base, id)?.outcomes.filter(({ mean }) => mean) ?? [],
  );
  const unpriced = effects.filter(
    ({ id, value, wanted }) => id.startsWith("outcome:") && value === undefined && wanted.length === 0,
  );
  return [
    ...(given("programme_cost") ? [] : ["No cost of doing it besides staff is given."]),
    ...(given("optimism_bias") ? [] : ["No allowance for optimism is added to its costs."]),
    ...(unpriced.length === 0
      ? []
      : [`Without a price, and so not in money: ${unpriced.map(({ label }) => lowerFirst(label)).join("; ")}.`]),
    ...(means.length === 0
      ? []
      : [`Told of one person and never added up: ${means.map(({ label }) => lowerFirst(label)).join("; ")}.`]),
    ...(frame.staff && !lines.some(({ id }) => id === recruitingLine.id)
      ? ["Recruiting to posts that are new is not counted: the plan has no posts."]
      : []),
    ...(frame.staff
      ? ["Estates, equipment and management of more staff are not counted unless they are in the cost of doing it."]
      : []),
  ];
}
