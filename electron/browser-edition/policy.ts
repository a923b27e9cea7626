import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** The hashes of the scripts or styles that the page runs; what stands in it as text only needs none. */
const hashesOf = (html: string, tag: "script" | "style"): string =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*type="text/plain")[^>]*>([\\s\\S]*?)</${tag}>`, "g"))]
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
export const policy: Plugin = {
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
