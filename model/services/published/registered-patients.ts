/** Patients registered with general practices, the people a waiting list is compared with. */
import type { ListedService } from "./published-lists";

/** A figure as the seeds give it: the number of patients at a place, its id beginning with `list-0-17.` or `list-18plus.`. */
export interface PatientFigure {
  readonly id: string;
  readonly place: string;
  readonly value: number | string;
}

/** Registered patients of the age a list is for; NaN where they are not known. */
export type RegisteredPatients = (place: string, service: ListedService) => number;

const listedAs: Readonly<Record<ListedService, string>> = { children: "list-0-17.", adults: "list-18plus." };

/**
 * Patients are given by system; a larger place has those of all its systems.
 * @param around the places a system lies in, such as its region and England
 */
export function registeredPatients(
  figures: readonly PatientFigure[],
  around: (system: string) => readonly string[],
): RegisteredPatients {
  const patients = new Map<string, number>();
  for (const { id, place, value } of figures)
    for (const service of ["children", "adults"] as const) {
      if (!id.startsWith(listedAs[service]) || typeof value !== "number") continue;
      for (const at of [place, ...around(place)])
        patients.set(`${service} ${at}`, (patients.get(`${service} ${at}`) ?? 0) + value);
    }
  return (place, service) => patients.get(`${service} ${place}`) ?? Number.NaN;
}
