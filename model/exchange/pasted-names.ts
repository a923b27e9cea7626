/** Names as they stand in pasted cells: of assumptions, and of their parts. */
import { catalogueEntry } from "../assumptions/catalogue";
import { asWordedNow } from "../plan/ask/level-name";
import { whereLabel, whereOf } from "../plan/ask/scope";
import type { KnownPlaces } from "../plan/ask/places/known-places";
import { placeFound } from "../plan/ask/places/place-found";
import { offerWords } from "../plan/ask/places/place-sentences";
import { namedMembers } from "../plan/members";
import type { Assumption, Plan, Where } from "../plan/plan";
import { plainCharacters } from "../resolve/formula/typed-characters";

/** Quotes about a name, marks of footnotes behind it, and what a heading says of its unit. */
const about = /^["'\u2018\u2019\u201c\u201d]+|["'\u2018\u2019\u201c\u201d]+$/g;
const mark = / ?(?:\[(?:note ?)?[a-z0-9]{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021*]+)$/i;

/** A name without quotes and marks. */
export const nameIn = (cell: string): string =>
  plainCharacters(cell).replace(about, "").replace(mark, "").replace(about, "").trim();

const key = (name: string): string => asWordedNow(nameIn(name)).toLowerCase();

export const sameName = (a: string, b: string): boolean => key(a) === key(b);

/** What a sheet leaves out of a label, which says of when it is. */
const shortName = (label: string): string => label.replace(/ at the start$/i, "");

/** The assumption a cell names by its label or id; "Staff in post" will do for those at the start. */
export const assumptionNamed = (plan: Plan, cell: string): Assumption | undefined =>
  plan.assumptions.find((one) => one.id === cell.trim()) ??
  plan.assumptions.find((one) => sameName(one.label, cell)) ??
  plan.assumptions.find((one) => sameName(shortName(one.label), cell));

/** The assumption that the heading of a column names, and whether it says that its figures are percentages. */
export function headingNamed(
  plan: Plan,
  cell: string,
): { readonly assumption: Assumption; readonly percent: boolean } | undefined {
  const percent = /[([,]?\s*(?:%|per ?cent)\s*[)\]]?\s*$/i;
  const assumption = assumptionNamed(plan, cell) ?? assumptionNamed(plan, cell.replace(percent, ""));
  return assumption === undefined ? undefined : { assumption, percent: percent.test(cell) };
}

export interface PartNamed {
  /** Undefined where the cell names nobody. */
  readonly where: Where | undefined;
  /** What stands in the way, where it is like a name. */
  readonly says: string;
}

/**
 * The people a cell names among those an assumption can be given for: a part that has a value, or a member of the plan. A
 * name that is only like a place's is offered and not taken.
 */
export function partNamed(plan: Plan, assumption: Assumption, cell: string, known: KnownPlaces): PartNamed {
  const { where = [] } = assumption;
  const entry = where.find((one) => sameName(whereLabel(plan, one), cell));
  if (entry !== undefined) return { where: whereOf(entry), says: "" };
  const dimensions = catalogueEntry(assumption.id)?.dimensions ?? [];
  const members = namedMembers(plan.structure);
  const named = dimensions.flatMap((dimension) =>
    dimension === "place"
      ? []
      : members[dimension]
          .filter((member) => member.id === cell.trim() || sameName(member.label, cell))
          .map((member): Where => ({ [dimension]: member.id })),
  );
  // A name of two things is nobody's.
  if (named.length > 0) return { where: named.length === 1 ? named[0] : undefined, says: "" };
  const { places } = plan.structure;
  const found = placeFound(
    dimensions.includes("place") ? places : places.filter(({ id }) => where.some(({ place }) => place === id)),
    nameIn(cell),
    known,
  );
  if (found.ok) return { where: { place: found.place.id }, says: "" };
  return {
    where: undefined,
    says: found.offered.length === 0 && found.why !== "elsewhere" ? "" : ` ${found.says}${offerWords(found.offered)}`,
  };
}
