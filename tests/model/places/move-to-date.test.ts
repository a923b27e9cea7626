/** England by integrated care system, moved from the 42 systems of July 2022 to the 36 boards of April 2026. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { movePlacesToDate, moveOpenTo, readPlan, resolvePlan, shareKey, type Plan } from "../../../model";
import { boards, known, successions, systems } from "./known";

const signed = { when: "2026-11-29T09:00:00.000Z" };
const read = readPlan(readFileSync(join(import.meta.dirname, "../../../seeds/plans/england-ics.otplan"), "utf8"));
if (!read.ok) throw new Error("the plan of the seeds does not open");
const plan: Plan = read.value;
const shares = new Map([
  [shareKey("ics:hertfordshire-and-west-essex", "ics:central-east"), 0.8],
  [shareKey("ics:suffolk-and-north-east-essex", "ics:essex"), 0.35],
  [shareKey("ics:frimley", "ics:thames-valley"), 0.5],
  [shareKey("ics:frimley", "ics:surrey-and-sussex"), 0.2],
]);
const moved = movePlacesToDate(plan, known, "2026-04-01", shares, signed);
if (!moved.ok || moved.value.edit === undefined) throw new Error(moved.problems[0]?.says);
const { page, edit } = moved.value;
const after = edit.plan;

const patients = (of: Plan, id: string): number =>
  Number(
    of.assumptions.find((one) => one.id === "registered_patients")?.where?.find(({ place }) => place === id)?.value,
  );

describe("the succession", () => {
  test("16 steps from 12 systems that ended, to six new boards and one that grew", () => {
    const { successions: steps } = successions;
    expect(steps).toHaveLength(16);
    const ended = new Set(steps.map(({ from }) => from));
    const later = new Set(boards.places.map(({ id }) => id));
    expect(ended.size).toBe(12);
    expect([...ended].filter((id) => later.has(id))).toEqual([]);
    expect(systems.places).toHaveLength(42);
    expect(boards.places).toHaveLength(36);
    const earlier = new Set(systems.places.map(({ id }) => id));
    const reached = new Set(steps.map(({ to }) => to));
    expect([...reached].filter((id) => !earlier.has(id))).toHaveLength(6);
    expect([...reached].filter((id) => earlier.has(id))).toEqual(["ics:hampshire-and-isle-of-wight"]);
    expect(new Set(steps.filter(({ whole }) => !whole).map(({ from }) => from))).toEqual(
      new Set(["ics:hertfordshire-and-west-essex", "ics:suffolk-and-north-east-essex", "ics:frimley"]),
    );
  });

  test("every system went on under its code, or ended, and lies in the region its boards lie in", () => {
    const ended = new Map(successions.successions.map(({ from, to }) => [from, to]));
    for (const { id, code, region } of systems.places) {
      const onward = boards.places.find((one) => one.id === (ended.get(id) ?? id));
      expect([id, onward?.region]).toEqual([id, region]);
      if (!ended.has(id)) expect([id, onward?.code]).toEqual([id, code]);
    }
  });
});

describe("without the shares", () => {
  test("nothing is done, and each share that nobody publishes is asked for by name", () => {
    const asked = movePlacesToDate(plan, known, "2026-04-01", new Map(), signed);
    if (!asked.ok) throw new Error(asked.problems[0]?.says);
    expect(asked.value.edit).toBeUndefined();
    expect(asked.value.asked.map(({ key }) => key)).toEqual([...shares.keys()]);
    expect(asked.value.asked[0]?.says).toMatch(
      /How much of Hertfordshire and West Essex goes to Central East .* Nobody publishes it\./,
    );
  });

  test("shares that come to more than all of a system are refused", () => {
    const tooMany = new Map([...shares, [shareKey("ics:frimley", "ics:hampshire-and-isle-of-wight"), 0.4]]);
    const refused = movePlacesToDate(plan, known, "2026-04-01", tooMany, signed);
    expect(refused.ok ? "" : refused.problems[0]?.says).toMatch(/shares of Frimley come to 110%.*100%/);
  });
});

describe("with the shares", () => {
  test("the plan has the boards of the date, under their codes, and the regions they lie in", () => {
    const there = after.structure.places.filter(({ kind }) => kind === "ics");
    expect(there.map(({ id, code, parent }) => [id, code, parent]).sort()).toEqual(
      boards.places.map(({ id, code, region }) => [id, code, region]).sort(),
    );
  });

  test("patients are added up exactly where a board is made of whole systems", () => {
    expect(patients(after, "ics:west-and-north-london")).toBe(4_750_895);
  });

  test("boards with a divided system add up together, to what their region had", () => {
    const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + patients(after, id), 0);
    expect(sum(["ics:central-east", "ics:essex", "ics:norfolk-and-suffolk"])).toBeCloseTo(7_341_228, 6);
    expect(sum(["ics:thames-valley", "ics:surrey-and-sussex", "ics:hampshire-and-isle-of-wight"])).toBeCloseTo(
      7_845_859,
      6,
    );
  });

  test("people, posts and staff of every region and of England are as before", () => {
    expect(page.kept.map(({ place }) => place)).toContain("England");
    for (const { before, after: now } of page.kept) expect(Math.abs(now - before)).toBeLessThan(1e-9 * before);
  });

  test("the vacancy rate of Essex is what its parts' posts have empty", () => {
    const before = resolvePlan(plan);
    if (!before.ok) throw new Error(before.problems[0]?.says);
    // Registered staff of trusts follow patients in the region, so posts are patients / (1 - rate) but for a factor.
    const parts = [
      { patients: 0.2 * 1_664_954, rate: rateOf("ics:hertfordshire-and-west-essex") },
      { patients: 1_293_528, rate: 0.261 },
      { patients: 0.35 * 1_079_039, rate: rateOf("ics:suffolk-and-north-east-essex") },
    ];
    const posts = parts.map((one) => one.patients / (1 - one.rate));
    const staff = parts.reduce((sum, one) => sum + one.patients, 0);
    const wanted = 1 - staff / posts.reduce((sum, one) => sum + one, 0);
    const entry = after.assumptions
      .find(({ id }) => id === "vacancy_rate")
      ?.where?.find(({ place }) => place === "ics:essex");
    expect(entry?.value).toBeCloseTo(wanted, 12);
    expect(entry).toMatchObject({ status: "derived" });
    expect(entry?.reason).toMatch(/^The mean of .* 26\.1% in Mid and South Essex .* weighted by funded posts/);
  });

  test("a formula that comes to the sum by itself stays a formula", () => {
    const essex = after.assumptions
      .find(({ id }) => id === "staff_in_post")
      ?.where?.filter(({ place }) => place === "ics:essex");
    expect(essex).toHaveLength(1);
    expect(essex?.[0]?.value).toBe("= trust_staff_in_post * registered_patients / registered_patients_region");
  });

  test("nothing in the plan names a system that ended, but what it is said to be made of", () => {
    const ended = successions.successions.map(({ from }) => from);
    const text = JSON.stringify({ ...after, log: [] });
    for (const id of ended) expect(text).not.toContain(`"${id}"`);
  });

  test("one entry of the log says which places became which, and a note keeps the shares that were given", () => {
    expect(edit.logEntry.what).toBe("Places moved to those of 1 April 2026");
    expect(after.notes?.at(-1)?.text).toContain("80% of Hertfordshire and West Essex to Central East");
    expect(after.notes?.at(-1)?.text).toContain("30% of Frimley to Hampshire and Isle of Wight");
  });

  test("it is not moved twice", () => {
    expect(moveOpenTo(after, known)).toBeUndefined();
    const again = movePlacesToDate(after, known, "2026-04-01", shares, signed);
    expect(again.ok ? "" : again.problems[0]?.says).toMatch(/are those of 1 April 2026 already/);
  });
});

function rateOf(id: string): number {
  const resolved = resolvePlan(plan);
  if (!resolved.ok) throw new Error(resolved.problems[0]?.says);
  const { members, series } = resolved.value;
  const rates = series("vacancy_rate")!;
  const at = (name: "place" | "setting"): number =>
    name === "place" ? members.index("place", id) : members.index("setting", "acute");
  return rates.at(0)[
    rates.dimensions.reduce(
      (sum, name) => sum + rates.stride[name] * (name === "place" || name === "setting" ? at(name) : 0),
      0,
    )
  ]!;
}

describe("plans of other places", () => {
  const withPlaces = (keep: (id: string) => boolean): Plan => ({
    ...plan,
    structure: { ...plan.structure, places: plan.structure.places.filter(({ id }) => keep(id)) },
    assumptions: [],
    scenarios: [],
    calibrations: [],
  });

  test("a plan of one system that went on has nothing to move", () => {
    const devon = withPlaces((id) => ["england", "south-west", "ics:devon"].includes(id));
    expect(moveOpenTo(devon, known)).toBeUndefined();
    const stays = movePlacesToDate(devon, known, "2026-04-01", new Map(), signed);
    expect(stays.ok ? "" : stays.problems[0]?.says).toMatch(/None of the places of this plan became another/);
  });

  test("a plan of one part of a new board is not called by its name", () => {
    const sussex = withPlaces((id) => ["england", "south-east", "ics:sussex"].includes(id));
    const refused = movePlacesToDate(sussex, known, "2026-04-01", new Map(), signed);
    expect(refused.ok ? "" : refused.problems[0]?.says).toMatch(
      /Surrey and Sussex is made of .*, and this plan does not have Frimley and Surrey Heartlands/,
    );
  });

  test("a date of which no places are known", () => {
    const refused = movePlacesToDate(plan, known, "2027-04-01", new Map(), signed);
    expect(refused.ok ? "" : refused.problems[0]?.says).toBe(
      "No places are known of 2027-04-01. Those of 2026-04-01 are.",
    );
  });
});
