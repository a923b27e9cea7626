/**
 * Draws as a file, so that a run can be divided over machines: draws `from` to `from + count` of a seed. Parts that belong
 * together give the same bytes, merged, as one run would.
 */
import { z } from "../plan/zod";
import { elementAt } from "../assumptions/present";
import { problem, type Outcome } from "../plan/problem";
import { fromBase64, lettersFor, writeBase64 } from "./base64";
import { mostKept } from "./ensemble";
import { columnsOf, type KeptTable } from "./kept";
import type { Sample } from "./sample";

const names = z.array(z.string());
const partSchema = z.strictObject({
  format: z.literal("otplan-draws"),
  version: z.literal(1),
  /** What the draws are of, for reading: the plan, and what was narrowed. */
  title: z.string(),
  /** What was run and asked: a fingerprint of the plan's text and the question, and the version of the model. */
  plan: z.string(),
  model: z.string(),
  /** Names of the scenarios, without the base. */
  scenarios: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  seed: z.string(),
  columns: z.int().min(0).max(mostKept),
  from: z.int().min(0),
  count: z.int().min(0).max(mostKept),
  tables: z.array(
    z.strictObject({
      scenario: z.string().nullable(),
      service: z.string().nullable(),
      measure: z.strictObject({
        id: z.string(),
        label: z.string(),
        unit: z.string(),
        kind: z.enum(["stock", "flow", "mean"]),
        prices: z.string().optional(),
      }),
      per: z.enum(["year", "month", "week"]),
      by: names,
      groups: z.array(z.strictObject({ ids: names, labels: names })),
      times: names,
      first: z.int().min(0),
    }),
  ),
  asItStands: z.array(z.number().nullable()),
  failed: z.array(z.strictObject({ draw: z.int().min(0), says: z.string() })),
  /** Draw after draw, as 32-bit floats, lowest byte first, in base 64. */
  values: z.string(),
});
export type Part = z.infer<typeof partSchema>;

/** What a sample was made from. */
export type Origin = Pick<Part, "title" | "plan" | "model" | "scenarios">;

/** What a file holds besides its numbers, in its order. */
function headingOf(sample: Sample, { title, plan, model, scenarios }: Origin): Omit<Part, "values"> {
  const { seed, columns, from, count, failed } = sample;
  return {
    format: "otplan-draws",
    version: 1,
    title,
    plan,
    model,
    scenarios,
    seed,
    columns,
    from,
    count,
    tables: sample.tables.map(({ scenario = null, service = null, measure, per, by, groups, times, first }) => ({
      scenario,
      service,
      measure,
      per,
      by: [...by],
      groups: groups.map(({ ids, labels }) => ({ ids: [...ids], labels: [...labels] })),
      times: [...times],
      first,
    })),
    asItStands: Array.from(sample.asItStands, (value) => (Number.isNaN(value) ? null : value)),
    failed: failed.map(({ draw, says }) => ({ draw, says })),
  };
}

/** The bytes of a sample's file: one line of JSON. The numbers are written where they stay, for there may be millions. */
export function writePart(sample: Sample, origin: Origin): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  const before = text.encode(JSON.stringify({ ...headingOf(sample, origin), values: "" }).slice(0, -'"}'.length));
  const after = text.encode('"}\n');
  const letters = lettersFor(sample.values.length);
  const bytes = new Uint8Array(before.length + letters + after.length);
  bytes.set(before);
  writeBase64(sample.values, bytes, before.length);
  bytes.set(after, before.length + letters);
  return bytes;
}

const bad = (says: string): Outcome<never> => ({ ok: false, problems: [problem("bad-draws", "", says)] });

/** The sample of a part. Fails where its numbers are not those it says it has. */
export function sampleOf(part: Part): Outcome<Sample> {
  const { seed, columns, from, count, failed } = part;
  const values = fromBase64(part.values, columns * count);
  if (values === undefined || part.asItStands.length !== columns)
    return bad(`The draws ${from} to ${from + count - 1} do not hold ${columns} numbers each. Make this part again.`);
  const strays = failed.some(({ draw }) => draw < from || draw >= from + count);
  if (strays || part.tables.some((table) => table.first + columnsOf(table) > columns))
    return bad(`The draws ${from} to ${from + count - 1} are not as they were written. Make this part again.`);
  const tables = part.tables.map(({ scenario, service, measure: { prices, ...measure }, ...table }): KeptTable => ({
    ...table,
    measure: { ...measure, ...(prices === undefined ? {} : { prices }) },
    scenario: scenario ?? undefined,
    service: service ?? undefined,
  }));
  const asItStands = Float64Array.from(part.asItStands, (value) => value ?? Number.NaN);
  return { ok: true, problems: [], value: { seed, columns, from, count, failed, tables, values, asItStands } };
}

/** Reads the text of a file of draws. */
export function readPart(text: string): Outcome<Part> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad("This is not a file of draws: it is not JSON. Choose one that was written with --draws.");
  }
  const read = partSchema.safeParse(json);
  return read.success
    ? { ok: true, problems: [], value: read.data }
    : bad(
        "This is not a file of draws that this version can read. Choose one that was written with --draws, or make it again.",
      );
}

/** What parts of one ensemble have in common. */
const common = ({ title, plan, model, scenarios, seed, tables, asItStands }: Part): string =>
  JSON.stringify([title, plan, model, scenarios, seed, tables, asItStands]);

/**
 * The draws of several parts, in any order. Fails where they are not of the same plan, question, seed and version, where a
 * draw is missing between them, or is there twice.
 */
export function mergedSample(parts: readonly Part[]): Outcome<Sample> {
  if (parts.length === 0) return bad("There are no draws to merge. Name the files that --draws wrote.");
  const ordered = [...parts].sort((a, b) => a.from - b.from);
  const first = elementAt(ordered, 0);
  const ofFirst = common(first);
  const stranger = ordered.find((part) => common(part) !== ofFirst);
  if (stranger !== undefined)
    return bad(
      `Draws from ${stranger.from} are not of the same run as draws from ${first.from}: another plan, question, seed or version. Merge only parts of one run.`,
    );
  let next = first.from;
  for (const { from, count } of ordered) {
    if (from > next)
      return bad(`Draws ${next} to ${from - 1} are missing. Make that part with --from ${next} --to ${from}.`);
    if (from < next) return bad(`Draws ${from} to ${next - 1} are there twice. Leave one of the two parts out.`);
    next = from + count;
  }
  if ((next - first.from) * first.columns > mostKept)
    return bad(
      `${next - first.from} draws of ${first.columns} numbers are more than can be held at once, ${mostKept} numbers. Merge fewer of them, or make the parts with fewer measures.`,
    );
  const count = next - first.from;
  const values = new Float32Array(count * first.columns);
  for (const part of ordered) {
    const sample = sampleOf(part);
    if (!sample.ok) return sample;
    values.set(sample.value.values, (part.from - first.from) * first.columns);
  }
  const heading = sampleOf({ ...first, count: 0, values: "", failed: [] });
  return heading.ok
    ? {
        ok: true,
        problems: [],
        value: { ...heading.value, count, failed: ordered.flatMap(({ failed }) => failed), values },
      }
    : heading;
}
