/**
 * How far a figure of a plan's own can be meant, by its unit: nobody declares it, so only what no figure of such a unit
 * can be is kept out. Wide on purpose: a slip of the keys lies beyond, a large plan does not.
 */
interface Sense {
  readonly least: number;
  readonly most: number;
}

const upTo = (most: number): Sense => ({ least: -most, most });

/** More people than any nation that plans its own workforce has. */
const population = 1e9;

const units: Readonly<Record<string, Sense>> = {
  share: { least: 0, most: 1 },
  // A rate may be a fall or a growth: all of them gone, or six for one.
  "per year": { least: -1, most: 5 },
  "per year, as a hazard": { least: -1, most: 5 },
  "per week": { least: -1, most: 5 },
  people: upTo(population),
  heads: upTo(population),
  "heads per year": upTo(population),
  learners: upTo(population),
  "learners per year": upTo(population),
  WTE: upTo(population),
  years: upTo(200),
  months: upTo(1200),
  weeks: upTo(5200),
  "hours per week": { least: 0, most: 168 },
  "hours per week per WTE": { least: 0, most: 168 },
  multiplier: upTo(1000),
  ratio: upTo(1000),
};

/** More than any country spends on health, in pounds. */
const money = upTo(1e12);

/** The sense of a unit; undefined where it is not one that is known. */
export const unitSense = (unit: string): Sense | undefined =>
  unit.startsWith("GBP") ? money : Object.hasOwn(units, unit) ? units[unit] : undefined;
