/** What a room can be shown, in the order of its keys: the base on 0, scenarios on 1 to 9, and what was tried. */
import { dotsOn, looksAmong, triedIn, workshopOf, type Plan } from "../../model";
import { BASE_LOOK, drawnLook, type SeriesLook } from "../charts";
import { shortNames } from "../words/short-names";
import { roomWords as words } from "../words/workshop";

export interface RoomStop {
  /** Undefined is the base. */
  readonly scenario: string | undefined;
  /** What stands on its key: "0" to "9", "Tried". */
  readonly key: string;
  readonly name: string;
  /** The name on its key, which is told from those on the other keys. */
  readonly short: string;
  readonly look: SeriesLook;
  readonly dots: number;
}

/** The looks of scenarios beside each other in a room: those on keys, what was tried, and the one shown. */
const looksIn = (plan: Plan, shown?: string): ((scenario: string) => SeriesLook) => {
  const tried = triedIn(plan);
  const among = looksAmong(
    plan.scenarios,
    [...keysOf(plan), ...(tried === undefined ? [] : [tried.id])],
    shown === undefined ? [] : [shown],
  );
  return (scenario) => drawnLook(among(scenario));
};

/** Scenarios on keys that the plan still has. */
export const keysOf = (plan: Plan): readonly string[] =>
  (workshopOf(plan).keys ?? []).filter((id) => plan.scenarios.some((one) => one.id === id));

export function stopsOf(plan: Plan): readonly RoomStop[] {
  const lookOf = looksIn(plan);
  const nameOf = (scenario: string): string => plan.scenarios.find(({ id }) => id === scenario)?.name ?? scenario;
  const stop = (scenario: string, key: string, short: string): RoomStop => ({
    scenario,
    key,
    name: nameOf(scenario),
    short,
    look: lookOf(scenario),
    dots: dotsOn(plan, scenario),
  });
  const tried = triedIn(plan);
  const keys = keysOf(plan);
  const short = shortNames(keys.map(nameOf));
  return [
    {
      scenario: undefined,
      key: "0",
      name: words.base,
      short: words.base,
      look: BASE_LOOK,
      dots: dotsOn(plan, undefined),
    },
    ...keys.map((id, at) => stop(id, String(at + 1), short[at] ?? nameOf(id))),
    ...(tried === undefined || keys.includes(tried.id) ? [] : [stop(tried.id, words.tried, words.tried)]),
  ];
}

/** The stop that is shown; a scenario that stands on no key is shown as one. */
export function stopShown(plan: Plan, scenario: string | undefined): RoomStop {
  const stops = stopsOf(plan);
  const found = stops.find((one) => one.scenario === scenario);
  const [base] = stops;
  if (found !== undefined || scenario === undefined || base === undefined) return found ?? stops[0] ?? noStop;
  const name = plan.scenarios.find(({ id }) => id === scenario)?.name;
  return name === undefined
    ? base
    : { scenario, key: "", name, short: name, look: looksIn(plan, scenario)(scenario), dots: dotsOn(plan, scenario) };
}

const noStop: RoomStop = {
  scenario: undefined,
  key: "0",
  name: words.base,
  short: words.base,
  look: BASE_LOOK,
  dots: 0,
};
