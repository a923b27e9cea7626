import { build, type Plugin, type Rolldown } from "vite";
import { root, target } from "./places.ts";

/** One file of the project, or one text, built into one script. */
export async function scriptOf(input: string, format: "es" | "iife", plugins: Plugin[]): Promise<Rolldown.OutputChunk> {
  const rolldownOptions = {
    input,
    preserveEntrySignatures: "strict" as const,
    output: { codeSplitting: false, minify: true },
  };
  const [built] = (await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins,
    // As a library, so that nothing in it is wrapped in code for a page's links, which only a module may run.
    build: {
      write: false,
      target,
      modulePreload: false,
      lib: { entry: input, formats: [format], name: "script" },
      rolldownOptions,
    },
  })) as [Rolldown.RolldownOutput];
  return built.output[0];
}

/** Text that a page can hold inside a script element. */
export const insideScript = (code: string): string => code.replace(/<(?=\/script|!--)/g, "\\x3C");
