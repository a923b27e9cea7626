/** Outcomes and money that cannot be worked out: the figure that is missing is named with its box there, once in a table. */
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readPlan, type OutcomeView } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import { LineTable } from "../../renderer/screens/services/outcomes/line-table";
import { outcomeRows } from "../../renderer/screens/services/outcomes/outcome-rows";
import { closePlan, openPlan, showPlan } from "../../renderer/state/plan-store";

vi.mock("zustand", () => import("./live-stores"));

beforeAll(() => {
  const read = readPlan(
    readFileSync(new URL("../../seeds/plans/care-home-prevention.otplan", import.meta.url), "utf8"),
  );
  if (!read.ok) throw new Error(read.problems[0]?.says);
  showPlan(read.value, { document: null, name: "Prevention", saved: true });
});
afterAll(() => closePlan());

const outcomes = (): readonly OutcomeView[] => {
  const answer = answersFor(openPlan()!.plan).answer({
    kind: "service-outcomes",
    scenario: undefined,
    service: "prevention",
    place: undefined,
  });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return answer.value as readonly OutcomeView[];
};
const tableOf = (groups: ReturnType<typeof outcomeRows>): string =>
  renderToStaticMarkup(<LineTable caption="Outcomes" years={["2026/27"]} picked="2026/27" groups={groups} />);
const boxes = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<label[^>]*>([^<]*)<\/label>/g)].map((found) => found[1]);

it("each outcome that lacks what happened before asks for it where it is missed", () => {
  expect(boxes(tableOf(outcomeRows(outcomes())))).toEqual(
    ["Falls", "Emergency department attendances", "Ambulance call-outs"].map(
      (outcome) => `What happened before, ${outcome}`,
    ),
  );
});

it("a figure that several rows lack has one box, and is named in the others", () => {
  const [falls] = outcomeRows(outcomes());
  const table = tableOf([falls!, { ...falls!, id: "again", rows: falls!.rows.map((row) => ({ ...row })) }]);
  expect(boxes(table)).toEqual(["What happened before, Falls"]);
  expect(table).toContain("what happened before (Falls)</button>");
});
