import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import ics from "../../seeds/plans/england-ics.otplan?raw";
import team from "../../seeds/plans/community-team.otplan?raw";
import { belowZero, readPlan, type Plan } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { OwnFigures } from "../../renderer/engine/answers";
import type { ResultTable } from "../../renderer/engine/table-values";
import { sharedPlaces } from "../../renderer/engine/own-figures";
import { PlaceTable } from "../../renderer/screens/compare/place-table";
import {
  beyondChance,
  between,
  comparableLevels,
  extremes,
  funnelPlaces,
  largerPlaces,
  mapFor,
  placeFigures,
  placeOrder,
} from "../../renderer/screens/compare/place-values";
import { compareWords } from "../../renderer/words/compare";
import { textOf } from "./markup";

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
    expect(mapFor(table(["ics:essex", "ics:west-yorkshire"]))).toBe("ics");
    // Places of two dates are on no one map.
    expect(mapFor(table(["ics:essex", "ics:frimley"]))).toBeUndefined();
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

  it("tells the one in the middle and those that moved most since the start, which a flow has no figure of", () => {
    const { middle, up, down } = between(placeFigures(small, 1), small);
    expect([middle?.id, up?.id, down?.id]).toEqual(["north", "north", "east"]);
    expect([up?.change, down?.change].map((one) => one?.toFixed(2))).toEqual(["0.10", "-0.05"]);
    const flow = { ...small, measure: { ...small.measure, kind: "flow" as const } };
    expect(between(placeFigures(flow, 0), flow)).toMatchObject({ up: undefined, down: undefined });
    expect(between([], small)).toEqual({ middle: undefined, up: undefined, down: undefined });
  });

  it("can be those of one region, where there are several", () => {
    expect(largerPlaces(planOf(ics), "ics").map(({ id }) => id)).toContain("london");
    expect(largerPlaces(planOf(ics), "ics")).toHaveLength(7);
    expect(largerPlaces(planOf(england), "region")).toEqual([]);
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
      owned: 3,
      shared: 0,
      whole: { label: "England", value: 0.1 },
    } as const;
    expect(
      compareWords.finding({
        ...spread,
        low: { label: "East", value: 0.05, others: 0 },
        high: { label: "South", value: 0.3, others: 2 },
      }),
    ).toBe(
      "Vacancy rate in 2025/26 runs from 5.0% in East to 30.0% in South and 2 others; England as a whole has 10.0%",
    );
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
        below: belowZero("net_vacancy_rate")?.says,
        low: { label: "East", value: -0.325, others: 0 },
        high: { label: "South", value: 0.3, others: 0 },
        whole: { label: "England", value: -0.019 },
      }),
    ).toBe(
      "Vacancy rate in 2025/26 runs from 32.5% over establishment in East to 30.0% in South; England as a whole has 1.9% over establishment",
    );
    expect(belowZero("hours_change")?.says).toBeUndefined();
    expect(compareWords.finding({ ...spread, low: undefined, high: undefined })).toBe(
      "No place has a figure for vacancy rate in 2025/26",
    );
  });

  it("leaves what is shared out from a larger place out of the finding, and says how many", () => {
    const spread = {
      measure: "Vacancy rate",
      year: "2025/26",
      kind: "rate",
      unit: "",
      scenario: undefined,
      whole: { label: "England", value: 0.1 },
      low: { label: "East", value: 0.05, others: 0 },
      high: { label: "South", value: 0.3, others: 0 },
      owned: 2,
      shared: 4,
    } as const;
    expect(compareWords.finding(spread)).toBe(
      "Vacancy rate in 2025/26 runs from 5.0% in East to 30.0% in South; 4 places without figures of their own are left out",
    );
    expect(compareWords.finding({ ...spread, low: spread.high, owned: 1 })).toBe(
      "Vacancy rate in 2025/26 is 30.0% in South; 4 places without figures of their own are left out",
    );
    expect(compareWords.finding({ ...spread, low: undefined, high: undefined, owned: 0 })).toBe(
      "No place has its own figures for vacancy rate: all 4 have a larger place's; England as a whole has 10.0%",
    );
  });
});

const observedIn = (plan: Plan, by: "region" | "ics"): OwnFigures => {
  const answer = answersFor(plan).answer({
    kind: "own-figures",
    measures: ["vacancy_rate", "staff_in_post", "exit_rate", "mean_age", "staff_in_post_per_100k"],
    by,
  });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return answer.value as OwnFigures;
};

describe("the places of England", () => {
  let tables: readonly ResultTable[] = [];
  let own: OwnFigures;
  beforeAll(() => {
    tables = tablesOf(planOf(england), ["vacancies", "establishment"], ["region"]);
    own = observedIn(planOf(england), "region");
  });

  it("holds each region's own vacancies against chance, as published, and finds London above it", () => {
    const { vacancies } = own.observed;
    const events = Object.fromEntries(vacancies.map((place) => [place.id, place.events]));
    // Table 4.3: vacant registered posts in trusts.
    expect(events.london).toBeCloseTo(731.4, 6);
    expect(events["east-of-england"]).toBeCloseTo(259.9, 6);
    expect(events.midlands).toBeCloseTo(339.1, 6);
    const london = vacancies.find((place) => place.id === "london")!;
    expect((london.events! / london.size!).toFixed(3)).toBe("0.192");
    const chance = beyondChance({ places: funnelPlaces(vacancies) })!;
    expect(chance).toMatchObject({ counted: 7, leftOut: 0 });
    expect(chance.above[0]).toBe("London");
    expect(chance.below).not.toContain("London");
  });

  it("draws no funnel of leavers, because two regions alone have rates of their own", () => {
    const { leavers } = own.observed;
    expect(leavers.filter((place) => place.events !== null).map((place) => place.id)).toEqual(["london", "south-east"]);
    expect(beyondChance({ places: funnelPlaces(leavers) })).toBeUndefined();
    expect(compareWords.funnel.leavers.tooFew(["London", "South East"], 7)).toMatch(
      /^Only London and South East, of 7 places, have staff and leaver rates of their own, so none can be held against the others\./,
    );
  });

  it("marks what every region has of England's, and not what is its own", () => {
    expect(sharedPlaces(own.results, "vacancy_rate").size).toBe(0);
    expect(sharedPlaces(own.results, "staff_in_post").size).toBe(0);
    expect(sharedPlaces(own.results, "staff_in_post_per_100k").size).toBe(0);
    expect(sharedPlaces(own.results, "mean_age").get("london")).toBe("England's figure, shared out");
    expect([...sharedPlaces(own.results, "exit_rate").keys()]).not.toContain("london");
    expect(sharedPlaces(own.results, "exit_rate").size).toBe(5);
  });

  it("says of the systems that all but one have their region's vacancies, and judges none of them", () => {
    const systems = observedIn(planOf(ics), "ics");
    const shared = sharedPlaces(systems.results, "vacancy_rate");
    expect(shared.size).toBe(41);
    expect(shared.has("ics:mid-and-south-essex")).toBe(false);
    expect(shared.get("ics:birmingham-and-solihull")).toBe("Midlands' figure, shared out");
    expect(sharedPlaces(systems.results, "staff_in_post").get("ics:birmingham-and-solihull")).toBe(
      "a share of Midlands' figure",
    );
    expect(systems.observed.vacancies.every((place) => place.events === null)).toBe(true);
    expect(beyondChance({ places: funnelPlaces(systems.observed.vacancies) })).toBeUndefined();
  });

  it("counts a place with more staff than posts in, and leaves out one without a figure", () => {
    const places = [
      { id: "a", name: "A", events: 94, size: 1000 },
      { id: "b", name: "B", events: null, size: null },
      { id: "c", name: "C", events: -19, size: 1000 },
      { id: "d", name: "D", events: -19, size: 1000 },
    ];
    expect(beyondChance({ places })).toEqual({ above: ["A"], below: ["D", "C"], counted: 3, leftOut: 1 });
    // Of a few posts, none vacant is what chance gives; one more member of staff than posts is not further off than that.
    const few = places.map((place) => (place.size === null ? place : { ...place, size: 5, events: 0.4 }));
    expect(beyondChance({ places: [...few, { id: "e", name: "E", events: -0.2, size: 5 }] })).toMatchObject({
      above: [],
      below: [],
    });
  });

  it("puts places with figures of their own first, whichever way the others would go", () => {
    const shared = new Map([["south", "England's figure, shared out"]]);
    expect(placeOrder(small, 1, { by: "vacancy_rate", descending: true }, shared)).toEqual([0, 1, 2]);
    expect(placeOrder(small, 1, { by: "vacancy_rate", descending: false }, shared)).toEqual([1, 0, 2]);
  });

  it("writes the figures of a column with as many decimals as its largest", () => {
    const [vacancies] = tables;
    if (vacancies === undefined) throw new Error("no table");
    const mixed = { ...vacancies, values: vacancies.values.map((value, at) => (at === 0 ? 1999.4 : value)) };
    const html = renderToStaticMarkup(
      <PlaceTable
        tables={[mixed]}
        base={undefined}
        whole={{ id: "england", label: "England", tables: [mixed], base: undefined }}
        columns={["vacancies"]}
        lead="vacancies"
        year={0}
        chosen={[]}
        shared={() => new Map()}
        caption="7 places"
      />,
    );
    const figures = [...textOf(html).matchAll(/why\? ([\d,.]+)/g)].map(([, figure]) => figure);
    expect(figures.length).toBeGreaterThan(5);
    expect(figures).toContain("1,999");
    expect(figures.filter((figure) => figure?.includes("."))).toEqual([]);
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
        shared={(id) => new Map(id === "vacancies" ? [["midlands", "England's figure, shared out"]] : [])}
        caption="7 places"
      />,
    );
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html.match(/class="why"/g)).toHaveLength(14);
    expect(html.match(/\+10/g)).toHaveLength(14);
    expect(html.match(/data-shared="true"/g)).toHaveLength(1);
    expect(html).toContain("(England&#x27;s figure, shared out)");
    expect(html).toContain('data-chosen="true"');
    // The whole has no tables here: its cells say so and are not nought.
    expect(html.match(/no figure/g)).toHaveLength(2);
    expect(html.indexOf("London")).toBeLessThan(html.indexOf("South West"));
  });
});
