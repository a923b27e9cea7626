/** Who may import whom, read off the source itself, and what nobody imports. The lint rule says the first while typing; this one cannot be switched off in a file. */
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
    may: (name, file) =>
      starts(name, "model", "zod") ||
      (starts(name, "mathjs") && file.startsWith("model/resolve/")) ||
      (starts(name, "papaparse", "@e965/xlsx") && file.startsWith("model/exchange/reading/")) ||
      (starts(name, "docx", "pptxgenjs", "write-excel-file", "fflate") && file.startsWith("model/report/formats/")),
    instead:
      "model/, zod, mathjs in model/resolve, the readers of files in model/exchange/reading, and what writes documents in model/report/formats",
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
      // Made at build: the licences of what is built in.
      name === "third-party-notices" ||
      (starts(name, "d3") && file.startsWith("renderer/charts/")),
    instead:
      "renderer/, model's one door, seeds/, React, zustand, immer, the types of electron/bridge, and d3 in renderer/charts",
  },
  {
    folder: "electron",
    may: (name, file) =>
      starts(name, "electron", "seeds", "zod", "vite") ||
      // What the module of the months is made of is read as TypeScript.
      (name === "typescript" && file.startsWith("electron/build/wasm/")) ||
      name === "model" ||
      name === "model/index" ||
      name === "model/plan/zod" ||
      name.startsWith("node:"),
    instead: "electron/, model's one door, seeds/, electron, zod, node, and typescript in electron/build/wasm",
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

/** Rooms of the model from the ground up: a room imports only rooms before it. */
const rooms = [
  "assumptions",
  "chance",
  "plan",
  "resolve",
  "workforce",
  "services",
  "composition",
  "calibrate",
  "uncertainty",
  "questions",
  "report",
  "exchange",
].map((room) => `model/${room}`);

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Which of our own files each file imports. */
function fileGraph(): Graph {
  const files = ["model", "renderer", "electron"].flatMap(sourcesUnder);
  const known = new Set(files);
  const fileOf = (name: string): string | undefined =>
    [name, `${name}.ts`, `${name}.tsx`, `${name}/index.ts`].find((file) => known.has(file));
  return new Map(files.map((file) => [file, new Set(importsOf(file).flatMap((name) => fileOf(name) ?? []))] as const));
}

/** The graph of groups of files; what a group imports of itself is left out, and files in no group. */
function grouped(graph: Graph, groupOf: (file: string) => string | undefined): Graph {
  const groups = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    const from = groupOf(file);
    if (from === undefined) continue;
    const into = groups.get(from) ?? new Set();
    groups.set(from, into);
    for (const imported of imports) {
      const to = groupOf(imported);
      if (to !== undefined && to !== from) into.add(to);
    }
  }
  return groups;
}

const roomOf = (file: string): string | undefined => /^model\/[^/]+(?=\/)/.exec(file)?.[0];

/** Every import that closes a circle, with the way round. */
function circles(graph: Graph): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (node: string): void => {
    if (way.includes(node)) {
      found.push([...way.slice(way.indexOf(node)), node].join(" > "));
      return;
    }
    if (done.has(node)) return;
    way.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    way.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return found;
}

describe("circles of imports, types included", () => {
  const files = fileGraph();

  test("are found where there are some", () => {
    const graph = (imports: Readonly<Record<string, readonly string[]>>): Graph =>
      new Map(Object.entries(imports).map(([from, to]) => [from, new Set(to)]));
    expect(circles(graph({ a: ["b", "c"], b: ["c"], c: [] }))).toEqual([]);
    expect(circles(graph({ a: ["b"], b: ["c"], c: ["b"] }))).toEqual(["b > c > b"]);
    const parentAndChild = graph({ "x/one.ts": ["x/y/two.ts"], "x/y/two.ts": ["x/three.ts"], "x/three.ts": [] });
    expect(circles(parentAndChild)).toEqual([]);
    expect(circles(grouped(parentAndChild, dirname))).toEqual(["x > x/y > x"]);
    expect(files.get("model/index.ts")!.has("model/plan/problem.ts")).toBe(true);
    expect(files.get("electron/main.ts")!.has("electron/bridge/index.ts")).toBe(true);
  });

  test("there are none of files", () => {
    expect(circles(files)).toEqual([]);
  });

  test("there are none of folders: not of one with a folder inside it either", () => {
    expect(circles(grouped(files, dirname))).toEqual([]);
  });

  test("rooms of the model import only rooms below them", () => {
    const graph = grouped(files, roomOf);
    expect([...graph.keys()].filter((room) => !rooms.includes(room))).toEqual([]);
    const wrong = [...graph].flatMap(([room, imports]) =>
      [...imports]
        .filter((imported) => rooms.indexOf(imported) > rooms.indexOf(room))
        .map((imported) => `${room} imports ${imported}`),
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

/** Names between braces: of `{ type A, b as c }` those before "as". */
const namesIn = (braces: string): string[] =>
  braces.split(",").flatMap((part) => /^\s*(?:type\s+)?([\w$]+)/.exec(part)?.[1] ?? []);

/** What a file asks of other files by name, whether at its head, on demand, or by the name of a whole file. */
function askedIn(text: string): string[] {
  const whole = [...text.matchAll(/import \* as (\w+) from/g)].map((found) => found[1]!);
  return [
    ...text.matchAll(/\b(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^{}]*)\}\s*from/g),
    ...text.matchAll(/\{([^{}]*)\}\s*=\s*await\s+import\(/g),
    ...text.matchAll(/import\([^()]*\)[\s)]*\.then\(\s*\(\{([^{}]*)\}/g),
  ]
    .flatMap((found) => namesIn(found[1]!))
    .concat(
      whole.flatMap((name) => [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))].map(([, used]) => used!)),
    );
}

test("what a file of the product lets out, functions and values, another file asks for", () => {
  const product = ["model", "renderer", "electron"].flatMap(sourcesUnder);
  // Beside the rooms stand the settings of what builds and tests them.
  const settings = readdirSync(root).filter((name) => /\.(ts|mjs)$/.test(name));
  const textOf = (file: string): string => readFileSync(join(root, file), "utf8");
  const askedBy = new Map<string, Set<string>>();
  for (const file of [...product, ...sourcesUnder("tests"), ...settings])
    for (const name of askedIn(textOf(file))) askedBy.set(name, (askedBy.get(name) ?? new Set()).add(file));
  const letOut = product.flatMap((file) =>
    [...textOf(file).matchAll(/^export (?:async |abstract )*(?:const|let|function\*?|class) ([\w$]+)/gm)].map(
      ([, name]) => ({ file, name: name! }),
    ),
  );
  expect(letOut.length).toBeGreaterThan(1000);
  const forNobody = letOut.filter(({ file, name }) => [...(askedBy.get(name) ?? [])].every((by) => by === file));
  expect(forNobody.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
