/** Two builds of one commit are the same bytes, so that whoever has the sources can tell what they were given. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folderOfItsOwn } from "../electron/desk";

const root = resolve(import.meta.dirname, "../..");
const parts = ["main", "preload", "renderer", "browser"];

/** The hash of each file that was built, by its path. */
function built(folder: string): Readonly<Record<string, string>> {
  const names = parts.flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true, encoding: "utf8" })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [name.slice(folder.length), createHash("sha256").update(readFileSync(name)).digest("hex")]),
  );
}

test("a second build is the first, to the byte", () => {
  const first = folderOfItsOwn();
  for (const part of parts) cpSync(join(root, "dist", part), join(first, part), { recursive: true });
  // As from a terminal: what the runner of tests sets would make a build for tests.
  const env = { ...process.env, NODE_ENV: "" };
  execFileSync("npm", ["run", "build"], { cwd: root, stdio: "ignore", env });
  const before = built(first);
  expect(Object.keys(before).length).toBeGreaterThan(5);
  expect(built(join(root, "dist"))).toEqual(before);
});
