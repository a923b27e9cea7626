/** The Workforce screen's account of a year: it balances, it says what the model says, and it says so when a figure is missing. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  comesTo,
  explainNumber,
  explainSum,
  projectPlan,
  readPlan,
  roundedNote,
  type Plan,
  type Where,
} from "../../model";
import { rowsAddUp, YearTable } from "../../renderer/controls/year-table";
import { answersFor } from "../../renderer/engine/answer";
import { openingAt, valueAt, type ResultTable } from "../../renderer/engine/table-values";
import { flowMeasures, flowRows, flowSums, flowTables, headsAtStart } from "../../renderer/screens/workforce/flow-rows";
import { countedIn, levelsInYear, yearMoves } from "../../renderer/screens/workforce/moves-of-year";
import { levelWords, workforceWords } from "../../renderer/words/workforce";
import england from "../../seeds/plans/england.otplan?raw";
import team from "../../seeds/plans/community-team.otplan?raw";

function plan(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}

const plans = { england: plan(england), team: plan(team) };
/** A plan in which people do move between settings. */
const moving: Plan = {
  ...plans.england,
  assumptions: plans.england.assumptions.map((one) => (one.id === "move_rate" ? { ...one, value: 0.05 } : one)),
};

/** A plan in which nobody has a figure for moves. */
const unmoved: Plan = {
  ...plans.england,
  assumptions: plans.england.assumptions.map((one) =>
    one.id === "move_rate" ? { ...one, value: null, where: [] } : one,
  ),
};

function tablesOf(from: Plan, where: Where = {}, by: readonly "level"[] = [], scenario?: string) {
  const answer = answersFor(from).answer({ kind: "tables", scenario, asked: { measures: flowMeasures, by, where } });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return flowTables(answer.value as readonly ResultTable[])!;
}

const cases: [string, Plan, Where][] = [
  ["England", plans.england, {}],
  ["one region", plans.england, { place: "london" }],
  ["England with moves", moving, {}],
  ["a team by chance", plans.team, {}],
];

describe.each(cases)("the account of %s", (_, from, where) => {
  const whole = tablesOf(from, where);
  const byLevel = tablesOf(from, where, ["level"]);
  const { levels } = from.structure;
  const projected = projectPlan(from);
  if (!projected.ok) throw new Error(projected.problems[0]?.says);
  const projection = projected.value;
  const root = from.structure.places.find((one) => one.parent === undefined)!.id;
  const place = where.place as string | undefined;

  it("starts the first year with the heads of the opening day", () => {
    const explained = explainNumber(projection, {
      measure: "headcount",
      place: place ?? root,
      year: whole.headcount.times[0]!,
    });
    if (!explained.ok) throw new Error(explained.problems[0]?.says);
    expect(headsAtStart(whole, 0, 0)).toBeCloseTo(explained.value.parts[0]!.value, 6);
  });

  it("balances every level of every year, and every drawn figure is the table's", () => {
    for (let time = 0; time < whole.headcount.times.length; time += 1) {
      const found = levelsInYear(byLevel, time, levels)!;
      const { links } = yearMoves(found);
      const sum = (keep: (link: (typeof links)[number]) => boolean): number =>
        links.filter(keep).reduce((total, link) => total + link.value, 0);
      for (const level of found) {
        expect(
          sum((link) => link.to === `in:${level.id}`),
          `${level.id} in year ${time}`,
        ).toBeCloseTo(
          sum((link) => link.from === `in:${level.id}`),
          6,
        );
        expect(sum((link) => link.from === `start:${level.id}`)).toBeCloseTo(level.start, 6);
        expect(sum((link) => link.to === `end:${level.id}`)).toBeCloseTo(level.end, 6);
      }
      expect(sum((link) => link.to === "leavers")).toBeCloseTo(valueAt(whole.leavers, 0, time)!, 6);
      expect(sum((link) => link.to === "retirements")).toBeCloseTo(valueAt(whole.retirements, 0, time)!, 6);
      expect(sum((link) => link.from === "joiners_newly_qualified")).toBeCloseTo(
        valueAt(whole.joiners_newly_qualified, 0, time)!,
        6,
      );
      expect(countedIn(found).joined).toBeCloseTo(valueAt(whole.joiners, 0, time)!, 6);
      expect(links.every((link) => link.value > 0)).toBe(true);
    }
  });

  it("names every level with its bands, at the start, in the year and at the end", () => {
    const { nodes } = yearMoves(levelsInYear(byLevel, 0, levels)!);
    for (const when of ["start", "in", "end"])
      for (const { id, label, payBand } of levels)
        expect(nodes.find((node) => node.id === `${when}:${id}`)?.label).toMatch(
          new RegExp(`^${label} \\(bands? ${payBand.split("-")[0] ?? ""}`),
        );
  });

  it("tells every drawn ribbon as a sum that comes to its heads", () => {
    const time = 1;
    const year = whole.headcount.times[time]!;
    const { links } = yearMoves(levelsInYear(byLevel, time, levels)!);
    expect(links.length).toBeGreaterThan(5);
    for (const { from: start, to: end, value, terms } of links) {
      const name = `${start} to ${end}`;
      const told = explainSum(projection, {
        label: name,
        unit: "heads",
        terms,
        place: place ?? root,
        years: { first: year, last: year },
      });
      if (!told.ok) throw new Error(told.problems[0]?.says);
      expect(told.value.value, name).toBeCloseTo(value, 6);
      expect(comesTo(told.value.parts), name).toBeCloseTo(value, 6);
    }
  });

  it("carries each year's end over to the next year's start", () => {
    for (let time = 1; time < whole.headcount.times.length; time += 1) {
      const came = valueAt(whole.joiners, 0, time)! + (valueAt(whole.moves_in, 0, time) ?? 0);
      const went =
        valueAt(whole.leavers, 0, time)! +
        valueAt(whole.retirements, 0, time)! +
        (valueAt(whole.moves_out, 0, time) ?? 0);
      expect(headsAtStart(whole, 0, time)! + came - went).toBeCloseTo(valueAt(whole.headcount, 0, time)!, 6);
    }
  });
});

describe("promotions that go round twice", () => {
  it("are taken from those who joined once nobody of the start is left", () => {
    const level = (id: string, start: number, out: number, joined: number, end: number) => ({
      id,
      label: id,
      start,
      end,
      joined: {
        joiners_newly_qualified: joined,
        joiners_international: 0,
        joiners_returners: 0,
        joiners_outside: 0,
        joiners_open_market: 0,
        joiners_known: 0,
      },
      leavers: 0,
      leaversKnown: 0,
      retirements: 0,
      promotedOut: out,
      upKnown: 0,
      qualifiedOut: 0,
      moved: 0,
    });
    const { links } = yearMoves([level("low", 1, 3, 4, 2), level("high", 0, 0, 0, 3)]);
    expect(links.find((link) => link.from === "start:low" && link.to === "in:high")?.value).toBe(1);
    expect(links.find((link) => link.from === "joiners_newly_qualified" && link.to === "in:high")?.value).toBe(2);
    expect(links.find((link) => link.from === "joiners_newly_qualified" && link.to === "in:low")?.value).toBe(2);
    const told = links.find((link) => link.from === "joiners_newly_qualified" && link.to === "in:high")!.terms;
    expect(told.map(({ says, measure, level }) => `${says} ${measure} ${level ?? ""}`)).toEqual([
      "plus promotions low",
      "less headcount low",
    ]);
  });
});

describe("the finding", () => {
  const said = (joiners: number, exits: number, end: number): string =>
    workforceWords.finding({
      place: "England",
      scenario: undefined,
      year: "2036/37",
      ...{ joiners, exits, start: 1000, end },
    });

  it("says that its figures are rounded where those who join less those who leave are not what it ends with", () => {
    expect(said(4430.6, 3415.9, 2014.7)).not.toContain("rounded");
    expect(said(4430.6, 3416.4, 2014.2)).toContain("1,014 people more than it began with (figures are rounded)");
  });

  it("does not where people move over the edge of what is shown", () => {
    expect(said(100, 50, 1070)).not.toContain("rounded");
  });
});

describe("the table by year", () => {
  const scope = { where: {}, part: false, noMoves: "no rate" };

  it("is not drawn of a plan whose moves have no rate: the rate is named as missing", () => {
    expect(() => tablesOf(unmoved)).toThrow(/^Moves between settings or places is empty/);
  });

  it("has every figure to be asked about, and one year picked", () => {
    const tables = tablesOf(moving);
    const markup = renderToStaticMarkup(
      <YearTable caption="Flows" years={tables.headcount.times} picked="2030/31" groups={flowRows(tables, scope)} />,
    );
    const opening = openingAt(tables.headcount, 0)!.toLocaleString("en-GB", { maximumFractionDigits: 0 });
    expect(markup).toContain(`the day before the plan starts, why? </span>${opening}`);
    expect(markup).toMatch(/Retirements, 2030\/31, why\? <\/span>\d/);
    expect(markup.match(/aria-pressed="true"/g)).toHaveLength(1);
  });

  it("says that its figures are rounded exactly when the account as written does not add up", () => {
    const tables = tablesOf(plans.england);
    const rows = flowRows(tables, scope).flatMap((group) => group.rows);
    const markup = renderToStaticMarkup(
      <YearTable
        caption="Flows"
        years={tables.headcount.times}
        picked="2030/31"
        groups={flowRows(tables, scope)}
        sums={flowSums}
      />,
    );
    const whole = (id: string, time: number): number =>
      Math.round(rows.find((row) => row.id === id)?.values[time] ?? 0);
    const adds = tables.headcount.times.every((_, time) => {
      const sources = rows.filter((row) => row.id.startsWith("joiners_")).map((row) => whole(row.id, time));
      const joiners = whole("joiners", time);
      return (
        sources.reduce((all, one) => all + one, 0) === joiners &&
        whole("start", time) + joiners - whole("leavers", time) - whole("retirements", time) ===
          whole("headcount", time)
      );
    });
    // Thirteen years of six rounded figures: one that adds up throughout would be a marvel.
    expect(adds).toBe(false);
    expect(markup).toContain(roundedNote);
    // Those known to leave are out of the account like all others who do.
    const account = flowRows(tables, scope).flatMap((group) => group.rows);
    const left = account.map((one) => (one.id === "headcount" ? { ...one, values: [98] } : { ...one, values: [0] }));
    const told = left.map((one) => (one.id === "start" ? { ...one, values: [100] } : one));
    const known = { ...told[0]!, id: "leavers_known", values: [2] };
    expect(rowsAddUp([...told, known], flowSums, 1)).toBe(true);
    expect(rowsAddUp(told, flowSums, 1)).toBe(false);
    const exact = [
      { id: "a", label: "A", unit: "heads", values: [1] },
      { id: "b", label: "B", unit: "heads", values: [2] },
      { id: "c", label: "C", unit: "heads", values: [3] },
    ];
    const written = (values: number): string =>
      renderToStaticMarkup(
        <YearTable
          caption="Sums"
          years={["2024/25"]}
          picked="2024/25"
          groups={[{ id: "all", rows: [...exact.slice(0, 2), { ...exact[2]!, values: [values] }] }]}
          sums={[{ whole: "c", plus: ["a", "b"] }]}
        />,
      );
    expect(written(3)).not.toContain(roundedNote);
    expect(written(3.6)).toContain(roundedNote);
  });

  it("shows under a scenario what differs from the base", () => {
    const [here, there] = [tablesOf(plans.england, {}, [], "leavers-as-other-ahps"), tablesOf(plans.england)];
    const rows = flowRows(here, scope, there).flatMap((group) => group.rows);
    // A source that changes nothing still stands in the account, as no difference.
    expect(
      rows.find((row) => row.id === "joiners_international")!.values.every((value) => Math.abs(value!) < 1e-6),
    ).toBe(true);
    const leavers = rows.find((row) => row.id === "leavers")!;
    expect(leavers.values.at(-1)).toBeCloseTo(valueAt(here.leavers, 0, 12)! - valueAt(there.leavers, 0, 12)!, 6);
    expect(leavers.values.at(-1)).toBeLessThan(0);
    const ends = rows.find((row) => row.id === "headcount")!;
    expect(ends.opening).toBeCloseTo(0, 6);
    expect(rows.filter((row) => row.opening !== undefined)).toEqual([ends]);
    expect(rows.find((row) => row.id === "start")!.values[0]).toBeCloseTo(0, 6);
  });
});

it("says fewer when fewer are there at the end", () => {
  const about = { place: "Devon", scenario: undefined, year: "2030/31", joiners: 10, exits: 14 };
  expect(workforceWords.finding({ ...about, start: 100, end: 96 })).toBe(
    "Devon in 2030/31: 10 people would join and 14 would leave or retire; the year ends with 4 people fewer than it began with",
  );
  expect(workforceWords.finding({ ...about, start: null, end: 96 })).toBe("Who joins and who leaves in Devon, 2030/31");
});

it("says no level gains where the change rounds to nothing", () => {
  const says = (points: number) => levelWords.heading("2028/29", "2026/27", { label: "Registered", points });
  expect(says(0.0004)).toBe("Every level has the same share of staff in 2028/29 as in 2026/27");
  expect(says(-0.016)).toBe(
    "Of all levels, registered loses the largest share of staff between 2026/27 and 2028/29: \u22121.6 points",
  );
});
