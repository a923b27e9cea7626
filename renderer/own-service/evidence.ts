/** What was counted elsewhere, to stand beside the box for a figure of one's own. Nothing of it is taken into a plan. */
import { idsOf, readNumber, valueWords, type Plan, type Service, type Value, type Where } from "../../model";
import { serviceTemplates, type ServiceTemplate } from "../files/shipped-plans";
import { templateOf } from "./templates";

export interface CountedElsewhere {
  readonly what: string;
  /** The figure with its unit. */
  readonly figure: string;
  readonly says: string;
  /** Title of the publication. */
  readonly source: string;
}

/** A value as a number; undefined where it is missing or rests on figures that are not there. */
function numberOf(template: Plan, value: Value): number | undefined {
  if (typeof value !== "string") return value ?? undefined;
  const named = template.assumptions.find(({ id }) => value === `= ${id}`);
  if (named !== undefined) return numberOf(template, named.value);
  const read = readNumber(value);
  return read.ok && read.value.kind === "number" ? read.value.value : undefined;
}

/** Everything a template cites for one of its figures: its own value, its values by tier, and other readings. */
export function countedElsewhere(template: Plan, id: string): readonly CountedElsewhere[] {
  const found = template.assumptions.find((one) => one.id === id);
  if (found === undefined) return [];
  const { tiers } = template.structure.services?.[0] ?? { tiers: [] };
  const tier = (named: unknown): string => tiers.find((one) => one.id === named)?.label ?? "";
  const entries = (found.where ?? []).map(({ value, source = found.source, reason, ...where }) => ({
    what: tier(where.tier),
    value,
    source,
    says: reason,
  }));
  const given = [
    { what: "", value: found.value, source: found.source, says: undefined },
    ...entries,
    ...(found.readings ?? []).map(({ label, value, source, note }) => ({ what: label, value, source, says: note })),
  ].flatMap(({ what, value, source, says }) => {
    const number = numberOf(template, value);
    const title = template.sources.find((one) => one.id === source)?.title;
    return number === undefined || title === undefined
      ? []
      : [
          {
            what: what === "" ? found.label : what,
            figure: valueWords(found.unit, Number(number.toPrecision(4))),
            says: says ?? "",
            source: title,
          },
        ];
  });
  // The reason of the whole is said once, with the first.
  const [first, ...others] = given;
  const own = (found.readings ?? []).length === 0 ? (found.reason ?? "") : "";
  return first === undefined ? [] : [{ ...first, says: first.says === "" ? own : first.says }, ...others];
}

/** A published effect that may be taken over as one's own figure. */
export interface Offered {
  readonly value: number;
  /** What it is of, in the words of the template. */
  readonly says: string;
  /** Title of the publication. */
  readonly source: string;
}

/**
 * What was published of the outcome of this name that a figure is wanted for; undefined for a figure of anything else.
 * Nothing of it is in the plan until somebody takes it over.
 */
export function offeredFor(plan: Plan, assumption: string, where: Where): Offered | undefined {
  const [wanted] = idsOf(where.outcome);
  const label = plan.structure.services
    ?.flatMap(({ outcomes = [] }) => outcomes)
    .find(({ id }) => id === wanted)?.label;
  if (label === undefined) return undefined;
  for (const { id } of serviceTemplates) {
    const template = templateOf(id);
    const theirs = template?.structure.services
      ?.flatMap(({ outcomes = [] }) => outcomes)
      .find((one) => one.label === label);
    const given = template?.assumptions.find((one) => one.id === assumption);
    const entry = given?.where?.find((one) => theirs !== undefined && idsOf(one.outcome).includes(theirs.id));
    if (template === undefined || given === undefined || entry === undefined) continue;
    const value = numberOf(template, entry.value);
    const source = template.sources.find((one) => one.id === (entry.source ?? given.source))?.title;
    if (value !== undefined && source !== undefined) return { value, says: entry.reason ?? given.reason ?? "", source };
  }
  return undefined;
}

/** The first shipped template whose service has the same tiers, with its plan; undefined for a service that is like none. */
export function templateLike(service: Service): (ServiceTemplate & { readonly plan: Plan }) | undefined {
  const labels = (one: Service): string => one.tiers.map(({ label }) => label).join();
  for (const template of serviceTemplates) {
    const plan = templateOf(template.id);
    if (plan?.structure.services?.some((one) => labels(one) === labels(service)) === true) return { ...template, plan };
  }
  return undefined;
}
