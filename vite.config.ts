import react from "@vitejs/plugin-react";
import { existsSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { notices } from "./electron/build/notices.ts";
import { defineConfig, type EnvironmentOptions } from "vite";

const root = import.meta.dirname;
/** The screens; while there are none yet, the small page the shell's own journeys use. */
const pages = existsSync(join(root, "renderer/index.html")) ? "renderer" : "tests/host/fixture";

/** One bundle for Electron's side: a single CommonJS file (all a sandboxed preload may be) that needs only Electron and Node. */
const bundle = (name: "main" | "preload"): EnvironmentOptions => ({
  consumer: "server",
  resolve: {
    noExternal: true,
    external: ["electron", ...builtinModules.flatMap((module) => [module, `node:${module}`])],
  },
  build: {
    outDir: join(root, "dist", name),
    emptyOutDir: true,
    ssr: true,
    target: "node24",
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: join(root, "electron", `${name}.ts`),
      output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
    },
  },
});

export default defineConfig({
  root: join(root, pages),
  base: "./",
  plugins: [react(), notices],
  worker: { format: "es" },
  build: { outDir: join(root, "dist/renderer"), emptyOutDir: true, target: "chrome140", sourcemap: true },
  environments: { main: bundle("main"), preload: bundle("preload") },
  builder: {},
});
