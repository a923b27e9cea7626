/** Which figures of the draws can be looked at, and what is wanted of each. */
import { measureOf, serviceMeasures, type Plan, type Sample, type Target } from "../../../../model";
import { uncertaintyWords } from "../../../words/uncertainty";

export interface Lookable {
  /** Names it among the others: the measure, and the service of a list. */
  readonly id: string;
  readonly measure: string;
  readonly service: string | undefined;
  readonly label: string;
  readonly unit: string;
  /** What people want more or fewer of. */
  readonly aim: "more" | "fewer";
}

const wanted: readonly string[] = ["staff_in_post", "headcount", "available_wte", "started"];

/** The figures of the sample by year, each once: of everybody in the place looked at, and of each list. */
export function lookables(plan: Plan, sample: Pick<Sample, "tables">): readonly Lookable[] {
  return sample.tables
    .filter(({ scenario, per, by }) => scenario === undefined && per === "year" && by.length === 0)
    .map(({ measure: { id, label, unit }, service }) => {
      const named = service === undefined ? measureOf(id)?.label : serviceMeasures.find((one) => one.id === id)?.label;
      const list = plan.structure.services?.find((one) => one.id === service)?.label;
      return {
        id: service === undefined ? id : `${service}:${id}`,
        measure: id,
        service,
        label: list === undefined ? (named ?? label) : uncertaintyWords.ofList(list, named ?? label),
        unit,
        aim: wanted.includes(id) ? "more" : "fewer",
      };
    });
}

/** A target in the direction that is wanted of a figure. */
export const targetFor = ({ aim }: Pick<Lookable, "aim">, value: number): Target => ({
  is: aim === "more" ? "at-least" : "at-most",
  value,
});
