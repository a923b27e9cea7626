import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const root = import.meta.dirname;
const pages = existsSync(join(root, "renderer/index.html")) ? "renderer" : "tests/host/fixture";

const hashesOf = (html: string, tag: "script" | "style"): string => [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, "g"))].map((found) => `'sha256-${createHash("sha256").update(found[1] ?? "").digest("base64")}'`).join(" ");

/**
 * The same policy as the desktop's, for a page that comes from no server: written into the page, and naming its one script
 * and its styles by their hashes. Nothing may be fetched, so nothing is sent.
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
        file.source = html.replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${rules}" />`);
      }
    },
  },
};

/** The browser edition: one HTML file that opens from a memory stick. Workers are carried inside it. */
export default defineConfig({
  root: join(root, pages),
  base: "./",
  resolve: { alias: [{ find: /^(.*)\?worker$/, replacement: "$1?worker&inline" }] },
  worker: { format: "iife" },
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true }), policy],
  build: { outDir: join(root, "dist/browser"), emptyOutDir: true, target: "chrome120", sourcemap: false, assetsInlineLimit: Number.MAX_SAFE_INTEGER },
});
