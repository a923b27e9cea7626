import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { colourOf } from "../../model/report/formats/office/look";
import { BASE_LOOK, seriesLook } from "../../renderer/charts/series-look";

const css = readFileSync(join(import.meta.dirname, "../../renderer/styles/themes.css"), "utf8");

/** The colours of the block that follows a selector. */
function block(after: RegExp): Map<string, string> {
  const start = after.exec(css);
  expect(start).not.toBeNull();
  const body = css.slice(start!.index + start![0].length).split("}")[0]!;
  return new Map([...body.matchAll(/(--[a-z0-9-]+): ([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
}
const light = block(/\[data-theme="light"\] \{/);
const darkBySystem = block(/screen and \(prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme="light"\]\) \{/);
const darkByChoice = block(/@media screen \{\s*\[data-theme="dark"\] \{/);

type Rgb = readonly [number, number, number];
const linear = (hex: string): Rgb => {
  const part = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** Contrast ratio of WCAG 2. */
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};
/** Full-strength colour blindness, in linear light: Machado, Oliveira and Fernandes (2009). */
const sight: Readonly<Record<string, readonly Rgb[]>> = {
  "full colour": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** Oklab (Ottosson 2020): distances in it are about as large as they look. */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};
const seen = (hex: string, by: readonly Rgb[]): Rgb => {
  const [r, g, b] = linear(hex);
  const out = by.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b)));
  return oklab([out[0]!, out[1]!, out[2]!]);
};

describe.each([
  ["light", light],
  ["dark", darkByChoice],
])("%s paper", (_, theme) => {
  const colour = (token: string): string => {
    const found = theme.get(token);
    expect(found, `${token} is missing`).toBeDefined();
    return found!;
  };

  it("carries every ink that words are set in at 4.5 to 1 or better", () => {
    for (const token of [
      "--ink",
      "--ink-soft",
      "--ink-faint",
      "--accent",
      "--alert",
      "--caution",
      "--good",
      "--series-1",
      "--series-2",
      "--series-3",
      "--series-4",
      "--series-5",
      "--series-6",
    ]) {
      for (const paper of ["--paper", "--paper-raised", "--paper-sunk"])
        expect(contrast(colour(token), colour(paper)), `${token} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colour("--on-accent"), colour("--accent"))).toBeGreaterThanOrEqual(4.5);
    for (const tone of ["alert", "caution", "good"])
      expect(contrast(colour(`--${tone}`), colour(`--${tone}-wash`)), tone).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("--rule-strong"), colour("--paper")), "edges of controls").toBeGreaterThanOrEqual(3);
  });

  it("carries the number on every step of the scale at 4.5 to 1 or better", () => {
    for (let step = 1; step <= 5; step += 1)
      expect(contrast(colour(`--on-scale-${step}`), colour(`--scale-${step}`)), `step ${step}`).toBeGreaterThanOrEqual(
        4.5,
      );
  });

  it("keeps the order of the scale in grey, each step plainly apart from the next", () => {
    const lightness = [1, 2, 3, 4, 5].map((step) => oklab(linear(colour(`--scale-${step}`)))[0]);
    const steps = lightness.slice(1).map((value, index) => value - lightness[index]!);
    const direction = Math.sign(steps[0]!);
    for (const step of steps) expect(step * direction).toBeGreaterThan(0.07);
  });

  it.each(Object.entries(sight))("keeps the base and every scenario of the palette apart with %s", (__, by) => {
    const tokens = ["--ink", ...Array.from({ length: 6 }, (_unused, at) => `--series-${at + 1}`)];
    for (const [index, a] of tokens.entries()) {
      for (const b of tokens.slice(index + 1)) {
        const [p, q] = [seen(colour(a), by), seen(colour(b), by)];
        expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]), `${a} and ${b}`).toBeGreaterThan(0.085);
      }
    }
  });
});

it("is the same dark whether the system asks or the reader does", () => {
  expect([...darkBySystem]).toEqual([...darkByChoice]);
  expect([...darkBySystem.keys()]).toEqual([...light.keys()]);
});

it("gives each of seven scenarios a dash, a marker and a colour of its own", () => {
  const looks = [BASE_LOOK, ...Array.from({ length: 6 }, (_, index) => seriesLook(index))];
  expect(new Set(looks.map((look) => look.dash)).size).toBe(7);
  expect(new Set(looks.map((look) => look.marker)).size).toBe(7);
  expect(new Set(looks.map((look) => look.colour)).size).toBe(7);
  expect(BASE_LOOK).toEqual({ colour: "var(--ink)", dash: "", marker: "circle" });
});

it("is the palette of the documents too", () => {
  for (const number of [1, 2, 3, 4, 5, 6] as const)
    expect(`#${colourOf({ colour: `series-${number}` })}`.toLowerCase()).toBe(light.get(`--series-${number}`));
});
