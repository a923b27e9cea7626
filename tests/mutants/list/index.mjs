/** Every mutant, room by room. */
import { workforce } from "./workforce.mjs";

/** @type {readonly import("../mutant.mjs").Mutant[]} */
export const mutants = [...workforce];
