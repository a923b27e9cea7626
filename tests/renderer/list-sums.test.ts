/** A list by year adds up as it is written, or the table under which it stands says that figures are rounded. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPlan, type ServiceMeasureId, type ServiceView } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import { listAddsUp } from "../../renderer/screens/services/list-sums";

const shown = [
  "referred",
  "rereferred",
  "removed",
  "started",
  "waiting",
] as const satisfies readonly ServiceMeasureId[];

function viewOf(name: string): ServiceView {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  const answer = answersFor(read.value).answer({
    kind: "service",
    scenario: undefined,
    service: read.value.structure.services![0]!.id,
    place: undefined,
    profile: false,
  });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return answer.value as ServiceView;
}

/** The list of a year's end from whole people, each figure rounded on its own as a reader sees it. */
const addsUpByHand = ({ byYear, opening, years }: ServiceView): boolean =>
  years.every((_, year) => {
    const [referred, again, removed, started, waiting] = shown.map((id) => Math.round(byYear[id]![year]!)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const before = Math.round(year === 0 ? opening.waiting! : byYear.waiting![year - 1]!);
    return before + referred + again - removed - started === waiting;
  });

const rounded = (view: ServiceView): ServiceView => {
  const whole: Partial<Record<ServiceMeasureId, number[]>> = {};
  for (const id of shown) whole[id] = [...view.byYear[id]!].map(Math.round);
  const start = Math.round(view.opening.waiting!);
  whole.waiting = view.years.map((_, year) =>
    view.years
      .slice(0, year + 1)
      .reduce(
        (all, _one, at) =>
          all + whole.referred![at]! + whole.rereferred![at]! - whole.removed![at]! - whole.started![at]!,
        start,
      ),
  );
  return { ...view, opening: { ...view.opening, waiting: start }, byYear: { ...view.byYear, ...whole } };
};

describe.each(["tiered-children", "children-before-after"])("%s", (name) => {
  const view = viewOf(name);
  test("is told to add up exactly when it does", () => expect(listAddsUp(view, shown)).toBe(addsUpByHand(view)));

  test("adds up in whole people, and no longer when one of them is left out", () => {
    const whole = rounded(view);
    expect(listAddsUp(whole, shown)).toBe(true);
    const started = [...whole.byYear.started!].map((value) => value + 1);
    expect(listAddsUp({ ...whole, byYear: { ...whole.byYear, started } }, shown)).toBe(false);
    expect(listAddsUp({ ...whole, byYear: { ...whole.byYear, started } }, ["waiting"])).toBe(true);
  });
});
