/** Whether scenarios name what exists, do not rest on themselves, and do something. */
import { elementAt } from "../../assumptions/present";
import { lineage } from "../ask/ancestry";
import { catalogue, catalogueEntry } from "../../assumptions/catalogue";
import { contains } from "../ask/precedence";
import type { Members, Scope } from "../members";
import { firstHints } from "../ask/nearest";
import { placeInFile } from "../json/place-in-file";
import type { Plan, Scenario } from "../plan";
import { checkBases } from "./scenario-bases";
import { further, mostListed, problem, warning } from "../problem";
import type { Problem } from "../problem";
import { entriesOf, type Entry } from "../ask/entries";

const meet = (a: Scope, b: Scope): boolean =>
  [...a].every(([name, members]) => b.get(name)?.some((member) => members.includes(member)) ?? true);

/** True when every value the change can reach is written as 0. */
function onlyZeros(entries: readonly Entry[], scope: Scope): boolean {
  const own = elementAt(entries, 0);
  const overlaid = entries.slice(1).some((entry) => contains(entry.scope, scope));
  const reached = entries.filter((entry) => (entry === own ? !overlaid : meet(entry.scope, scope)));
  const given = reached.filter((entry) => entry.value !== null || entry.when.length > 0);
  return (
    given.length > 0 && given.every((entry) => entry.value === 0 && entry.when.every((dated) => dated.value === 0))
  );
}

function changes(plan: Plan, members: Members): Problem[] {
  const numberOf = new Map(plan.assumptions.map((assumption, number) => [assumption.id, number]));
  const known = [...numberOf.keys(), ...catalogue.map((entry) => entry.id)];

  const didYouMean = firstHints();
  let unknown = 0;
  /** Where a scenario first moves a value otherwise than by multiplying it, by assumption. */
  const firstMoved = (scenario: Scenario): ReadonlyMap<string, number> => {
    let known = moved.get(scenario);
    if (known === undefined) {
      const places = new Map<string, number>();
      scenario.changes.forEach(({ assumption, op }, place) => {
        if (op !== "multiply" && !places.has(assumption)) places.set(assumption, place);
      });
      moved.set(scenario, (known = places));
    }
    return known;
  };
  const moved = new Map<Scenario, ReadonlyMap<string, number>>();
  const movedBeneath = new Map<Scenario, ReadonlySet<string>>();
  /** What the scenarios that one rests on move otherwise than by multiplying it. */
  const beneath = (scenario: Scenario): ReadonlySet<string> => {
    let known = movedBeneath.get(scenario);
    if (known === undefined) {
      const under = lineage(plan, scenario.basedOn).filter((one) => one !== scenario);
      movedBeneath.set(scenario, (known = new Set(under.flatMap((one) => [...firstMoved(one).keys()]))));
    }
    return known;
  };
  /** Whether an earlier change, of this scenario or one it rests on, may have moved the value away from zero. */
  const touchedBefore = (scenario: Scenario, place: number): boolean => {
    const sought = elementAt(scenario.changes, place).assumption;
    return (firstMoved(scenario).get(sought) ?? place) < place || beneath(scenario).has(sought);
  };

  return plan.scenarios.flatMap((scenario, number) =>
    scenario.changes.flatMap((change, place) => {
      const target = numberOf.get(change.assumption);
      if (target === undefined) {
        if ((unknown += 1) > mostListed) return [further("unknown-assumption")];
        const at = placeInFile(plan, ["scenarios", number, "changes", place, "assumption"]);
        const entry = catalogueEntry(change.assumption);
        const advice =
          entry === undefined
            ? didYouMean(change.assumption, known) || " Add it to the assumptions, or name another."
            : " Add it to the assumptions first, so that there is something to change.";
        return [
          problem(
            "unknown-assumption",
            at,
            `${scenario.name} changes "${change.assumption}", and the plan has no such assumption.${advice}`,
          ),
        ];
      }
      const assumption = elementAt(plan.assumptions, target);
      if (catalogueEntry(change.assumption)?.settled === true)
        return [
          problem(
            "changes-the-past",
            placeInFile(plan, ["scenarios", number, "changes", place]),
            `${scenario.name} changes ${assumption.label}, which says what was there on the day before the plan starts; a scenario cannot change that. Change it in the base, or say in the scenario what happens from a date on: posts added or taken away, a leaver rate, starts a week.`,
          ),
        ];
      if (change.ramp !== undefined && change.from === undefined)
        return [
          problem(
            "ramp-without-from",
            placeInFile(plan, ["scenarios", number, "changes", place]),
            `${scenario.name} brings in a change to ${assumption.label} over ${change.ramp} months without the month in which it begins. Give one.`,
          ),
        ];
      if (catalogueEntry(change.assumption)?.ofThePlan === true)
        return [
          problem(
            "changes-the-plan",
            placeInFile(plan, ["scenarios", number, "changes", place]),
            `${scenario.name} changes ${assumption.label}, which holds for the plan as a whole: otherwise its costs could not be compared with the base. Change it in the base; every scenario follows.`,
          ),
        ];
      if (
        change.op !== "multiply" ||
        touchedBefore(scenario, place) ||
        !onlyZeros(entriesOf(assumption, target, members), members.scope(change.where ?? {}))
      )
        return [];
      const at = placeInFile(plan, ["scenarios", number, "changes", place]);
      return [
        warning(
          "multiplies-zero",
          at,
          `${scenario.name} multiplies ${assumption.label}, which is 0, so it does nothing. Use "set" or "add" instead.`,
        ),
      ];
    }),
  );
}

/** Kinds: those of {@link checkBases}, `unknown-assumption`, `changes-the-past`, `changes-the-plan`, `ramp-without-from`, `multiplies-zero`. */
export const checkScenarios = (plan: Plan, members: Members): Problem[] => [
  ...checkBases(plan),
  ...changes(plan, members),
];
