/** Whether what scenarios are based on exists, and leads to the base. */
import { circlesIn, mostBeneath } from "../ask/ancestry";
import { firstHints } from "../ask/nearest";
import { placeInFile } from "../json/place-in-file";
import type { Plan, Scenario } from "../plan";
import { problem } from "../problem";
import type { Problem } from "../problem";

/** As many names as are read in a sentence. */
const mostNamed = 8;

/** `A > B > C`, or its beginning and how many more. */
export const chainInWords = (names: readonly string[]): string =>
  names.length <= mostNamed
    ? names.join(" > ")
    : `${names.slice(0, mostNamed).join(" > ")} > and ${names.length - mostNamed} more`;

/** How many scenarios lie beneath each; those of a circle, and those above one, have none. */
function depths(scenarios: readonly Scenario[], byId: ReadonlyMap<string, Scenario>): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  const walked = new Set<string>();
  for (const { id } of scenarios) {
    const above: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && byId.has(at) && !walked.has(at)) {
      walked.add(at);
      above.push(at);
      at = byId.get(at)?.basedOn;
    }
    let beneath = at === undefined || !byId.has(at) ? 0 : (depth.get(at) ?? Number.NaN) + 1;
    for (const one of above.reverse()) {
      if (!Number.isNaN(beneath)) depth.set(one, beneath);
      beneath += 1;
    }
  }
  return depth;
}

/** A scenario that rests on more than {@link mostBeneath} others: the first of them, for it is the one to mend. */
export function checkDepth(plan: Plan): Problem[] {
  const byId = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario]));
  const depth = depths(plan.scenarios, byId);
  const number = plan.scenarios.findIndex(({ id }) => (depth.get(id) ?? 0) > mostBeneath);
  const deep = plan.scenarios[number];
  if (deep === undefined) return [];
  const at = placeInFile(plan, ["scenarios", number, "basedOn"]);
  return [
    problem(
      "scenarios-too-deep",
      at,
      `${deep.name} rests on more than ${mostBeneath} other scenarios, one on the next. Let it, or one of those, start from the base.`,
    ),
  ];
}

/** Kinds: `unknown-scenario`, `scenarios-in-a-circle`. */
export function checkBases(plan: Plan): Problem[] {
  const byId = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario]));
  const found: Problem[] = [];
  const circles = circlesIn(byId.keys(), (id) => byId.get(id)?.basedOn);
  const didYouMean = firstHints();
  plan.scenarios.forEach((scenario, number) => {
    if (scenario.basedOn !== undefined && !byId.has(scenario.basedOn))
      found.push(
        problem(
          "unknown-scenario",
          placeInFile(plan, ["scenarios", number, "basedOn"]),
          `${scenario.name} is based on "${scenario.basedOn}", and there is no such scenario.${didYouMean(scenario.basedOn, byId.keys()) || " Name another, or let it start from the base."}`,
        ),
      );
    const circle = circles.get(scenario.id);
    if (circle === undefined) return;
    const first = plan.scenarios.findIndex(({ id }) => id === circle[0]);
    found.push(
      problem(
        "scenarios-in-a-circle",
        placeInFile(plan, ["scenarios", first, "basedOn"]),
        `These scenarios are based on one another in a circle: ${chainInWords(circle.map((id) => byId.get(id)?.name ?? id))}. Let one of them start from the base.`,
      ),
    );
  });
  return found;
}
