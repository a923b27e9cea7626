/** The sliders of a workshop: each an assumption for everybody or a part, between two ends that it can mean. */
import { sameSlider, sliderFault, sliderLabel, sliderValueWords } from "../../ask/slider-sense";
import type { Plan } from "../../plan";
import type { Outcome } from "../../problem";
import { workshopLimits, type WorkshopSlider } from "../../workshop-schema";
import { monthUnwritable, whereUnwritable } from "../as-written";
import { edited, refused, type Edit, type Signature } from "../edit";
import { assumptionIn } from "../parts";
import { listed } from "../set-value";
import { withWorkshop, workshopOf } from "./workshop-of";

const sameEnds = (a: WorkshopSlider | undefined, b: WorkshopSlider): boolean =>
  a?.op === b.op && a.least === b.least && a.most === b.most;

/** Puts a slider before the room, or gives the one that moves the same thing other ends. */
export function putSlider(plan: Plan, slider: WorkshopSlider, signed: Signature): Outcome<Edit> {
  const assumption = assumptionIn(plan, slider.assumption) ?? listed(slider.assumption);
  if (assumption === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${slider.assumption}". Choose one it has.`);
  const fault = sliderFault(assumption, slider);
  if (fault !== undefined) return refused(...fault);
  const unwritable = whereUnwritable(plan, slider.where) ?? monthUnwritable(slider.from);
  if (unwritable !== undefined) return unwritable;
  const sliders = workshopOf(plan).sliders ?? [];
  const before = sliders.find((one) => sameSlider(one, slider));
  if (before === undefined && sliders.length >= workshopLimits.sliders)
    return refused(
      "too-many-sliders",
      `A room can follow ${workshopLimits.sliders} sliders at most. Take one out before another comes in.`,
    );
  const next = before === undefined ? [...sliders, slider] : sliders.map((one) => (one === before ? slider : one));
  const ends = (one: WorkshopSlider | undefined): string =>
    one === undefined
      ? "none"
      : `${sliderValueWords(one, assumption.unit, one.least)} to ${sliderValueWords(one, assumption.unit, one.most)}`;
  return edited(sameEnds(before, slider) ? plan : withWorkshop(plan, { sliders: next }), signed, {
    what: "Workshop: slider",
    where: sliderLabel(plan, slider),
    from: ends(before),
    to: ends(slider),
    unit: slider.op === "multiply" ? undefined : assumption.unit,
  });
}

/** Takes a slider out. What was tried with it stays. */
export function removeSlider(plan: Plan, slider: WorkshopSlider, signed: Signature): Outcome<Edit> {
  const sliders = workshopOf(plan).sliders ?? [];
  const left = sliders.filter((one) => !sameSlider(one, slider));
  if (left.length === sliders.length)
    return refused("unknown-slider", "The workshop has no such slider, so there is nothing to take out.");
  return edited(withWorkshop(plan, { sliders: left }), signed, {
    what: "Workshop: slider",
    where: sliderLabel(plan, slider),
    to: "taken out",
  });
}
