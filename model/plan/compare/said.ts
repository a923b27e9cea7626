/** What a difference is about and what either plan has there, in words. */
import { plainNumber } from "../ask/value-words";
import type { Change, LogEntry, PlannedEvent, Scenario, Source } from "../plan";
import type { Found, Item } from "./find";
import { fieldWords, partWords } from "./part-words";
import { toldApart } from "./told-apart";
import { ofAssumption, ofHistory } from "./said-figures";
import { differentPeople, eitherOf, first, inTurn, quoted, sides, type Said, type Say } from "./said-parts";
import { asObject } from "./same";
import type { Told } from "./told";
import * as values from "./value-said";

export type { Said } from "./said-parts";

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

/** A difference within a scenario's changes or events, or those of the base. */
function ofChange(told: Told, found: Found, change: Item, scenario: string | undefined): Said {
  const about = eitherOf(change) as Change;
  const { label, unit } = values.assumptionNamed(told, about.assumption);
  const field = found.path[2];
  const whole = field === undefined || field === "change";
  if (whole) {
    const apart = differentPeople(change);
    const where = inTurn(apart ? undefined : values.whomSaid(told, about.where), scenario);
    const say: Say = (one) => {
      const amount = values.amountSaid(told, one as Change);
      return apart ? `${values.whomSaid(told, (one as Change).where) ?? "everybody"}: ${amount}` : amount;
    };
    return { what: label, where, unit, ...sides(change, say) };
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

/** The name of a scenario before what it holds, where the two that are one have different names. */
function otherName({ mine, theirs }: Found, one: unknown): string {
  const [a, b, name] = [mine, theirs, one].map((scenario) => asObject(scenario)["name"]);
  return a === undefined || b === undefined || a === b ? "" : `${quoted(String(name))}, `;
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
      ...sides(found, (one) => `${otherName(found, one)}${values.scenarioSaid(one as Scenario)}`),
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
  const words = saidShortly(told, found);
  const alike = found.kind === "changed" && words.mine !== undefined && words.mine === words.theirs;
  return alike ? { ...words, ...toldApart(told, found, words.mine) } : words;
}

function saidShortly(told: Told, found: Found): Said {
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
