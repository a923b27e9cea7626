/** Costs and benefits of options: the model's figures by year and beside one another, and what is not known said so. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { poundsInCell, poundsSay, type Plan } from "../../model";
import { EachTable } from "../../renderer/screens/scenarios/worth/each-table";
import { EvidenceList } from "../../renderer/screens/scenarios/worth/evidence-list";
import { shippedGuidance } from "../../renderer/screens/scenarios/worth/guidance";
import { SideBySide, WorthFigures } from "../../renderer/screens/scenarios/worth/side-by-side";
import { SoFarChart } from "../../renderer/screens/scenarios/worth/so-far-chart";
import { linesOf, toldOfAmount, toldOfNet } from "../../renderer/screens/scenarios/worth/told-amounts";
import {
  toldOfEach,
  toldOfRatio,
  toldOfReached,
  toldOfWorth,
} from "../../renderer/screens/scenarios/worth/told-ratios";
import { WantedFigures } from "../../renderer/screens/scenarios/worth/wanted-figures";
import { YearsTable } from "../../renderer/screens/scenarios/worth/years-table";
import { showPlan } from "../../renderer/state/plan-store";
import { given } from "../model/build-plan";
import {
  appraised,
  moneyPlan,
  optionOf,
  shippedGuidance as readFromSeeds,
} from "../model/questions/appraisal/appraised";

const plan = moneyPlan();
const found = appraised(plan, ["stay", "starts"]);
const unpriced: Plan = moneyPlan({ assumptions: [given("replacement_cost", null), given("temporary_cover", null)] });
const lacking = appraised(unpriced, ["stay"]);
const text = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");

beforeEach(() => showPlan(plan, { document: null, name: "Money", saved: true }));

describe("costs and benefits", () => {
  it("go by the guidance that ships, the same on the page and in the seeds", () => {
    expect(shippedGuidance).toEqual(readFromSeeds);
  });
  it("stand beside one another as present values", () => {
    const told = text(renderToStaticMarkup(<SideBySide appraisal={found.appraisal} ranges={undefined} shown="stay" />));
    for (const { name, presentValue } of found.appraisal.options) {
      expect(told).toContain(name);
      for (const value of [presentValue.costs, presentValue.cashReleasing, presentValue.net])
        expect(told).toContain(poundsSay(value));
    }
    expect(told).toContain("2025/26 prices");
  });
  it("can each be asked why, and are the sum of the lines that are told then", () => {
    for (const option of found.appraisal.options) {
      const markup = renderToStaticMarkup(
        <WorthFigures appraisal={found.appraisal} option={option} range={undefined} />,
      );
      expect(text(markup)).toContain(`Net present value, why? ${poundsSay(option.presentValue.net)}`);
      for (const key of ["costs", "cashReleasing"] as const) {
        const { figure, parts } = toldOfAmount(option, "Amount", key);
        const [side, money] = linesOf[key];
        const lines = option.lines.filter((line) => line.side === side && money.includes(line.money));
        expect(figure).toBe(poundsSay(lines.reduce((sum, line) => sum + line.presentValue, 0)));
        expect(parts.map(({ label }) => label)).toEqual(lines.map(({ label }) => label));
      }
      expect(toldOfNet(option).parts.map(({ figure }) => figure)).toContain(poundsSay(option.presentValue.costs));
    }
  });
  it("are not known where no figure is given, and never nought", () => {
    const one = optionOf(lacking, "stay");
    const beside = text(
      renderToStaticMarkup(<SideBySide appraisal={lacking.appraisal} ranges={undefined} shown="stay" />),
    );
    expect(beside).toMatch(/Cash released, why\? £[\d,.]+ of what is known/);
    expect(beside).toMatch(/Benefits for each pound of costs Some of its money is missing/);
    const years = text(
      renderToStaticMarkup(<YearsTable appraisal={lacking.appraisal} option={one} year={undefined} />),
    );
    expect(years).toMatch(/Leavers not to be replaced not known/);
    expect(years).toMatch(/Temporary staff avoided not known/);
  });
  it("are told by year with their sign", () => {
    const one = optionOf(found, "stay");
    const years = text(renderToStaticMarkup(<YearsTable appraisal={found.appraisal} option={one} year="2027/28" />));
    expect(years).toMatch(/Cost of doing it, besides staff \+£60k \+£60k \+£60k \+£60k/);
  });
  it("have a price of one only where that says something", () => {
    const one = optionOf(found, "starts");
    const told = text(renderToStaticMarkup(<EachTable appraisal={found.appraisal} option={one} range={undefined} />));
    for (const effect of one.effects.filter(({ each }) => each.standing === "dearer-and-more"))
      expect(told).toContain(poundsSay(effect.each.cost));
    expect(told).not.toMatch(/NaN|undefined/);
  });
  it("have a sum behind each ratio, year and price of one, which comes to it", () => {
    const amount = (text: string | undefined): number =>
      Number((text ?? "").replace("\u2212", "-").replaceAll(/[£,]| [a-zA-Z-]+$/g, ""));
    for (const option of found.appraisal.options) {
      if (option.ratio.kind === "ratio") {
        const [brought, cost] = toldOfRatio(option, "ratio", "").parts;
        expect(amount(brought?.figure) / amount(cost?.figure)).toBeCloseTo(option.ratio.value, 1);
      }
      const even = toldOfReached(found.appraisal, option, "breakEven", "");
      expect(even.parts.map(({ label }) => label)).toEqual(found.appraisal.years);
      expect(even.parts.at(-1)?.figure).toBe(poundsInCell(option.cumulative.at(-1) ?? Number.NaN));
      for (const effect of option.effects.filter(({ each }) => each.standing === "dearer-and-more")) {
        const [costs, cash] = toldOfEach(option, effect, "").parts.map(({ figure }) => amount(figure));
        const net = (costs ?? Number.NaN) - (cash ?? Number.NaN);
        expect(net / effect.presentAmount / effect.each.cost).toBeCloseTo(1, 1);
      }
      for (const effect of option.effects.filter(({ breakEvenValue }) => breakEvenValue > 0)) {
        const [without] = toldOfWorth(option, effect, "").parts;
        const size = Math.abs(amount(without?.figure));
        expect(size / Math.abs(effect.presentAmount) / effect.breakEvenValue).toBeCloseTo(1, 1);
      }
    }
  });
  it("never say that £0 is saved for each one lost", () => {
    const option = optionOf(found, "starts");
    const lost = option.effects.map((effect) => ({
      ...effect,
      each: { standing: "cheaper-and-less" as const, cost: 0.2 },
    }));
    const told = text(
      renderToStaticMarkup(
        <EachTable appraisal={found.appraisal} option={{ ...option, effects: lost }} range={undefined} />,
      ),
    );
    expect(told).toContain("no money known to be saved");
    expect(told).not.toContain("£0 saved");
  });
  it("leave no amount on the page that cannot be asked why", () => {
    const option = optionOf(found, "starts");
    for (const table of [
      <SideBySide key="side" appraisal={found.appraisal} ranges={undefined} shown="starts" />,
      <EachTable key="each" appraisal={found.appraisal} option={option} range={undefined} />,
    ]) {
      const cells = renderToStaticMarkup(table).match(/<td class="number">.*?<\/td>/g) ?? [];
      const told = cells.filter((cell) => /\d/.test(text(cell)));
      expect(told.length).toBeGreaterThan(3);
      expect(told.filter((cell) => !cell.includes('class="why"')).map(text)).toEqual([]);
    }
  });
  it("run on to where they break even", () => {
    const one = optionOf(found, "starts");
    const chart = text(
      renderToStaticMarkup(
        <SoFarChart appraisal={found.appraisal} shown={one} range={undefined} onExport={() => undefined} />,
      ),
    );
    expect(chart).toMatch(/Scenario starts: benefits less costs so far/);
    if (one.breakEven.kind === "reached") expect(chart).toContain(`Breaks even in ${one.breakEven.year}`);
    else expect(chart).toContain("Break-even");
  });
  it("ask for what only a person can give, with a box for each outcome", () => {
    const told = text(
      renderToStaticMarkup(<WantedFigures plan={plan} option={optionOf(found, "stay")} readOnly={false} />),
    );
    for (const label of [
      "Cost of doing it, besides staff",
      "Worth of one: Visits",
      "That is: Falls",
      "Cost of replacing one leaver",
    ])
      expect(told).toContain(label);
  });
  it("show what found no gain beside what did", () => {
    const told = text(renderToStaticMarkup(<EvidenceList evidence={found.appraisal.evidence} />));
    expect(told).toMatch(/Falls: found no gain\./);
    expect(told).toMatch(/Falls: found a gain\./);
    expect(told).toMatch(/Bears on Falls: Service/);
  });
});
