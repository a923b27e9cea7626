/** What the controls show, drawn to markup; what they do when used is in tests/journeys/controls.e2e.test.ts. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { HeadlineFigure, HeadlineFigures } from "../../renderer/controls/headline-figures";
import { NumberBox, type NumberBoxProps } from "../../renderer/controls/number-box";
import { CannotRun, ScreenHead } from "../../renderer/controls/screen";
import { ShareGroup } from "../../renderer/controls/share-group";
import { ViewTabs } from "../../renderer/controls/view-tabs";
import { YearPicker, usePickedYear } from "../../renderer/controls/year-picker";
import { YearTable, type YearRow } from "../../renderer/controls/year-table";
import { closePlan, showPlan } from "../../renderer/state/plan-store";
import { resetView, showPlace, showYear } from "../../renderer/state/view-store";
import { shareWords } from "../../renderer/words/assumptions";
import { words } from "../../renderer/words/frame";
import { buildPlan } from "../model/build-plan";
import { attributeOf, buttonsIn, textOf } from "./markup";

vi.mock("zustand", () => import("./live-stores"));

const drawn = (element: ReactNode): string => renderToStaticMarkup(element);
const inputs = (html: string, type: string): string[] =>
  [...html.matchAll(/<input[^>]*>/g)].map((found) => found[0]).filter((input) => attributeOf(input, "type") === type);

beforeEach(() => {
  closePlan();
  resetView();
});

describe("a box for a number", () => {
  const box = (props: Partial<NumberBoxProps>): string =>
    drawn(<NumberBox label="Figure" unit="WTE" value={null} onChange={() => undefined} {...props} />);
  const typed = (props: Partial<NumberBoxProps>): string | undefined =>
    attributeOf(inputs(box(props), "text")[0]!, "value");

  test("writes numbers as people type them: rates in per cent, thousands apart, formulas as they stand", () => {
    expect(typed({ value: 0.085, unit: "per year" })).toBe("8.5%");
    expect(typed({ value: 0.07, unit: "share" })).toBe("7%");
    expect(typed({ value: 12345 })).toBe("12,345");
    expect(typed({ value: 12.5 })).toBe("12.5");
    expect(typed({ value: "= a / b" })).toBe("= a / b");
    expect(typed({ value: null })).toBe("");
  });

  test("never shows a figure that was not given as nought", () =>
    expect(attributeOf(inputs(box({ value: null }), "text")[0]!, "placeholder")).toBe("no figure"));

  test("has its name, its unit where the figure does not say it, and a slider of the same number", () => {
    expect(textOf(box({ value: 3 }))).toBe("FigureWTE");
    expect(textOf(box({ value: 0.3, unit: "per year" }))).toBe("Figure");
    const slider = (props: Partial<NumberBoxProps>): string | undefined => inputs(box(props), "range")[0];
    expect(slider({ value: 3 })).toBeUndefined();
    const one = slider({ value: 3, slider: { least: 1, most: 9 } })!;
    expect(["min", "max", "value", "aria-label"].map((name) => attributeOf(one, name))).toEqual([
      "1",
      "9",
      "3",
      "Figure, slider",
    ]);
    // Nothing can be slid where there is no number to begin from.
    expect(slider({ value: null, slider: { least: 1, most: 9 } })).toBeUndefined();
    expect(slider({ value: "= a", slider: { least: 1, most: 9 } })).toBeUndefined();
  });

  test("is a list of words where the figure stands for a choice, with a place for a figure that is none of them", () => {
    const choices = [
      { value: 0, label: "Longest wait first" },
      { value: 1, label: "By priority" },
    ];
    const options = (value: NumberBoxProps["value"]): string[] =>
      [...box({ choices, value }).matchAll(/<option.*?<\/option>/g)].map(
        (found) => `${textOf(found[0])}${found[0].includes("selected") ? ", chosen" : ""}`,
      );
    expect(options(1)).toEqual(["Longest wait first", "By priority, chosen"]);
    expect(options(null)).toEqual(["Not chosen, chosen", "Longest wait first", "By priority"]);
    expect(options("= a")).toEqual(["= a, chosen", "Longest wait first", "By priority"]);
  });
});

describe("shares kept at 100%", () => {
  const group = (values: readonly (number | null)[], disabled = false): string =>
    drawn(
      <ShareGroup
        label="Shared out"
        disabled={disabled}
        shares={values.map((value, i) => ({ id: `s${i}`, label: `Share ${i + 1}`, value, formula: false }))}
        onApply={() => undefined}
      />,
    );
  const sum = (html: string): string => textOf(/class="share-sum".*?<\/p>/.exec(html)![0]);

  test("say whether they add up, and what is left or too much", () => {
    expect(sum(group([0.5, 0.3, 0.2]))).toContain(shareWords.complete);
    expect(sum(group([0.5, 0.3]))).toContain("20.0%");
    expect(sum(group([0.5, 0.3]))).toContain(shareWords.shareRest);
    expect(sum(group([0.5, 0.75]))).toContain("25.0%");
    expect(sum(group([0.5, null, 0.5]))).toContain(shareWords.complete);
  });

  test("offer nothing to take over until something is changed, and can be held one by one", () => {
    const html = group([0.5, 0.5]);
    expect(textOf(html)).not.toContain(shareWords.apply);
    expect(inputs(html, "checkbox").map((one) => attributeOf(one, "aria-label"))).toEqual([
      shareWords.holdNamed("Share 1"),
      shareWords.holdNamed("Share 2"),
      undefined,
    ]);
    expect(group([0.5, 0.5], true)).toMatch(/^<fieldset[^>]*disabled/);
  });
});

describe("figures by year", () => {
  const years = ["2024/25", "2025/26"];
  const row = (more: Partial<YearRow>): YearRow => ({ id: "r", label: "Row", unit: "WTE", values: [1, 2], ...more });
  const table = (rows: readonly YearRow[], picked = "2025/26"): string =>
    drawn(<YearTable caption="Figures" years={years} picked={picked} groups={[{ id: "g", heading: "Group", rows }]} />);
  const cells = (html: string): string[] => [...html.matchAll(/<td.*?<\/td>/g)].map((found) => textOf(found[0]));

  test("have a column a year, and the picked year pressed", () => {
    const heads = buttonsIn(table([row({})]));
    expect(heads.map(textOf)).toEqual(years);
    expect(heads.map((head) => attributeOf(head, "aria-pressed"))).toEqual(["false", "true"]);
  });

  test("write differences with their sign and none as 0", () => {
    expect(cells(table([row({ change: true, values: [12, 0] })]))).toEqual(["+12.0", "0"]);
    expect(cells(table([row({ change: true, unit: "share", values: [-0.02, 0.01] })]))).toEqual(["−2.0", "+1.0"]);
  });

  test("say once what is missing, and only when every year is", () => {
    expect(cells(table([row({ values: [null, null], missing: "No figure for pay" })]))).toEqual(["No figure for pay"]);
    const partly = cells(table([row({ values: [null, 2], missing: "No figure for pay" })]));
    expect(partly).toHaveLength(2);
    expect(partly[1]).toBe("2.0");
  });

  test("can each be asked why, by name and year", () => {
    const html = table([row({ asked: (time) => ({ measure: "staff_in_post", year: years[time]! }) })]);
    expect(buttonsIn(html).slice(2).map(textOf)).toEqual(["Row, 2024/25, why? 1.0", "Row, 2025/26, why? 2.0"]);
  });

  test("open with the day before the plan starts, which has nothing of a flow", () => {
    const asked = (time: number) => ({ measure: "staff_in_post", year: years[time]! });
    const html = table([row({ opening: 7, asked }), row({ id: "flow", label: "Flow" })]);
    const heads = [...html.matchAll(/<th scope="col".*?<\/th>/g)].map((found) => textOf(found[0]));
    expect(heads).toEqual(["Year to 31 March", "Start", ...years]);
    expect(html).toContain('<abbr title="The day before the plan starts">');
    expect(cells(html).slice(0, 4)).toEqual([
      "Row, the day before the plan starts, why? 7.0",
      "Row, 2024/25, why? 1.0",
      "Row, 2025/26, why? 2.0",
      "",
    ]);
    expect(html).toContain('colSpan="4"');
    expect(cells(table([row({ opening: null })]))[0]).not.toBe("");
    expect(table([row({})])).not.toContain("The day before");
  });

  test("leave out a group without rows", () => expect(table([])).not.toContain("Group"));
});

describe("the year picked", () => {
  const Picked = ({ years }: { readonly years: readonly string[] }): ReactNode => {
    const { year, at } = usePickedYear(years);
    return `${year} at ${at}`;
  };
  const years = ["2024/25", "2025/26", "2026/27"];

  test("is the last until one is picked, and when the picked one is another plan's", () => {
    expect(drawn(<Picked years={years} />)).toBe("2026/27 at 2");
    showYear("2025/26");
    expect(drawn(<Picked years={years} />)).toBe("2025/26 at 1");
    showYear("2019/20");
    expect(drawn(<Picked years={years} />)).toBe("2026/27 at 2");
  });

  test("has nothing to pick from in a plan of one year", () => {
    expect(drawn(<YearPicker label="Year" years={["2024/25"]} />)).toBe("");
    showYear("2024/25");
    expect(drawn(<YearPicker label="Year" years={years} />)).toMatch(/<option[^>]*selected=""[^>]*>2024\/25</);
  });
});

describe("the head of a screen", () => {
  const head = (fresh = true): string => drawn(<ScreenHead title="Overview" finding="All is well" fresh={fresh} />);

  test("is its finding; numbers that belong to earlier inputs are marked, for those who read, and never called out", () => {
    expect(head()).toContain('<h1 data-stale="false">All is well</h1>');
    expect(textOf(head())).not.toContain(words.stale);
    expect(head(false)).toContain('data-stale="true"');
    expect(textOf(head(false))).toContain(words.stale);
    expect(head(false)).not.toMatch(/role="(status|alert)"|aria-live/);
  });

  test("lets a place be picked where there are several", () => {
    expect(head()).not.toContain("<select");
    showPlan(buildPlan({ places: 2 }), { document: null, name: "test", saved: true });
    showPlace("place2");
    const options = [...head().matchAll(/<option.*?<\/option>/g)].map((found) => found[0]);
    expect(options.map(textOf)).toEqual(["All of All places", "place 1", "place 2"]);
    expect(options.map((option) => option.includes("selected"))).toEqual([false, false, true]);
  });

  test("gives way to what is wrong when there are no numbers", () => {
    const html = drawn(<CannotRun problems={[{ says: "A figure is missing." }, { says: "Another is too." }]} />);
    expect(html).toContain('role="alert"');
    expect([...html.matchAll(/<li>(.*?)<\/li>/g)].map((found) => found[1])).toEqual([
      "A figure is missing.",
      "Another is too.",
    ]);
  });
});

test("of the parts of a screen only the one shown can be reached with Tab", () => {
  const html = drawn(
    <ViewTabs
      label="Parts"
      tabs={[
        { id: "a", label: "One" },
        { id: "b", label: "Two" },
      ]}
      shown="b"
      onShow={() => undefined}
    >
      Second part
    </ViewTabs>,
  );
  const tabs = buttonsIn(html);
  expect(tabs.map((tab) => attributeOf(tab, "aria-selected"))).toEqual(["false", "true"]);
  expect(tabs.map((tab) => attributeOf(tab, "tabindex"))).toEqual(["-1", "0"]);
  const panel = /<div[^>]*role="tabpanel"[^>]*>/.exec(html)![0];
  expect(attributeOf(panel, "aria-labelledby")).toBe(attributeOf(tabs[1]!, "id"));
});

test("a headline figure says what it changed by only when it changed", () => {
  const figure = (change?: string): string =>
    drawn(
      <HeadlineFigures>
        <HeadlineFigure label="Staff" change={change}>
          12
        </HeadlineFigure>
      </HeadlineFigures>,
    );
  expect(figure()).toBe(
    '<dl class="headline-figures"><div><dt>Staff</dt><dd><span class="figure">12</span></dd></div></dl>',
  );
  expect(textOf(figure("3 more than the base"))).toBe("Staff123 more than the base");
});
