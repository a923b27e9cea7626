import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { paintTokens } from "../../renderer/charts/picture";
import { drawings } from "./samples";

/**
 * Each drawing is kept as an SVG that anyone can open. After a change that is meant, look at the pictures and write them
 * again with UPDATE_CHARTS=1. Coordinates are rounded to a tenth of a pixel, so that the last digit of a sum is not news.
 */
const folder = join(import.meta.dirname, "expected");
const update = process.env["UPDATE_CHARTS"] === "1";

const light =
  /\[data-theme="light"\] \{([^}]*)\}/.exec(
    readFileSync(join(import.meta.dirname, "../../renderer/styles/themes.css"), "utf8"),
  )?.[1] ?? "";
const valueOf = (token: string): string =>
  new RegExp(`${token}: ([^;]+);`).exec(light)?.[1] ?? (token === "--font" ? "Source Sans 3, Arial, sans-serif" : "");

/** One element a line, numbers to a tenth, tokens painted: a picture a person can open and a difference a person can read. */
function asFile(markup: string): string {
  const rounded = markup.replace(/(?<![#\w.-])-?\d+\.\d+/g, (number) =>
    String(Math.round(Number(number) * 10) / 10 + 0),
  );
  return paintTokens(rounded, valueOf).replace(/></g, ">\n<") + "\n";
}

describe("every chart is drawn as the picture that was looked at", () => {
  for (const [name, draw] of Object.entries(drawings)) {
    it(name, () => {
      const markup = renderToStaticMarkup(draw());
      const file = join(folder, `${name}.svg`);
      const drawn = asFile(markup);
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, drawn);
      }
      expect(existsSync(file), `${name}.svg has not been written: run with UPDATE_CHARTS=1 and look at it`).toBe(true);
      expect(drawn).toBe(readFileSync(file, "utf8"));
    });

    it(`${name} has a figure in every place`, () => {
      const markup = renderToStaticMarkup(draw());
      expect(markup).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(markup).not.toMatch(/(width|height|r)="-/);
    });

    it(`${name} uses only colours that the theme has`, () => {
      const used = [...renderToStaticMarkup(draw()).matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, token]) => token!);
      expect(used).not.toEqual([]);
      expect(used.filter((token) => valueOf(token) === "")).toEqual([]);
    });
  }

  it("keeps no picture of a chart that is gone", () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(drawings)
        .map((name) => `${name}.svg`)
        .sort(),
    );
  });
});
