/** Staff, posts and places beside the patients they are there for, so that places of different sizes can be compared. */
import { part, the, type Measure } from "./measure";
import type { Quantity } from "./quantity";

const perHundredThousand = (amount: number, patients: number): number =>
  patients > 0 ? (amount * 100_000) / patients : Number.NaN;

const patients = part(
  "divided by",
  "Patients registered, in hundred thousands",
  "hundred thousand patients",
  ["patients"],
  (people) => people / 100_000,
);

function per100k(of: string, label: string, unit: string, quantities: readonly Quantity[], means: string): Measure {
  return {
    id: `${of}_per_100k`,
    label: `${label} per 100,000 patients`,
    unit: `${unit} per 100,000 patients`,
    kind: "stock",
    quantities: [...quantities, "patients"],
    of: (...values) =>
      perHundredThousand(
        values.slice(0, -1).reduce((sum, value, number) => sum + (number === 0 ? value : -value), 0),
        values.at(-1) ?? Number.NaN,
      ),
    means: `${means} / patients registered with a general practice x 100,000. Missing where the patients are not known.`,
    sum: { terms: [the("", of), patients] },
  };
}

export const patientMeasures: readonly Measure[] = [
  per100k("staff_in_post", "Staff in post", "WTE", ["wte"], "Staff in post"),
  per100k("headcount", "Headcount", "heads", ["heads"], "Headcount"),
  per100k("establishment", "Establishment", "WTE", ["posts"], "Establishment"),
  {
    ...per100k("vacant_posts", "Vacant posts", "WTE", ["vacantPosts"], "Vacant posts"),
    ofVacancies: true,
  },
  {
    ...per100k("vacancies", "Net vacancies", "WTE", ["posts", "wte"], "Establishment less staff in post"),
    ofVacancies: true,
  },
  { ...per100k("intakes", "Intakes", "heads", ["intakes"], "Learners who started training in the year"), kind: "flow" },
];
