import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import {
  drawnOf,
  missing,
  readPlan,
  setSpread,
  setTogether,
  takenAsCertain,
  type Assumption,
  type Plan,
} from "../../model";
import { rangeCurveLayout } from "../../renderer/charts/range-curve-layout";
import { HowSure } from "../../renderer/controls/how-sure/how-sure";
import { PartHowSure } from "../../renderer/controls/how-sure/part-how-sure";
import { Together } from "../../renderer/controls/how-sure/together";
import { Pairs } from "../../renderer/screens/assumptions/pairs";
import { chosenRows, registerRows, sortedRows } from "../../renderer/screens/assumptions/register";
import { applyEdit } from "../../renderer/state/apply-edit";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { figureText } from "../../renderer/words/figure-text";
import { howSureWords } from "../../renderer/words/how-sure";

const outcome = readPlan(england);
if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
const plan: Plan = outcome.value;
const figure = (id: string, from: Plan = plan): Assumption => from.assumptions.find((one) => one.id === id)!;
const shown = (id: string, from: Plan = plan): string =>
  renderToStaticMarkup(<HowSure plan={from} assumption={figure(id, from)} readOnly={false} />);

beforeEach(() => showPlan(plan, { document: null, name: "england.otplan", saved: true }));

describe("how sure a figure is, where it is edited", () => {
  it("is a range with its curve and what lies in it, in words", () => {
    const html = shown("attrition");
    expect(html).toMatch(/<option value="range" selected="">/);
    expect(html).toContain("8 in 10 futures lie between 1.7% and 4.5%, half of all below 3.1%.");
    expect(html).toMatch(
      /<svg class="range-curve"[^>]* role="img" aria-label="Curve of how likely each value is\. 8 in 10/,
    );
  });

  it("is any number between two as likely as another, one of the readings, or certain", () => {
    expect(shown("apprentice_availability")).toContain("Any number from 70.0% to 80.0% is as likely as another.");
    const readings = shown("past_growth");
    expect(readings).toMatch(/<option value="readings" selected="">/);
    expect(readings).toContain("5 in 10");
    expect(readings).toContain("25 in 100");
    expect(shown("employer_table_reading")).toMatch(/<option value="certain" selected="">Taken as certain/);
    expect(shown("employer_table_reading")).not.toContain('value="range"');
  });

  it("says when the range moves with a value that is another number", () => {
    const attrition = figure("attrition");
    const other: Plan = {
      ...plan,
      assumptions: plan.assumptions.map((one) => (one === attrition ? { ...one, value: 0.06 } : one)),
    };
    const html = shown("attrition", other);
    expect(html).toContain("The range was given about 3.1%. The value is 6.0% now, and the range moves with it.");
    expect(html).toContain("half of all below 6.0%");
    expect(html).toContain("Make 3.1% the value");
    // The register says what is drawn, not what was written for another number.
    const drawn = drawnOf(attrition, { range: attrition.range! }, 0.06)!;
    expect(howSureWords.column(figure("attrition", other))).toBe(
      `8 in 10 between ${figureText("share", drawn.low)} and ${figureText("share", drawn.high)}`,
    );
    expect(howSureWords.column(attrition)).toBe("8 in 10 between 1.7% and 4.5%");
  });

  it("says of what is worked out that its range is not drawn", () => {
    const html = shown("leaver_age_factor");
    expect(html).toContain("It is worked out anew in every future");
    expect(html).not.toContain("<svg");
  });

  it("is folded for a part and a date, which move with the whole until they have a range", () => {
    const council = { where: { setting: "social-care" } };
    const part = (from: Plan): string =>
      renderToStaticMarkup(
        <PartHowSure plan={from} assumption={figure("establishment_growth", from)} at={council} readOnly={false} />,
      );
    expect(part(plan)).toContain("<summary>How sure: moves with the whole</summary>");
    applyEdit((now, by) => setSpread(now, "establishment_growth", council, { evenly: { low: -0.01, high: 0.01 } }, by));
    expect(part(openPlan()!.plan)).toContain("<summary>How sure: equally likely between −1% and 1%</summary>");
    undo();
    expect(openPlan()!.plan.assumptions).toEqual(plan.assumptions);
  });

  it("has a slider with its box for how far parts go together, where there are parts", () => {
    applyEdit((now, by) => setTogether(now, "establishment_growth", 0.5, by));
    const html = renderToStaticMarkup(
      <Together assumption={figure("establishment_growth", openPlan()!.plan)} readOnly={false} />,
    );
    expect(html).toMatch(/type="range"[^>]*value="0.5"/);
    expect(renderToStaticMarkup(<Together assumption={figure("attrition")} readOnly={false} />)).toBe("");
  });
});

describe("how sure figures are, in the register", () => {
  const rows = registerRows(plan, undefined, missing(plan));

  it("lists what is taken as certain, as the model does", () => {
    expect(chosenRows(rows, "", "certain").map((row) => row.assumption)).toEqual(takenAsCertain(plan));
  });

  it("sorts by the width beside the value, what is not drawn last either way", () => {
    const narrow = sortedRows(rows, "range", false);
    const wide = sortedRows(rows, "range", true);
    for (const list of [narrow, wide]) {
      const first = list.findIndex(({ width }) => width === undefined);
      expect(first).toBeGreaterThan(20);
      expect(list.slice(first).every(({ width }) => width === undefined)).toBe(true);
    }
    const widths = wide.flatMap(({ width }) => width ?? []);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const width = (id: string) => rows.find(({ assumption }) => assumption.id === id)!.width!;
    expect(width("mean_age")).toBeCloseTo(2 / 41, 5);
    expect(width("pool_loss")).toBeCloseTo(0.45 / 0.2, 5);
  });

  it("offers for a pair only what is drawn", () => {
    const html = renderToStaticMarkup(<Pairs plan={plan} readOnly={false} />);
    expect(html).toContain(`<option value="attrition">`);
    expect(html).not.toContain(`<option value="${takenAsCertain(plan)[0]!.id}">`);
    expect(renderToStaticMarkup(<Pairs plan={plan} readOnly={true} />)).not.toContain("<form");
  });
});

describe("the curve of a range", () => {
  const attrition = figure("attrition");
  const data = (low: number, high: number) => {
    const drawn = drawnOf(attrition, { range: { low, likely: 0.031, high, level: 0.8 } }, 0.031)!;
    return {
      curve: drawn.curve,
      marks: [drawn.low, drawn.middle, drawn.high].map((value) => ({ value, text: figureText("share", value) })),
    };
  };

  it("has its marks in order on the curve, and their words apart and inside", () => {
    for (const [low, high] of [
      [0.017, 0.045],
      [0.0305, 0.0317],
      [0.001, 0.3],
    ] as const) {
      const layout = rangeCurveLayout(data(low, high))!;
      const [first, middle, last] = layout.marks;
      expect(first!.x).toBeLessThan(middle!.x);
      expect(middle!.x).toBeLessThan(last!.x);
      for (const mark of layout.marks) expect(mark.top).toBeLessThan(layout.bottom);
      expect(middle!.textX - first!.textX).toBeGreaterThan(30);
      expect(last!.textX - middle!.textX).toBeGreaterThan(30);
      expect(first!.textX).toBeGreaterThan(10);
      expect(last!.textX).toBeLessThan(layout.width - 10);
    }
  });

  it("is nothing where there is one value", () => {
    expect(rangeCurveLayout({ curve: [{ value: 1, density: 1 }], marks: [{ value: 1, text: "1" }] })).toBeUndefined();
  });
});
