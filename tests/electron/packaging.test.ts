import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const builder = require("app-builder-lib/out/util/config/config.js") as {
  getConfig: (folder: string, file: string | null, more: object | null) => Promise<Record<string, unknown>>;
  validateConfiguration: (config: object, log: { isEnabled: boolean; add: () => void }) => Promise<void>;
};
const log = { isEnabled: false, add: () => undefined };
const config = (): Promise<Record<string, unknown>> => builder.getConfig(root, null, null);

test("electron-builder accepts the description of what is packed", async () => {
  await builder.validateConfiguration(await config(), log);
});

test("and would refuse one with a word misspelt", async () => {
  await expect(builder.validateConfiguration({ ...(await config()), wni: {} }, log)).rejects.toThrow(
    /unknown property 'wni'/,
  );
});

test("nothing is published, and Windows never asks for an administrator", async () => {
  expect(await config()).toMatchObject({
    publish: null,
    npmRebuild: false,
    asar: true,
    nsis: { perMachine: false, allowElevation: false },
    portable: { requestExecutionLevel: "user" },
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    fileAssociations: [{ ext: "otplan" }],
  });
});

test.each([
  ["icon.png", 512],
  ["icon.ico", 256],
  ["icon.icns", 1024],
])("%s holds a picture of %d", (name, size) => {
  const bytes = readFileSync(join(root, "electron/build", name));
  // The widths of all pictures inside, from the header each PNG begins with.
  const widths: number[] = [];
  for (let at = bytes.indexOf("IHDR"); at >= 0; at = bytes.indexOf("IHDR", at + 4))
    widths.push(bytes.readUInt32BE(at + 4));
  expect(Math.max(...widths)).toBe(size);
});
