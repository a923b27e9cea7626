/** Scenarios as wholes: made, copied, named, described, based on one another, taken out. */
import { restsOn } from "../ask/ancestry";
import { freeId, unlike } from "../ask/free-name";
import { checkDepth } from "../check/scenario-bases";
import { withoutPaths } from "../json/place-in-file";
import type { Plan, Scenario, Source } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { cut, edited, refused, tooLong, type Edit, type Signature } from "./edit";
import { assumptionIn, scenarioIn, withAssumption, withScenario, withSources } from "./parts";
import { listed } from "./set-value";
import { openable } from "./would-open";

const gone = (): Outcome<never> => refused("unknown-scenario", "The plan has no such scenario. Choose another.");
const unnamed = (): Outcome<never> => refused("no-name", "A scenario needs a name. Give it one.");

/** A scenario may rest on so many others and no more, for a file that held it would not open. */
function tooDeep(plan: Plan): Outcome<never> | undefined {
  const [found] = checkDepth(plan);
  return found === undefined ? undefined : refused(found.kind, withoutPaths(found.says));
}

/** The plan with the assumptions of the model that changes name and it does not list yet: empty, as leaving them out is. */
function withListed(plan: Plan, { changes }: Scenario): Plan {
  return changes.reduce((now, { assumption }) => {
    const unlisted = assumptionIn(now, assumption) === undefined ? listed(assumption) : undefined;
    return unlisted === undefined ? now : withAssumption(now, unlisted);
  }, plan);
}

/** Puts a scenario after the others, with the sources and the figures it rests on where the plan does not list them yet. */
export function addScenario(
  plan: Plan,
  scenario: Scenario,
  sources: readonly Source[],
  signed: Signature,
): Outcome<Edit> {
  if (scenario.name === "") return unnamed();
  const long = tooLong(scenario.name, longest.label) ?? tooLong(scenario.about ?? "", longest.prose);
  if (long !== undefined) return long;
  if (scenarioIn(plan, scenario.id) !== undefined)
    return refused("taken-id", `The plan has a scenario "${scenario.id}" already. Give the new one another id.`);
  const added = { ...withListed(withSources(plan, sources), scenario), scenarios: [...plan.scenarios, scenario] };
  return (
    tooDeep(added) ??
    openable(
      plan,
      edited(added, signed, {
        what: "New scenario",
        to: scenario.name,
        ...(scenario.about === undefined ? {} : { why: scenario.about }),
      }),
    )
  );
}

/** A scenario of a name nobody has, without changes or with those of another: what a copy or a blank one is. */
export function newScenario(plan: Plan, wanted: string, like?: Scenario): Scenario {
  const name = unlike(
    cut(wanted, longest.label - 10),
    plan.scenarios.map((one) => one.name),
    " ",
  );
  const id = freeId(
    name,
    plan.scenarios.map((one) => one.id),
  );
  return like === undefined ? { id, name, changes: [] } : { ...like, id, name };
}

export function renameScenario(plan: Plan, id: string, name: string, signed: Signature): Outcome<Edit> {
  const scenario = scenarioIn(plan, id);
  if (scenario === undefined) return gone();
  if (name === "") return unnamed();
  const says = { what: "Name of a scenario", from: scenario.name, to: name };
  return (
    tooLong(name, longest.label) ??
    edited(scenario.name === name ? plan : withScenario(plan, { ...scenario, name }), signed, says)
  );
}

/** Says what a scenario is about; an empty text takes it out. */
export function describeScenario(plan: Plan, id: string, about: string, signed: Signature): Outcome<Edit> {
  const scenario = scenarioIn(plan, id);
  if (scenario === undefined) return gone();
  const long = tooLong(about, longest.prose);
  if (long !== undefined) return long;
  const { about: before, ...rest } = scenario;
  const next = about === "" ? rest : { ...rest, about };
  return edited((before ?? "") === about ? plan : withScenario(plan, next), signed, {
    what: "What a scenario is about",
    where: `in "${scenario.name}"`,
    from: before ?? "nothing",
    to: about === "" ? "nothing" : about,
  });
}

/** Starts a scenario from another one, or from the base. Refused where they would rest on each other. */
export function baseScenarioOn(plan: Plan, id: string, other: string | undefined, signed: Signature): Outcome<Edit> {
  const scenario = scenarioIn(plan, id);
  const basis = other === undefined ? undefined : scenarioIn(plan, other);
  if (scenario === undefined || (other !== undefined && basis === undefined)) return gone();
  if (basis !== undefined && restsOn(plan, id, basis.id))
    return refused(
      "scenario-circle",
      `"${basis.name}" rests on "${scenario.name}" itself. Base it on another scenario, or on the base.`,
    );
  const { basedOn: before, ...rest } = scenario;
  const next = basis === undefined ? rest : { ...rest, basedOn: basis.id };
  const called = (of: string | undefined): string =>
    of === undefined ? "the base" : (scenarioIn(plan, of)?.name ?? of);
  const based = before === other ? plan : withScenario(plan, next);
  return (
    tooDeep(based) ??
    edited(based, signed, {
      what: "What a scenario is based on",
      where: `in "${scenario.name}"`,
      from: called(before),
      to: called(other),
    })
  );
}

/** What a scenario holds, in words: "3 changes", "1 change, 2 events". */
function contents({ changes, events = [] }: Scenario): string {
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
  return [counted(changes.length, "change"), ...(events.length === 0 ? [] : [counted(events.length, "event")])].join(
    ", ",
  );
}

/** Takes a scenario out. Those based on it start from what it was based on, and so lose its changes. */
export function removeScenario(plan: Plan, id: string, signed: Signature): Outcome<Edit> {
  const scenario = scenarioIn(plan, id);
  if (scenario === undefined) return gone();
  const scenarios = plan.scenarios
    .filter((one) => one.id !== id)
    .map(({ basedOn, ...one }) => {
      const on = basedOn === id ? scenario.basedOn : basedOn;
      return on === undefined ? one : { ...one, basedOn: on };
    });
  return edited({ ...plan, scenarios }, signed, {
    what: "Scenario taken out",
    from: `${scenario.name}, ${contents(scenario)}`,
  });
}
