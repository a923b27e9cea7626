/** Where a slider stands under a scenario, and the ends it is first given. */
import { resolutionsOf } from "../../calibrate/run";
import { senseOf } from "../../plan/ask/bounds";
import { changesOf } from "../../plan/ask/ancestry";
import { assumptionIn } from "../../plan/edit/parts";
import { listed } from "../../plan/edit/set-value";
import { sameSlider, sliderLabel } from "../../plan/ask/slider-sense";
import type { Change, Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { WorkshopSlider } from "../../plan/workshop-schema";
import type { Resolutions } from "../../resolve/resolutions";
import type { GoalLever, LeverAsked } from "../goal-seek/goal";
import { goalLever } from "../goal-seek/lever";

export interface SliderStands {
  readonly label: string;
  /** Unit of its numbers; "multiplier" for a factor. */
  readonly unit: string;
  /** What it is under the scenario, and in the base; null where its values differ, or nobody has given one. */
  readonly now: number | null;
  readonly base: number | null;
  /** Why it has no value. */
  readonly problem?: string;
}

/** What a slider that adds or multiplies stands at where nothing has moved it. */
const untouched = (op: Change["op"]): number => (op === "multiply" ? 1 : 0);

/** Where a slider that adds or multiplies stands: at the last change that a scenario makes by it. */
function byChange(plan: Plan, slider: WorkshopSlider, scenario: string | undefined): number {
  const change = changesOf(plan, scenario).findLast(
    ({ change: one }) => one.op === slider.op && sameSlider(one, slider),
  )?.change;
  return typeof change?.value === "number" ? change.value : untouched(slider.op);
}

/** Where each slider stands under a scenario; undefined is the base. */
export function slidersStand(
  plan: Plan,
  sliders: readonly WorkshopSlider[],
  scenario: string | undefined,
  resolutions: Resolutions = resolutionsOf(plan),
): readonly SliderStands[] {
  return sliders.map((slider) => {
    const label = sliderLabel(plan, slider);
    const unit =
      slider.op === "multiply"
        ? "multiplier"
        : ((assumptionIn(plan, slider.assumption) ?? listed(slider.assumption))?.unit ?? "");
    if (slider.op !== "set") return { label, unit, now: byChange(plan, slider, scenario), base: untouched(slider.op) };
    const [now, base] = [scenario, undefined].map((of) => goalLever(plan, slider, of, resolutions));
    const at = (lever: Outcome<GoalLever> | undefined): number | null =>
      lever?.ok === true && lever.value.unit === unit && Number.isFinite(lever.value.now) ? lever.value.now : null;
    const problem = now?.ok === false ? now.problems[0]?.says : undefined;
    return { label, unit, now: at(now), base: at(base), ...(problem === undefined ? {} : { problem }) };
  });
}

/** The largest of 1, 2 and 5 times a power of ten that is no larger. */
function roundStep(size: number): number {
  const [digits = "1", exponent = "0"] = size.toExponential().split("e");
  const power = Number(`1e${exponent}`);
  const lead = Number(digits);
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}

const toStep = (value: number, step: number, way: "ceil" | "floor"): number => {
  const steps = way === "ceil" ? Math.ceil(value / step - 1e-9) : Math.floor(value / step + 1e-9);
  return Number((steps * step).toPrecision(12));
};

/** How far either way a slider first goes, of what it is. */
const USUAL_WAY = 0.3;
/** The same where that is nothing, in steps of the lever: a growth of nothing goes to a few in a hundred. */
const STEPS_OF_NOTHING = { set: 50, add: 3, multiply: 3 } as const;

/**
 * A slider for what may be changed, from as far below to as far above what it is as people would try first, in round numbers
 * and within what it can be. Fails where it is no number to pull, or nobody has given one.
 */
export function suggestedSlider(
  plan: Plan,
  asked: LeverAsked,
  resolutions: Resolutions = resolutionsOf(plan),
): Outcome<WorkshopSlider> {
  const found = goalLever(plan, asked, undefined, resolutions);
  if (!found.ok) return found;
  const { now, step, changes } = found.value;
  const { where, from, assumption } = asked;
  const own = assumptionIn(plan, assumption) ?? listed(assumption);
  const op = slidersOp(found.value, own?.unit ?? "", changes(now)[0]?.op ?? "set");
  const sense = own === undefined || op !== "set" ? undefined : senseOf(own);
  const least = Math.max(op === "multiply" ? 0 : -Infinity, sense?.least ?? found.value.least, found.value.least);
  const most = Math.min(sense?.most ?? found.value.most, found.value.most);
  const way = now === 0 ? STEPS_OF_NOTHING[op] * step : USUAL_WAY * Math.abs(now);
  const grain = roundStep(way / 10);
  const ends = {
    least: Math.max(toStep(now - way, grain, "floor"), toStep(least, grain, "ceil")),
    most: Math.min(toStep(now + way, grain, "ceil"), toStep(most, grain, "floor")),
  };
  return {
    ok: true,
    problems: found.problems,
    value: {
      assumption,
      ...(where === undefined || Object.keys(where).length === 0 ? {} : { where }),
      ...(from === undefined ? {} : { from }),
      op,
      ...(ends.least < ends.most ? ends : { least, most }),
    },
  };
}

/** A total whose every part is multiplied is set, in its own unit; values that differ are multiplied or added to. */
const slidersOp = ({ unit }: GoalLever, own: string, op: Change["op"]): Change["op"] =>
  op === "multiply" && unit === own ? "set" : op;
