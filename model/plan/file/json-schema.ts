/** The published JSON Schema of the plan file, for editors and for other programs that write plans. */
import { planSchema } from "../schema";
import { z } from "../zod";

/** JSON Schema, draft 2020-12, of an `.otplan` file. `seeds/otplan.schema.json` holds the same. */
export function planJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(planSchema, { target: "draft-2020-12", io: "input" }) as Record<
    string,
    unknown
  >;
  return {
    $schema,
    title: "OT Workforce Modeller plan, version 2",
    description:
      "One plan: its structure, its register of assumptions, its scenarios, sources and log. Beyond this schema the application also checks that ids are known, shares add up and values lie within their limits.",
    ...rest,
  };
}
