/** A plan's own rules of what is a shortage. The first change takes the shipped rules over; all can be returned to. */
import type { Plan } from "../plan";
import type { Outcome } from "../problem";
import { shortageMeasure } from "../shortage-measures";
import { shortageLimits, shortageRuleSchema, type ShortageRule } from "../shortage-schema";
import { edited, refused, type Edit, type Signature } from "./edit";
import { without } from "./without";

/** The rules that hold: the plan's own, or the shipped ones. */
export const shortageRulesOf = (plan: Plan, shipped: readonly ShortageRule[]): readonly ShortageRule[] =>
  plan.shortageRules ?? shipped;

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** A size as a person writes it, with its unit. */
export function shortageSizeSays({ measure, size }: Pick<ShortageRule, "measure" | "size">): string {
  const { unit } = shortageMeasure(measure);
  if (unit === "share") return percent(size);
  return unit === "times" ? `${size} times` : `${size} ${unit}`;
}

/** "Vacancy rate above 15% for 3 months: serious". */
export function shortageRuleSays(rule: ShortageRule): string {
  const { label, base } = shortageMeasure(rule.measure);
  const least = rule.least === undefined || rule.least === 0 ? "" : `, of at least ${rule.least} ${base}`;
  const months = rule.months === 1 ? "at one month end" : `for ${rule.months} month ends in a row`;
  return `${label} ${rule.comparison} ${shortageSizeSays(rule)} ${months}${least}: ${rule.grade}`;
}

/** The first thing wrong with a rule, in a sentence; undefined where it can be used. */
export function shortageRuleFault(rule: ShortageRule): string | undefined {
  const read = shortageRuleSchema.safeParse(rule);
  if (read.success) return undefined;
  const { label, worse, limits, unit } = shortageMeasure(rule.measure);
  const at = read.error.issues[0]?.path[0];
  switch (at) {
    case "label":
      return `A rule has a name of up to ${shortageLimits.label} characters. Give it one.`;
    case "size":
      return unit === "share"
        ? `${label} lies between ${percent(limits[0])} and ${percent(limits[1])}. Give a size within that.`
        : `${label} lies between ${limits[0]} and ${limits[1].toLocaleString("en-GB")}. Give a size within that.`;
    case "months":
      return "How long a rule has to hold is a whole number of months, from 1 to 60. Give one.";
    case "least":
      return "The least a rate is judged of is nought or more. Give a number, or leave it empty.";
    case "comparison":
      return `${label} is worse ${worse} a size, so its rule looks for what is ${worse}.`;
    case "reason":
      return `A reason has up to ${shortageLimits.reason.toLocaleString("en-GB")} characters. Shorten it.`;
    default:
      return "A rule needs a name, a size, how many months it has to hold, and a grade. Look through it again.";
  }
}

const written = (plan: Plan, rules: readonly ShortageRule[]): Plan => ({ ...plan, shortageRules: [...rules] });

/** Adds a rule after the others. Refused where it is outside its limits, or its id is taken. */
export function addShortageRule(
  plan: Plan,
  shipped: readonly ShortageRule[],
  rule: ShortageRule,
  signed: Signature,
): Outcome<Edit> {
  const rules = shortageRulesOf(plan, shipped);
  const fault = shortageRuleFault(rule);
  if (fault !== undefined) return refused("shortage-rule", fault);
  if (rules.some(({ id }) => id === rule.id))
    return refused("shortage-rule", `There is a rule "${rule.id}" already. Change that one, or choose another name.`);
  if (rules.length >= shortageLimits.rules)
    return refused("shortage-rule", `A plan keeps at most ${shortageLimits.rules} rules. Take one out first.`);
  return edited(written(plan, [...rules, rule]), signed, {
    what: `Shortage rule: ${rule.label}`,
    from: "none",
    to: shortageRuleSays(rule),
    why: rule.reason,
  });
}

/** Puts another rule in the place of the one of the same id. */
export function changeShortageRule(
  plan: Plan,
  shipped: readonly ShortageRule[],
  rule: ShortageRule,
  signed: Signature,
): Outcome<Edit> {
  const rules = shortageRulesOf(plan, shipped);
  const before = rules.find(({ id }) => id === rule.id);
  if (before === undefined)
    return refused("shortage-rule", "This rule is not in the plan any more, so there is nothing to change.");
  const fault = shortageRuleFault(rule);
  if (fault !== undefined) return refused("shortage-rule", fault);
  if (JSON.stringify(before) === JSON.stringify(rule)) return edited(plan, signed, { what: before.label });
  const drawn = before.size !== rule.size || before.measure !== rule.measure;
  // What a line was set against says nothing of where somebody else has drawn it.
  const next = drawn && before.against === rule.against ? without(rule, "against") : rule;
  return edited(
    written(
      plan,
      rules.map((one) => (one === before ? next : one)),
    ),
    signed,
    {
      what: `Shortage rule: ${rule.label}`,
      from: shortageRuleSays(before),
      to: shortageRuleSays(rule),
      why: rule.reason,
    },
  );
}

export function removeShortageRule(
  plan: Plan,
  shipped: readonly ShortageRule[],
  id: string,
  signed: Signature,
): Outcome<Edit> {
  const rules = shortageRulesOf(plan, shipped);
  const before = rules.find((rule) => rule.id === id);
  if (before === undefined)
    return refused("shortage-rule", "This rule is not in the plan any more, so there is nothing to take out.");
  return edited(
    written(
      plan,
      rules.filter((rule) => rule !== before),
    ),
    signed,
    {
      what: `Shortage rule: ${before.label}`,
      from: shortageRuleSays(before),
      to: "none",
    },
  );
}

/** Gives up the plan's own rules for the shipped ones. */
export const returnToShippedRules = (plan: Plan, signed: Signature): Outcome<Edit> =>
  edited(plan.shortageRules === undefined ? plan : without(plan, "shortageRules"), signed, {
    what: "Shortage rules",
    from: plan.shortageRules === undefined ? "as shipped" : "the plan's own",
    to: "as shipped",
  });
