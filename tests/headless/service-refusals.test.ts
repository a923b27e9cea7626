/** What is said when something is asked of services that they do not have, or of one part of a plan that only the other knows. */
import { expect, test } from "vitest";
import { england, run } from "./command-line";
import { runPlan, twoPlaces } from "./service-plans";

const children = "seeds/plans/tiered-children.otplan";

test.each<[string[], string]>([
  [
    [children, "--service", "chldren"],
    'There is no service "chldren". Did you mean "children" (Children\'s occupational therapy)? --list services lists those of the plan.',
  ],
  [[children, "--service"], "--service is followed by nothing. Write, for example, --service children."],
  [
    [children, "--where", "tier=targetted"],
    'There is no tier "targetted". Did you mean "targeted" (Targeted)? --list tiers lists those of the plan.',
  ],
  [
    [children, "--measure", "longest_wiat"],
    'There is no measure "longest_wiat". Did you mean "longest_wait" (Longest wait)? --list measures lists those of the workforce, --list service-measures those of services.',
  ],
  [
    [children, "--by", "teir"],
    'There is no breakdown "teir". Did you mean "tier"? --by takes whole, or one or two of nation, region, ics, provider, team, place, setting, level, age, origin, route, tier.',
  ],
  [
    [children, "--time", "week", "--measure", "vacancies"],
    "--time week is for services, and Net vacancies is for the workforce. Ask for one at a time.",
  ],
  [
    [children, "--by", "level", "--service", "children"],
    "--service is for services, and --by level is for the workforce. Ask for one at a time.",
  ],
  [
    [children, "--where", "level=registered,tier=targeted"],
    "--where tier is for services, and --where level is for the workforce. Ask for one at a time.",
  ],
  [
    [children, "--time", "month", "--measure", "waiting"],
    "Waiting is for services, and --time month is for the workforce. Ask for one at a time.",
  ],
  [[england, "--service", "children"], "The plan has no services, and --service is for services. Leave it out."],
  [[england, "--by", "tier"], "The plan has no services, and --by tier is for services. Leave it out."],
  [[england, "--time", "week"], "The plan has no services, and --time week is for services. Leave it out."],
  [[england, "--where", "tier=targeted"], 'There is no tier "targeted". The plan has none.'],
  [
    [england, "--measure", "longest wait"],
    "The plan has no services, and Longest wait is a measure of services. --list measures lists those of the workforce.",
  ],
  [
    [children, "--explain", "waiting@children"],
    '--explain takes a measure, a place and a planning year with @ between, and "waiting@children" does not have three parts. Write, for example, --explain vacancies@team@2026/27, or for a service or one of its tiers --explain waiting@children@2026/27.',
  ],
  [
    [children, "--explain", "waiting@chidren@2026/27"],
    'There is no service or tier "chidren". Did you mean "children" (Children\'s occupational therapy)? --list services and --list tiers list those of the plan.',
  ],
  [
    [children, "--explain", "longest_wait@targeted@2026/27"],
    'Longest wait cannot be told by tier. Name the service in place of the tier: "children".',
  ],
  [
    [children, "--explain", "waiting@children@2031/32"],
    "The plan has no year 2031/32. It runs from 2026/27 to 2028/29.",
  ],
  [
    [children, "--explain", "waiting@children@2026/27", "--where", "level=registered"],
    "A figure of a service cannot be told by level. Leave level out of --where.",
  ],
  [
    [children, "--explain", "waiting@children@2026/27", "--where", "tier=targeted"],
    "--explain names a tier in place of the service. Write, for example, --explain waiting@universal@2026/27, and leave the tier out of --where.",
  ],
  [
    [children, "--explain", "waiting@children@2026/27", "--scenario", "starts-keep-up", "referrals-grow"],
    "--explain takes one scenario at a time. Name one with --scenario, or none for the base.",
  ],
])("%j is refused with a sentence and exit code 2", async (words, says) => {
  expect(await run(words)).toMatchObject({ exit: 2, out: "", err: `${says}\n` });
});

test("a service that does not have a tier is refused by name", async () => {
  const plan = twoPlaces();
  const [service] = plan.structure.services!;
  const other = { ...service!, id: "other", label: "Other", tiers: [{ id: "single", label: "Single" }] };
  const two = { ...plan, structure: { ...plan.structure, services: [service!, other] } };
  expect(await runPlan(two, "--service", "service", "--where", "tier=single")).toMatchObject({
    exit: 2,
    out: "",
    err: "Service has no list for Single. --list services and --list tiers show what there is.\n",
  });
});

test("a service that has no list at a place is refused by name, and left out without one", async () => {
  const plan = twoPlaces();
  const elsewhere = {
    ...plan,
    structure: {
      ...plan.structure,
      services: plan.structure.services!.map((service) => ({ ...service, place: "place1" })),
    },
  };
  expect(await runPlan(elsewhere, "--where", "place=place2", "--service", "service")).toMatchObject({
    exit: 2,
    out: "",
    err: "Service has no list for place 2. --list services and --list tiers show what there is.\n",
  });
  const both = await runPlan(elsewhere, "--where", "place=place2");
  expect(both).toMatchObject({ exit: 0, err: "" });
  expect(both.out).not.toContain("Service");
  expect((await runPlan(elsewhere, "--explain", "waiting@service@2026/27", "--where", "place=place2")).err).toBe(
    "Service has no list at place 2. --list services shows where it is.\n",
  );
});

test("a figure of some of the places of a service is refused, and one of each of them is not", async () => {
  const plan = twoPlaces({ places: 3 });
  expect((await runPlan(plan, "--explain", "waiting@service@2026/27", "--where", "place=place1,place2")).err).toBe(
    "--where names 2 of the 3 places of Service, and a figure is explained for one of them or for all together. Name one.\n",
  );
  expect((await runPlan(twoPlaces(), "--explain", "waiting@service@2026/27", "--where", "place=place2")).out).toMatch(
    /^Waiting \(Service, place 2, 2026\/27\) is 92 people: 40 people /,
  );
});
