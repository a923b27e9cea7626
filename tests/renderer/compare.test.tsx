import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import ics from "../../seeds/plans/england-ics.otplan?raw";
import team from "../../seeds/plans/community-team.otplan?raw";
import { readPlan, type Plan } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { ResultTable } from "../../renderer/engine/queries";
import { PlaceTable } from "../../renderer/screens/compare/place-table";
import {
  beyondChance,
  comparableLevels,
  extremes,
  funnelPlaces,
  mapFor,
  placeFigures,
  placeOrder,
} from "../../renderer/screens/compare/place-values";
import { compareWords } from "../../renderer/words/compare";

function planOf(text: string): Plan {
  const outcome = readPlan(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value;
}

function tablesOf(plan: Plan, measures: readonly string[], by: readonly ("region" | "ics")[]): readonly ResultTable[] {
  const answer = answersFor(plan).answer({ kind: "tables", scenario: undefined, asked: { measures, by } });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return answer.value as readonly ResultTable[];
}

/** Three places over two years, the second without a figure in the first year. */
const small: ResultTable = {
  measure: {
    id: "vacancy_rate",
    label: "Vacancy rate",
    unit: "share",
    kind: "stock",
    means: "Vacancies / establishment.",
  },
  by: ["team"],
  groups: ["north", "east", "south"].map((id) => ({ ids: [id], labels: [`${id} team`] })),
  times: ["2024/25", "2025/26"],
  opening: Float64Array.from([0.1, 0.1, 0.2]),
  values: Float64Array.from([0.1, 0.2, Number.NaN, 0.05, 0.3, 0.3]),
};

describe("which places can be compared", () => {
  it("offers the lowest level first and those above it where there are several places", () => {
    expect(comparableLevels(planOf(england))).toEqual(["region"]);
    expect(comparableLevels(planOf(ics))).toEqual(["ics", "region"]);
    expect(comparableLevels(planOf(team))).toEqual([]);
  });

  it("puts regions and integrated care systems on their maps, and other places on none", () => {
    expect(mapFor(small)).toBeUndefined();
    expect(mapFor(undefined)).toBeUndefined();
    const table = (ids: readonly string[]): ResultTable => ({
      ...small,
      groups: ids.map((id) => ({ ids: [id], labels: [id] })),
    });
    expect(mapFor(table(["london", "midlands"]))).toBe("region");
    expect(mapFor(table(["ics:west-yorkshire"]))).toBe("ics");
    expect(mapFor(table(["london", "somewhere"]))).toBeUndefined();
  });
});

describe("figures of places", () => {
  it("keeps a missing figure missing and leaves it out of the extremes", () => {
    expect(placeFigures(small, 0).map((place) => place.value)).toEqual([0.1, null, 0.3]);
    const { low, high } = extremes(placeFigures(small, 0));
    expect([low?.id, high?.id]).toEqual(["north", "south"]);
    expect(extremes([{ id: "a", label: "A", value: null }])).toEqual({ low: undefined, high: undefined });
  });

  it("puts places without a figure last both ways", () => {
    expect(placeOrder(small, 0, { by: "vacancy_rate", descending: true })).toEqual([2, 0, 1]);
    expect(placeOrder(small, 0, { by: "vacancy_rate", descending: false })).toEqual([0, 2, 1]);
    expect(placeOrder(small, 0, { by: undefined, descending: false })).toEqual([1, 0, 2]);
  });

  it("names both ends in the finding, and says so when there is nothing", () => {
    const spread = {
      measure: "Vacancy rate",
      year: "2025/26",
      kind: "rate",
      unit: "",
      scenario: undefined,
      whole: { label: "England", value: 0.1 },
    } as const;
    expect(
      compareWords.finding({
        ...spread,
        low: { label: "East", value: 0.05, others: 0 },
        high: { label: "South", value: 0.3, others: 2 },
      }),
    ).toBe("Vacancy rate in 2025/26 runs from 5.0% in East to 30.0% in South and 2 more; England as a whole has 10.0%");
    expect(
      compareWords.finding({
        ...spread,
        low: { label: "East", value: 0.05, others: 0 },
        high: { label: "South", value: 0.0501, others: 0 },
      }),
    ).toContain("5.0% in every place");
    expect(
      compareWords.finding({
        ...spread,
        below: compareWords.below("vacancy_rate"),
        low: { label: "East", value: -0.325, others: 0 },
        high: { label: "South", value: 0.3, others: 0 },
        whole: { label: "England", value: -0.019 },
      }),
    ).toBe(
      "Vacancy rate in 2025/26 runs from 32.5% over establishment in East to 30.0% in South; England as a whole has 1.9% over establishment",
    );
    expect(compareWords.below("hours_change")).toBeUndefined();
    expect(compareWords.finding({ ...spread, low: undefined, high: undefined })).toBe(
      "No place has a figure for vacancy rate in 2025/26",
    );
  });
});

describe("the places of England", () => {
  let tables: readonly ResultTable[] = [];
  beforeAll(() => {
    tables = tablesOf(planOf(england), ["vacancies", "establishment"], ["region"]);
  });

  it("finds London and the South East above chance in the opening year", () => {
    const chance = beyondChance({
      places: funnelPlaces(tables[0], tables[1], 0),
      sizeName: "Establishment",
      sizeKind: "wte",
      rateName: "Vacancy rate",
    });
    expect(chance).toMatchObject({ counted: 7, missing: 0 });
    expect(chance.above[0]).toBe("London");
    expect(chance.below).not.toContain("London");
  });

  it("does not judge a place without a figure or with more staff than posts", () => {
    const places = [
      { id: "a", name: "A", events: 10, size: 100 },
      { id: "b", name: "B", events: null, size: 50 },
      { id: "c", name: "C", events: -3, size: 50 },
    ];
    expect(beyondChance({ places, sizeName: "", sizeKind: "wte", rateName: "" })).toEqual({
      above: [],
      below: [],
      counted: 1,
      missing: 2,
    });
  });

  it("draws a table that says how it is sorted, with every figure to be asked about and the change from base", () => {
    const base = tables.map((table) => ({ ...table, values: table.values.map((value) => value - 10) }));
    const html = renderToStaticMarkup(
      <PlaceTable
        tables={tables}
        base={base}
        whole={{ id: "england", label: "England", tables: [], base: undefined }}
        columns={["vacancies", "establishment"]}
        lead="vacancies"
        year={0}
        chosen={["london"]}
        caption="7 places"
      />,
    );
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html.match(/class="why"/g)).toHaveLength(14);
    expect(html.match(/\+10/g)).toHaveLength(14);
    expect(html).toContain('data-chosen="true"');
    // The whole has no tables here: its cells say so and are not nought.
    expect(html.match(/no figure/g)).toHaveLength(2);
    expect(html.indexOf("London")).toBeLessThan(html.indexOf("South West"));
  });
});
