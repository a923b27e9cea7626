import type { Plugin, Rolldown } from "vite";
import { insideScript, scriptOf } from "./built.ts";
import { inRoot } from "./places.ts";
import { apartOf, carried, librariesApart } from "./start-libraries.ts";

/** What a script of the page waits for: the packages it needs have run. A worker is given them before. */
export const whenStarted = "await started;\n";

const only = <T>(list: readonly T[], what: string): T => {
  const [one, ...others] = list;
  if (one === undefined || others.length > 0) throw new Error(`The page is built of one ${what}.`);
  return one;
};

/**
 * Puts the page's script and stylesheet into the page. What they need of packages, and the stylesheet, are carried
 * deflated and run before them (renderer/shell/start.ts).
 * @param forStart what is carried for the start of other scripts
 */
export const oneFile = (forStart: readonly string[]): Plugin => ({
  name: "one-file",
  enforce: "post",
  config: () => ({
    build: {
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: librariesApart } },
    },
  }),
  generateBundle: {
    order: "post",
    async handler(_options, bundle) {
      const files = Object.values(bundle);
      const ending = (end: string): Rolldown.OutputAsset =>
        only(
          files.filter((file) => file.type === "asset").filter(({ fileName }) => fileName.endsWith(end)),
          end,
        );
      const page = ending(".html");
      const style = ending(".css");
      const script = apartOf(files.filter((file) => file.type === "chunk"));
      const start = await scriptOf(inRoot("renderer/shell/start.ts"), "iife", []);
      const before = [
        ...forStart,
        carried("page-libraries", "script", script.libraries, script.named),
        carried("page-style", "style", String(style.source).trim()),
        `<script id="start">${insideScript(start.code)}</script>`,
      ];
      page.source = String(page.source)
        .replace(/<link rel="stylesheet"[^>]*>/, "")
        .replace(
          /<script type="module"[^>]* src="[^"]*"><\/script>/,
          () => `<script type="module" id="page-script">${whenStarted}${insideScript(script.code)}</script>`,
        )
        .replace("<head>", () => `<head>\n    ${before.join("\n    ")}`);
      for (const file of files) if (file !== page) Reflect.deleteProperty(bundle, file.fileName);
    },
  },
});
