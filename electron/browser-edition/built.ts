import { build, type Plugin, type Rolldown } from "vite";
import { root, target } from "./places.ts";
import { inAscii } from "./in-ascii.ts";
import { apartOf, librariesApart, type ScriptAndLibraries } from "./start-libraries.ts";

/** One file of the project, or one text, built into one script. */
export const scriptOf = async (
  input: string,
  format: "es" | "iife",
  plugins: Plugin[],
): Promise<Rolldown.OutputChunk> => (await chunksOf(input, format, plugins, false))[0];

/** One file of the project built into a script of ours and, apart from it, what it needs of packages. */
export const scriptAndLibrariesOf = async (input: string, plugins: Plugin[]): Promise<ScriptAndLibraries> =>
  apartOf(await chunksOf(input, "es", plugins, librariesApart));

async function chunksOf(
  input: string,
  format: "es" | "iife",
  plugins: Plugin[],
  codeSplitting: false | typeof librariesApart,
): Promise<[Rolldown.OutputChunk, ...Rolldown.OutputChunk[]]> {
  const rolldownOptions = {
    input,
    preserveEntrySignatures: "strict" as const,
    output: { codeSplitting, minify: true, comments: false },
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
  const [first, ...others] = built.output;
  return [first, ...others.filter((file) => file.type === "chunk")];
}

/** Text that a page can hold inside a script element. */
export const insideScript = (code: string): string => inAscii(code).replace(/<(?=\/script|!--)/g, "\\x3C");
