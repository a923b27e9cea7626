/** Every mutant, room by room. */
import { chance } from "./chance.mjs";
import { edits } from "./edits.mjs";
import { electron } from "./electron.mjs";
import { plan } from "./plan.mjs";
import { renderer } from "./renderer.mjs";
import { services } from "./services.mjs";
import { uncertainDraws } from "./uncertain-draws.mjs";
import { workforce } from "./workforce.mjs";

/** @type {readonly import("../mutant.mjs").Mutant[]} */
export const mutants = [
  ...plan,
  ...workforce,
  ...chance,
  ...uncertainDraws,
  ...services,
  ...edits,
  ...renderer,
  ...electron,
];
