/** Scenario files with values swapped, lost and made up, and bytes changed; taken into a plan as any answers say. */
import {
  readPlan,
  readScenarios,
  takeQuestions,
  takeScenarios,
  withEntry,
  writePlan,
  writeScenario,
  type Plan,
} from "../../../model/index";
import { changedBytes } from "../inputs/bytes";
import { swapped } from "../inputs/swapped";
import type { Stream } from "../stream";
import type { Target } from "../target";
import { plans } from "./plans";

interface Made {
  readonly bytes: Uint8Array;
  readonly stream: Stream;
}

const place = (plan: Plan): string => plan.structure.places.at(-1)?.id ?? "";
const texts = plans.map((plan) =>
  writeScenario(
    {
      ...plan,
      scenarios: [
        {
          id: "ground",
          name: "Ground",
          changes: [{ assumption: "added_posts", op: "add", value: 2, where: { place: place(plan) } }],
        },
        {
          id: "grow",
          name: "Grow",
          basedOn: "ground",
          changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.9, from: plan.start, ramp: 12, why: "Why" }],
        },
      ],
    },
    "grow",
  ),
);

export const scenarioFiles: Target<Made> = {
  name: "scenario",
  must: "it is refused in a sentence, or taken so that the plan still opens",
  make: (stream) => {
    const text = JSON.stringify(swapped(JSON.parse(stream.pick(texts)), stream));
    const bytes = new TextEncoder().encode(text);
    return { bytes: stream.chance(0.3) ? changedBytes(bytes, stream) : bytes, stream };
  },
  fault: ({ bytes, stream }) => Promise.resolve(faultOf(new TextDecoder().decode(bytes), stream)),
};

function faultOf(text: string, stream: Stream): string | undefined {
  const read = readScenarios(text);
  const long = read.problems.find(({ says }) => says === "" || says.length > 2_000);
  if (long !== undefined) return `a message of ${long.says.length} characters: ${long.kind}`;
  if (!read.ok) return read.problems.length === 0 ? "refused without a reason" : undefined;
  const plan = stream.pick(plans);
  const ids = read.value.scenarios.map(({ id }) => id);
  const answers = Object.fromEntries(
    takeQuestions(plan, read.value, ids).map(({ id, options }) => [id, stream.pick(options).answer]),
  );
  const taken = takeScenarios(plan, read.value, ids, answers, { when: "2026-11-28T09:00:00.000Z" });
  if (!taken.ok) return taken.problems.length === 0 ? "not taken without a reason" : undefined;
  const opened = readPlan(writePlan(withEntry(taken.value.plan, taken.value.logEntry)));
  return opened.ok ? undefined : `the plan does not open: ${opened.problems[0]?.says ?? ""}`;
}
