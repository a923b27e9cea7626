/** Scenarios at the ends of what figures can be: refused in a sentence, or every number is one, and people are conserved. */
import { catalogue, checkRun, projectPlan, putChange, senseOf, type Change, type Plan } from "../../../model/index";
import { seedPlan } from "../../model/questions/read-seed-plan";
import type { Stream } from "../stream";
import type { Target } from "../target";

const short = (name: string, years: number): Plan => ({ ...seedPlan(name), years });
const plans = [short("community-team", 3), short("england", 1), short("wales", 2)];
const signed = { when: "2026-11-29T09:00:00.000Z" };

/** What must hold of every run, whatever its figures. */
const always = ["people-in-people-out", "nobody-negative", "every-number-a-number", "pools-in-pools-out"];

interface Made {
  readonly plan: Plan;
  readonly changes: readonly Change[];
}

function changeOf(plan: Plan, stream: Stream): Change {
  const entry = stream.pick(catalogue);
  const { least = 0, most = 1e6 } = senseOf({ id: entry.id });
  const op = stream.pick(["set", "add", "multiply"] as const);
  const ends =
    op === "multiply"
      ? [0, 1e-9, 0.5, 2, 1000, -1, 1e300, Number.MAX_VALUE, 5e-324]
      : op === "set"
        ? [least, most, least + (most - least) * 1e-9, most - (most - least) * 1e-9, (least + most) / 2]
        : [-most, most, 1e-9, -1e-9, least - most, most - least];
  const { levels, places, settings } = plan.structure;
  const where = {
    ...(stream.chance(0.4) ? { place: stream.pick(places).id } : {}),
    ...(stream.chance(0.3) ? { level: stream.pick(levels).id } : {}),
    ...(stream.chance(0.2) ? { setting: stream.pick(settings).id } : {}),
  };
  const dated = stream.chance(0.4)
    ? { from: plan.start, ...(stream.chance(0.5) ? { ramp: 1 + stream.below(600) } : {}) }
    : {};
  return {
    assumption: entry.id,
    op,
    value: stream.pick(ends),
    ...(Object.keys(where).length > 0 ? { where } : {}),
    ...dated,
  };
}

export const extremes: Target<Made> = {
  name: "extremes",
  must: "it is refused in a sentence, or runs: every number is one, nobody is lost and none are fewer than nobody",
  make: (stream) => {
    const plan: Plan = { ...stream.pick(plans), closure: stream.pick(["supply-led", "posts-led"] as const) };
    return { plan, changes: Array.from({ length: 1 + stream.below(4) }, () => changeOf(plan, stream)) };
  },
  fault: (made) => Promise.resolve(faultOf(made)),
};

const measures = ["headcount", "staff_in_post", "establishment", "vacancy_rate", "exits", "joiners"];
/** Nobody can mean more people, posts or leavers than these, whatever is added up. */
const mostPeople = 1e9;
/** NaN is missing; a rate that is told of nearly no posts has lost its digits. */
const isWrong = (id: string, value: number): boolean =>
  Math.abs(value) > mostPeople || (id === "vacancy_rate" ? value > 1 + 1e-6 : id !== "exits" && value < -1e-6);

function faultOf({ plan, changes }: Made): string | undefined {
  const [first] = plan.scenarios;
  if (first === undefined) return "no scenario to change";
  let tried: Plan = { ...plan, scenarios: [{ ...first, changes: [] }] };
  for (const change of changes) {
    const made = putChange(tried, first.id, 99, change, signed);
    if (made.ok) tried = made.value.plan;
    else if (made.problems.every(({ says }) => says === "")) return "refused without a word";
  }
  const run = projectPlan(tried, { scenario: first.id });
  if (!run.ok) return run.problems.some(({ says }) => /[.?]$/.test(says)) ? undefined : "refused without a sentence";
  for (const { measure, values } of run.value.tables({ measures, by: ["place", "level"] })) {
    const wrong = values.find((value) => isWrong(measure.id, value));
    if (wrong !== undefined) return `${measure.id} is ${wrong}`;
  }
  const failed = checkRun(run.value.run).find(({ id, holds }) => always.includes(id) && !holds);
  return failed === undefined ? undefined : `${failed.id}: ${failed.says}`;
}
