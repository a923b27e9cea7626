/** The four nations from the command line: their packs, a plan that asks, and results that are compared only where they can be. */
import { expect, test } from "vitest";
import { writePlan } from "../../model/index";
import { filled, shipped, shippedPlans } from "../model/nations/shipped";
import { run } from "./command-line";

const uk = { "uk.otplan": writePlan(filled(shipped("uk-by-nation.otplan"))) };

test("nations are listed with their places and plans", async () => {
  const { exit, out } = await run(["--list", "nations"]);
  expect(exit).toBe(0);
  expect(out).toMatch(/england +England +E92000001 +7 \+ 42 \+ 36/);
  expect(out).toMatch(/scotland +Scotland +S92000003 +14 +scotland\.otplan/);
  for (const file of out.match(/[\w-]+\.otplan/g) ?? []) expect(shippedPlans).toContain(file);
});

test("a nation's pack says what is published and what is not", async () => {
  const { out } = await run(["--nation", "Scotland"]);
  expect(out).toContain("37.5 hours, 37 hours from 2024-04, 36 hours from 2026-04");
  expect(out).toContain("posts cleared for advertising until somebody starts");
  expect(out).toMatch(/\b5 +£34,494 +not found +£42,978/);
  expect(out).toMatch(/Not published, or not found:[^]*Vacancies and leavers of occupational therapists/);
  const { out: north } = await run(["--nation", "northern-ireland"]);
  expect(north).toMatch(/whole-time week +not found/);
  expect(north).toMatch(/pay award 2026\/27 +3\.3% \(intended, subject to the budget; not confirmed\)/);
  expect(await run(["--nation", "Walse"])).toMatchObject({
    exit: 2,
    err: 'There is no nation "Walse". Did you mean "wales" (Wales)? --list nations shows them.\n',
  });
});

test("a plan that lacks figures says which, what moves the answer most first", async () => {
  const { exit, err } = await run(["seeds/plans/wales.otplan"]);
  expect(exit).toBe(1);
  expect(err).toMatch(/^[^\n]*Staff in post at the start is empty[^]*\n[^\n]*Growth of funded posts is empty/);
  expect(err).toContain("StatsWales");
});

test("nations are told in hours, and their vacancies apart and never together", async () => {
  const { exit, out, err } = await run(["uk.otplan", "--by", "place", "--years", "2026/27"], uk);
  expect(exit).toBe(0);
  expect(out).toMatch(/Contracted hours a week, hours per week[^]*Scotland[^]*Total +[\d,]+/);
  expect(out).toMatch(/Vacancy rate, %[^]*England +\d[^]*Northern Ireland +\d[^]*Overall +–/);
  expect(err).toContain(
    "Vacancies are not counted alike: England counts funded posts less staff in post; Scotland counts",
  );
  expect(err).toContain("Compare staff in hours a week.");
});

test("a file of results carries why they are not compared", async () => {
  const { written } = await run(["uk.otplan", "--measure", "vacancy_rate", "--by", "place", "--out", "uk.json"], uk);
  const { tables } = JSON.parse(written.get("uk.json") ?? "") as {
    tables: { notCompared?: string; values: unknown[][] }[];
  };
  expect(tables[0]?.notCompared).toMatch(/not ranked, taken from one another or added up/);
  expect(tables[0]?.values.flat().every((rate) => typeof rate === "number")).toBe(true);
});

test("a rate of vacancies for all of them is no target", async () => {
  const asked = ["uk.otplan", "--goal", "vacancy_rate<=0.05@2030/31", "--by-changing", "leaver_rate"];
  expect((await run(asked, uk)).err).toContain("Vacancies are not counted alike");
  expect((await run([...asked, "--where", "place=england"], uk)).exit).toBe(0);
});

test("vacancies that a rule judges in several nations are said not to be counted alike", async () => {
  const { out } = await run(["shortages", "uk.otplan"], uk);
  expect(out).toMatch(/Vacancies are not counted alike: England counts[^\n]*A rule holds each place against its own/);
  const scotland = { "scotland.otplan": writePlan(filled(shipped("scotland.otplan"))) };
  expect((await run(["shortages", "scotland.otplan"], scotland)).out).not.toContain("not counted alike");
});
