/** What the documents for developers name is there: files, folders, commands and the rooms of the screens. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../package.json";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const tops = ["model", "seeds", "renderer", "electron", "tests", "decisions"];
const everything = tops.flatMap((folder) => [
  folder,
  ...readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).map((entry) =>
    relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"),
  ),
]);
/** Every end of a path, without what ends its name, as documents shorten it: `wasm/two/months`. */
const ends = new Set(
  everything.flatMap((path) => {
    const parts = path.split("/");
    return parts.flatMap((_, at) => {
      const end = parts.slice(at).join("/");
      // A decision is named by its number.
      return [end, end.replace(/\.[a-z]+$/, ""), end.replace(/(\.[a-z0-9]+)+$/, ""), end.replace(/(\/\d{4})-.*/, "$1")];
    });
  }),
);

const documents = [
  "ARCHITECTURE.md",
  "README.md",
  "SECURITY.md",
  "seeds/README.md",
  ...everything.filter((path) => /^(?:model|electron|renderer|tests)\/.*README\.md$/.test(path)),
  ...readdirSync(join(root, "decisions")).map((name) => `decisions/${name}`),
];

/** What stands between marks, as far as it is a path: with a slash or an ending, and nothing but its letters. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, mark]) => mark!.trim().replace(/\/$/, ""))
    .filter(
      (mark) =>
        /^[\w.@*{},-]+(?:\/[\w.@*{},-]+)+$/.test(mark) ||
        /^[a-z][\w-]*(?:\.[a-z0-9]+)*\.(?:ts|tsx|mjs|md|json|css)$/.test(mark),
    )
    // A planning year, what a build makes, a name to be put in, a package and a set of names are no file here.
    .filter(
      (mark) =>
        !/^(?:\d{4}\/|main\/|preload\/|dist|node_modules|release|@|\.)/.test(mark) &&
        !/[A-Z*{]/.test(
          mark.replace(/README\.md|RESULTS\.md|REASONS\.md|ARCHITECTURE\.md|CHANGELOG\.md|SECURITY\.md/, ""),
        ),
    );

describe.each(documents)("%s", (document) => {
  const text = read(document);
  test("names files and folders that are there", () => {
    const there = (path: string): boolean =>
      ends.has(path) || existsSync(join(root, path)) || existsSync(join(root, dirname(document), path));
    expect(pathsIn(text).filter((path) => !there(path))).toEqual([]);
  });

  test("names commands that the package has", () => {
    const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

test("the rooms that ARCHITECTURE.md tells of `renderer/` are all of them", () => {
  const text = read("ARCHITECTURE.md");
  const rooms = readdirSync(join(root, "renderer"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(
    rooms
      .map(({ name }) => name)
      .filter((name) => !text.includes(`\`${name}/\``) && !text.includes(`renderer/${name}`)),
  ).toEqual([]);
});
