/** Published lists by hand: one system over four months, made up so that every sum can be done on paper. */
import { describe, expect, it } from "vitest";
import { waitingBands } from "../../../../model";
import { doubtsAbout, flowsOf, meanFlow, weeksInMonth } from "../../../../model/services/published/published-flows";
import { monthWords } from "../../../../model/plan/ask/value-words";
import {
  inBands,
  isReturned,
  listFigures,
  outsideBands,
  publishedLists,
  returnsOf,
  type PublishedTable,
} from "../../../../model/services/published/published-lists";
import { openingListOf } from "../../../../model/services/published/published-opening";
import { registeredPatients } from "../../../../model/services/published/registered-patients";

const columns = [
  "month",
  "service",
  "place",
  "source",
  "0-1",
  "1-2",
  "2-4",
  "4-12",
  "12-18",
  "18-52",
  "over-52",
  "total",
];
const table: PublishedTable = {
  columns,
  rows: [
    // Out of order on purpose. February 2023 has 4 weeks, March 31/7, April 30/7.
    ["2023-04", "children", "here", "waits", 35, 20, 20, 60, 30, 50, 10, 225],
    ["2023-01", "children", "here", "waits", 10, 20, 20, 60, 30, 50, 10, 200],
    ["2023-02", "children", "here", "waits", 20, 20, 20, 60, 30, 50, 10, 210],
    ["2023-03", "children", "here", "waits", null, null, null, null, null, null, null, null],
    ["2023-05", "children", "here", "waits", 35, 20, 20, 60, 30, 50, 10, 225],
    ["2023-06", "children", "here", "waits", 1, 20, 20, 60, 30, 50, 45, 226],
    ["2023-01", "children", "there", "waits", null, null, null, null, null, null, null, 90],
    ["2023-01", "adults", "here", "waits", 0, 0, 0, 0, 0, 0, 0, 0],
  ],
};
const lists = publishedLists(table);
const here = lists.series("children", "here");
const of = (month: string) => here.find((list) => list.month === month)!;
const service = { id: "ot", label: "Children's service", capacity: "starts" } as const;

describe("a published list", () => {
  it("is read by month, service and place, and months stand in order", () => {
    expect(lists.months).toEqual(["2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"]);
    expect(here.map((list) => list.month)).toEqual(lists.months);
    expect(lists.at("2023-01", "children", "there")?.total).toBe(90);
    expect(lists.at("2023-02", "children", "there")).toBeUndefined();
    expect(lists.in("2023-01", "children").map((list) => list.place)).toEqual(["here", "there"]);
    expect(lists.series("adults", "nowhere")).toEqual([]);
    expect(() => publishedLists({ columns: columns.slice(1), rows: [] })).toThrow("no column month");
  });

  it("keeps what was not given missing, and 0 as 0", () => {
    expect(isReturned(of("2023-03"))).toBe(false);
    expect(of("2023-03").people.every(Number.isNaN)).toBe(true);
    expect(isReturned(lists.at("2023-01", "adults", "here")!)).toBe(true);
    expect(returnsOf(lists.in("2023-01", "children"))).toEqual({ asked: 2, silent: 0 });
    expect(returnsOf(lists.in("2023-03", "children"))).toEqual({ asked: 1, silent: 1 });
  });

  it("gives its shares of the published total: (50 + 10) / 200 and 10 / 200", () => {
    expect(listFigures(of("2023-01"), 40_000)).toEqual({
      waiting: 200,
      over18: 60,
      over52: 10,
      shareOver18: 0.3,
      shareOver52: 0.05,
      perThousand: 5,
    });
    const totalOnly = listFigures(lists.at("2023-01", "children", "there")!, Number.NaN);
    expect(totalOnly).toEqual({
      waiting: 90,
      over18: Number.NaN,
      over52: Number.NaN,
      shareOver18: Number.NaN,
      shareOver52: Number.NaN,
      perThousand: Number.NaN,
    });
    // Nobody waiting is nought people, and no share of anything.
    expect(listFigures(lists.at("2023-01", "adults", "here")!, 1000)).toMatchObject({
      waiting: 0,
      over18: 0,
      shareOver18: Number.NaN,
      perThousand: 0,
    });
  });

  it("keeps bands and total apart where they differ", () => {
    expect([inBands(of("2023-02")), outsideBands(of("2023-02"))]).toEqual([210, 0]);
    expect([inBands(of("2023-06")), outsideBands(of("2023-06"))]).toEqual([226, 0]);
    expect(outsideBands(lists.at("2023-01", "children", "there")!)).toBeNaN();
  });

  it("is set against the patients of a system and of what lies around it", () => {
    const patients = registeredPatients(
      [
        { id: "list-0-17.a", place: "a", value: 100 },
        { id: "list-18plus.a", place: "a", value: 900 },
        { id: "list-0-17.b", place: "b", value: 50 },
        { id: "list-all.a", place: "a", value: 1000 },
      ],
      (system) => (system === "a" ? ["north", "england"] : ["england"]),
    );
    expect([
      patients("a", "children"),
      patients("b", "children"),
      patients("north", "children"),
      patients("england", "children"),
      patients("england", "adults"),
    ]).toEqual([100, 50, 100, 150, 900]);
    expect(patients("b", "adults")).toBeNaN();
  });
});

describe("the flow between two counts", () => {
  it("counts a month's own weeks", () => {
    expect(
      [weeksInMonth("2023-02"), weeksInMonth("2024-02"), weeksInMonth("2023-04"), weeksInMonth("2023-10")].map(
        (weeks) => Math.round(weeks * 7_000) / 1000,
      ),
    ).toEqual([28, 29, 30, 31]);
    expect(monthWords("2023-10")).toBe("October 2023");
  });

  it("estimates referrals from the first week and removals from what the list did", () => {
    const [january, february, march, april, may] = flowsOf(here);
    expect(january!.referrals).toBeCloseTo(11, 12);
    expect(january!.removals).toBeNaN();
    // 20 x 1.1 = 22 a week over 4 weeks is 88; 200 + 88 - 210 = 78, or 19.5 a week.
    expect(february!.referrals).toBeCloseTo(22, 12);
    expect(february!.removals).toBeCloseTo(78, 10);
    expect(february!.removalsPerWeek).toBeCloseTo(19.5, 10);
    // March sent nothing, so neither March nor April can be worked out.
    expect([march!.removals, april!.removals, march!.referrals]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    // 35 x 1.1 = 38.5 a week over 31/7 weeks is 170.5; the list stood still.
    expect(may!.removals).toBeCloseTo(170.5, 10);
  });

  it("takes means over the months whose removals are known, so that referrals less removals is the growth", () => {
    // February 88 and May 170.5 referrals, 78 and 170.5 removals, over 28 + 31 days.
    const mean = meanFlow(here, "2023-05");
    expect(mean.months).toEqual(["2023-02", "2023-05"]);
    expect(mean.referrals).toBeCloseTo((88 + 170.5) / (59 / 7), 10);
    expect(mean.counted).toBeCloseTo((78 + 170.5) / (59 / 7), 10);
    // Growth of 2.5 and 0 a week: a mean of 1.25 with a standard error of as much, which bears out nothing.
    expect(mean.removals).toBe(mean.referrals);
    // Six months up to August reach back to March and no further.
    expect(meanFlow([...here, { ...of("2023-06"), month: "2023-08" }], "2023-08").months).toEqual([
      "2023-05",
      "2023-06",
    ]);
    expect(meanFlow(here, "2023-01")).toEqual({
      referrals: 11,
      removals: Number.NaN,
      counted: Number.NaN,
      months: ["2023-01"],
    });
    expect(meanFlow(here, "2023-03").months).toEqual(["2023-02"]);
  });

  it("says what cannot be right, and not what is missing", () => {
    const grown = [of("2023-01"), { ...of("2023-02"), total: 600 }];
    const [doubt, sum] = doubtsAbout(grown, "Here");
    expect(doubt).toMatchObject({ kind: "removals-negative", at: "2023-02", severity: "warning" });
    expect(doubt!.says).toBe(
      "Here, February 2023: the list grew by 400, more than the 88 referrals estimated for the month. Providers that sent nothing the month before may have sent figures.",
    );
    expect(sum!.says).toBe("Here, February 2023: the bands of weeks waited add up to 210, the published total is 600.");
    expect(doubtsAbout(here, "Here").map(({ kind, at }) => [kind, at])).toEqual([["same-as-before", "2023-05"]]);
    const none = { ...lists.at("2023-01", "adults", "here")!, month: "2023-03" };
    expect(doubtsAbout([of("2023-02"), none], "Here").map(({ kind }) => kind)).toEqual(["zero-beside-many"]);
    expect(doubtsAbout([none], "Here")).toEqual([]);
  });
});

describe("a published list in a service", () => {
  const figuresOf = (month: string, more: Partial<Parameters<typeof openingListOf>[2]> = {}) => {
    const outcome = openingListOf(here, month, { service, from: "Here", ...more });
    if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
    return outcome;
  };

  it("puts every band where the plan has it, as published", () => {
    const { value } = figuresOf("2023-05", { place: "leaf" });
    const opening = value.filter((figure) => figure.assumption === "opening_list").map((figure) => figure.entry);
    expect(opening.map((entry) => entry.band)).toEqual(waitingBands.map((band) => band.id));
    expect(opening.map((entry) => entry.value)).toEqual([35, 20, 20, 60, 30, 50, 10]);
    expect(opening[0]).toMatchObject({ tier: "ot", place: "leaf", source: "waits", status: "published" });
    expect(opening[0]!.reason).toContain("Published for Here, children and young people, May 2023.");
  });

  it("derives referrals and starts with the method in the reason", () => {
    const { value, problems } = figuresOf("2023-05");
    const [referrals, starts] = ["referrals", "starts_per_week"].map(
      (id) => value.find((figure) => figure.assumption === id)!.entry,
    );
    // 258.5 and 248.5 people over 59/7 weeks.
    expect(referrals).toMatchObject({ service: "ot", value: 30.67, status: "derived", source: "waits" });
    expect(starts).toMatchObject({ service: "ot", value: 30.67, status: "derived" });
    expect(referrals).not.toHaveProperty("place");
    expect(referrals!.reason).toContain("times 1.1");
    expect(starts!.reason).toContain("mean of months with 19.5 to 38.5 a week");
    expect(problems.map((found) => found.kind)).toEqual(["same-as-before"]);
    expect(problems.every((found) => found.severity !== "error")).toBe(true);
  });

  it("leaves out what cannot be estimated, and says so", () => {
    const kinds = (
      series: Parameters<typeof openingListOf>[0],
      month: string,
      of2: Partial<typeof service> | { capacity: "hours" } = {},
    ) => {
      const outcome = openingListOf(series, month, { service: { ...service, ...of2 }, from: "Here" });
      return outcome.ok
        ? {
            given: [...new Set(outcome.value.map((figure) => figure.assumption))],
            kinds: outcome.problems.map((found) => found.kind),
          }
        : { given: [], kinds: outcome.problems.map((found) => found.kind) };
    };
    expect(kinds(here, "2023-01")).toEqual({
      given: ["opening_list", "opening_longest_wait", "referrals", "starts_per_week", "start_order", "start_profile"],
      kinds: ["starts-unknown"],
    });
    expect(kinds(here, "2023-05", { capacity: "hours" }).given).toEqual([
      "opening_list",
      "opening_longest_wait",
      "referrals",
      "start_order",
      "start_profile",
    ]);
    expect(kinds(here, "2023-05", { capacity: "hours" }).kinds).toContain("starts-not-used");
    expect(kinds([of("2023-01"), { ...of("2023-02"), total: 600 }], "2023-02")).toEqual({
      given: ["opening_list", "opening_longest_wait", "referrals", "starts_per_week", "start_order", "start_profile"],
      kinds: ["bands-not-total", "starts-unknown", "removals-negative"],
    });
    expect(
      kinds([{ ...of("2023-01"), people: [0, ...of("2023-01").people.slice(1)], total: 190 }], "2023-01").given,
    ).toEqual(["opening_list", "opening_longest_wait"]);
    expect(kinds(here, "2023-03")).toEqual({ given: [], kinds: ["no-list"] });
    expect(kinds(here, "2022-03")).toEqual({ given: [], kinds: ["no-list"] });
    expect(kinds(lists.series("adults", "here"), "2023-01")).toEqual({ given: [], kinds: ["nobody-waiting"] });
  });

  it("gives the total alone where the weeks waited are not published", () => {
    const outcome = openingListOf(lists.series("children", "there"), "2023-01", { service, from: "There" });
    if (!outcome.ok) throw new Error("refused");
    // What another list had as its longest wait does not stay with this one.
    expect(outcome.value.map(({ assumption, entry }) => [assumption, entry.value])).toEqual([
      ["opening_list", 90],
      ["opening_longest_wait", null],
    ]);
    expect(outcome.value[0]!.entry).toMatchObject({ tier: "ot", value: 90, status: "published" });
    expect(outcome.value[0]!.entry).not.toHaveProperty("band");
    expect(outcome.problems.map((found) => found.kind)).toEqual(["no-bands", "rates-unknown"]);
  });
});
