/** What the part "Who the workforce is" shows of an answer: marks in place of numbers, and shares that nobody has given. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { compositionHeadline, compositionOf, type Composition } from "../../model";
import { shareOutRest } from "../../renderer/controls/share-fill";
import { WhoHeadline } from "../../renderer/screens/workforce/who/headline";
import { SharesTable } from "../../renderer/screens/workforce/who/shares-table";
import { valueInUse } from "../../renderer/screens/workforce/who/in-use";
import { whoWords } from "../../renderer/words/who-they-are";
import { buildPlan, given } from "../model/build-plan";
import { runPlan } from "../model/run-plan";

const groups = [
  { id: "women", label: "Women" },
  { id: "men", label: "Men" },
];
const shares = (women: number) => [
  { group: "women", value: women },
  { group: "men", value: 1 - women },
];
const made = buildPlan({
  years: 4,
  assumptions: [
    given("staff_in_post", null, [
      { place: "place1", value: 6 },
      { place: "place2", value: 300 },
    ]),
    given("group_share", null, shares(0.9)),
    given("joiner_share", null, shares(0.5)),
    given("group_leaving_factor", 1),
    given("group_promotion_factor", 1),
    given("comparator_share", null, shares(0.51)),
  ],
  scenarios: [
    {
      id: "more",
      name: "More men",
      changes: [{ assumption: "joiner_share", op: "set", value: 0.8, where: { group: "men" } }],
    },
  ],
});
const plan = {
  ...made,
  structure: { ...made.structure, characteristics: [{ id: "sex", label: "Sex", groups }] },
};

function told(): Composition {
  const found = compositionOf(runPlan(plan).run, { characteristic: "sex" });
  if (!found.ok) throw new Error(found.problems[0]?.says);
  return found.value;
}

it("has words where a number may not be shown, and no number of a team of fewer than ten", () => {
  const all = told();
  const markup = renderToStaticMarkup(
    <SharesTable
      told={all}
      head="Place"
      of="by place"
      lines={["place1", "place2", all.place].map((place) => ({ id: place, label: place, at: { place } }))}
    />,
  );
  const row = /<th scope="row">place1<\/th>(.*?)<\/tr>/.exec(markup)?.[1] ?? "";
  expect(row).toContain("fewer than 10 people");
  expect(row).not.toMatch(/\d%/);
  // What may not be shown is not told by the sum behind it; every share that is shown has one.
  expect(row).not.toContain("Men, place1, why?");
  expect(markup).toContain(`Men, ${all.place}, why?`);
  expect(markup).toContain(`Staff, ${all.place}, why?`);
});

it("tells one person as one", () => {
  expect([whoWords.people("1"), whoWords.people("1.2"), whoWords.people("1,204")]).toEqual([
    "1 person",
    "1.2 people",
    "1,204 people",
  ]);
});

it("tells the share, the distance and what it would take of the group that lacks most", () => {
  const all = told();
  const headline = compositionHeadline(all);
  if (headline === undefined) throw new Error("there are groups");
  expect(headline.group.id).toBe("men");
  const markup = renderToStaticMarkup(<WhoHeadline told={all} headline={headline} />);
  expect(markup).toContain("Men, end of 2027/28");
  expect(markup).toContain("against 49.0%");
  expect(markup).toMatch(/Share of joiners needed by 2027\/28/);
  expect(markup).toContain("Men, why?");
  expect(markup).toContain("Distance to the comparator, 2027/28, why?");
});

it("shows the share a scenario sets, and the base's where it sets none", () => {
  expect(valueInUse(plan, "more", "joiner_share", { group: "men" })).toBe(0.8);
  expect(valueInUse(plan, "more", "joiner_share", { group: "women" })).toBe(0.5);
  expect(valueInUse(plan, undefined, "joiner_share", { group: "men" })).toBe(0.5);
  expect(valueInUse(plan, undefined, "joiner_share", { group: "men", joining: "from-abroad" })).toBeNull();
});

it("shares out what is left over to shares that nobody has given, once that is asked for", () => {
  const share = (id: string, value: number | null, held = false) => ({ id, label: id, value, held });
  const out = shareOutRest([share("a", 0.7), share("b", null), share("c", null), share("d", null, true)]);
  expect(out.map(({ value }) => value)).toEqual([0.7, 0.15, 0.15, null]);
  const thirds = shareOutRest([share("a", null), share("b", null), share("c", null)]);
  expect(thirds.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(1, 12);
});
