/**
 * Apprentices against support workers: the one rule by which every screen, file and command line warns, and the one
 * sentence that says it. Every apprentice is employed, so more apprentices than support workers cannot all hold a
 * support post.
 */
import { elementAt } from "../../assumptions/present";
import type { Table } from "../../workforce/results/table";

/** The measures the rule is read from. */
export const crowdingMeasures = ["apprentices", "support_workers"] as const;

/**
 * Apprentices for each support worker. Beyond one each there are more than posts for them. The caution is a judgement:
 * half as many again as the one to two that England carried in 2024/25 (1,920 on the programme in the year).
 */
export const crowdingRatios = { impossible: 1, caution: 0.75 } as const;

export interface Crowding {
  /** Name of the group of the table: the place, or nothing where the table is of everybody. */
  readonly group: string;
  readonly grade: keyof typeof crowdingRatios;
  /** The planning year (or month) at whose end the ratio is first passed. */
  readonly time: string;
  /** The number of that year among the table's times. */
  readonly at: number;
  readonly apprentices: number;
  readonly supportWorkers: number;
}

/** Less than this part of a person more is no more. */
const nobody = 1e-6;

/**
 * The groups of tables of {@link crowdingMeasures} that pass a ratio, each with the first time it passes the higher of
 * those it passes, in the order of these times. A group without apprentices, or whose numbers are missing, passes none.
 */
export function crowding(tables: readonly Table[]): readonly Crowding[] {
  const apprentices = tables.find((table) => table.measure.id === "apprentices");
  const support = tables.find((table) => table.measure.id === "support_workers");
  if (apprentices === undefined || support === undefined) return [];
  const { groups, times } = apprentices;
  const found = groups.flatMap(({ labels }, group) => {
    const years = times.map((time, at) => ({
      time,
      at,
      apprentices: elementAt(apprentices.values, group * times.length + at),
      supportWorkers: elementAt(support.values, group * times.length + at),
    }));
    for (const grade of ["impossible", "caution"] as const) {
      const first = years.find((year) => year.apprentices > crowdingRatios[grade] * year.supportWorkers + nobody);
      if (first !== undefined) return [{ group: labels.join(", "), grade, ...first }];
    }
    return [];
  });
  return found.sort((a, b) => Number(b.grade === "impossible") - Number(a.grade === "impossible") || a.at - b.at);
}

/** People, whole; with a decimal where whole people would hide which are more. */
function people({ apprentices, supportWorkers }: Crowding): readonly [string, string] {
  const alike = Math.round(apprentices) === Math.round(supportWorkers);
  const write = (heads: number): string =>
    heads.toLocaleString("en-GB", { maximumFractionDigits: alike ? 1 : 0, minimumFractionDigits: alike ? 1 : 0 });
  return [write(apprentices), write(supportWorkers)];
}

/**
 * What is wrong, from when, and what would have to come with it.
 * @param place name of the place it is about, where that is not said beside it
 */
export function crowdingSays(crowded: Crowding, place = crowded.group): string {
  const [apprentices, support] = people(crowded);
  const where = place === "" ? "" : `In ${place}, `;
  return crowded.grade === "impossible"
    ? `${where === "" ? "More" : `${where}more`} apprentices than support workers from ${crowded.time}: ${apprentices} for ${support} in post. Every apprentice is employed, so not all of them can hold a support post: fewer apprenticeships, more support posts, or a limit of apprentices for each support worker has to come with it.`
    : `${where === "" ? "More" : `${where}more`} than three apprentices for every four support workers from ${crowded.time}: ${apprentices} for ${support} in post, half as many again as England carried in 2024/25. Ask whether they can be supervised and their hours covered; the three in four is a judgement.`;
}

/** The same of several places: the first, and how many more. Nothing where none passes. */
export function crowdedPlacesSay(all: readonly Crowding[]): string | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const alike = all.filter(({ grade }) => grade === first.grade).length - 1;
  const more =
    alike === 0
      ? ""
      : ` So it is in ${alike === 1 ? "one more place" : `${String(alike)} more places`}, from that year or later.`;
  return `${crowdingSays(first)}${more}`;
}
