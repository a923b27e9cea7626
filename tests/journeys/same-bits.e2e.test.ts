/** A plan, and draws of it, are the same bits in the browser as on the desk: what comes out does not hang on where it is run. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Page } from "playwright-core";
import { build } from "vite";
import { sha256, writePlan } from "../../model/index";
import { serviceTemplates } from "../../renderer/files/shipped-plans";
import { workedExample } from "../../renderer/files/worked-examples";
import { england, run, team } from "../headless/command-line";
import { chromiumPath } from "./app";
import { drawnBits } from "./drawn-bits";
import { workedBits } from "./worked-bits";

/** A module of this folder as one script that leaves its exports on the page as `drawn`. */
async function asScript(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, name), name: "drawn", formats: ["iife"] },
    },
  });
  const made = [built].flat().flatMap((one) => ("output" in one ? [...one.output] : []));
  const script = made.find((file) => file.type === "chunk");
  if (script === undefined) throw new Error("Nothing was built.");
  return script.code;
}

/** A page of Chromium that has the module, under the content policy given. */
async function pageWith(name: string, policy = ""): Promise<Page> {
  const { chromium } = createRequire(import.meta.url)("playwright-core") as typeof import("playwright-core");
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const script = (await asScript(name)).replaceAll("</script", "<\\/script");
  await page.route("http://page.test/", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: policy === "" ? {} : { "content-security-policy": policy },
      body: `<script>refused = []; document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.push(blockedURI));</script>
        <script>${script}; window.drawn = drawn;</script>`,
    }),
  );
  await page.goto("http://page.test/");
  return page;
}

test("draws in Chromium are those of Node, to the last bit", async () => {
  const page = await pageWith("drawn-bits.ts");
  const there = await page.evaluate<number[]>("drawn.drawnBits()");
  const here = drawnBits();
  expect(here).toHaveLength(2500 * 10 * 2);
  expect(there.filter((bits, at) => bits !== here[at])).toEqual([]);
  expect(there).toHaveLength(here.length);
});

/** The shipped plans that run as they are, and the templates with the figures of their worked examples. */
async function workedPlans(): Promise<ReadonlyMap<string, string>> {
  const whole = ["england", "england-ics", "community-team"];
  const files = whole.map(
    async (name) => [name, await readFile(join("seeds/plans", `${name}.otplan`), "utf8")] as const,
  );
  const examples = serviceTemplates.map(({ id }) => [id, writePlan(workedExample(id)!)] as const);
  return new Map([...(await Promise.all(files)), ...examples]);
}

test("every figure of the worked plans and their scenarios in Chromium is that of Node, to the last bit", async () => {
  const page = await pageWith("worked-bits.ts");
  const found = new Map<string, readonly string[]>();
  for (const [name, text] of await workedPlans()) {
    const there = await page.evaluate<string[]>(`drawn.workedBits(${JSON.stringify(text)})`);
    const here = workedBits(text);
    expect(there, name).toEqual(here);
    found.set(name, here);
  }
  expect(found.size).toBe(11);
  // Lists ran, and no two plans came to the same, as what ran in neither would.
  expect([...found.values()].flat().filter((line) => line.includes(", "))).not.toEqual([]);
  expect(new Set([...found.values()].map(([first]) => first)).size).toBeGreaterThanOrEqual(4);
});

test.each<[string, string, number]>([
  ["a small team", team, 40],
  ["England by region", england, 4],
])("draws of %s in Chromium are the file that the command line leaves", async (_, path, draws) => {
  const measures = ["headcount", "vacancies", "leavers_wte"];
  const kept = { measures, where: {}, time: "year" };
  const workforce = path === england ? [{ ...kept, by: ["region"] }, kept] : [{ ...kept, by: [] }];
  const asked = { keep: { workforce }, seed: "quiet garden harbour" };
  const page = await pageWith("drawn-part.ts");
  const text = await readFile(path, "utf8");
  const there = await page.evaluate<string>(
    `drawn.drawnPart(${JSON.stringify(text)}, { ...${JSON.stringify(asked)}, scenarios: [undefined] }, ${draws})`,
  );
  const words = [path, "--measure", ...measures, "--by", path === england ? "region" : "whole"];
  const ran = await run([...words, "--draws", String(draws), "--seed", asked.seed, "--out", "part.json"]);
  // The files are long: their fingerprints say the same in less.
  expect(ran.exit).toBe(0);
  expect(sha256(there)).toBe(sha256(ran.written.get("part.json")!));
});

test("where a content policy forbids WebAssembly draws are the same, without it", async () => {
  const text = JSON.stringify(await readFile(team, "utf8"));
  const asked = {
    keep: { workforce: [{ measures: ["headcount"], by: [], where: {}, time: "year" }] },
    seed: "quiet garden harbour",
  };
  const drawn = async (policy: string): Promise<{ part: string; refused: string[] }> => {
    const page = await pageWith("drawn-part.ts", policy);
    const part = await page.evaluate<string>(
      `drawn.drawnPart(${text}, { ...${JSON.stringify(asked)}, scenarios: [undefined] }, 20)`,
    );
    return { part, refused: await page.evaluate<string[]>("refused") };
  };
  const allowed = await drawn("script-src 'unsafe-inline' 'wasm-unsafe-eval'");
  const forbidden = await drawn("script-src 'unsafe-inline'");
  expect([allowed.refused, forbidden.refused]).toEqual([[], ["wasm-eval"]]);
  expect(sha256(forbidden.part)).toBe(sha256(allowed.part));
});
