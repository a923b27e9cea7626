/** A kind of table given as a file of its own: read, and refused in a sentence where it cannot be one. */
import { z } from "zod";
import { measures, parts, type Shape } from "./shape";

const name = z.string().min(1).max(60);
const pattern = z
  .string()
  .min(1)
  .max(400)
  .refine(
    (text) => {
      try {
        return new RegExp(text) instanceof RegExp;
      } catch {
        return false;
      }
    },
    { message: "this is no pattern (a regular expression)" },
  );
const measure = z.enum(Object.keys(measures) as [keyof typeof measures, ...(keyof typeof measures)[]]);
const yes = z.literal(true);

const shapeSchema = z
  .strictObject({
    id: name,
    label: z.string().min(1).max(120),
    about: z.string().max(400),
    columns: z.record(
      name,
      z.strictObject({
        heading: pattern,
        at: z.int().min(0).optional(),
        which: z.int().min(0).optional(),
        needed: yes.optional(),
        fill: yes.optional(),
      }),
    ),
    figures: z
      .array(
        z.strictObject({
          measure,
          heading: pattern.optional(),
          at: z.int().min(0).optional(),
          months: yes.optional(),
          which: z.int().min(0).optional(),
          needed: yes.optional(),
          when: z.strictObject({ column: name, is: pattern }).optional(),
          most: z.number().optional(),
          dash: z.enum(["zero", "missing"]).optional(),
          percent: z.boolean().optional(),
        }),
      )
      .min(1),
    by: z.partialRecord(z.enum(parts), z.union([name, z.array(name)])),
    rates: z.array(z.strictObject({ measure, of: measure, over: z.array(measure).min(1) })).optional(),
    title: pattern.optional(),
    time: z
      .strictObject({ column: name, month: name.optional(), yearsFrom: z.int().min(1).max(12).optional() })
      .optional(),
    keep: z.array(z.strictObject({ column: name, is: pattern, others: z.string().min(1).max(200) })).optional(),
    totals: z.array(name).optional(),
    counts: yes.optional(),
    people: yes.optional(),
    widerThan: z.string().max(200).optional(),
    employer: z.string().min(1).max(120).optional(),
    says: z.array(z.string().max(400)).optional(),
  })
  .superRefine((shape, found) => {
    const columns = new Set(Object.keys(shape.columns));
    const named = [
      ...Object.values(shape.by).flat(),
      ...(shape.totals ?? []),
      ...(shape.keep ?? []).map(({ column }) => column),
      ...(shape.time === undefined ? [] : [shape.time.column, shape.time.month]),
      ...shape.figures.map(({ when }) => when?.column),
    ];
    for (const column of named)
      if (column !== undefined && !columns.has(column))
        found.addIssue({ code: "custom", message: `it names the column "${column}", which "columns" does not have` });
  });

/** @param text the file, JSON as `README.md` describes it */
export function shapeInFile(
  text: string,
): { readonly ok: true; readonly shape: Shape } | { readonly ok: false; readonly says: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, says: "A kind of table is JSON, and this is none." };
  }
  const read = shapeSchema.safeParse(json);
  if (read.success) return { ok: true, shape: read.data as Shape };
  const [issue] = read.error.issues;
  return {
    ok: false,
    says: `This is no kind of table: ${issue === undefined ? "" : `${issue.path.length === 0 ? "" : `at ${issue.path.join(".")}, `}${issue.message}`}.`,
  };
}
