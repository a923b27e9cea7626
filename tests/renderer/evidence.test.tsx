/** Evidence: what is shipped can be found, what a plan uses is marked, and a figure goes into a plan with its source. */
import { applyEdit } from "../../renderer/state/apply-edit";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import { type Assumption, type Plan, readPlan, takeFigure, writePlan } from "../../model";
import { Evidence } from "../../renderer/screens/assumptions/evidence/evidence";
import { dateWords, figureWords, placeWords } from "../../renderer/screens/assumptions/evidence/figure-words";
import { foundFigures, sortedFigures } from "../../renderer/screens/assumptions/evidence/find";
import {
  figures,
  figureSources,
  figureTopics,
  type Figure,
} from "../../renderer/screens/assumptions/evidence/shipped-figures";
import {
  scopeFor,
  scopesOf,
  sourceTaken,
  statusTaken,
  takers,
} from "../../renderer/screens/assumptions/evidence/taking";
import { usesOf } from "../../renderer/screens/assumptions/evidence/used-by";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { textOf } from "./markup";

const outcome = readPlan(england);
if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
const plan: Plan = outcome.value;
const now = (): Plan => openPlan()!.plan;
const assumption = (id: string, from: Plan = plan): Assumption => from.assumptions.find((one) => one.id === id)!;
const figure = (id: string): Figure => {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const ids = (search: string, rest: Omit<Parameters<typeof foundFigures>[0], "search"> = {}): readonly string[] =>
  foundFigures({ search, ...rest }).map((one) => one.id);

beforeEach(() => showPlan(plan, { document: null, name: "england.otplan", saved: true }));

describe("what is shipped", () => {
  it("is every figure under an id, a topic and a source of its own", () => {
    expect(new Set(figures.map((one) => one.id)).size).toBe(figures.length);
    const topics = new Set(figureTopics.map(({ id }) => id));
    expect(figures.filter((one) => !topics.has(one.topic))).toEqual([]);
    expect(figures.filter((one) => !figureSources.has(one.source))).toEqual([]);
  });

  it("has each published waiting list as a figure, and none where no total was published", () => {
    const list = figure("waiting-list.children.england.2023-01");
    expect(list).toMatchObject({ value: 22556, date: "2023-01", source: "community-waits-2023", status: "published" });
    expect(list.note).toContain("over 52: 1,083");
    expect(figures.filter((one) => one.topic === "waiting-lists" && typeof one.value !== "number")).toEqual([]);
  });
});

describe("finding", () => {
  it("takes words in any order, in either case, with accents or without", () => {
    expect(ids("leaver LONDON")).toContain("leavers.london");
    expect(ids("Lóndon leaver")).toEqual(ids("leaver london"));
    expect(ids("leaver london zebra")).toEqual([]);
  });

  it("finds by year, month, number and source as they are read", () => {
    expect(ids("workforce acute 2024")).toContain("nhs.staff.acute");
    expect(ids("vacancies in trusts march 2024")).toContain("vacancy.london.wte");
    expect(ids("43,495")).toContain("register.hcpc");
    expect(ids("43495")).toContain("register.hcpc");
    expect(ids("new south wales 1.7%")).toEqual(["nsw-ot-demand-growth-high"]);
    expect(ids("hansard 1990 vacant")).toHaveLength(14);
  });

  it("keeps to a topic, a quality and those the plan uses", () => {
    expect(ids("", { topic: "age" })).toEqual(["age.over-55", "age.mean"]);
    const derived = foundFigures({ search: "", status: "derived" });
    expect(derived.length).toBeGreaterThan(50);
    expect(derived.every((one) => one.status === "derived")).toBe(true);
    expect(ids("", { among: new Set(["age.mean"]) })).toEqual(["age.mean"]);
    expect(ids("")).toHaveLength(figures.length);
  });

  it("sorts by what a column says, and leaves what has no date to the end", () => {
    const dates = sortedFigures(figures, "date", false);
    expect(dates[0]?.date).toMatch(/^1978/);
    expect(dates.at(-1)?.date).toBe("undated");
    expect(sortedFigures(figures, "date", true)[0]?.date).toBe("undated");
    const places = sortedFigures(figures, "place", false).map((one) => placeWords(one.place));
    expect(places).toEqual(places.toSorted((a, b) => new Intl.Collator("en-GB", { numeric: true }).compare(a, b)));
    expect(sortedFigures(figures, "topic", true)).toBe(figures);
  });
});

describe("a figure in words", () => {
  it.each([
    [{ value: 0.0319, unit: "per year" }, "3.19%", "a year"],
    [{ value: 0.4, unit: "share, up to" }, "up to 40%", ""],
    [{ value: -0.35, unit: "share, relative change" }, "−35%", "relative change"],
    [{ value: 74635, unit: "GBP per head" }, "£74,635", "per head"],
    [{ value: -1551, unit: "GBP per head" }, "−£1,551", "per head"],
    [{ value: 36000, unit: "heads, more than" }, "more than 36,000", "people"],
    [{ value: 0.00664, unit: "QALY per head" }, "0.00664", "QALY per head"],
    [{ value: 3183, unit: "number" }, "3,183", ""],
    [{ value: "2020-04", unit: "month" }, "April 2020", ""],
    [{ value: null, unit: "definition" }, "in words", ""],
  ])("writes %o with all its digits", (given, number, unit) => {
    expect(figureWords(given)).toEqual({ number, unit });
  });

  it("names dates and places", () => {
    expect(dateWords("2024-03")).toBe("March 2024");
    expect(dateWords("2023-10-31 to 2024-03")).toBe("31 October 2023 to March 2024");
    expect(dateWords("2023/24")).toBe("2023/24");
    expect(placeWords("ics:mid-and-south-essex")).toBe("Mid and South Essex");
    expect(placeWords("london:inner")).toBe("Inner London");
    expect(placeWords("uk")).toBe("UK");
  });
});

describe("used by this plan", () => {
  const usedBy = (id: string, of: Plan = plan): readonly string[] =>
    (usesOf(of, figures).get(id) ?? []).map((use) => use.assumption);

  it("is the same number from the same source, in a value or in a formula", () => {
    expect(usedBy("leavers.london")).toContain("leaver_rate");
    expect(usedBy("age.mean")).toEqual(["mean_age"]);
    expect(usedBy("employer-ni-rate-2025-26")).toEqual(["ni_rate"]);
    // A number inside a formula counts as well.
    expect(usedBy("hcas-inner-pct")).toContain("pay_supplement");
    expect(usedBy("nsw-ot-demand-growth-low")).toEqual([]);
    // 6.9% is also the North East's vacancy rate in the same document.
    expect(usedBy("leavers.other-ahps")).toEqual([]);
    expect(usedBy("vacancy.north-east-and-yorkshire.rate")).toEqual(["published_vacancy_rate"]);
  });

  it("is not the same number of another source, nor of another place of the plan", () => {
    const replaced = (change: (one: Assumption) => Assumption): Plan => ({
      ...plan,
      assumptions: plan.assumptions.map((one) => (one.id === "leaver_rate" ? change(one) : one)),
    });
    const inLondon = (entry: object): Plan =>
      replaced((one) => ({
        ...one,
        where: one.where!.map((part) => (part.place === "london" ? { ...part, ...entry } : part)),
      }));
    expect(usedBy("leavers.london", inLondon({ value: 0.11 }))).not.toContain("leaver_rate");
    expect(usedBy("leavers.london", inLondon({ source: "pay-2025" }))).not.toContain("leaver_rate");
    expect(usedBy("leavers.london", inLondon({ place: "midlands" }))).not.toContain("leaver_rate");
  });
});

describe("putting a figure into the plan", () => {
  const taken = (of: Figure) => ({
    value: of.value as number,
    source: sourceTaken(of),
    status: statusTaken(of),
    reason: of.label,
  });

  it("offers assumptions of the same unit whose limits it keeps, never a relative change", () => {
    const able = (id: string): readonly string[] => takers(plan, figure(id)).map((one) => one.id);
    expect(able("leavers.other-ahps")).toContain("leaver_rate");
    expect(able("leavers.other-ahps")).not.toContain("support_share");
    expect(able("ethnicity.white")).toContain("support_share");
    expect(able("brave-ai.ed-attendances")).toEqual([]);
    expect(able("arrs.since")).toEqual([]);
    expect(able("mtpf-demand-growth-pa")).toContain("leaver_rate");
  });

  it("offers every value the assumption has and a value of its own for each other place, beginning with the figure's place", () => {
    const scopes = scopesOf(plan, assumption("leaver_rate"));
    expect(scopes.slice(0, 3).map(({ label, given }) => [label, given])).toEqual([
      ["Everything", true],
      ["South East", true],
      ["London", true],
    ]);
    expect(scopes.filter((scope) => !scope.given).map((scope) => scope.label)).toContain("Midlands");
    expect(scopes[scopeFor(scopes, figure("leavers.london"))]?.label).toBe("London");
    expect(scopes[scopeFor(scopes, figure("leavers.other-ahps"))]?.label).toBe("Everything");
    expect(scopes.filter((scope) => scope.where.place === "england")).toEqual([]);
    expect(scopesOf(plan, assumption("apprenticeship_share")).map((scope) => scope.from)).toContain("2031-04");
  });

  it("keeps its source and quality, as one undo step and one entry of the log", () => {
    const of = figure("leavers.other-ahps");
    applyEdit((now, by) => takeFigure(now, taken(of), { assumption: "leaver_rate", where: {} }, by));
    expect(assumption("leaver_rate", now())).toMatchObject({
      value: 0.069,
      source: "rcot-action-plan",
      status: "published",
      reason: of.label,
    });
    expect(now().log).toHaveLength(plan.log.length + 1);
    expect(now().log.at(-1)).toMatchObject({ what: "Leaver rate", from: "no figure", to: "6.9%", why: of.label });
    undo();
    expect(assumption("leaver_rate", now())).toEqual(assumption("leaver_rate"));
  });

  it("lists its source, and leaves what the parts rest on alone", () => {
    const of = figure("nsw-ot-demand-growth-low");
    applyEdit((now, by) => takeFigure(now, taken(of), { assumption: "vacant_posts", where: {} }, by));
    expect(now().sources.map((source) => source.id)).toContain("nsw-ot-2040");
    const part = (from: Plan) => assumption("vacant_posts", from).where!.find((entry) => entry.place === "london");
    expect(part(now())).toMatchObject({ ...part(plan), source: "rcot-action-plan", status: "published" });
  });

  it("gives a place a value of its own, and a dated value its number", () => {
    const of = figure("leavers.other-ahps");
    const where = { place: "midlands" };
    applyEdit((now, by) => takeFigure(now, taken(of), { assumption: "leaver_rate", where }, by));
    expect(assumption("leaver_rate", now()).where).toContainEqual({
      place: "midlands",
      value: 0.069,
      source: "rcot-action-plan",
      status: "published",
      reason: of.label,
    });
    const share = figure("ltwp-ahp-apprenticeship-2031-32");
    const into = { assumption: "apprenticeship_share", where: {} };
    applyEdit((now, by) => takeFigure(now, taken(share), { ...into, from: "2031-04" }, by));
    expect(assumption("apprenticeship_share", now()).when).toContainEqual({ from: "2031-04", value: 0.35 });
    expect(assumption("apprenticeship_share", now()).value).toBe(assumption("apprenticeship_share").value);
  });

  it("is a change of the scenario that is shown", () => {
    const scenario = plan.scenarios[0]!.id;
    const of = figure("afc-leaver-rate-peak");
    applyEdit((now, by) =>
      takeFigure(
        now,
        taken(of),
        {
          assumption: "leaver_rate",
          where: { place: "midlands" },
          scenario,
        },
        by,
      ),
    );
    expect(assumption("leaver_rate", now())).toEqual(assumption("leaver_rate"));
    expect(now().scenarios[0]!.changes).toContainEqual(
      expect.objectContaining({ assumption: "leaver_rate", op: "set", value: 0.092, why: of.label }),
    );
  });

  it("brings a source that a plan file can hold, whichever figure it is of", () => {
    const bySource = new Map(figures.map((one) => [one.source, one]));
    const sources = [...bySource.values()].map(sourceTaken);
    const again = readPlan(
      writePlan({
        ...plan,
        sources: [...plan.sources, ...sources.filter(({ id }) => !plan.sources.some((one) => one.id === id))],
      }),
    );
    expect(again.problems.filter((found) => found.severity === "error").map((found) => found.says)).toEqual([]);
    expect(again.ok && again.value.sources.length).toBeGreaterThan(150);
  });

  it("takes a bound for a judgement, though its source prints it", () => {
    expect(statusTaken(figure("mtpf-sickness-target"))).toBe("judgement");
    expect(statusTaken(figure("mtpf-sickness-now"))).toBe("published");
  });
});

describe("the part on screen", () => {
  const html = renderToStaticMarkup(
    <Evidence plan={plan} scenario={undefined} readOnly={false} onGo={() => undefined} />,
  );

  it("is a table with a caption, sorted headings and a heading for each row, of which fifty are drawn", () => {
    expect(html.match(/<th scope="row"/g)).toHaveLength(50);
    expect(textOf(/<caption>.*?<\/caption>/.exec(html)![0])).toBe(
      `All ${figures.length.toLocaleString("en-GB")} figures; the first 50 are shown.`,
    );
    expect(html.match(/aria-sort="none"/g)).toHaveLength(4);
    expect(html).toContain("Show 50 more");
    expect(html).toMatch(/role="status"[^>]*>All [\d,]+ figures/);
  });

  it("marks what the plan uses, and says what nobody publishes and whom to ask", () => {
    expect(textOf(html)).toContain("Used byOccupational therapy workforce by kind of NHS employer, as printed");
    expect(textOf(html)).toMatch(/What nobody publishes: \d+ things looked for/);
    expect(textOf(html)).toContain("Ask: StatsWales");
  });

  it("changes nothing of a plan that is shown read only", () => {
    const locked = renderToStaticMarkup(<Evidence plan={plan} scenario={undefined} readOnly onGo={() => undefined} />);
    const puts = html.match(/<button[^>]*>Put into this plan…/g) ?? [];
    expect(puts.length).toBeGreaterThan(10);
    expect(puts.filter((button) => button.includes("disabled"))).toEqual([]);
    expect(locked.match(/<button[^>]* disabled=""[^>]*>Put into this plan…/g)).toHaveLength(puts.length);
  });
});
