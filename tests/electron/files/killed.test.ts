import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { build } from "vite";
import { safeWrite } from "../../../electron/files/safe-write";
import { folderOfItsOwn } from "../desk";

/** The writing code as a program of its own, so that it can be killed for real. */
async function asProgram(folder: string): Promise<string> {
  const root = resolve(import.meta.dirname, "../../..");
  const entry = join(folder, "entry.ts");
  await writeFile(
    entry,
    `export { safeWrite } from ${JSON.stringify(join(root, "electron/files/safe-write.ts"))};\nexport { nodeDisk } from ${JSON.stringify(join(root, "electron/files/disk.ts"))};\n`,
  );
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: join(folder, "program"),
      rolldownOptions: { input: entry, output: { entryFileNames: "safe-write.mjs", format: "es" } },
    },
  });
  return join(folder, "program", "safe-write.mjs");
}

test.each([
  ["while the new file is being written", "writeNew"],
  ["between the new file and the rename", "rename"],
] as const)("a save killed %s leaves the last save byte for byte", async (_when, step) => {
  const folder = folderOfItsOwn();
  const program = await asProgram(folder);
  const plans = join(folder, "plans");
  await mkdir(plans);
  const file = join(plans, "north.otplan");
  const last = Buffer.from(`last save ${"å".repeat(50_000)}`);
  await writeFile(file, last);

  const script = `
    import { writeFile } from "node:fs/promises";
    import { safeWrite, nodeDisk } from ${JSON.stringify(program)};
    const hang = () => { console.log("here"); return new Promise(() => setInterval(() => undefined, 1000)); };
    const stopped = {
      writeNew: async (path, bytes) => { await writeFile(path, bytes.subarray(0, 1000)); return hang(); },
      rename: hang,
    };
    await safeWrite(${JSON.stringify(file)}, Buffer.from("new save"), { ...nodeDisk, ${step}: stopped.${step} });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(await readdir(plans)).toHaveLength(2);
  child.kill("SIGKILL");
  const [, signal] = (await once(child, "exit")) as [number | null, string];
  expect(signal).toBe("SIGKILL");

  expect(Buffer.compare(await readFile(file), last)).toBe(0);
  // And the next start saves over it as if nothing had been.
  expect(await safeWrite(file, Buffer.from("next save"))).toEqual({ ok: true });
  expect(await readFile(file, "utf8")).toBe("next save");
});
