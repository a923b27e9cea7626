/** What stands in the way of a name. */
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { refused, tooLong } from "./edit";

/** What stands in the way of a name beside others; undefined when nothing does. */
export const nameRefused = (label: string, others: readonly string[]): Outcome<never> | undefined =>
  label === ""
    ? refused("no-name", "It needs a name. Give it one.")
    : others.includes(label)
      ? refused("name-taken", `Another one is called "${label}". Give it a name of its own.`)
      : tooLong(label, longest.label);
