/**
 * What can be asked of a run: each measure with its unit, made of additive quantities so that it holds for any group of
 * people. A measure that cannot be had, because a figure is empty or the breakdown does not apply, is missing, not zero.
 */
import { apprenticeMeasures } from "./apprentice-measures";
import { educatorMeasures } from "./educator-measures";
import { enhancedMeasures } from "./enhanced-measures";
import { moneyMeasures } from "./money-measures";
import { moveMeasures } from "./move-measures";
import { patientMeasures } from "./patient-measures";
import { peopleMeasures } from "./people-measures";
import { postMeasures } from "./post-measures";
import { timeMeasures } from "./time-measures";
import { trainingMeasures } from "./training-measures";
import type { Measure } from "./measure";

export const measures: readonly Measure[] = [
  ...postMeasures,
  ...moveMeasures,
  ...trainingMeasures,
  ...apprenticeMeasures,
  ...educatorMeasures,
  ...enhancedMeasures,
  ...moneyMeasures,
  ...peopleMeasures,
  ...timeMeasures,
  ...patientMeasures,
];

const byId: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.id, measure]));
export const measureOf = (id: string): Measure | undefined => byId.get(id);
