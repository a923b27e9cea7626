/** Whom counts are of, as a form has it: everybody, one setting, one level or all registered ones. */
import type { Counted, Plan } from "../../model";

/** The choice of all registered levels, which is no level of its own. */
const registered = "all registered";

export interface WhoPicked {
  readonly place: string;
  readonly setting: string;
  readonly level: string;
  readonly service: string;
}

export const nobodyPicked: WhoPicked = { place: "", setting: "", level: "", service: "" };
export const registeredPicked = registered;

/** What was picked, as a series has it; what is left empty is everybody. */
export function countedOf({ structure }: Plan, { place, setting, level, service }: WhoPicked): Counted {
  const levels = structure.levels.filter((one) => one.registered).map(({ id }) => id);
  const all = levels.length === 1 ? levels[0] : levels;
  return {
    ...(place === "" ? {} : { place }),
    ...(setting === "" ? {} : { setting }),
    ...(level === "" ? {} : { level: level === registered ? all : level }),
    ...(service === "" ? {} : { service }),
  };
}
