/** Who may import whom, read off the source itself. The lint rule says the same while typing; this one cannot be switched off in a file. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/** What a file imports: packages by name, files by their place in the repository. Types count too. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const named = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*["']([^"']+)["']/g),
    ...text.matchAll(/(?:^|\n)\s*import\s*["']([^"']+)["']/g),
    ...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g),
  ];
  return named
    .map((found) => found[1]!.replace(/\?.*$/, ""))
    .map((name) =>
      name.startsWith(".") ? relative(root, resolve(root, dirname(file), name)).replaceAll("\\", "/") : name,
    );
}

const starts = (name: string, ...prefixes: string[]): boolean =>
  prefixes.some((prefix) => name === prefix || name.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`));

interface Layer {
  readonly folder: string;
  readonly may: (imported: string, file: string) => boolean;
  readonly instead: string;
}

const layers: readonly Layer[] = [
  {
    folder: "model",
    may: (name, file) => starts(name, "model", "zod") || (starts(name, "mathjs") && file.startsWith("model/resolve/")),
    instead: "model/, zod, and mathjs in model/resolve",
  },
  { folder: "seeds", may: () => false, instead: "nothing: seeds are data" },
  {
    folder: "renderer",
    may: (name, file) =>
      starts(
        name,
        "renderer",
        "seeds",
        "react",
        "react-dom",
        "react-aria-components",
        "zustand",
        "immer",
        "@fontsource-variable/source-sans-3",
      ) ||
      name === "model" ||
      name === "model/index" ||
      name === "electron/bridge" ||
      (starts(name, "d3") && file.startsWith("renderer/charts/")),
    instead:
      "renderer/, model's one door, seeds/, React, zustand, immer, the types of electron/bridge, and d3 in renderer/charts",
  },
  {
    folder: "electron",
    may: (name) =>
      starts(name, "electron", "seeds", "zod", "vite") ||
      name === "model" ||
      name === "model/index" ||
      name === "model/plan/zod" ||
      name.startsWith("node:"),
    instead: "electron/, model's one door, seeds/, electron, zod and node",
  },
];

describe.each(layers)("$folder", ({ folder, may, instead }) => {
  test(`imports only ${instead}`, () => {
    const wrong = sourcesUnder(folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => !may(name, file))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("the screens take types alone from the bridge", () => {
  const wrong = sourcesUnder("renderer").filter((file) =>
    /(?:^|\n)import\s+(?!type\b)[^;]*?from\s*["'][^"']*electron\/bridge["']/.test(
      readFileSync(join(root, file), "utf8"),
    ),
  );
  expect(wrong).toEqual([]);
});

test("the model has no clock and no chance of its own", () => {
  const wrong = sourcesUnder("model").filter((file) =>
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bsetTimeout\b/.test(
      readFileSync(join(root, file), "utf8"),
    ),
  );
  expect(wrong).toEqual([]);
});

test("the top level holds what it always holds", () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        !entry.name.startsWith(".") &&
        !["node_modules", "dist", "release", "coverage"].includes(entry.name),
    )
    .map((entry) => entry.name);
  expect(folders.sort()).toEqual(["decisions", "electron", "model", "renderer", "seeds", "tests"]);
});
