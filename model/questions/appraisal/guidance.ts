/** What is published of how to appraise: rates out of the figures that are shipped, and trials for and against. */
import { present } from "../../assumptions/present";
import { z } from "../../plan/zod";
import type { EvidenceFound } from "./appraisal";
import type { RateSaid } from "./rates";

export interface Guidance {
  readonly standard: RateSaid;
  readonly health: RateSaid;
  readonly later: { readonly standard: number; readonly health: number };
  readonly convention: string;
  /** `words` are looked for in the labels of a plan's outcomes and services. */
  readonly evidence: readonly (Omit<EvidenceFound, "bearsOn"> & { readonly words: readonly string[] })[];
}

const rateIds = z.strictObject({
  standard: z.string(),
  standardLater: z.string(),
  health: z.string(),
  healthLater: z.string(),
});
const seedSchema = z.strictObject({
  about: z.string(),
  rates: rateIds,
  convention: z.string(),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      about: z.string(),
      words: z.array(z.string()),
      finding: z.enum(["gain", "mixed", "no-gain", "not-known"]),
      says: z.string(),
      figures: z.array(z.string()),
    }),
  ),
});

interface ShippedFigure {
  readonly id: string;
  readonly label: string;
  /** Text where what is published is no number. */
  readonly value: number | string | null;
  readonly unit: string;
  readonly source: string;
  readonly note?: string | undefined;
}

interface ShippedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date?: string | undefined;
}

/**
 * @param seed the guidance as it is shipped, which names figures by id
 * @param figures the figures that are shipped, those it names among them
 */
export function guidanceFrom(
  seed: unknown,
  figures: readonly ShippedFigure[],
  sources: readonly ShippedSource[],
): Guidance {
  const { rates, convention, evidence } = seedSchema.parse(seed);
  const figure = (id: string): ShippedFigure =>
    present(
      figures.find((one) => one.id === id),
      `the figure ${id}`,
    );
  const sourceWords = (id: string): string => {
    const { title, publisher, date } = present(
      sources.find((one) => one.id === id),
      `the source ${id}`,
    );
    return [title, publisher, ...(date === undefined ? [] : [date])].join(", ");
  };
  const rate = (id: string): number => {
    const { value } = figure(id);
    if (typeof value !== "number") throw new RangeError(`the figure ${id} is no number`);
    return value;
  };
  const said = (id: string): RateSaid => ({
    rate: rate(id),
    status: "published",
    source: sourceWords(figure(id).source),
    own: false,
  });
  return {
    standard: said(rates.standard),
    health: said(rates.health),
    later: { standard: rate(rates.standardLater), health: rate(rates.healthLater) },
    convention,
    evidence: evidence.map(({ figures: ids, ...one }) => ({
      ...one,
      source: [...new Set(ids.map((id) => sourceWords(figure(id).source)))].join("; "),
      figures: ids.map((id) => {
        const { label, unit, note } = figure(id);
        return { id, label, value: rate(id), unit, note };
      }),
    })),
  };
}
