/** What a difference is about and what either plan has there, in words. */
import { spreadWords, type Spread } from "../ask/spread";
import { monthWords, plainNumber, valueWords } from "../ask/value-words";
import { countedWords, countWords } from "../ask/history-words";
import type {
  Assumption,
  Change,
  CountedPoint,
  CountedSeries,
  LogEntry,
  PlannedEvent,
  Scenario,
  Source,
} from "../plan";
import type { WhereEntry } from "../plan";
import type { Found, Item } from "./find";
import { fieldWords, partWords } from "./part-words";
import { asObject, saysNothing } from "./same";
import * as values from "./value-said";
import type { Told } from "./told";

/** What a difference is told by. */
export interface Said {
  /** The thing: an assumption by its label, "Scenario", "Title of the plan". */
  readonly what: string;
  /** Whom it is for or which one it is; left out where it is everybody, or the plan itself. */
  readonly where?: string | undefined;
  readonly mine?: string | undefined;
  readonly theirs?: string | undefined;
  readonly unit?: string | undefined;
}

/** Says a value of either side; nothing where the side has none. */
type Say = (value: unknown) => string;

const sides = ({ mine, theirs }: Pick<Found, "mine" | "theirs">, say: Say): Pick<Said, "mine" | "theirs"> => ({
  mine: saysNothing(mine) ? undefined : say(mine),
  theirs: saysNothing(theirs) ? undefined : say(theirs),
});

const eitherOf = ({ mine, theirs }: Item): unknown => (mine === undefined ? theirs : mine);
const quoted = (name: string): string => `"${name}"`;
const inTurn = (...words: readonly (string | undefined)[]): string | undefined => {
  const said = words.filter((text) => text !== undefined && text !== "");
  return said.length === 0 ? undefined : said.join(", ");
};

/** How an item of a list is called: by its label or name, or by what else says which it is. */
function itemName(told: Told, item: unknown): string {
  const record = asObject(item);
  for (const key of ["label", "name", "title", "text", "about", "what"]) {
    const text = record[key];
    if (typeof text === "string" && text !== "") return text;
  }
  for (const key of ["finding", "quarter", "kind", "section", "at", "scenario", "scenarioName", "between", "id"])
    if (record[key] !== undefined) return values.anySaid(told, key === "between" ? key : "scenario", record[key]);
  return values.anySaid(told, "", item);
}

const first = ({ items }: Found): unknown => (items[0] === undefined ? undefined : eitherOf(items[0]));
const second = ({ items }: Found): unknown => (items[1] === undefined ? undefined : eitherOf(items[1]));

/** A difference within an assumption, by whom the value is for. */
function ofAssumption(told: Told, found: Found): Said {
  const assumption = first(found) as Assumption;
  const { label, unit } = assumption;
  const [, below, facet] = found.path;
  if (below === undefined)
    return { what: label, unit, ...sides(found, (one) => values.assumptionSaid(one as Assumption)) };
  const inPart = below === "where" && found.items.length > 1;
  const part = inPart ? (second(found) as WhereEntry) : undefined;
  const where = part === undefined ? undefined : (values.whomSaid(told, part) ?? "everybody");
  if (inPart && facet === undefined)
    return { what: label, where, unit, ...sides(found, (one) => values.entrySaid(assumption, one as WhereEntry)) };
  const name = facet ?? below;
  if (name === "figure")
    return { what: label, where, unit, ...sides(found, (one) => values.figureSaid(assumption, one as Assumption)) };
  if (name === "spread") {
    const say = (one: unknown): string => spreadWords(unit, one as Spread) ?? "taken as certain";
    return { what: `${label}: ${fieldWords([name])}`, where, unit, ...sides(found, say) };
  }
  if (name === "source")
    return {
      what: `${label}: source`,
      where,
      ...sides(found, (id) => told.source(String(id))?.title ?? String(id)),
    };
  if (below === "readings" && found.items.length > 1) {
    const reading = asObject(second(found));
    const which = `${label}: reading "${String(reading["label"])}"`;
    const say = (one: unknown): string => {
      const value = facet === undefined ? asObject(one)["value"] : one;
      const isValue = facet === undefined || facet === "value";
      return isValue ? valueWords(unit, value as Assumption["value"]) : values.anySaid(told, name, one);
    };
    return {
      what: facet === undefined || facet === "value" ? which : `${which}, ${fieldWords([name])}`,
      ...sides(found, say),
    };
  }
  const limits = (one: unknown): string =>
    Object.entries(asObject(one))
      .map(([end, value]) => `${end} ${valueWords(unit, value as number)}`)
      .join(", ");
  const isLimits = name === "limits" || name === "unusual";
  return {
    what: `${label}: ${fieldWords([name])}`,
    where,
    ...sides(found, isLimits ? limits : (one) => values.anySaid(told, name, one)),
  };
}

/** A difference within a scenario's changes or events, or those of the base. */
function ofChange(told: Told, found: Found, change: Item, scenario: string | undefined): Said {
  const about = eitherOf(change) as Change;
  const { label, unit } = values.assumptionNamed(told, about.assumption);
  const field = found.path[2];
  const whole = field === undefined || field === "change";
  if (whole) {
    const where = inTurn(values.whomSaid(told, about.where), scenario);
    return { what: label, where, unit, ...sides(change, (one) => values.amountSaid(told, one as Change)) };
  }
  const where = inTurn(values.changeSaid(told, about), scenario);
  return {
    what: `${label}: ${fieldWords([field])}`,
    where,
    ...sides(found, (one) => values.anySaid(told, field, one)),
  };
}

function ofEvent(told: Told, found: Found, event: Item, scenario: string | undefined): Said {
  const field = found.path.at(-1) ?? "";
  const whole = field === "events" || field === "event";
  const what = "Known to be coming";
  if (whole) return { what, where: scenario, ...sides(event, (one) => values.eventSaid(told, one as PlannedEvent)) };
  const about = values.eventSaid(told, eitherOf(event) as PlannedEvent);
  return {
    what: `${what}: ${fieldWords([field])}`,
    where: inTurn(about, scenario),
    ...sides(found, (one) => values.anySaid(told, field, one)),
  };
}

function ofScenario(told: Told, found: Found): Said {
  const scenario = first(found) as Scenario;
  const [, field] = found.path;
  const named = `in ${quoted(scenario.name)}`;
  const item = found.items[1];
  if (field === undefined)
    return {
      what: "Scenario",
      where: quoted(scenario.name),
      ...sides(found, (one) => values.scenarioSaid(one as Scenario)),
    };
  if (item !== undefined)
    return field === "events" ? ofEvent(told, found, item, named) : ofChange(told, found, item, named);
  const say: Say = (one) => {
    const words = values.anySaid(told, field, one);
    return field === "about" ? words : quoted(words);
  };
  const without = field === "basedOn" ? "the base" : undefined;
  const said = sides(found, say);
  return { what: partWords(found.path), where: named, mine: said.mine ?? without, theirs: said.theirs ?? without };
}

function ofHistory(told: Told, found: Found): Said {
  const series = first(found) as CountedSeries;
  const point = found.items[1];
  const [, field] = found.path;
  if (field === undefined)
    return { what: partWords(found.path), ...sides(found, (one) => values.seriesSaid(told, one as CountedSeries)) };
  const what = countedWords(told, series);
  if (point === undefined)
    return { what: `${what}, ${fieldWords(found.path)}`, ...sides(found, (one) => values.anySaid(told, field, one)) };
  const at = eitherOf(point) as CountedPoint;
  const inPoint = found.path[2];
  const say: Say = (one) => {
    if (inPoint === undefined) return countWords(series.counts, (one as CountedPoint).value);
    return inPoint === "value" ? countWords(series.counts, one as number) : values.anySaid(told, inPoint, one);
  };
  const other = inPoint === undefined || inPoint === "value" ? what : `${what}, ${fieldWords(found.path)}`;
  // A gap says that nothing was counted, which is not the same as saying nothing.
  const gap = inPoint === "value" ? "not given" : undefined;
  const said = sides(found, say);
  return { what: other, where: monthWords(at.at), mine: said.mine ?? gap, theirs: said.theirs ?? gap };
}

const logSaid: Say = (one) => {
  const { when, what, where, from, to } = one as LogEntry;
  const change = from === undefined && to === undefined ? "" : `: ${[from, to].filter(Boolean).join(" → ")}`;
  return `${when.slice(0, 16).replace("T", " ")}, ${[what, where].filter(Boolean).join(", ")}${change}`;
};

/** Any other difference: by the names of the lists' items it lies in, and of its part. */
function ofOther(told: Told, found: Found): Said {
  const { path, items } = found;
  const field = path.at(-1) ?? "";
  if (items.length === 0) return { what: partWords(path), ...sides(found, (one) => values.anySaid(told, field, one)) };
  const names = items.map((item) => quoted(itemName(told, eitherOf(item)))).reverse();
  const isItem = items.at(-1)?.mine === found.mine && items.at(-1)?.theirs === found.theirs;
  const listPath = isItem ? path : path.slice(0, -1);
  const what = isItem ? partWords(listPath) : `${partWords(listPath)}: ${fieldWords(path)}`;
  const say: Say = (one) =>
    isItem
      ? path[0] === "sources"
        ? values.sourceSaid(one as Source)
        : itemSaid(told, one)
      : values.anySaid(told, field, one);
  return { what, where: inTurn(...(isItem ? names.slice(1) : names)), ...sides(found, say) };
}

/** An item by its name, with its text where it has one beside it. */
function itemSaid(told: Told, item: unknown): string {
  const { about, text, dots } = asObject(item);
  const name = itemName(told, item);
  if (typeof text === "string" && typeof about === "string" && about !== "") return `${about}: ${text}`;
  return typeof dots === "number" ? `${name}, ${plainNumber(dots)}` : name;
}

/** What a difference is about, and what either plan has there. */
export function said(told: Told, found: Found): Said {
  const [root] = found.path;
  if (found.kind === "order") {
    const names = found.items.map((item) => quoted(itemName(told, eitherOf(item)))).reverse();
    return {
      what: `Order of: ${partWords(found.path)}`,
      where: inTurn(...names),
      ...sides(found, (list) => (list as unknown[]).map((item) => itemName(told, item)).join("; ")),
    };
  }
  if (root === "assumptions") return ofAssumption(told, found);
  if (root === "scenarios") return ofScenario(told, found);
  if (root === "events" && found.items[0] !== undefined) return ofEvent(told, found, found.items[0], undefined);
  if (root === "history") return ofHistory(told, found);
  if (root === "log") return { what: partWords(["log"]), ...sides(found, logSaid) };
  return ofOther(told, found);
}
