/** Draws are the same bits in the browser as on the desk: what a seed gives does not hang on where it is run. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { build } from "vite";
import { chromiumPath } from "./app";
import { drawnBits } from "./drawn-bits";

/** The module as one script that leaves its exports on the page as `drawn`. */
async function asScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, "drawn-bits.ts"), name: "drawn", formats: ["iife"] },
    },
  });
  const made = [built].flat().flatMap((one) => ("output" in one ? [...one.output] : []));
  const script = made.find((file) => file.type === "chunk");
  if (script === undefined) throw new Error("Nothing was built.");
  return script.code;
}

test("draws in Chromium are those of Node, to the last bit", async () => {
  const { chromium } = createRequire(import.meta.url)("playwright-core") as typeof import("playwright-core");
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.addScriptTag({ content: await asScript() });
  const there = await page.evaluate<number[]>("drawn.drawnBits()");
  const here = drawnBits();
  expect(here).toHaveLength(2500 * 10 * 2);
  expect(there.filter((bits, at) => bits !== here[at])).toEqual([]);
  expect(there).toHaveLength(here.length);
});
