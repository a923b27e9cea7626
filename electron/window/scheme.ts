import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { Protocol } from "electron";
import { CONTENT_POLICY, isOurPage } from "./security";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** To be called before the application is ready. */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const notFound = (): Response =>
  new Response("Not found", {
    status: 404,
    headers: { "content-type": "text/plain", "content-security-policy": CONTENT_POLICY },
  });

/** Answers requests for `app://modeller/...` with files of one folder and nothing outside it. */
export function pagesFrom(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" || !isOurPage(request.url)) return notFound();
    try {
      const { pathname } = new URL(request.url);
      const file = join(folder, decodeURIComponent(pathname));
      if (!file.startsWith(folder + sep) || file.includes("\0")) return notFound();
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), {
        headers: {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          "content-security-policy": CONTENT_POLICY,
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
        },
      });
    } catch {
      return notFound();
    }
  };
}
