/** The same months in TypeScript and in WebAssembly, one and two runs at a time, and draws beside the tight TypeScript, all in processor time. */
import {
  compile,
  project,
  workspace,
  workspaceForMany,
  workspaceForTwo,
  type Compiled,
  type Plan,
  type TwoRuns,
  type Workspace,
} from "../../model/index";
import { drawCount } from "./draw-runs";
import { worked, type Item } from "./timing";

/** Runs of a plan in one sample, an even number: some ten milliseconds of them. */
interface Run {
  readonly name: string;
  readonly plan: Plan;
  readonly times: number;
}

const repeated = (work: Workspace, times: number) => (): void => {
  for (let i = 0; i < times; i += 1) project(work);
};

const repeatedTogether = (two: TwoRuns | undefined, times: number) => (): void => {
  for (let i = 0; i < times; i += 2)
    if (two?.project() !== true) throw new Error("two runs of one plan are carried out together");
};

function compiled(plan: Plan): Compiled["program"] {
  const made = compile(plan);
  if (!made.ok) throw new Error(made.problems.map((found) => found.says).join("\n"));
  return made.value.program;
}

function bothWays({ name, plan, times }: Run): Item[] {
  const [program, another] = [compiled(plan), compiled(plan)];
  return [false, true].flatMap((recorded) => {
    const what = `processor time, ${times} runs of ${name}${recorded ? ", ledger on" : ""}`;
    return [
      { name: `${what}, TypeScript`, times: 5, sample: worked(repeated(workspace(program, { recorded }), times)) },
      {
        name: `${what}, WebAssembly`,
        times: 5,
        sample: worked(repeated(workspaceForMany(program, { recorded }), times)),
      },
      {
        name: `${what}, WebAssembly, two together`,
        times: 5,
        sample: worked(repeatedTogether(workspaceForTwo([program, another], { recorded }), times)),
      },
    ];
  });
}

/** @param draws runs the first so many draws of the work item, in the engine and in the tight TypeScript; all of them in threads */
export const processorItems = (
  runs: readonly Run[],
  draws: {
    readonly engine: (count: number) => void;
    readonly tight: (count: number) => void;
    readonly threads: () => Promise<unknown>;
  },
): readonly Item[] => [
  { name: "processor time, 1,000 draws, tight TypeScript", times: 3, sample: worked(() => draws.tight(drawCount)) },
  { name: "processor time, 1,000 draws, engine", times: 3, sample: worked(() => draws.engine(drawCount)) },
  { name: "processor time, 1,000 draws, engine, two threads together", times: 3, sample: worked(draws.threads) },
  ...runs.flatMap(bothWays),
];
