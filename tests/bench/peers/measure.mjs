/**
 * Other engines on the same work item, side by side with this one: SDEverywhere (its JavaScript output; its
 * WebAssembly needs Emscripten and a C runtime that are not in its packages) and the engine of Insight Maker. They are
 * installed from the npm registry into a scratch folder, never into the project.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { insightMaker } from "./insight-maker.mjs";
import { vensimInputs, vensimModel, vensimOutputs } from "./vensim.mjs";

const plain = [1, 1, 1, 0.036, 0.022, 1, 0.02, 1];
const primes = [7, 11, 13, 17, 19, 23, 29, 31];
const draws = 1000;

/** SDEverywhere takes its spreadsheet reader from an address outside the registry; no spreadsheet is read here, so an empty one does. */
function install(folder) {
  mkdirSync(join(folder, "no-spreadsheets"), { recursive: true });
  writeFileSync(
    join(folder, "no-spreadsheets/package.json"),
    JSON.stringify({ name: "xlsx", version: "0.20.2", main: "index.cjs" }),
  );
  writeFileSync(join(folder, "no-spreadsheets/index.cjs"), "exports.set_fs = () => {};\n");
  const dependencies = { simulation: "9.0.0", "@sdeverywhere/compile": "0.7.28", "@sdeverywhere/runtime": "0.2.6" };
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies, overrides: { xlsx: "file:./no-spreadsheets" } }),
  );
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], {
    cwd: folder,
    stdio: "inherit",
  });
  const require = createRequire(join(folder, "package.json"));
  return (name) => import(pathToFileURL(require.resolve(name)).href);
}

async function sdeverywhere(load, folder, places) {
  const { parseAndGenerate, resetState } = await load("@sdeverywhere/compile");
  const { createInputValue, createSynchronousModelRunner } = await load("@sdeverywhere/runtime");
  resetState();
  const code = await parseAndGenerate(
    vensimModel(places),
    "vensim",
    { inputVarNames: vensimInputs, outputVarNames: vensimOutputs(places) },
    ["generateJS"],
    folder,
    `item${places}`,
    folder,
  );
  const file = join(folder, `item${places}.mjs`);
  writeFileSync(file, code);
  const { default: model } = await import(pathToFileURL(file).href);
  const runner = createSynchronousModelRunner(await model());
  const outputs = runner.createOutputs();
  return (values) => {
    const inputs = values.map((value, i) => createInputValue(`_${vensimInputs[i].replaceAll(" ", "_")}`, value));
    return runner
      .runModelSync(inputs, outputs)
      .varSeries.reduce((total, { points }) => points.reduce((sum, { y }) => sum + y, total), 0);
  };
}

const time = (work) => {
  const began = performance.now();
  const sum = work();
  return { took: performance.now() - began, sum };
};
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const repeat = (times, work) => median(Array.from({ length: times }, () => time(work).took));

/** @param reference the compiled C reference, or undefined. @param engine the built engine.mjs. */
export async function measurePeers(folder, reference, engine) {
  const load = install(folder);
  const { engineRun, engineDraws } = await import(pathToFileURL(engine).href);
  const inC = (places, drawn, repeats) =>
    execFileSync(reference, [places, drawn, repeats].map(String), { encoding: "utf8" }).trim().split(" ").map(Number);
  const agree = (name, places, sum) => {
    if (reference === undefined) return;
    const [, wanted] = inC(places, 0, 1);
    if (!(Math.abs(sum - wanted) <= 1e-9 * Math.abs(wanted)))
      throw new Error(`${name} at ${places} places differs from the reference: ${sum} and ${wanted}`);
  };

  const sde = new Map();
  for (const places of [7, 42]) {
    sde.set(places, await sdeverywhere(load, folder, places));
    agree("SDEverywhere", places, sde.get(places)(plain));
  }
  const drawn = (number) =>
    plain.map((value, i) => value * (0.8 + (0.4 * (((number * primes[i]) % draws) + 0.5)) / draws));
  const few = 20;
  const someDraws = () => {
    for (let number = 0; number < few; number += 1) sde.get(7)(drawn(number));
  };
  const run7 = engineRun(7);
  const run42 = engineRun(42);
  const runDraws = engineDraws();
  const rows = [];
  const add = (round, item, engineName, took) => {
    if (round > 0) rows.push({ item, engine: engineName, took });
  };
  for (let round = 0; round <= 3; round += 1) {
    if (reference !== undefined) {
      add(round, "7 places", "C reference", inC(7, 0, 100)[0]);
      add(round, "42 places", "C reference", inC(42, 0, 30)[0]);
      add(round, "1,000 draws", "C reference", inC(7, draws, 1)[0]);
    }
    add(round, "7 places", "this engine", repeat(30, run7));
    add(round, "42 places", "this engine", repeat(9, run42));
    add(round, "1,000 draws", "this engine", repeat(1, runDraws));
    add(
      round,
      "7 places",
      "SDEverywhere, JavaScript",
      repeat(5, () => sde.get(7)(plain)),
    );
    add(
      round,
      "42 places",
      "SDEverywhere, JavaScript",
      repeat(1, () => sde.get(42)(plain)),
    );
    add(round, "1,000 draws", "SDEverywhere, JavaScript", repeat(1, someDraws) * (draws / few));
  }
  const stocks = insightMaker(await load("simulation"), 7);
  const { took, sum } = time(stocks);
  agree("Insight Maker", 7, sum);
  rows.push({ item: "7 places", engine: "Insight Maker, one run", took });

  console.log(
    "\nPeers, beside this engine (median of 3 rounds, milliseconds; SDEverywhere's draws from 20, Insight Maker one run):",
  );
  for (const item of ["7 places", "42 places", "1,000 draws"]) {
    const own = median(rows.filter((row) => row.item === item && row.engine === "this engine").map((row) => row.took));
    for (const name of new Set(rows.filter((row) => row.item === item).map((row) => row.engine))) {
      const value = median(rows.filter((row) => row.item === item && row.engine === name).map((row) => row.took));
      console.log(
        `${item.padEnd(12)}  ${name.padEnd(26)}  ${value.toFixed(value < 10 ? 3 : 0).padStart(9)}  ${`${(value / own).toPrecision(2)} x this engine`.padStart(22)}`,
      );
    }
  }
}
