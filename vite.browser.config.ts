import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build, defineConfig, type Plugin, type Rolldown } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const root = import.meta.dirname;
const target = "chrome120";

const hashesOf = (html: string, tag: "script" | "style"): string =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, "g"))]
    .map(
      (found) =>
        `'sha256-${createHash("sha256")
          .update(found[1] ?? "")
          .digest("base64")}'`,
    )
    .join(" ");

/**
 * The same policy as the desktop's, for a page that comes from no server: written into the page, and naming its
 * scripts and styles by their hashes. Nothing may be fetched, so nothing is sent.
 */
const policy: Plugin = {
  name: "policy-in-the-page",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        const html = String(file.source);
        const rules = `default-src 'none'; script-src ${hashesOf(html, "script")}; style-src ${hashesOf(html, "style")}; worker-src blob:; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'`;
        // How the page is encoded has to be said in its first kilobyte, before any script: a browser that guesses may guess
        // wrong, and then no hash is right.
        const encoding = '<meta charset="utf-8" />';
        file.source = html
          .replace(encoding, "")
          .replace(
            "<head>",
            () => `<head>\n    ${encoding}\n    <meta http-equiv="Content-Security-Policy" content="${rules}" />`,
          );
      }
    },
  },
};

/**
 * Puts the model into a script of its own, before the page's. The page takes the model from it as a global, and the worker
 * is the same script started again; otherwise the file would carry part of the model, and the parser of formulas, twice.
 */
function modelOnce(): Plugin {
  let engine: Rolldown.OutputChunk;
  return {
    name: "model-once",
    enforce: "pre",
    async buildStart() {
      const rolldownOptions = {
        input: join(root, "renderer/engine/engine-script.ts"),
        preserveEntrySignatures: "strict" as const,
        output: { codeSplitting: false, minify: true },
      };
      const [built] = (await build({
        configFile: false,
        root,
        logLevel: "error",
        // As a library, so that what is loaded late is not wrapped in code for a page's links, which only a module may run.
        build: {
          write: false,
          target,
          modulePreload: false,
          lib: { entry: rolldownOptions.input, formats: ["es"] },
          rolldownOptions,
        },
      })) as [Rolldown.RolldownOutput];
      engine = built.output[0];
    },
    resolveId: (source, importer) =>
      importer !== undefined && resolve(dirname(importer), source) === join(root, "model") ? "\0model" : undefined,
    load: (id) => (id === "\0model" ? `export const { ${engine.exports.join(", ")} } = model;` : undefined),
    transformIndexHtml: {
      order: "post",
      handler: () => {
        // Nobody can import from a script inside a page, nor may a worker's text export anything or ask where it is from:
        // what is loaded when it is needed lies in the same script.
        const code = engine.code
          .replace(
            /export\s*\{([^}]*)\};?\s*$/,
            (_, names: string) => `globalThis.model={${names.replace(/([\w$]+) as ([\w$]+)/g, "$2:$1")}};`,
          )
          .replaceAll("import.meta", "({})");
        return [
          {
            tag: "script",
            attrs: { type: "module", id: "engine-script" },
            children: code.replace(/<(?=\/script|!--)/g, "\\x3C"),
            injectTo: "head-prepend",
          },
        ];
      },
    },
  };
}

/** Carries the seeds deflated, at a seventh of their size. The page waits for them once, before its first module that has any. */
function seedsDeflated(): Plugin {
  const seeds: Record<string, unknown> = {};
  return {
    name: "seeds-deflated",
    enforce: "pre",
    resolveId(source, importer) {
      if (source === "all-seeds") return "\0all-seeds";
      const path = relative(
        root,
        resolve(importer === undefined ? root : dirname(importer), source.replace(/\?raw$/, "")),
      );
      // Without the "#" Vite would read the module below as JSON.
      return /^seeds[\\/]/.test(path) ? `\0seed:${path}#` : undefined;
    },
    load(id) {
      if (id === "\0all-seeds")
        return `import { inflated } from ${JSON.stringify(join(root, "renderer/shell/inflated.ts"))};\nexport default await inflated("THE-SEEDS");`;
      const path = /^\0seed:(.*)#$/.exec(id)?.[1];
      if (path === undefined) return undefined;
      const text = readFileSync(join(root, path), "utf8");
      seeds[path] = path.endsWith(".json") ? JSON.parse(text) : text.replace(/^ +/gm, "");
      return `import seeds from "all-seeds";\nexport default seeds[${JSON.stringify(path)}];`;
    },
    renderChunk: (code) =>
      code.replace("THE-SEEDS", () => deflateRawSync(JSON.stringify(seeds), { level: 9 }).toString("base64")),
  };
}

/** The browser edition: one HTML file that opens from a memory stick. Worker, model and seeds are carried inside it. */
export default defineConfig({
  root: join(root, "renderer"),
  base: "./",
  resolve: {
    alias: [
      { find: /^.*\/engine\.worker\?worker$/, replacement: join(root, "renderer/engine/engine-script-worker.ts") },
    ],
  },
  plugins: [modelOnce(), seedsDeflated(), react(), viteSingleFile(), policy],
  build: {
    outDir: join(root, "dist/browser"),
    emptyOutDir: true,
    target,
    modulePreload: false,
    sourcemap: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  },
});
