/** Apprentices on the screens: the warning where they are too many, how many a place can host, and the boxes it asks with. */
import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import {
  crowding,
  crowdingMeasures,
  crowdingSays,
  explainSum,
  hostApprentices,
  projectPlan,
  readPlan,
  type Plan,
} from "../../model";
import { ApprenticeWarning, WouldCrowd } from "../../renderer/controls/apprentice-warning";
import { EngineContext } from "../../renderer/engine/use-answer";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { ChecksPart } from "../../renderer/screens/overview/plan-checks";
import { library, scenarioFrom } from "../../renderer/screens/scenarios/library";
import { BesideApprentices } from "../../renderer/screens/training/beside-apprentices";
import { HostingPart } from "../../renderer/screens/training/hosting";
import { askOfTerm } from "../../renderer/screens/training/told-hosting";
import { showPlan } from "../../renderer/state/plan-store";
import community from "../../seeds/plans/community-team.otplan?raw";
import england from "../../seeds/plans/england.otplan?raw";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

function opened(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problems[0]?.says);
  showPlan(read.value, { document: null, name: "A plan", saved: true });
  return read.value;
}
const drawn = (element: ReactElement): string =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={readyEngine()}>{element}</EngineContext.Provider>
    </ShellContext.Provider>,
  );
const half = "apprenticeships-50";
function says(plan: Plan, scenario: string): string {
  const run = projectPlan(plan, { scenario });
  if (!run.ok) throw new Error("cannot run");
  return crowdingSays(crowding(run.value.tables({ measures: crowdingMeasures }))[0]!);
}

describe("England", () => {
  let plan: Plan;
  beforeEach(() => (plan = opened(england)));

  it("warns in the scenario that has too many apprentices, and not in the base", () => {
    const warning = (scenario: string | undefined): string =>
      textOf(drawn(<ApprenticeWarning plan={plan} scenario={scenario} />));
    expect(warning(half)).toContain(says(plan, half));
    expect(warning(undefined)).toBe("");
  });
  it("counts it among the warnings of the overview", () => {
    const checks = (scenario: string | undefined): string =>
      textOf(drawn(<ChecksPart plan={plan} scenario={scenario} where={{}} />));
    expect(checks(half)).toContain(says(plan, half));
    expect(checks(undefined)).not.toContain("apprentices than support workers");
  });
  it("warns of a scenario of the library before it is added", () => {
    const warning = (id: string): string =>
      textOf(
        drawn(
          <WouldCrowd
            plan={plan}
            scenario={scenarioFrom(
              library.find((one) => one.id === id)!,
              plan,
            )}
          />,
        ),
      );
    expect(warning(half)).toContain(says(plan, half));
    expect(warning("apprenticeships-25")).toBe("");
  });
  it("can be asked why of every part of what limits them, down to the run and the assumptions", () => {
    const markup = drawn(
      <HostingPart plan={plan} scenario={undefined} place={undefined} year="2026/27" readOnly={false} />,
    );
    const terms =
      (/<ul role="list" class="host-terms">.*?<\/ul>/g.exec(markup)?.[0] ?? "").match(/<li>.*?<\/li>/g) ?? [];
    expect(terms.length).toBeGreaterThan(1);
    for (const term of terms) expect(term).toContain('class="why"');
    const run = projectPlan(plan);
    if (!run.ok) throw new Error("cannot run");
    const found = hostApprentices(run.value.run, { place: "england", year: "2026/27", backfillMoney: 1e6 });
    if (!found.ok) throw new Error(found.problems[0]?.says);
    for (const term of found.value.reasons.flatMap((reason) => reason.terms)) {
      const ask = askOfTerm(plan, term, found.value, undefined);
      if (ask.kind === "why-sum") {
        const sum = explainSum(run.value, ask.request);
        expect(sum.ok && Math.abs(sum.value.value - term.value) < 1e-6, term.label).toBe(true);
      } else if (ask.kind === "why-told") {
        expect(ask.told.says).not.toBe("");
        for (const part of ask.told.parts) expect(part.ask).toMatchObject({ kind: "assumption" });
      } else throw new Error(`${term.label} opens ${ask.kind}`);
    }
  });
  it("says how many it can host, region by region, with a box for each figure still open", () => {
    const markup = drawn(
      <HostingPart plan={plan} scenario={undefined} place={undefined} year="2026/27" readOnly={false} />,
    );
    const text = textOf(markup);
    expect(text).toMatch(
      /England can host at most [\d,]+ apprentices at once at the end of 2026\/27\. Support workers run out first\./,
    );
    for (const label of [
      "Placement weeks hosted per WTE",
      "Supervision of an apprentice",
      "Money for backfill in a year",
    ])
      expect(markup).toMatch(new RegExp(`<label[^>]*>${label}</label>`));
    for (const place of plan.structure.places) expect(text).toContain(place.label);
  });
  it("tells what apprentices cost, and which figure is missing", () => {
    const text = textOf(drawn(<BesideApprentices plan={plan} scenario={undefined} where={{}} year="2026/27" />));
    expect(text).toMatch(/Apprenticeship fees, from the levy.*£/);
    expect(text).toMatch(/Cost of supervising apprentices[^£]*?no figure yet:\s*Supervision of an apprentice/);
  });
});

it("a team that trains nobody is told how many it could host", () => {
  const plan = opened(community);
  const text = textOf(
    drawn(<HostingPart plan={plan} scenario={undefined} place={undefined} year="2026/27" readOnly={false} />),
  );
  expect(text).toMatch(/can host at most \d+ apprentices? at once at the end of 2026\/27\./);
  expect(textOf(drawn(<ApprenticeWarning plan={plan} scenario={undefined} />))).toBe("");
});
