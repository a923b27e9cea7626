/** Team and time: what is lost or put on for a while stands in the chain, and who may give a level's time is chosen tier by tier. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { chainLayout, chainDomain, fallsOf } from "../../renderer/charts/capacity-chain-layout";
import { WhoMayGive } from "../../renderer/screens/services/who-may-give";
import { showPlan } from "../../renderer/state/plan-store";
import { given } from "../model/build-plan";
import { textOf } from "./markup";
import { planOfServices, viewOf } from "./service-plans";

const base = planOfServices({});
const withFigures = (...more: Plan["assumptions"]): Plan => ({ ...base, assumptions: [...base.assumptions, ...more] });

describe("the chain", () => {
  const busy = withFigures(
    given("changeover_loss", null, [{ service: "children", value: 0.2 }]),
    given("extra_hours", null, [{ service: "children", level: "level1", value: 12 }]),
  );
  const chains = (plan: Plan) =>
    viewOf(plan).levels.map(({ id, chain }) => ({ id, label: id, links: chain.at(-1)!.links }));

  it("ends, for all levels together, at the hours there are in that week", () => {
    for (const plan of [base, busy]) {
      const view = viewOf(plan);
      const last = view.years.at(-1)!.last;
      const ends = chains(plan).reduce((sum, { links }) => sum + links.at(-1)!.value, 0);
      expect(ends).toBeCloseTo(view.figures.hours_available![last]!, 9);
    }
  });

  it("takes off what a changeover costs and puts on extra hours, at the level that has them", () => {
    for (const { id, links } of chains(busy)) {
      const value = (of: string): number | undefined => links.find((link) => link.id === of)?.value;
      expect(value("changeover_loss")).toBeCloseTo(0.2 * value("for_patients")!, 9);
      expect(value("extra_hours")).toBe(id === "level1" ? 12 : undefined);
      // The picture goes the same way as the sum.
      const falls = fallsOf(links);
      expect(falls.at(-1)!.left).toBeCloseTo(falls.at(-2)!.left!, 9);
    }
    expect(chains(base).flatMap(({ links }) => links.map((link) => link.id))).not.toContain("in_week");
  });

  it("says so in words, with its sign", () => {
    const data = { levels: chains(busy) };
    const layout = chainLayout(data, 900, chainDomain(data));
    const texts = layout.readings.flat().flatMap((reading) => reading?.text ?? []);
    expect(texts).toContainEqual(expect.stringMatching(/plus extra hours put on: \+12\.0 hours a week/));
    expect(texts).toContainEqual(expect.stringMatching(/less time lost while the way of working changes: −/));
  });
});

describe("who may give whose time", () => {
  beforeEach(() => showPlan(base, { document: null, name: "Services", saved: true }));
  const drawn = (plan: Plan): string => {
    const view = viewOf(plan);
    const at = view.years.length - 1;
    const props = { plan, view, scenario: undefined, year: view.years[at]!.name, at, readOnly: false };
    return renderToStaticMarkup(<WhoMayGive {...props} />);
  };
  const chosen = (html: string): string[] =>
    [...html.matchAll(/<option[^>]*selected[^>]*>([^<]*)</g)].map((found) => found[1]!);

  it("is asked for the levels a tier takes time of and somebody stands above, with their bands", () => {
    const text = textOf(drawn(base));
    expect(text).toMatch(/Time of .+ \(band .+\)/);
    expect(chosen(drawn(base)).every((label) => label.endsWith("only"))).toBe(true);
    // The highest level has nobody above it.
    expect(text).not.toMatch(new RegExp(`Time of ${base.structure.levels.at(-1)!.label} `, "i"));
  });

  it("shows what the plan says", () => {
    const labels = chosen(drawn(withFigures(given("may_be_done_by", 2))));
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.every((label) => label.startsWith("Also band "))).toBe(true);
  });
});
