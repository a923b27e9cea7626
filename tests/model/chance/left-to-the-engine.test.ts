/** The lint lets no power, exponential or logarithm of the engine's own into the model, by whatever way it is written. */
import { Linter } from "eslint";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parser } from "typescript-eslint";

interface Entry {
  readonly files?: readonly string[];
  readonly rules?: Linter.RulesRecord;
}
const { default: config } = (await import(join(import.meta.dirname, "../../../eslint.config.mjs"))) as {
  readonly default: readonly Entry[];
};
const ofTheModel = config.find(
  ({ files, rules }) => files?.[0] === "model/**" && "no-restricted-properties" in (rules ?? {}),
);

/** What is refused in a line of the model. */
const refused = (line: string): number =>
  new Linter().verify(
    line,
    [{ files: ["**/*.ts"], languageOptions: { parser }, rules: ofTheModel?.rules ?? {} }],
    "model/any.ts",
  ).length;

it.each([
  "const y = Math.exp(x);",
  "const y = Math.hypot(x, x);",
  "const y = x ** 2;",
  "const y = 10 ** digits;",
  "const y = 2 ** digits;",
  "y **= 0.5;",
  'const y = Math["log"](x);',
  "const y = Math[name](x);",
  "const { pow } = Math;",
  "const { pow: raised } = Math;",
  "const m = Math;",
  "const y = sums(Math);",
  "const y = globalThis.Math.pow(x, 2);",
  'const y = globalThis["Math"].pow(x, 2);',
  "const y = xs.map(Math.cbrt);",
  "const y = Math?.log2(x);",
  'const y = Reflect.get(Math, "pow")(x, 2);',
])("%s is refused", (line) => {
  expect(refused(line)).toBeGreaterThan(0);
});

it.each([
  "const y = Math.sqrt(x) * Math.max(x, 1);",
  "const y = 2 ** 29;",
  "const y = 2 ** -33;",
  "const y = xs.map(Math.abs);",
  'import { exp } from "../chance/portable"; const y = exp(x);',
])("%s is not", (line) => {
  expect(refused(line)).toBe(0);
});
