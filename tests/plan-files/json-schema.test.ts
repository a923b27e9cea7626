import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { planJsonSchema } from "../../model/plan/file/json-schema";

const file = new URL("../../seeds/otplan.schema.json", import.meta.url);
const generated = `${JSON.stringify(planJsonSchema(), null, 2)}\n`;

it("is the published JSON Schema of the plan file", () => {
  if (process.env["UPDATE_SCHEMA"] === "1") writeFileSync(file, generated);
  expect(
    readFileSync(file, "utf8") === generated,
    "seeds/otplan.schema.json is not what the schema generates. If the schema was meant to change, run: UPDATE_SCHEMA=1 npx vitest run tests/plan-files/json-schema.test.ts",
  ).toBe(true);
});

it("refuses unknown keys at every object, as the application does", () => {
  const open: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    if ("properties" in node && (node as Record<string, unknown>)["additionalProperties"] !== false) open.push(path);
    for (const [key, item] of Object.entries(node)) walk(item, `${path}/${key}`);
  };
  walk(JSON.parse(generated), "");
  expect(open).toEqual([]);
});
