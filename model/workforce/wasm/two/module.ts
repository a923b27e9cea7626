/** The module that carries out the months of two runs together: of the same functions, with two numbers for each. */
import type { finishCohorts } from "../../month/train/decide";
import type { keepPools, keepWte } from "../../run/keep";
import { monthsModule, type Compiled, type ExportedForAny, type MonthsModule } from "../module";
import { bytes } from "./bytes";

export interface ExportedForTwo extends ExportedForAny {
  readonly finishCohorts: Compiled<typeof finishCohorts>;
  readonly keepWte: Compiled<typeof keepWte>;
  readonly keepPools: Compiled<typeof keepPools>;
}

/** It is told how many bytes lie between what the two leave behind, as `apart`. */
export type ModuleForTwo = MonthsModule<ExportedForTwo>;

export const moduleForTwo = (): ModuleForTwo => monthsModule<ExportedForTwo>(bytes);

/** The one of this thread. */
export const forTwoInThisThread = moduleForTwo();
