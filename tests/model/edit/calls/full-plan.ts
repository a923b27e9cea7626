/** The rich plan with every list that has a most at that most. */
import type { Plan } from "../../../../model";
import { mostGroups } from "../../../../model/plan/characteristic-schema";
import { mostCounts } from "../../../../model/plan/counted";
import { mostForecasts } from "../../../../model/plan/forecast-schema";
import { reportKinds, reportLimits, type SavedReport } from "../../../../model/plan/report-schema";
import { shortageLimits } from "../../../../model/plan/shortage-schema";
import { workshopLimits } from "../../../../model/plan/workshop-schema";
import { rich } from "./rich-plan";

/** As many of the first as there may be, told apart by what is done to each. */
function upTo<T>(list: readonly T[] | undefined, most: number, apart: (one: T, at: number) => T): T[] {
  const [first] = list ?? [];
  if (list === undefined || first === undefined) throw new Error("the rich plan has none of these");
  return [...list, ...Array.from({ length: most - list.length }, (_, at) => apart(first, at))];
}

const withId = <T extends { readonly id: string }>(one: T, at: number): T => ({ ...one, id: `${one.id}-more-${at}` });
const scenarios = upTo(rich.scenarios, workshopLimits.options, (one, at) => ({
  ...withId(one, at),
  name: `${one.name} ${at}`,
  changes: [],
  events: [],
}));
const ids = scenarios.map(({ id }) => id);
const { workshop = {} } = rich;
const others = rich.assumptions.filter(({ id }) => id !== "leaver_rate");
const month = (at: number): string => `${1900 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
const sections = Array.from({ length: reportLimits.sections }, (_, at) => `section-${at}`);
const report = (kind: SavedReport["kind"]): SavedReport => ({
  kind,
  order: sections,
  leftOut: sections,
  words: sections.map((section) => ({ section, text: "Ours", written: "2026-11-28" })),
});

export const full: Plan = {
  ...rich,
  structure: {
    ...rich.structure,
    characteristics: rich.structure.characteristics?.map((one) => ({
      ...one,
      groups: upTo(one.groups, mostGroups, (group, at) => ({ ...withId(group, at), label: `${group.label} ${at}` })),
    })),
  },
  scenarios,
  history: upTo(
    rich.history?.map((one) => ({
      ...one,
      points: Array.from({ length: mostCounts.points }, (_, at) => ({ at: month(at), value: at })),
    })),
    mostCounts.series,
    (one, at) => ({ ...withId(one, at), points: one.points.slice(0, 2) }),
  ),
  forecasts: upTo(rich.forecasts, mostForecasts.kept, withId),
  shortageRules: upTo(rich.shortageRules, shortageLimits.rules, withId),
  shortageQuarters: upTo(rich.shortageQuarters, shortageLimits.quarters, (one, at) => ({
    ...one,
    quarter: `${1990 + at}/${String((91 + at) % 100).padStart(2, "0")} Q1`,
  })),
  reports: reportKinds.map(report),
  workshop: {
    ...workshop,
    sliders: upTo(workshop.sliders, workshopLimits.sliders, (one, at) => ({
      ...one,
      assumption: others[at]?.id ?? one.assumption,
      where: {},
    })),
    keys: ids.slice(0, workshopLimits.keys),
    notes: upTo(workshop.notes, workshopLimits.notes, (one, at) => ({ ...one, scenario: ids[at + 1] ?? one.scenario })),
    agenda: upTo(workshop.agenda, workshopLimits.agenda, (one) => one),
    decisions: upTo(workshop.decisions, workshopLimits.decisions, withId),
    votes: upTo(workshop.votes, workshopLimits.options, (one, at) => ({ ...one, scenario: ids[at + 1] })),
  },
};
