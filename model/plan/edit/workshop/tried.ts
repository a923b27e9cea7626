/**
 * What the room tries with its sliders: a scenario of the workshop, never the base. It starts from whatever was shown when
 * the first slider was moved, and holds only what was moved since.
 */
import { freeId, unlike } from "../../ask/free-name";
import type { Change, Plan, Scenario } from "../../plan";
import type { Outcome } from "../../problem";
import { longest } from "../../schema";
import { workshopLimits, type WorkshopSlider } from "../../workshop-schema";
import { sameSlider, sliderLabel, sliderValueWords } from "../../ask/slider-sense";
import { valueWords } from "../../ask/value-words";
import { monthUnwritable, whereUnwritable } from "../as-written";
import { edited, refused, tooLong, yourFigure, type Edit, type Signature } from "../edit";
import { assumptionIn, scenarioIn, withAssumption, withScenario } from "../parts";
import { listed, valueRefused } from "../set-value";
import { scenarioCalled, withWorkshop, workshopOf } from "./workshop-of";

const called = "Tried in the room";

/** The scenario of the workshop; undefined before anything was tried, and where it was taken out. */
export const triedIn = (plan: Plan): Scenario | undefined => {
  const { tried } = workshopOf(plan);
  return tried === undefined ? undefined : scenarioIn(plan, tried);
};

/** The change that a slider has made; undefined where it stands as it was. */
export const changeBySlider = (scenario: Scenario | undefined, slider: WorkshopSlider): Change | undefined =>
  scenario?.changes.find((one) => one.op === slider.op && one.ramp === undefined && sameSlider(one, slider));

export interface Tried {
  readonly slider: WorkshopSlider;
  /** Undefined puts the slider back to what it is without it. */
  readonly value: number | undefined;
  /** What was shown when it was moved; undefined is the base. */
  readonly from: string | undefined;
}

/** What stands in the way of a slider's value; undefined where nothing does. */
function valueOfSliderRefused(plan: Plan, { slider, value }: Tried): Outcome<never> | undefined {
  const assumption = assumptionIn(plan, slider.assumption) ?? listed(slider.assumption);
  if (assumption === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${slider.assumption}". Choose one it has.`);
  const unwritable = whereUnwritable(plan, slider.where) ?? monthUnwritable(slider.from);
  if (unwritable !== undefined || value === undefined) return unwritable;
  if (!(value >= slider.least && value <= slider.most))
    return refused("outside-slider", `${assumption.label} goes only from the slider's least to its most.`);
  return slider.op === "set" ? valueRefused(plan, assumption, value, slider.where) : undefined;
}

/** The scenario that is changed: the one there is while it is shown, otherwise a new start from what is shown. */
function startedFrom(plan: Plan, from: string | undefined): Scenario {
  const now = triedIn(plan);
  if (now !== undefined && from === now.id) return now;
  const others = plan.scenarios.filter((one) => one !== now);
  const made = {
    id:
      now?.id ??
      freeId(
        called,
        others.map(({ id }) => id),
      ),
    name:
      now?.name ??
      unlike(
        called,
        others.map(({ name }) => name),
        " ",
      ),
    changes: [],
  };
  return from === undefined ? made : { ...made, basedOn: from };
}

/** Tries a value of a slider. Refused outside its ends, and outside what the assumption can be. */
export function tryInRoom(plan: Plan, tried: Tried, signed: Signature): Outcome<Edit> {
  const senseless = valueOfSliderRefused(plan, tried);
  if (senseless !== undefined) return senseless;
  const { slider, value, from } = tried;
  if (from !== undefined && scenarioIn(plan, from) === undefined)
    return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  const scenario = startedFrom(plan, from);
  const restsOnIt = plan.scenarios.some(({ basedOn }) => basedOn === scenario.id);
  if (restsOnIt && scenario !== triedIn(plan))
    return refused(
      "tried-rests",
      `Another scenario is based on "${scenario.name}". Keep it under a name of its own first.`,
    );
  const before = changeBySlider(scenario, slider);
  const others = scenario.changes.filter((one) => one !== before);
  const change: Change | undefined =
    value === undefined
      ? undefined
      : before === undefined
        ? {
            assumption: slider.assumption,
            op: slider.op,
            value,
            ...(slider.where === undefined ? {} : { where: slider.where }),
            ...(slider.from === undefined ? {} : { from: slider.from }),
            why: yourFigure(signed),
          }
        : { ...before, value, why: yourFigure(signed) };
  const changes =
    before !== undefined && change !== undefined
      ? scenario.changes.map((one) => (one === before ? change : one))
      : [...others, ...(change === undefined ? [] : [change])];
  const next: Scenario = { ...scenario, changes };
  const assumption = assumptionIn(plan, slider.assumption) ?? listed(slider.assumption);
  const unit = assumption?.unit ?? "";
  const says = (one: Change | undefined): string =>
    one === undefined
      ? "as it was"
      : typeof one.value === "number"
        ? sliderValueWords(slider, unit, one.value)
        : valueWords(unit, one.value);
  const unchanged = before?.value === change?.value && scenarioIn(plan, scenario.id) === scenario;
  const known =
    assumption === undefined || assumptionIn(plan, assumption.id) !== undefined
      ? plan
      : withAssumption(plan, assumption);
  return edited(unchanged ? plan : withTried(known, next), signed, {
    what: sliderLabel(plan, slider),
    where: `in "${scenario.name}"${scenario.basedOn === undefined ? "" : `, from ${scenarioCalled(plan, scenario.basedOn)}`}`,
    from: says(before),
    to: says(change),
    unit: slider.op === "multiply" ? undefined : unit,
  });
}

const withTried = (plan: Plan, next: Scenario): Plan =>
  withWorkshop(
    scenarioIn(plan, next.id) === undefined
      ? { ...plan, scenarios: [...plan.scenarios, next] }
      : withScenario(plan, next),
    { tried: next.id },
  );

/**
 * Keeps what was tried as a scenario of its own name; the next slider that is moved starts another. It goes on the next
 * free key.
 */
export function keepTried(plan: Plan, name: string, signed: Signature): Outcome<Edit> {
  const tried = triedIn(plan);
  if (tried === undefined || tried.changes.length === 0)
    return refused("nothing-tried", "Nothing has been tried yet. Move a slider first.");
  const given = name.trim();
  if (given === "") return refused("no-name", "A scenario needs a name. Give it one.");
  if (plan.scenarios.some((one) => one !== tried && one.name === given))
    return refused("name-taken", `Another scenario is called "${given}". Give it a name of its own.`);
  const long = tooLong(given, longest.label);
  if (long !== undefined) return long;
  const keys = workshopOf(plan).keys ?? [];
  const onKeys = keys.includes(tried.id) || keys.length >= workshopLimits.keys ? keys : [...keys, tried.id];
  return edited(
    withWorkshop(withScenario(plan, { ...tried, name: given }), { tried: undefined, keys: onKeys }),
    signed,
    { what: "Workshop: kept what was tried", from: tried.name, to: given },
  );
}
