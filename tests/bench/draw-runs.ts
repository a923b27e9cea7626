/** A thousand draws of the work item: each laid over the plan and run, keeping vacancies by draw, month and place. */
import { compile, project, workspaceForMany, workspaceForTwo, type Compiled, type Run } from "../../model/index";
import { draws, workItem } from "./work-item";

export const drawCount = 1000;
export const drawPlaces = 7;

function compiled(): Compiled {
  const made = compile(workItem(drawPlaces));
  if (!made.ok) throw new Error(made.problems.map((found) => found.says).join("\n"));
  return made.value;
}

/** Compiles its own programs; returns what runs the draws from one number up to another into `kept`, two at a time. */
export function drawRunner(kept: Float64Array): (from: number, to: number) => void {
  const each = [compiled(), compiled()] as const;
  const programs = [each[0].program, each[1].program] as const;
  const work = workspaceForMany(programs[0], { recorded: false });
  const two = workspaceForTwo(programs, { recorded: false });
  const list = draws(drawCount);
  const { months, shape } = programs[0];
  const rowsPerPlace = shape.rows / shape.places;
  const keep = (number: number, { wte, program: { establishment } }: Run): void => {
    let row = 0;
    for (let slot = number * months * shape.places; slot < (number + 1) * months * shape.places; slot += 1) {
      let vacant = 0;
      for (const end = row + rowsPerPlace; row < end; row += 1) vacant += establishment[row]! - wte[row]!;
      kept[slot] = vacant;
    }
  };
  return (from, to) => {
    let number = from;
    for (; two !== undefined && number + 1 < to; number += 2) {
      each[0].draw(list[number]!);
      each[1].draw(list[number + 1]!);
      if (!two.project()) throw new Error("two draws of one plan are run together");
      keep(number, two.runs[0]);
      keep(number + 1, two.runs[1]);
    }
    for (; number < to; number += 1) {
      each[0].draw(list[number]!);
      keep(number, project(work));
    }
  };
}

/** Lays the draws over the plan, one after another, and runs none. */
export function drawLayer(): () => void {
  const made = compiled();
  const list = draws(drawCount);
  return () => {
    for (const drawn of list) made.draw(drawn);
  };
}

/** Numbers kept by all draws together. */
export const keptSize = (months: number): number => drawCount * months * drawPlaces;
