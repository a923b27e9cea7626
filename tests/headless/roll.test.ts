/** `roll` and `forecasts`: what they print, what they write, and what they refuse. */
import { expect, it } from "vitest";
import { run } from "./command-line";

const children = "seeds/plans/tiered-children.otplan";

it("prints what moving the start would come to, and writes nothing unasked", async () => {
  const ran = await run(["roll", children, "--to", "2027-04"]);
  expect(ran.exit).toBe(0);
  expect(ran.out).toContain("The start moves from April 2026 to April 2027. The plan ends in March 2029, as before.");
  for (const heading of ["Opening", "Goes on", "Not carried over", "Headline"]) expect(ran.out).toContain(heading);
  expect(ran.out).toContain("Kept in the plan: Forecast of April 2026.");
});

it("refuses a month that is not later, an assumption nobody counted, and two ends", async () => {
  expect((await run(["roll", children, "--to", "2026-04"])).err).toContain("can be moved to a later month");
  expect((await run(["roll", children, "--to", "2027-04", "--take", "leaver_rate"])).err).toContain("None was.");
  expect((await run(["roll", children, "--to", "2027-04", "--keep-end", "--keep-years"])).exit).toBe(2);
  expect((await run(["roll", children])).exit).toBe(2);
});

it("says that no forecast is kept before the start was moved", async () => {
  expect((await run(["forecasts", children])).out).toContain("No forecast is kept.");
});

it("tells the same as JSON", async () => {
  const ran = await run(["roll", children, "--to", "2027-04", "--keep-years", "--json"]);
  expect(JSON.parse(ran.out)).toMatchObject({ to: "2027-04", years: 3, ends: ["2029-03", "2030-03"] });
});

it("takes what there was of a part no series gives, and refuses what is none of them", async () => {
  const ran = await run(["roll", children, "--to", "2027-04", "--count", "staff_in_post=11.5", "--json"]);
  const opening = (JSON.parse(ran.out) as { opening: readonly { id: string; becomes: number; from: string }[] })
    .opening;
  expect(opening[0]).toMatchObject({ id: "staff_in_post", from: "counted" });
  expect(opening[0]?.becomes).toBeCloseTo(11.5, 9);
  const wrong = async (count: string): Promise<string> =>
    (await run(["roll", children, "--to", "2027-04", "--count", count])).err;
  expect(await wrong("staff_in_post@level:none=4")).toContain("is no part of the opening");
  expect(await wrong("staff_in_post=-4")).toContain("staff_in_post");
  expect(await wrong("staff_in_post=8 to 14")).toContain("is a range");
  expect(await wrong("11.5")).toContain("PART=NUMBER");
});
