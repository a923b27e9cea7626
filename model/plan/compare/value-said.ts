/** The parts of a plan as a sentence has them. What is given is of a checked plan, so its shape is known by where it stands. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { amountWords, datedWords, whenWords } from "../ask/change-words";
import { eventSentence, eventWhere } from "../ask/event-words";
import { countedWords, countsWords } from "../ask/history-words";
import { isEverything, whereLabel, whereOf } from "../ask/scope";
import { spreadWords } from "../ask/spread";
import { choiceWords, monthWords, plainNumber, valueWords } from "../ask/value-words";
import { listed } from "../ask/words";
import type { Assumption, Change, CountedSeries, PlannedEvent, Scenario, Source, Where, WhereEntry } from "../plan";
import { asList, asObject } from "./same";
import type { Told } from "./told";

const counted = (count: number, one: string): string => `${plainNumber(count)} ${one}${count === 1 ? "" : "s"}`;

type Figure = Pick<Assumption, "value" | "when" | "shape">;

/** An assumption as far as it says what its values stand for. */
type Of = Pick<Assumption, "id" | "unit" | "readings">;

/** What a choice stands for: the reading of that value, where the assumption has readings. */
const choiceSaid = ({ id, unit, readings = [] }: Of, value: Assumption["value"]): string | undefined =>
  choiceWords(id, value) ?? (unit === "choice" ? readings.find((one) => one.value === value)?.label : undefined);

/** A value with its dates, in the unit of its assumption: "8%, 6% from April 2027"; every date, because each can differ. */
export function figureSaid(of: Of, figure: Figure): string {
  const { unit } = of;
  const { value, when = [], shape } = figure;
  if (when.length === 0) return choiceSaid(of, value) ?? valueWords(unit, value);
  if (when.length <= 2) return datedWords(unit, value, when, shape);
  const dates = when.map(({ from, value: then }) => `${valueWords(unit, then)} from ${monthWords(from)}`);
  return [valueWords(unit, value), ...dates, ...(shape === "linear" ? ["evenly between dates"] : [])].join(", ");
}

/** The whole of an assumption in a line: its value, how sure, and how many values of parts. */
export function assumptionSaid(assumption: Assumption): string {
  const parts = assumption.where?.length ?? 0;
  return [
    figureSaid(assumption, assumption),
    spreadWords(assumption.unit, assumption),
    parts === 0 ? undefined : `${counted(parts, "value")} for parts`,
  ]
    .filter((words) => words !== undefined)
    .join("; ");
}

export const entrySaid = (of: Of, entry: WhereEntry): string =>
  [figureSaid(of, entry as Figure), spreadWords(of.unit, entry)].filter((words) => words !== undefined).join("; ");

/** What a change does and when: "6.9% from April 2025". */
export function amountSaid(told: Told, change: Change): string {
  const of = assumptionNamed(told, change.assumption);
  const choice = change.op === "set" ? choiceSaid(of, change.value) : undefined;
  return `${choice ?? amountWords(of.unit, change)} ${whenWords(change)}`;
}

/** A change without its reason: "Leaver rate for London: 6.9% from April 2025". */
export function changeSaid(told: Told, change: Change): string {
  const whom = isEverything(change.where) ? "" : ` for ${whereLabel(told, whereOf(change.where))}`;
  return `${assumptionNamed(told, change.assumption).label}${whom}: ${amountSaid(told, change)}`;
}

export function eventSaid(told: Told, event: PlannedEvent): string {
  const where = eventWhere(told, event);
  return `${eventSentence(event)}${where === "" ? "" : ` (${where})`}`;
}

/** What a scenario holds, in a line: "Grow: 3 changes, 1 event". */
export const scenarioSaid = ({ changes, events = [] }: Scenario): string =>
  listed([counted(changes.length, "change"), ...(events.length === 0 ? [] : [counted(events.length, "event")])]);

export const seriesSaid = (told: Told, series: CountedSeries): string =>
  `${countedWords(told, series)}; ${countsWords(series)}`;

export const sourceSaid = ({ title, publisher, date }: Source): string =>
  [title, publisher, date].filter((words) => words !== undefined && words !== "").join(", ");

/** What the model or the plans call an assumption, and its unit; its id where nobody knows it. */
export function assumptionNamed(told: Told, id: string): Of & Pick<Assumption, "label"> {
  return told.assumption(id) ?? catalogueEntry(id) ?? { id, label: id, unit: "" };
}

/** Whom a scope is for; nothing for everybody. */
export const whomSaid = (told: Told, where: unknown): string | undefined =>
  isEverything(where as Where) ? undefined : whereLabel(told, whereOf(where as Where));

/** Names of the members that ids name, wherever in the plans they stand. */
function nameOf(told: Told, id: string): string | undefined {
  const { services = [], characteristics = [], ...lists } = told.structure;
  const members = [
    ...Object.values(lists).flatMap((list) => list ?? []),
    ...services.flatMap((one) => [one, ...one.tiers, ...(one.outcomes ?? [])]),
    ...characteristics.flatMap((one) => [one, ...one.groups]),
  ];
  return members.find((one) => one.id === id)?.label ?? told.scenario(id)?.name ?? told.assumption(id)?.label;
}

/** The keys whose text is somebody's own words. */
const ofProse = /^(?:about|reason|text|why|note|finding|break|says)$/;

/** The keys whose text is the id of something else. */
const ofIds =
  /^(?:parent|place|setting|level|from|to|escalatesTo|supervisor|scenario|basedOn|tried|keys|tiers|assumptions|unknown|target|net|between|service|measure)$/;

/** Any other value as a sentence has it: texts as they are, ids by name, records by what they hold. */
export function anySaid(told: Told, name: string, value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "string") {
    if (/^\d{4}-\d{2}$/.test(value)) return monthWords(value);
    if (ofProse.test(name)) return `"${value.replace(/\.$/, "")}"`;
    return (ofIds.test(name) ? nameOf(told, value) : undefined) ?? value;
  }
  if (Array.isArray(value)) return listed(asList(value).map((item) => anySaid(told, name, item)));
  const record = asObject(value);
  return Object.keys(record)
    .map((key) => `${key.replaceAll(/(?=[A-Z])/g, " ").toLowerCase()} ${anySaid(told, key, record[key])}`)
    .join(", ");
}
