import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRealElectron, root } from "./app";

const require = createRequire(import.meta.url);
const run = promisify(execFile);
let folder = "";
let packed = "";

beforeAll(async () => {
  if (process.platform !== "linux") throw new Error("This journey packs for Linux and has to run there.");
  if (!existsSync(join(root, "dist/main/main.cjs")))
    throw new Error("The application is not built: run `npm run build` before the journeys.");
  folder = await mkdtemp(join(tmpdir(), "packed-"));
  const given = ["--dir", "--linux", `-c.directories.output=${join(folder, "release")}`];
  if (!isRealElectron) {
    const { makeDist } = (await import(join(root, "tests/host/make-dist.mjs"))) as {
      makeDist: (folder: string) => string;
    };
    given.push(`-c.electronDist=${makeDist(join(folder, "electron"))}`);
  }
  await run(process.execPath, [join(root, "node_modules/electron-builder/cli.js"), ...given], { cwd: root });
  packed = join(folder, "release/linux-unpacked");
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Files under a folder, named from there. */
async function filesIn(start: string): Promise<string[]> {
  const entries = await readdir(start, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(start, join(entry.parentPath, entry.name))}`);
}

test("the pack holds the three bundles and the description, and nothing else", async () => {
  const { extractAll, listPackage } = (await import("@electron/asar")) as unknown as {
    extractAll: (archive: string, to: string) => void;
    listPackage: (archive: string, options: object) => string[];
  };
  const archive = join(packed, "resources/app.asar");
  expect(listPackage(archive, {}).length).toBeGreaterThan(5);
  extractAll(archive, join(folder, "unpacked"));
  const built = (
    await Promise.all(
      ["main", "preload", "renderer"].map(async (part) =>
        (await filesIn(join(root, "dist", part))).map((file) => `/dist/${part}${file}`),
      ),
    )
  ).flat();
  expect((await filesIn(join(folder, "unpacked"))).sort()).toEqual(
    ["/package.json", ...built.filter((file) => !file.endsWith(".map"))].sort(),
  );
  expect((await stat(archive)).size).toBeLessThan(20 * 1024 * 1024);
});

test("each file of it is named by another that is reached from its description, so that none is there unused", async () => {
  const unpacked = join(folder, "unpacked");
  const files = await filesIn(unpacked);
  const nameOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
  const reached = new Set(["/package.json"]);
  for (const file of reached) {
    const text = await readFile(join(unpacked, file), "utf8");
    for (const other of files) if (text.includes(nameOf(other))) reached.add(other);
  }
  expect(files.filter((file) => !reached.has(file))).toEqual([]);
});

test("beside it lie Electron, its two languages, the list of what is built in, and nothing of ours", async () => {
  const beside = (await filesIn(packed)).filter((file) => file.startsWith("/resources/") || file.endsWith(".pak"));
  expect(beside.filter((file) => file.startsWith("/locales/")).sort()).toEqual(
    ["/locales/en-GB.pak", "/locales/en-US.pak"].filter((file) => beside.includes(file)),
  );
  expect(beside.filter((file) => file.startsWith("/resources/"))).toEqual(["/resources/app.asar"]);
});

test("its fuses are set: no Node, no debugger, only its own whole files", async () => {
  const program = await readFile(join(packed, "ot-workforce-modeller"));
  const at = program.indexOf("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");
  // runAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only from asar; then two we leave, and file privileges.
  const fuses = program.subarray(at + 34, at + 42).toString("latin1");
  expect([fuses.slice(0, 6), fuses[7]]).toEqual(["010011", "0"]);
});

// The packed Electron listens to no debugger, so Playwright can drive only the stand-in here.
test.skipIf(isRealElectron)(
  "the packed application starts from its archive alone, and takes no orders from the environment",
  async () => {
    const { _electron } = require("playwright-core") as typeof import("playwright-core");
    const data = join(folder, "home");
    const app = await _electron.launch({
      executablePath: join(packed, "ot-workforce-modeller"),
      env: {
        ...(process.env as Record<string, string>),
        HOME: data,
        OT_MODELLER_PAGES: join(folder, "nowhere"),
        OT_MODELLER_DATA: join(folder, "elsewhere"),
      },
    });
    const page = await app.firstWindow();
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    await page.waitForFunction(() => "desktop" in window && document.readyState === "complete");
    expect(await page.evaluate(() => window.desktop?.info())).toMatchObject({ name: "OT Workforce Modeller", version });
    expect(await app.evaluate(({ app: running }) => [running.isPackaged, running.getPath("userData")])).toEqual([
      true,
      join(data, ".config/OT Workforce Modeller"),
    ]);
    await app.close();
    expect(existsSync(join(folder, "elsewhere"))).toBe(false);
  },
);

test.skipIf(isRealElectron)("the packed application is not started with a debugger, and says so", () => {
  const program = join(packed, "ot-workforce-modeller");
  const ran = spawnSync(program, ["--remote-debugging-port=9222"], { encoding: "utf8", timeout: 60_000 });
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain("This application is not started with --remote-debugging-port=9222");
});
