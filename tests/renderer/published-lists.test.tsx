import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ListsTable } from "../../renderer/screens/services/published/lists-table";
import {
  bandsOf,
  doubtsOf,
  emptyLists,
  figuresAt,
  highest,
  inOrder,
  largestBand,
  monthsOf,
  rowsOf,
  silentPlaces,
} from "../../renderer/screens/services/published/place-rows";
import {
  fullestMonth,
  levelsIn,
  lists,
  monthsWithBands,
} from "../../renderer/screens/services/published/shipped-lists";
import { listFigure, publishedWords } from "../../renderer/words/published-lists";

const october = rowsOf("2023-10", "children", "ics");

describe("the months that can be shown", () => {
  it("open on the newest month with weeks waited for every place", () => {
    expect(fullestMonth).toBe("2023-10");
    expect(monthsWithBands).toEqual(["2023-06", "2023-07", "2023-08", "2023-09", "2023-10"]);
  });

  it("offer only the levels of place that were published", () => {
    expect(levelsIn("2023-10", "adults")).toEqual(["ics", "region"]);
    expect(levelsIn("2025-03", "adults")).toEqual(["ics"]);
    expect(levelsIn("2024-07", "children")).toEqual([]);
    expect(rowsOf("2024-07", "children", "ics")).toEqual([]);
  });
});

describe("the places of a month", () => {
  it("count those that sent nothing, and keep them missing", () => {
    expect(silentPlaces("2023-10", "children", "ics")).toEqual({ asked: 42, silent: 6 });
    expect(silentPlaces("2023-10", "adults", "ics")).toEqual({ asked: 42, silent: 20 });
    expect(silentPlaces("2025-03", "children", "ics")).toEqual({ asked: 42, silent: 21 });
    expect(publishedWords.silent("ics", 42, 6, false)).toBe("6 of 42 systems sent no figures.");
    expect(october.find((row) => row.id === "ics:dorset")!.figures).toEqual({
      waiting: null,
      shareOver18: null,
      over52: null,
      perThousand: null,
      referrals: null,
    });
    expect(emptyLists(rowsOf("2023-10", "adults", "ics"))).toBe(1);
  });

  it("say what is compared, with Devon by hand: 387 of 648 over 18 weeks, 648 of 225,799 children, 33 x 1.1 referrals", () => {
    const { figures } = october.find((row) => row.id === "ics:devon")!;
    expect(figures.shareOver18).toBeCloseTo(387 / 648, 12);
    expect(figures.perThousand).toBeCloseTo(648 / 225.799, 9);
    expect([figures.waiting, figures.over52]).toEqual([648, 22]);
    expect(figures.referrals).toBeCloseTo(36.3, 9);
  });

  it("stand in order with those without a figure last both ways", () => {
    const down = inOrder(october, { by: "shareOver18", descending: true });
    expect(down[0]!.id).toBe("ics:buckinghamshire-oxfordshire-and-berkshire-west");
    expect(down.slice(-6).every((row) => row.figures.waiting === null)).toBe(true);
    expect(
      inOrder(october, { by: "shareOver18", descending: false })
        .slice(-6)
        .map((row) => row.id),
    ).toEqual(down.slice(-6).map((row) => row.id));
    expect(inOrder(october, { by: undefined, descending: false })[0]!.label).toBe(
      "Bath and North East Somerset, Swindon and Wiltshire",
    );
    expect(highest(october, "over52")).toEqual({ label: "North East and North Cumbria", value: 444 });
    expect(
      highest(
        october.filter((row) => row.figures.over52 === 0),
        "over52",
      ),
    ).toBeUndefined();
  });

  it("mark the lists that are in doubt", () => {
    const kinds = (month: string, place: string): readonly string[] => figuresAt(month, "adults", place)!.doubts;
    expect(kinds("2023-08", "ics:south-yorkshire")).toEqual(["zero-beside-many"]);
    expect(kinds("2023-09", "ics:greater-manchester")).toEqual(["removals-negative"]);
    expect(kinds("2023-10", "ics:norfolk-and-waveney")).toEqual(["same-as-before"]);
    for (const row of lists.months.flatMap((month) => rowsOf(month, "adults", "ics")))
      for (const kind of row.doubts) expect(publishedWords.doubtKinds[kind], kind).toBeDefined();
  });

  it("are drawn as a table that says how it is sorted, which place is shown and what is missing", () => {
    const html = renderToStaticMarkup(
      <ListsTable
        rows={october}
        england={figuresAt("2023-10", "children", "england")}
        lead="waiting"
        caption="Children"
        chosen="ics:devon"
        onPick={() => undefined}
      />,
    );
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html.match(/data-chosen="true"/g)).toHaveLength(1);
    expect(html.match(/no figure/g)).toHaveLength(6 * 5);
    expect(html).toContain("<tfoot>");
    expect(html.indexOf("North East and North Cumbria")).toBeLessThan(html.indexOf("Devon"));
  });
});

describe("one place", () => {
  it("has its months, and the weeks waited of those that give them", () => {
    expect(monthsOf("children", "england")).toHaveLength(14);
    expect(monthsOf("children", "england").at(-1)).toMatchObject({
      month: "2024-07",
      returned: true,
      referrals: null,
      removalsPerWeek: null,
    });
    expect(bandsOf("children", "england").months).toHaveLength(10);
    expect(bandsOf("children", "ics:lincolnshire").months).toEqual([]);
    // Birmingham and Solihull sent nothing for August 2023: its place is kept.
    const { months, people } = bandsOf("children", "ics:birmingham-and-solihull");
    expect(months).toEqual(monthsWithBands);
    expect(people.map((band) => band[2])).toEqual(Array.from({ length: 7 }, () => null));
    expect(largestBand(bandsOf("children", "england").people, 9)).toEqual({ band: "18 to 52 weeks", people: 5633 });
    expect(largestBand([], 0)).toBeUndefined();
  });

  it("is said in words, and one person is one person", () => {
    expect(publishedWords.finding("2023-10", "children", 18355, 0.3778)).toBe(
      "18,355 children and young people were waiting for community occupational therapy in England in October 2023, 37.8% of them for more than 18 weeks",
    );
    expect(publishedWords.placeFinding("Black Country", "adults", "2023-10", 1, null)).toBe(
      "Black Country: 1 adult was waiting in October 2023",
    );
    expect(publishedWords.placeFinding("Dorset", "children", "2023-10", null, null)).toBe(
      "Dorset has no published figure for children and young people in October 2023",
    );
    expect([listFigure("perWeek", 9.9), listFigure("perWeek", 1236.4), listFigure("perWeek", null)]).toEqual([
      "9.9",
      "1,236",
      "no figure",
    ]);
    expect(doubtsOf("adults", "ics:south-yorkshire").map((doubt) => doubt.says)[0]).toContain(
      "South Yorkshire, July 2023: the list is published as 0, while up to 433 waited in other months.",
    );
  });
});
