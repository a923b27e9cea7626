/** Whether what a workshop prepared can be shown: nothing in it stops a run, so all of it is a warning. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { sliderFault, sliderLabel } from "../ask/slider-sense";
import { whereOf, idsOf } from "../ask/scope";
import type { DimensionName } from "../../assumptions/catalogue";
import type { Path } from "../json/json-reader";
import { placeInFile } from "../json/place-in-file";
import { placeWords } from "../json/place-words";
import { namedMembers } from "../members";
import type { Plan } from "../plan";
import { warning, type Problem } from "../problem";

/** Kinds, all warnings: `workshop-nowhere` (it names what the plan has not, so it is passed over), `workshop-slider`. */
export function checkWorkshop(plan: Plan): Problem[] {
  const { workshop } = plan;
  if (workshop === undefined) return [];
  const found: Problem[] = [];
  const say = (kind: string, path: Path, says: string): void => {
    const at = placeInFile(plan, ["workshop", ...path]);
    found.push(warning(kind, at, `${placeWords(at)}: ${says}`));
  };
  const members = namedMembers(plan.structure);
  const missing = (dimension: DimensionName, ids: readonly string[], path: Path): void => {
    for (const id of ids)
      if (!members[dimension].some((one) => one.id === id))
        say("workshop-nowhere", path, `the plan has no ${dimension} "${id}", so it is passed over.`);
  };
  const scenario = (id: string | undefined, path: Path): void => {
    if (id !== undefined && !plan.scenarios.some((one) => one.id === id))
      say("workshop-nowhere", path, `the plan has no scenario "${id}" any more, so it is passed over.`);
  };
  const { shown, sliders = [], keys = [], notes = [], tried } = workshop;
  missing("place", idsOf(shown?.place), ["shown"]);
  missing("service", idsOf(shown?.service), ["shown"]);
  keys.forEach((id, number) => scenario(id, ["keys", number]));
  notes.forEach((note, number) => scenario(note.scenario, ["notes", number]));
  scenario(tried, ["tried"]);
  sliders.forEach((slider, number) => {
    const path = ["sliders", number];
    const known = plan.assumptions.find(({ id }) => id === slider.assumption) ?? catalogueEntry(slider.assumption);
    if (known === undefined) {
      say("workshop-nowhere", path, `the plan has no assumption "${slider.assumption}", so the slider is passed over.`);
      return;
    }
    for (const [dimension, ids] of Object.entries(whereOf(slider.where)))
      missing(dimension as DimensionName, idsOf(ids), path);
    const fault = sliderFault(known, slider);
    if (fault !== undefined) say("workshop-slider", path, `${sliderLabel(plan, slider)}: ${fault[1]}`);
  });
  return found;
}
