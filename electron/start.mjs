// `npm start`: the desktop application where Electron's binary is installed, otherwise the browser edition on this
// computer only. Builds first when a source is newer than what was built.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const PORT = Number(process.env.PORT || 5180);
if (!Number.isInteger(PORT) || PORT < 0 || PORT > 65535) {
  console.error(`PORT is "${process.env.PORT}", and a port is a number from 0 to 65535: PORT=5181 npm start.`);
  process.exit(1);
}

/** Where Electron's binary is. Asking the package itself would start a download. */
function electron() {
  const named = join(root, "node_modules/electron/path.txt");
  const binary = existsSync(named) ? join(root, "node_modules/electron/dist", readFileSync(named, "utf8").trim()) : "";
  return existsSync(binary) && statSync(binary).isFile() ? binary : undefined;
}

/** When anything under these was last changed. */
function newest(...places) {
  const times = places
    .filter((place) => existsSync(join(root, place)))
    .map((place) => {
      const full = join(root, place);
      const found = statSync(full);
      return found.isDirectory()
        ? Math.max(0, ...readdirSync(full).map((name) => newest(join(place, name))))
        : found.mtimeMs;
    });
  return Math.max(0, ...times);
}

function build(result, ...given) {
  const made = existsSync(join(root, result)) ? statSync(join(root, result)).mtimeMs : 0;
  if (
    made > newest("electron", "renderer", "model", "seeds", "vite.config.ts", "vite.browser.config.ts", "package.json")
  )
    return;
  const { status } = spawnSync(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn", ...given],
    { cwd: root, stdio: "inherit" },
  );
  if (status === 0) return;
  console.error("The application could not be built; what is wrong is said above.");
  process.exit(1);
}

function startDesktop(binary) {
  build("dist/preload/preload.cjs");
  const child = spawn(binary, [root, ...process.argv.slice(2)], { stdio: "inherit" });
  child.on("exit", (code) => process.exit(code ?? 1));
}

function startBrowser() {
  build("dist/browser/index.html", "--config", "vite.browser.config.ts");
  const page = readFileSync(join(root, "dist/browser/index.html"));
  const server = createServer((request, response) => {
    // Compared as it came: what is no address, such as "//", is no page, and nothing to stumble over.
    const isPage = request.method === "GET" && ["/", "/index.html"].includes(request.url?.replace(/\?.*/s, ""));
    response.writeHead(isPage ? 200 : 404, {
      "content-type": isPage ? "text/html; charset=utf-8" : "text/plain",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    response.end(isPage ? page : "Not found");
  });
  server.on("error", (fault) => {
    console.error(
      fault.code === "EADDRINUSE" ? `Port ${PORT} is in use: choose another with PORT=5181 npm start.` : String(fault),
    );
    process.exit(1);
  });
  // This computer only: nobody else on the network can see it.
  server.listen(PORT, "127.0.0.1", () => {
    const { port } = server.address();
    console.log(
      `Electron is not installed here (npx install-electron fetches it), so this is the browser edition: open http://127.0.0.1:${port}/ and press Ctrl+C here to stop.`,
    );
  });
}

const binary = electron();
if (binary === undefined) startBrowser();
else startDesktop(binary);
