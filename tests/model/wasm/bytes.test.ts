import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileModule } from "../../../electron/build/wasm/compile";
import { pack } from "../../../electron/build/wasm/pack";

const root = new URL("../../../", import.meta.url);
const file = new URL("model/workforce/wasm/bytes.ts", root);
const sources = [
  ...["arrive", "move", "promote", "recruit"].map((process) => `month/${process}/decide.ts`),
  ...["hire-into-rows", "mix", "share-hires"].map((name) => `month/recruit/${name}.ts`),
  ...["walk", "weigh"].map((name) => `run/${name}.ts`),
  ...["walk-in-lanes", "lanes"].map((name) => `wasm/${name}.ts`),
].map((name) => ({
  name: `model/workforce/${name}`,
  text: readFileSync(new URL(`model/workforce/${name}`, root), "utf8"),
}));
const exported = [
  ...["refreshPools", "weigh", "weighUniform", "movePeople", "promote", "recruit"],
  ...["walkAny", "walkPairs", "walkInLanes"],
];

it("is made of the functions that run without it", () => {
  const base64 = Buffer.from(pack(compileModule(sources, exported))).toString("base64");
  const lines = base64.match(/.{1,110}/g)?.map((line) => `  "${line}",`) ?? [];
  const generated = [
    "/** Made by tests/model/wasm/bytes.test.ts of the numbers-only processes; see module.ts. Packed, as base64. */",
    "export const bytes = [",
    ...lines,
    '].join("");',
    "",
  ].join("\n");
  if (process.env["UPDATE_WASM"] === "1") writeFileSync(file, generated);
  expect(
    readFileSync(file, "utf8") === generated,
    "model/workforce/wasm/bytes.ts is not what its sources compile to. If they were meant to change, run: UPDATE_WASM=1 npx vitest run tests/model/wasm/bytes.test.ts",
  ).toBe(true);
});
