/**
 * Which places count vacancies alike. Nations publish different numbers under the same name: England funded posts less
 * staff, Scotland posts cleared for advertising, Northern Ireland posts being recruited to. A rate of one says nothing
 * about a rate of another, and their sum is a number of nothing.
 */
import type { Plan } from "../plan";
import type { VacancyDefinition } from "../vacancy-definition";

type Place = Plan["structure"]["places"][number];

/** What each definition counts, to follow "counts". */
const counted: Readonly<Record<VacancyDefinition, string>> = {
  "posts-less-staff": "funded posts less staff in post",
  "posts-advertised": "posts cleared for advertising until somebody starts",
  "posts-recruited-to": "posts being recruited to, even while somebody is still in them",
  "in-development": "what each organisation sends, in statistics still in development",
};

/** What a definition counts, in words: "funded posts less staff in post". */
export const vacancyDefinitionWords = (definition: VacancyDefinition): string => counted[definition];

/** The place that says it: itself, or the nearest above. */
function saidBy(places: readonly Place[], id: string | undefined): Place | undefined {
  const at = places.find((place) => place.id === id);
  return at === undefined || at.vacancyDefinition !== undefined ? at : saidBy(places, at.parent);
}

/** Whether a plan says of any two places that they count vacancies differently. */
export const countsVacanciesApart = ({ structure: { places } }: Plan): boolean =>
  new Set(places.flatMap(({ vacancyDefinition }) => (vacancyDefinition === undefined ? [] : [vacancyDefinition])))
    .size > 1;

/**
 * Why the vacancies of some places cannot be compared or added up; undefined where all of them count alike, or nothing
 * is said of any. A place of which nothing is said counts like no other.
 * @param ids of the leaf places, or of places that hold one definition throughout
 */
export function vacanciesApart({ structure: { places } }: Plan, ids: readonly string[]): string | undefined {
  const sayers = new Map<VacancyDefinition | undefined, string>();
  for (const id of ids) {
    const sayer = saidBy(places, id);
    if (!sayers.has(sayer?.vacancyDefinition))
      sayers.set(sayer?.vacancyDefinition, sayer?.label ?? places.find((place) => place.id === id)?.label ?? id);
  }
  if (sayers.size < 2) return undefined;
  const each = [...sayers].map(([definition, label]) =>
    definition === undefined ? `of ${label} it is not said` : `${label} counts ${counted[definition]}`,
  );
  return `Vacancies are not counted alike: ${each.join("; ")}. So they are not ranked, taken from one another or added up.`;
}
