import type { HtmlTagDescriptor, Plugin } from "vite";
import { insideScript, scriptAndLibrariesOf, scriptOf } from "./built.ts";
import { lateLibraries, librariesOf } from "./late-libraries.ts";
import { isModel, modelThatIsTaken } from "./model-taken.ts";
import { whenStarted } from "./one-file.ts";
import { inRoot } from "./places.ts";
import { seedsForEngine, seedsFromPage } from "./seeds-deflated.ts";
import { carried, exportsInto } from "./start-libraries.ts";

/** Takes the model from the global that its script makes. */
const modelFromItsScript = (names: () => readonly string[]): Plugin => ({
  name: "model-from-its-script",
  enforce: "pre",
  resolveId: (source, importer) =>
    importer !== undefined && source.startsWith(".") && isModel(source, importer) ? "\0model" : undefined,
  load: (id) => (id === "\0model" ? `export const { ${names().join(", ")} } = model;` : undefined),
});

/**
 * Puts the model into a script of its own, before the page's, which takes it from there as a global. What the worker has
 * beside the model stands in the page as text; a worker is started from the two (renderer/engine/engine-script-worker.ts).
 * Otherwise the file would carry part of the model, and the parser of formulas, twice.
 * @param forStart gets the packages that the model needs to start
 */
export function modelOnce(forStart: string[]): Plugin[] {
  const late = lateLibraries();
  const seeds = seedsFromPage();
  let names: readonly string[] = [];
  let tags: readonly HtmlTagDescriptor[] = [];
  const scripts: Plugin = {
    name: "model-once",
    async buildStart() {
      const model = await scriptAndLibrariesOf(inRoot("renderer/engine/model-script.ts"), [
        late.plugin,
        modelThatIsTaken(),
      ]);
      names = model.exports;
      const engine = await scriptOf(inRoot("renderer/engine/engine.worker.ts"), "iife", [
        modelFromItsScript(() => names),
        seeds.plugin,
      ]);
      tags = [
        {
          tag: "script",
          attrs: { type: "module", id: "model-script" },
          children: `${whenStarted}${insideScript(exportsInto("globalThis.model", model.code))}`,
          injectTo: "head-prepend",
        },
        {
          tag: "script",
          attrs: { type: "text/plain", id: "engine-script" },
          children: insideScript(engine.code),
          injectTo: "head",
        },
        ...(await librariesOf(late.taken)),
      ];
      forStart.push(carried("model-libraries", "script", model.libraries, model.named));
    },
    transformIndexHtml: { order: "post", handler: () => [...tags] },
  };
  return [scripts, modelFromItsScript(() => names), seedsForEngine(seeds.paths)];
}
