/** What a file is called in a plan: its name, unless its rows may be people and the name one of them. */
import { plainHeading } from "../shapes/heading";
import type { Shape } from "../shapes/shape";

/** A table of a file: what it was taken for, and its headings as they are written. */
export interface TableTaken {
  readonly shape: Pick<Shape, "id" | "people">;
  readonly headings: readonly string[];
}

/** Headings, as {@link plainHeading} has them, that only a table of people has, whatever else it is recognised as. */
const ofPeople =
  /^((employee|staff|patient|client|service user|person|post holder|postholder)( s)? (full )?name|(full|first|last|given|family) name|sur ?name|fore ?names?|(employee|assignment|payroll|personnel|patient|person|hcpc|nhs|ni|national insurance|hospital|rio|nino)( no| number| id| registration)( no| number)?|nino|date of birth|birth date|d ?o ?b|born|(home )?post ?code|home address|e ?mail( address)?)$/;

export function calledInPlan(file: string, tables: readonly TableTaken[]): string {
  if (tables.some(({ shape }) => shape.id === "by-columns")) return "a table of your own";
  return tables.some(
    ({ shape, headings }) => shape.people === true || headings.some((one) => ofPeople.test(plainHeading(one))),
  )
    ? "a list with a row a person"
    : file;
}
