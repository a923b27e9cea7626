/** The work of others is named, with the terms it is under: every package the lock file has for use. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { thirdPartyNotices } from "../../electron/build/notices";

const notices = thirdPartyNotices();

test("every package that is built in is named once, as npm lists them", () => {
  const listed = execFileSync("npm", ["ls", "--all", "--omit=dev", "--parseable", "--long", "--package-lock-only"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const wanted = new Set(
    listed
      .split("\n")
      .slice(1)
      .flatMap((line) => /([^:]+@[^:@]+)(?::|$)/.exec(line.replace(/^[^:]*:/, ""))?.[1] ?? [])
      .map((name) => name.replace(/@([^@]+)$/, " $1")),
  );
  const named = notices.flatMap(({ packages }) => packages.map((one) => one.split(",", 1)[0]));
  expect(new Set(named).size).toBe(named.length);
  expect(wanted.size).toBeGreaterThan(50);
  // Types of React, which one package would like beside it: no code.
  const types = /^(@types\/react|csstype) /;
  expect([...wanted].filter((name) => !named.includes(name) && !types.test(name))).toEqual([]);
});

test("terms are there word for word, and who holds the copyright", () => {
  const of = (name: string) => notices.find(({ packages }) => packages.some((one) => one.startsWith(`${name} `)));
  expect(of("react")?.packages.join(" ")).toContain("Meta Platforms");
  expect(of("react")?.text).toContain("THE SOFTWARE IS PROVIDED");
  expect(of("@fontsource-variable/source-sans-3")?.text).toContain("SIL OPEN FONT LICENSE");
  expect(of("mathjs")?.text).toContain("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION");
  // These packages have no file of their terms; their licence is named all the same.
  const bare = notices
    .filter(({ text }) => text === "")
    .flatMap(({ packages }) => packages.map((one) => one.split(" ", 1)[0]));
  expect(bare.sort()).toEqual(["https", "isarray", "javascript-natural-sort", "seedrandom"]);
});
