/** The worked examples as they were shipped, for going back to their figures. */
import { readPlan, type Plan } from "../../../model";

const texts: Readonly<Record<string, string>> = import.meta.glob<string>("../../../seeds/plans/*.otplan", {
  query: "?raw",
  import: "default",
  eager: true,
});

const read = new Map<string, Plan | undefined>();

/** The example with this title; undefined when the plan is nobody's example. Each is read once, when first asked for. */
export function shippedPlan(title: string): Plan | undefined {
  if (!read.has(title)) {
    const text = Object.values(texts).find((one) => one.includes(`"title": ${JSON.stringify(title)}`));
    const outcome = text === undefined ? undefined : readPlan(text);
    read.set(title, outcome?.ok === true && outcome.value.title === title ? outcome.value : undefined);
  }
  return read.get(title);
}
