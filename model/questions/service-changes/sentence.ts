/** What is done to a service, in one line. */
import { lowerFirst } from "../../plan/ask/words";
import { monthWords } from "../../plan/ask/value-words";
import type { Plan, Service } from "../../plan/plan";
import type { MinutesThen, ServiceChange, TierThen } from "./kinds";

type Named = Pick<Plan, "structure">;

const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
const percent = (value: number): string => `${(value * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })}%`;
const counted = (count: number, one: string, several = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : several}`;

const levelOf = ({ structure }: Named, id: string | undefined): string =>
  lowerFirst(structure.levels.find((one) => one.id === id)?.label ?? id ?? "");
const placeOf = ({ structure }: Named, id: string | undefined): string =>
  id === undefined ? "" : `, at ${structure.places.find((one) => one.id === id)?.label ?? id}`;

/** "Lose", "put on" and so on, as one line for a list, the log and a message: what, of which service, from when. */
export function serviceChangeSentence(plan: Named, change: ServiceChange): string {
  const service = plan.structure.services?.find((one) => one.id === change.service);
  const label = service?.label ?? change.service;
  const from = monthWords(change.from);
  switch (change.what) {
    case "clinics": {
      const { weeks, aWeek, level, place } = change;
      const size =
        level === undefined
          ? `${counted(aWeek, "more case", "more cases")} started a week`
          : `${counted(aWeek, "more hour", "more hours")} of ${levelOf(plan, level)} for patients a week`;
      return `Clinics put on for ${label}: ${size} for ${counted(weeks, "week")} from ${from}${placeOf(plan, place)}`;
    }
    case "look-through": {
      const { share, people } = change;
      const who =
        people === undefined
          ? `${percent(share ?? 0)} of those waiting come`
          : counted(people, "person comes", "people come");
      return `The list of ${label} looked through in ${from}: ${who} off, once`;
    }
    case "model": {
      const { over, tiers, training } = change;
      const parts = tiers.flatMap((tier) => tierWords(plan, service, tier));
      const taken =
        training === undefined || training.loss === 0
          ? []
          : [`${percent(training.loss)} of the time goes into the change for ${counted(training.months, "month")}`];
      const stages = over === undefined || parts.length === 0 ? "" : ` over ${counted(over, "month")}`;
      return `Another way of working for ${label} from ${from}${stages}: ${[...parts, ...taken].join("; ")}`;
    }
    case "away":
      return `${number(change.wte)} WTE of ${levelOf(plan, change.level)} of ${label} away from ${from}, back in ${monthWords(change.to)}${placeOf(plan, change.place)}`;
  }
}

/**
 * What the change cannot do, as a sentence: where cases started are counted and not hours, contacts, groups and minutes
 * start nobody more. Undefined where there is nothing to say.
 */
export function serviceChangeCaveat({ structure }: Named, change: ServiceChange): string | undefined {
  if (change.what !== "model") return undefined;
  const service = structure.services?.find((one) => one.id === change.service);
  const takesTime = change.tiers.some(
    ({ contacts, groupSize, minutes = [] }) =>
      contacts !== undefined || groupSize !== undefined || minutes.some((one) => Object.keys(one).length > 1),
  );
  if (service?.capacity !== "starts" || !takesTime) return undefined;
  return `${service.label} counts cases started, not hours: other contacts, groups or minutes do not change how many are started. Change the starts a week from then on as well, or let hours limit them.`;
}

const doings = {
  clinics: "clinics put on",
  "look-through": "list looked through",
  model: "another way of working",
  away: "staff away",
} as const satisfies Record<ServiceChange["what"], string>;

/** What a scenario is called that is made for a change: "Children's service: clinics put on, September 2026". */
export function serviceChangeName(plan: Named, { what, service, from }: ServiceChange): string {
  const label = plan.structure.services?.find((one) => one.id === service)?.label ?? service;
  return `${label}: ${doings[what]}, ${monthWords(from)}`;
}

const minutesWords = (plan: Named, { level, direct, travel, indirect }: MinutesThen): readonly string[] =>
  (
    [
      [direct, "a contact"],
      [travel, "of travel a contact"],
      [indirect, "beside contacts"],
    ] as const
  ).flatMap(([value, of]) =>
    value === undefined ? [] : [`${counted(value, "minute")} of ${levelOf(plan, level)} ${of}`],
  );

function tierWords(plan: Named, service: Service | undefined, tier: TierThen): readonly string[] {
  const { share, contacts, groupSize, weeks, minutes = [] } = tier;
  const parts = [
    ...(share === undefined ? [] : [`${percent(share)} of referrals`]),
    ...(contacts === undefined ? [] : [counted(contacts, "contact")]),
    ...(groupSize === undefined ? [] : [groupSize === 1 ? "one to one" : `groups of ${number(groupSize)}`]),
    ...(weeks === undefined ? [] : [counted(weeks, "week")]),
    ...minutes.flatMap((one) => minutesWords(plan, one)),
  ];
  const label = service?.tiers.find((one) => one.id === tier.tier)?.label ?? tier.tier;
  return parts.length === 0 ? [] : [`${lowerFirst(label)} ${parts.join(", ")}`];
}
