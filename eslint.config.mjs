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

export default tseslint.config(
  { ignores: ["dist", "release", "node_modules", ".bench", "**/*.cjs", "**/*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Typed arrays are indexed inside bounds the shapes guarantee; a "!" there says so without costing the loop a test.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
    },
  },
  { files: ["renderer/**/*.tsx", "renderer/**/*.ts"], ...hooks.configs.flat["recommended-latest"] },
  closed(
    ["model/**"],
    "model/ may import only model/, zod and (in model/resolve) mathjs: it has no screen, disk, clock or chance of its own.",
    [...screens, ...shell, ...drawing, "mathjs", "**/renderer/**", "**/seeds/**"],
  ),
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
