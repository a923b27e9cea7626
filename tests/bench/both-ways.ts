/** The same months in TypeScript and in WebAssembly, and draws beside the tight TypeScript, all in processor time. */
import { compile, project, workspace, workspaceForMany, type Plan, type Workspace } from "../../model/index";
import { drawCount } from "./draw-runs";
import { worked, type Item } from "./timing";

/** Runs of a plan in one sample: some ten milliseconds of them. */
interface Run {
  readonly name: string;
  readonly plan: Plan;
  readonly times: number;
}

const repeated = (work: Workspace, times: number) => (): void => {
  for (let i = 0; i < times; i += 1) project(work);
};

function bothWays({ name, plan, times }: Run): Item[] {
  const compiled = compile(plan);
  if (!compiled.ok) throw new Error(compiled.problems.map((found) => found.says).join("\n"));
  const { program } = compiled.value;
  return [false, true].flatMap((recorded) => {
    const what = `processor time, ${times} runs of ${name}${recorded ? ", ledger on" : ""}`;
    return [
      { name: `${what}, TypeScript`, times: 5, sample: worked(repeated(workspace(program, { recorded }), times)) },
      {
        name: `${what}, WebAssembly`,
        times: 5,
        sample: worked(repeated(workspaceForMany(program, { recorded }), times)),
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
