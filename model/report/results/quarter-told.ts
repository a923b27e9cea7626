/** What is short in a quarter, what helps, and what changed since one that was saved. */
import { absoluteMonth } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";
import type { SavedQuarter, ShortageRule } from "../../plan/shortage-schema";
import { elementAt } from "../../assumptions/present";
import { quarterAt } from "../../questions/shortages/quarters";
import { changeSince, savedBefore, type ShortageChange } from "../../questions/shortages/saved";
import { shortagesOf, type Shortages, type ShortagesAsked } from "../../questions/shortages/shortages";
import { placeKinds } from "../../questions/shortages/spots";
import { coursesOf, rulesThatMatter, whatHelps, type Helps } from "../../questions/shortages/what-helps";
import type { ReportAsked } from "./asked";
import { runsOf, type Told } from "./told";

export interface QuarterTold {
  readonly rules: readonly ShortageRule[];
  /** Whether the rules are the plan's own. */
  readonly ownRules: boolean;
  readonly shown: Shortages;
  readonly helps: readonly Helps[];
  readonly since: { readonly saved: SavedQuarter; readonly changes: readonly ShortageChange[] } | undefined;
}

/** Of the base; the scenarios told are tried against it. */
export function shortagesTold(
  plan: Plan,
  told: readonly Told[],
  { quarter, spots, quarters, made }: ReportAsked,
  shipped: readonly ShortageRule[],
): QuarterTold {
  const [base, ...others] = told;
  if (base === undefined) throw new RangeError("a report tells at least the base");
  const asked: ShortagesAsked = {
    spots: spots ?? { places: elementAt(placeKinds(plan), 0), settings: false, levels: false },
    rules: plan.shortageRules ?? shipped,
    quarter: quarter ?? quarterAt(base.calendar, absoluteMonth(made.slice(0, 7))),
  };
  const shown = shortagesOf(runsOf(base), asked);
  const about = { ...asked, rules: rulesThatMatter(asked, shown.now) };
  const alternatives = others
    .filter(({ staff, lists }) => staff !== undefined || lists !== undefined)
    .map((one) => ({ id: one.scenario ?? "", name: one.name, courses: coursesOf(runsOf(one), about) }));
  const saved = savedBefore(
    quarters ?? plan.shortageQuarters ?? [],
    elementAt(shown.quarters, shown.quarter).name,
    asked.spots,
    undefined,
  );
  return {
    rules: asked.rules,
    ownRules: plan.shortageRules !== undefined,
    shown,
    helps: alternatives.length === 0 ? [] : whatHelps(shown.now, coursesOf(runsOf(base), about), alternatives),
    since: saved === undefined ? undefined : { saved, changes: changeSince(plan, shown, saved) },
  };
}
