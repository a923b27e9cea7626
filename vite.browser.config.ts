import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { modelOnce } from "./electron/browser-edition/model-once.ts";
import { oneFile } from "./electron/browser-edition/one-file.ts";
import { inRoot, target } from "./electron/browser-edition/places.ts";
import { policy } from "./electron/browser-edition/policy.ts";
import { reactByName } from "./electron/browser-edition/react-by-name.ts";
import { seedsDeflated } from "./electron/browser-edition/seeds-deflated.ts";

/** Packages that run before the scripts of ours. */
const forStart: string[] = [];

/** The browser edition: one HTML file that opens from a memory stick. Workers, model, seeds and libraries are carried inside it. */
export default defineConfig({
  root: inRoot("renderer"),
  base: "./",
  resolve: {
    alias: [{ find: /^.*\/engine\.worker\?worker$/, replacement: inRoot("renderer/engine/engine-script-worker.ts") }],
  },
  plugins: [modelOnce(forStart), seedsDeflated(), reactByName(), react(), oneFile(forStart), policy],
  build: {
    outDir: inRoot("dist/browser"),
    emptyOutDir: true,
    target,
    sourcemap: false,
  },
});
