import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileModule } from "../../../electron/build/wasm/compile";

const root = new URL("../../../", import.meta.url);
const textOf = (name: string) => ({
  name: `model/workforce/${name}`,
  text: readFileSync(new URL(`model/workforce/${name}`, root), "utf8"),
});
const processes = [
  ...["arrive", "move", "promote", "recruit"].map((process) => `month/${process}/decide.ts`),
  ...["hire-into-rows", "mix", "share-hires"].map((name) => `month/recruit/${name}.ts`),
  ...["walk", "weigh"].map((name) => `run/${name}.ts`),
].map(textOf);
const exported = ["refreshPools", "weigh", "weighUniform", "movePeople", "promote", "recruit", "walkAny", "walkPairs"];

it.each([
  {
    what: "one run",
    file: "bytes.ts",
    sources: [...processes, ...["wasm/walk-in-lanes.ts", "wasm/lanes.ts"].map(textOf)],
    exports: [...exported, "walkInLanes"],
    twoRuns: false,
  },
  {
    what: "two runs together",
    file: "two/bytes.ts",
    sources: [...processes, ...["month/train/decide.ts", "run/keep.ts"].map(textOf)],
    exports: [...exported, "finishCohorts", "keepWte", "keepPools"],
    twoRuns: true,
  },
])("the module for $what is made of the functions that run without it", ({ file, sources, exports, twoRuns }) => {
  const hex = Buffer.from(compileModule(sources, exports, twoRuns)).toString("hex");
  const lines = hex.match(/.{1,112}/g)?.map((line) => `  "${line}",`) ?? [];
  const generated = [
    "/** Made by tests/model/wasm/bytes.test.ts of the numbers-only processes; see module.ts. Two digits a byte. */",
    "export const bytes = [",
    ...lines,
    '].join("");',
    "",
  ].join("\n");
  const there = new URL(`model/workforce/wasm/${file}`, root);
  if (process.env["UPDATE_WASM"] === "1") writeFileSync(there, generated);
  expect(
    readFileSync(there, "utf8") === generated,
    `model/workforce/wasm/${file} is not what its sources compile to. If they were meant to change, run: UPDATE_WASM=1 npx vitest run tests/model/wasm/bytes.test.ts`,
  ).toBe(true);
});
