import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Who may import whom. The same table is checked by tests/layers.test.ts; here it is an error while you type.
 * Each rule names what the folder may use instead.
 */
const closed = (files, message, group, ...more) => ({
  files,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [{ group, message }, ...more] }] },
});
const typesOfTheBridge = {
  group: ["**/electron/**"],
  allowTypeImports: true,
  message: "The screens may import the types of electron/bridge and nothing else of electron/.",
};
const screens = ["react", "react-*", "react-dom/*", "react-aria-components", "zustand", "zustand/*"];
const shell = ["electron", "**/electron/**", "node:*"];
const drawing = ["d3", "d3-*"];
/** Libraries that read files of others, loaded where files are read and nowhere else. */
const readers = ["papaparse", "@e965/xlsx"];
/** Libraries that write documents, loaded when a report is written as one. */
const writers = ["docx", "docx/*", "pptxgenjs", "write-excel-file", "write-excel-file/*", "fflate"];

/** Functions of Math that the language leaves to the engine, so that two may differ in the last bit. */
const leftToTheEngine = [
  ...["exp", "expm1", "log", "log1p", "log2", "log10", "pow", "cbrt", "hypot"],
  ...["sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"],
].map((property) => ({
  object: "Math",
  property,
  message: "Engines differ in its last bit: take it from model/chance/portable, so that a run is the same everywhere.",
}));

/** Ways round that: powers by their sign, which engines work out as Math.pow, and the functions by other names. */
const roundTheEngine = [
  {
    selector:
      ":matches(BinaryExpression, AssignmentExpression)[operator=/^\\*\\*=?$/]:not([left.value=2][right.type=/^(Literal|UnaryExpression)$/])",
    message:
      "Engines differ in the last bit of a power, but for a written power of 2: multiply it out, or take power from model/chance/portable.",
  },
  ...[
    "Identifier[name='Math']:not(MemberExpression > .object)",
    "MemberExpression[computed=true] > Identifier[name='Math'].object",
    "MemberExpression > Literal.property[value='Math']",
  ].map((selector) => ({
    selector,
    message: "Math is only ever named as Math.what, so that what is left to the engine can be seen and forbidden.",
  })),
];

/**
 * Loops over typed arrays and laid-out rows: they are indexed inside bounds the shapes guarantee, and a "!" says so
 * without costing the loop a test. Everywhere else `elementAt` and `present` say what is not there.
 */
const hotFiles = [
  "model/workforce/**",
  "model/services/list/**",
  "model/services/published/published-run.ts",
  "model/calibrate/{age-balance,ages,balance,exit-rate,first-month}.ts",
  "model/resolve/amount-changes.ts",
  "model/services/capacity/staff.ts",
  "model/composition/**",
  "model/chance/**",
  "model/uncertainty/**",
  "model/plan/json/sha-256.ts",
  "renderer/charts/**",
  "model/uncertainty/{base64,kept,sample,chances,robust}.ts",
];
/** Not hot: these have not been brought over yet. The list may only grow shorter. */
const notBroughtOver = [
  "model/questions/asked-for.ts",
  "model/questions/causes.ts",
  "model/questions/checks/checks.ts",
  "model/questions/checks/run-checks.ts",
  "model/questions/checks/service-checks.ts",
  "model/questions/explain-service.ts",
  "model/questions/explain-sum.ts",
  "model/questions/explain.ts",
  "model/questions/service-parts.ts",
  "model/questions/sum-parts.ts",
  "model/questions/sum-terms.ts",
  "model/resolve/figures-resolved.ts",
  "model/resolve/resolve-series.ts",
  "model/resolve/series.ts",
  "model/resolve/times-factor.ts",
  "model/resolve/values-of.ts",
  "model/resolve/written-values.ts",
  "model/services/needs.ts",
  "model/services/service-figures.ts",
  "model/services/services.ts",
  "renderer/commands/file-commands.ts",
  "renderer/controls/share-fill.ts",
  "renderer/controls/view-tabs.tsx",
  "renderer/files/show-text.ts",
  "renderer/frame/dialogs.tsx",
  "renderer/main.tsx",
  "renderer/screens/assumptions/assumptions.tsx",
  "renderer/screens/assumptions/evidence/figure-words.ts",
  "renderer/screens/assumptions/evidence/shipped-figures.ts",
  "renderer/screens/assumptions/figures-in-words.ts",
  "renderer/screens/assumptions/register-row.tsx",
  "renderer/screens/assumptions/register.ts",
  "renderer/screens/compare/compare-places.tsx",
  "renderer/screens/compare/place-pair.tsx",
  "renderer/screens/compare/place-values.ts",
  "renderer/screens/overview/overview.tsx",
  "renderer/screens/overview/use-comparison.ts",
  "renderer/screens/scenarios/scenarios.tsx",
  "renderer/screens/services/add-service.tsx",
  "renderer/screens/services/finding.ts",
  "renderer/screens/services/health/health-inputs.tsx",
  "renderer/screens/services/health/list-health.tsx",
  "renderer/screens/services/health/planning-targets.tsx",
  "renderer/screens/services/health/staffing-needed.tsx",
  "renderer/screens/services/needed-figures.tsx",
  "renderer/screens/services/published/place-rows.ts",
  "renderer/screens/services/published/published-lists.tsx",
  "renderer/screens/services/service-headlines.tsx",
  "renderer/screens/services/service-table.tsx",
  "renderer/screens/services/services.tsx",
  "renderer/screens/services/side-by-side.tsx",
  "renderer/screens/services/start-order.tsx",
  "renderer/screens/services/team-and-time.tsx",
  "renderer/screens/services/team-in-use.ts",
  "renderer/screens/services/tier-shares.ts",
  "renderer/screens/services/tier-table.tsx",
  "renderer/screens/services/tiers.tsx",
  "renderer/screens/services/two-counts.tsx",
  "renderer/screens/training/apprenticeships.tsx",
  "renderer/screens/training/intakes.tsx",
  "renderer/screens/training/place-to-post.tsx",
  "renderer/screens/training/placements.tsx",
  "renderer/screens/training/stages.ts",
  "renderer/screens/training/training.tsx",
  "renderer/screens/workforce/ages.tsx",
  "renderer/screens/workforce/flow-rows.ts",
  "renderer/screens/workforce/moves-of-year.ts",
  "renderer/screens/workforce/places-by-year.tsx",
  "renderer/screens/workforce/skill-mix.tsx",
  "renderer/screens/workforce/support-route.tsx",
  "renderer/screens/workforce/workforce.tsx",
  "renderer/shell/browser-means.ts",
  "renderer/words/compare.ts",
  "renderer/words/format.ts",
  "renderer/words/published-lists.ts",
  "renderer/words/service-outcomes.ts",
];

export default tseslint.config(
  { ignores: ["dist", "release", "node_modules", ".bench", "**/*.cjs", "**/*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
    },
  },
  {
    // A test that reads what is not there fails, which is what it is for.
    files: [...hotFiles, ...notBroughtOver, "tests/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { files: ["renderer/**/*.tsx", "renderer/**/*.ts"], ...hooks.configs.flat["recommended-latest"] },
  {
    files: ["model/**"],
    rules: {
      "no-restricted-properties": ["error", ...leftToTheEngine],
      "no-restricted-syntax": ["error", ...roundTheEngine],
    },
  },
  closed(
    ["model/**"],
    "model/ may import only model/, zod, (in model/resolve) mathjs and (in model/exchange/reading) papaparse and xlsx and (in model/report/formats) what writes documents: it has no screen, disk, clock or chance of its own.",
    [...screens, ...shell, ...drawing, "mathjs", ...readers, ...writers, "**/renderer/**", "**/seeds/**"],
  ),
  {
    // A chart of the library is a run of a paragraph, which its types say of every other kind of run.
    files: ["model/report/formats/word/chart.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  closed(["model/report/formats/**"], "model/report/formats may import only model/, zod and what writes documents.", [
    ...screens,
    ...shell,
    ...drawing,
    "mathjs",
    ...readers,
    "**/renderer/**",
    "**/seeds/**",
  ]),
  closed(["model/exchange/reading/**"], "model/exchange/reading may import only model/, zod, papaparse and xlsx.", [
    ...screens,
    ...shell,
    ...drawing,
    "mathjs",
    "**/renderer/**",
    "**/seeds/**",
  ]),
  closed(["model/resolve/**"], "model/resolve may import only model/, zod and mathjs.", [
    ...screens,
    ...shell,
    ...drawing,
    "**/renderer/**",
    "**/seeds/**",
  ]),
  closed(
    ["renderer/**"],
    "renderer/ may import renderer/, model/index.ts, seeds/, React, zustand and the types of the bridge; d3 only in renderer/charts.",
    ["electron", "node:*", ...drawing, "mathjs"],
    typesOfTheBridge,
  ),
  closed(
    ["renderer/charts/**"],
    "renderer/charts may import renderer/, d3 and React.",
    ["electron", "node:*", "mathjs"],
    typesOfTheBridge,
  ),
  closed(
    ["electron/**"],
    "electron/ may import electron/, model/index.ts, seeds/, electron and node; never the screens.",
    [...screens, ...drawing, "mathjs", "**/renderer/**"],
  ),
);
