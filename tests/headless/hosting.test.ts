/** How many apprentices a place can host, from the command line; and the warning of too many beside the results. */
import { expect, test } from "vitest";
import { crowding, crowdingMeasures, crowdingSays, projectPlan } from "../../model/index";
import { england, planAt, run, team } from "./command-line";

test("a place is told how many it can host, by what, and what is still needed to know", async () => {
  const ran = await run([england, "--host-apprentices", "London", "--years", "2026/27"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(
    /^London can host at most [\d,]+ apprentices at once at the end of 2026\/27\. Support workers run out first\./,
  );
  for (const needed of ["Placement weeks hosted per WTE", "Supervision of an apprentice"])
    expect(ran.out).toMatch(new RegExp(`Still needed:[^]*${needed}: `));
});

test("money for backfill limits where it is given, and is refused where it is no money", async () => {
  const ran = await run([england, "--host-apprentices", "London", "--backfill-money", "1"]);
  expect(ran.out).toMatch(/^London can host no apprentice .* not enough money for backfill for one\./);
  expect(await run([england, "--host-apprentices", "London", "--backfill-money", "lots"])).toMatchObject({
    exit: 2,
    out: "",
  });
  expect(await run([england, "--backfill-money", "1"])).toMatchObject({ exit: 2, out: "" });
  expect(await run([england, "--host-apprentices", "Atlantis"])).toMatchObject({ exit: 2, out: "" });
});

test("England answers region by region, and a team that trains nobody answers too", async () => {
  const ran = await run([england, "--host-apprentices", "England"]);
  expect(ran.out).toMatch(
    /PLACE +CAN HOST +THERE +RUNS OUT FIRST[^]*North East and Yorkshire +\d+ +\d+ +support workers/,
  );
  const plan = await planAt(team);
  const own = await run([team, "--host-apprentices", plan.structure.places[0]!.id]);
  expect(own.out).toMatch(/can host at most \d+ apprentices? at once .*The plan has none there\./);
});

test("more apprentices than support workers is a warning beside any results, and in the JSON", async () => {
  const scenario = "apprenticeships-50";
  const projected = projectPlan(await planAt(england), { scenario });
  if (!projected.ok) throw new Error("cannot run");
  const [crowded] = crowding(projected.value.tables({ measures: crowdingMeasures }));
  const ran = await run([england, "--scenario", scenario, "--by", "whole"]);
  expect(ran.err).toContain(crowdingSays(crowded!));
  expect((await run([england, "--by", "whole"])).err).not.toContain("support workers");
});
