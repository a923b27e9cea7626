import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { startedBy } from "./start-libraries.ts";

/** The texts of the scripts or styles in a page; what stands in it as text only is none. */
const textsIn = (html: string, tag: "script" | "style"): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*type="text/plain")[^>]*>([\\s\\S]*?)</${tag}>`, "g"))].map(
    ([, text = ""]) => text,
  );

const hashesOf = (texts: readonly string[]): string =>
  texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");

/**
 * The same policy as the desktop's, for a page that comes from no server: written into the page, and naming its
 * scripts and styles, those it carries deflated too, by their hashes. Nothing may be fetched, so nothing is sent.
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
        const scripts = hashesOf([...textsIn(html, "script"), ...startedBy(html, "script")]);
        // A script may have words that look like a style.
        const noScripts = html.replace(/<script[\s\S]*?<\/script>/g, "");
        const styles = hashesOf([...textsIn(noScripts, "style"), ...startedBy(html, "style")]);
        const rules = `default-src 'none'; script-src ${scripts} 'wasm-unsafe-eval'; style-src ${styles}; worker-src blob:; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'`;
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
