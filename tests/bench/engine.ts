/** The engine as the peers are measured beside: one run of the work item, and all the draws. */
import { compile, project, workspace } from "../../model/index";
import { drawCount, drawRunner, keptSize } from "./draw-runs";
import { workItem } from "./work-item";

export function engineRun(places: number): () => void {
  const compiled = compile(workItem(places));
  if (!compiled.ok) throw new Error(compiled.problems.map((found) => found.says).join("\n"));
  const work = workspace(compiled.value.program, { recorded: false });
  return () => {
    project(work);
  };
}

export function engineDraws(): () => void {
  const run = drawRunner(new Float64Array(keptSize(156)));
  return () => run(0, drawCount);
}
