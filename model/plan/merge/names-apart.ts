/** Scenarios that two tables called alike, told apart by whose they are. */
import { unlike } from "../ask/free-name";
import { canonical } from "../compare/same";
import type { Plan, Scenario } from "../plan";
import { longest } from "../schema-parts";

const plain = (name: string): string => name.trim().toLowerCase();

/** What a scenario is, whatever its id has become. */
const what = (scenario: Scenario): string => canonical({ ...scenario, id: "" });

/** The name of a file without its ending, or a title as it is. */
const calledAs = (called: string): string => called.replace(/\.otplan$/i, "").trim();

/**
 * The merged plan in which no scenario that comes from the other plan has the name of another one: it is called "Grow (North
 * table)" instead.
 * @param called what the other plan is called: its file, or its title
 */
export function namesApart(merged: Plan, mine: Plan, called: string): Plan {
  const own = new Set(mine.scenarios.map(what));
  const taken = new Set(merged.scenarios.map(({ name }) => name));
  const scenarios = merged.scenarios.map((scenario) => {
    const alike = merged.scenarios.some((other) => other !== scenario && plain(other.name) === plain(scenario.name));
    if (!alike || own.has(what(scenario))) return scenario;
    const whose = ` (${calledAs(called).slice(0, 40)})`;
    const name = unlike(`${scenario.name.slice(0, longest.label - whose.length - 4)}${whose}`, taken, " ");
    taken.add(name);
    return { ...scenario, name };
  });
  return scenarios.every((scenario, at) => scenario === merged.scenarios[at]) ? merged : { ...merged, scenarios };
}
