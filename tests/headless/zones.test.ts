/** What the command line writes is the same byte for byte wherever the computer is and whatever language it speaks. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const places = [
  { TZ: "Europe/London", LANG: "en_GB.UTF-8" },
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
  { TZ: "America/Anchorage", LANG: "ar_EG.UTF-8" },
] as const;

const written = (words: readonly string[], { TZ, LANG }: (typeof places)[number]): string =>
  execFileSync(process.execPath, ["electron/headless/start.mjs", ...words], {
    env: { ...process.env, TZ, LANG, LC_ALL: LANG, LANGUAGE: LANG },
    encoding: "latin1",
    stdio: ["ignore", "pipe", "ignore"],
  });

test.each([
  ["figures by place", ["seeds/plans/community-team.otplan", "--measure", "headcount", "--by", "level"]],
  ["a list", ["seeds/plans/children-before-after.otplan"]],
] as const)("%s", (_, words) => {
  const [here, ...elsewhere] = places.map((place) => written(words, place));
  expect(here?.length).toBeGreaterThan(50);
  for (const one of elsewhere) expect(one).toBe(here);
});
