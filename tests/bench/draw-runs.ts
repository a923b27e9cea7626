/** A thousand draws of the work item: each laid over the plan and run, keeping vacancies by draw, month and place. */
import { compile, project, workspaceForMany } from "../../model/index";
import { draws, workItem } from "./work-item";

export const drawCount = 1000;
export const drawPlaces = 7;

/** Compiles its own program; returns what runs the draws from one number up to another into `kept`. */
export function drawRunner(kept: Float64Array): (from: number, to: number) => void {
  const compiled = compile(workItem(drawPlaces));
  if (!compiled.ok) throw new Error(compiled.problems.map((found) => found.says).join("\n"));
  const { program } = compiled.value;
  const work = workspaceForMany(program, { recorded: false });
  const list = draws(drawCount);
  const { months, shape, establishment } = program;
  const rowsPerPlace = shape.rows / shape.places;
  return (from, to) => {
    for (let number = from; number < to; number += 1) {
      compiled.value.draw(list[number]!);
      const { wte } = project(work);
      let row = 0;
      for (let slot = number * months * shape.places; slot < (number + 1) * months * shape.places; slot += 1) {
        let vacant = 0;
        for (const end = row + rowsPerPlace; row < end; row += 1) vacant += establishment[row]! - wte[row]!;
        kept[slot] = vacant;
      }
    }
  };
}

/** Numbers kept by all draws together. */
export const keptSize = (months: number): number => drawCount * months * drawPlaces;
