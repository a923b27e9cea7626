/** The module that carries out the months of two runs together: of the same functions, with two numbers for each. */
import type { refreshPools } from "../../month/arrive/decide";
import type { movePeople } from "../../month/move/decide";
import type { promote } from "../../month/promote/decide";
import type { recruit } from "../../month/recruit/decide";
import type { finishCohorts } from "../../month/train/decide";
import type { keepPools, keepWte } from "../../run/keep";
import type { walkAny, walkPairs } from "../../run/walk";
import type { weigh, weighUniform } from "../../run/weigh";
import { monthsModule, type Compiled, type MonthsModule } from "../module";
import { bytes } from "./bytes";

export interface ExportedForTwo {
  readonly refreshPools: Compiled<typeof refreshPools>;
  readonly finishCohorts: Compiled<typeof finishCohorts>;
  readonly weigh: Compiled<typeof weigh>;
  readonly weighUniform: Compiled<typeof weighUniform>;
  readonly movePeople: Compiled<typeof movePeople>;
  readonly promote: Compiled<typeof promote>;
  readonly recruit: Compiled<typeof recruit>;
  readonly keepWte: Compiled<typeof keepWte>;
  readonly keepPools: Compiled<typeof keepPools>;
  readonly walkAny: Compiled<typeof walkAny>;
  readonly walkPairs: Compiled<typeof walkPairs>;
}

/** It is told how many bytes lie between what the two leave behind, as `apart`. */
export type ModuleForTwo = MonthsModule<ExportedForTwo>;

export const moduleForTwo = (): ModuleForTwo => monthsModule<ExportedForTwo>(bytes);

/** The one of this thread. */
export const forTwoInThisThread = moduleForTwo();
