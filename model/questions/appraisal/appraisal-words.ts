/** An appraisal in sentences: what an option costs and brings, what one of it would have to be worth, and what nobody can say. */
import { power } from "../../chance/portable";
import { listed, lowerFirst } from "../../plan/ask/words";
import { levelWords } from "../../plan/ask/spread";
import type { Appraisal, AppraisedOption, Effect, EvidenceFound, Ratio, Reached } from "./appraisal";
import { howFarKnown } from "./amounts";
import { poundsSay } from "../../plan/ask/pounds";
import type { Between, OptionRange } from "./ranges";

const number = (value: number, digits = 1): string =>
  (Math.abs(value) < 0.5 * power(10, -digits) ? 0 : value)
    .toLocaleString("en-GB", { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : digits })
    .replace("-", "−");

const betweenSays = ({ low, high }: Between, write: (value: number) => string): string => {
  const [from, to] = [write(low), write(high)];
  return from === to ? from : `${from} to ${to}`;
};

/** " (£1 to £2 in 8 in 10 futures)", of those futures that have it where not all do; or nothing. */
function rangeSays(range: Between | undefined, write: (value: number) => string): string {
  if (range === undefined || Number.isNaN(range.low)) return "";
  const of = range.share > 0.995 ? "futures" : `of the ${number(100 * range.share, 0)}% of futures that have one`;
  return ` (${betweenSays(range, write)} in ${levelWords(0.8)} ${of})`;
}

/** A net present value's range, told of costs where all of it is a cost. */
function netRangeSays(range: Between | undefined): string {
  if (range === undefined || Number.isNaN(range.low)) return "";
  if (range.high <= 0) return rangeSays({ ...range, low: -range.high, high: -range.low }, poundsSay);
  return range.low >= 0
    ? rangeSays(range, poundsSay)
    : ` (from a cost of ${poundsSay(-range.low)} to a value of ${poundsSay(range.high)} in ${levelWords(0.8)} futures)`;
}

/** How years are weighed, and in whose prices. */
export function conventionSays({ prices, rates, years }: Appraisal): string {
  const { rate, source, own } = rates.standard;
  const per = `${(100 * rate).toLocaleString("en-GB", { maximumFractionDigits: 2 })}%`;
  return `All money is in ${prices === undefined ? "prices of a year that the plan does not name" : `${prices} prices`}, as a difference from doing nothing. Present values are of ${years[0] ?? "the first year"}: later years are discounted by ${per} a year above prices (${own ? `the plan's own: ${source}` : source}). ${rates.convention}`;
}

/** False where no line that is known is ever anything but nought, so that a chart of it would lie along the axis. */
export const comesToMoney = ({ lines }: Pick<AppraisedOption, "lines">): boolean =>
  lines.some(({ years }) => years.some((value) => value !== 0 && !Number.isNaN(value)));

/** Why a chart of money has no line for some options; nothing where each has one. */
export function undrawnSays(options: readonly AppraisedOption[]): string | undefined {
  const without = options.filter((option) => !comesToMoney(option));
  if (without.length === 0) return undefined;
  const wanting = without.filter(({ complete }) => !complete);
  const rest = without.filter(({ complete }) => complete);
  const named = (some: readonly AppraisedOption[]): string => listed(some.map(({ name }) => name));
  const lack = `a line would stand at nought, which is not what ${wanting.length === 1 ? "it comes" : "they come"} to`;
  return [
    ...(wanting.length === 0
      ? []
      : [`${named(wanting)}: no money of ${wanting.length === 1 ? "it" : "them"} is known; ${lack}.`]),
    ...(rest.length === 0 ? [] : [`${named(rest)}: no cost and no benefit in money, so there is no line.`]),
  ].join(" ");
}

/** What the option costs and brings in money, against doing nothing. */
export function moneySays({ name, presentValue, complete, lines }: AppraisedOption, range?: OptionRange): string {
  const { costs, cashReleasing, notCashReleasing, society, net } = presentValue;
  if (!comesToMoney({ lines }))
    return complete
      ? `${name}: costs and saves nothing.`
      : `${name}: what it costs is not known; nothing that is known of it costs or saves money.`;
  const dearer =
    costs >= 0
      ? `costs ${poundsSay(costs)} more than doing nothing`
      : `costs ${poundsSay(-costs)} less than doing nothing`;
  const cash = howFarKnown(lines, "benefit", ["cash"]);
  const released =
    cash === "none"
      ? "what it releases in cash is not known"
      : cashReleasing >= 0
        ? `it releases ${poundsSay(cashReleasing)} in cash${cash === "some" ? ", as far as that is known" : ""}`
        : `it takes ${poundsSay(-cashReleasing)} more in temporary staff and replacing leavers`;
  const more = [
    ...(notCashReleasing === 0 ? [] : [`${poundsSay(notCashReleasing)} in time and capacity, which is no cash`]),
    ...(society === 0 ? [] : [`${poundsSay(society)} to people and society`]),
  ];
  const of = complete ? "" : ", of what is known";
  return `${name}: ${dearer}, and ${released}${more.length === 0 ? "" : `; it brings ${listed(more)}`}: a net present ${net < 0 ? `cost of ${poundsSay(-net)}` : `value of ${poundsSay(net)}`}${of}${netRangeSays(range?.presentValue.net)}.`;
}

const ratioWords = (ratio: Ratio, range: Between | undefined): string | undefined =>
  ratio.kind === "ratio" ? `${number(ratio.value, 2)}${rangeSays(range, (value) => number(value, 2))}` : undefined;

/** Benefits for a pound of costs, all of them and in cash alone; or why there is no such ratio. */
export function ratioSays({ ratio, cashRatio }: AppraisedOption, range?: OptionRange): string {
  const [all, cash] = [ratioWords(ratio, range?.ratio), ratioWords(cashRatio, range?.cashRatio)];
  const whole =
    all === undefined
      ? `There is no benefit-cost ratio. ${ratio.kind === "none" ? ratio.why : ""}`
      : `The benefit-cost ratio is ${all}.`;
  return cash === undefined ? whole : `${whole} In cash alone it is ${cash} of the service's own budget.`;
}

const reachedWords = (reached: Reached): string | undefined => {
  switch (reached.kind) {
    case "reached":
      return `in ${reached.year}, ${number(reached.after)} years from the start`;
    case "from-the-start":
      return "from the start";
    case "not-within-the-plan":
      return "not within the plan";
    default:
      return undefined;
  }
};

/** When it breaks even and pays back; nothing where neither can be told. */
export function timesSay({ breakEven, payback }: AppraisedOption, range?: OptionRange): string | undefined {
  const [even, back] = [reachedWords(breakEven), reachedWords(payback)];
  const share = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? "" : ` (within the plan in ${number(100 * value, 0)}% of futures)`;
  const parts = [
    ...(even === undefined ? [] : [`It breaks even ${even}${share(range?.breaksEven)}.`]),
    ...(back === undefined ? [] : [`Its own budget is paid back in cash ${back}${share(range?.paysBack)}.`]),
  ];
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** What one of an effect costs, or that a cost of one says nothing. */
export function costOfOneSays(effect: Effect, range?: OptionRange): string {
  const { each, one, total, unit } = effect;
  const of = range?.effects.find(({ id }) => id === effect.id);
  const amount = `${number(total)} ${unit}${rangeSays(of?.total, (value) => number(value))}`;
  switch (each.standing) {
    case "dearer-and-more":
      return `${amount}: ${poundsSay(each.cost)} for each ${one}${rangeSays(of?.cost, poundsSay)}.`;
    case "cheaper-and-less":
      return Math.round(each.cost) === 0
        ? `${amount}, and no money that is known is saved.`
        : `${amount}: ${poundsSay(each.cost)} saved for each ${one} that is lost.`;
    case "cheaper-and-more":
      return `${amount}, at no more cost than doing nothing.`;
    case "dearer-and-no-more":
      return `${amount}, for more money: no cost of one can be told.`;
    case "same":
      return "No different from doing nothing.";
    case "unknown":
      return "Not known.";
  }
}

/** What one would have to be worth for the option to pay; nothing where that says nothing. */
export function breakEvenSays(effect: Effect, complete: boolean, range?: OptionRange): string | undefined {
  const { one, breakEvenValue, breakEvenShare } = effect;
  if (Number.isNaN(breakEvenValue) || effect.each.standing === "same" || effect.each.standing === "unknown")
    return undefined;
  const known = complete ? "It" : "As far as its money is known, it";
  const of = range?.effects.find(({ id }) => id === effect.id);
  const share =
    breakEvenShare === undefined
      ? ""
      : ` At the value given, ${number(100 * breakEvenShare, 0)}% of its effect would do.`;
  const value = `${poundsSay(breakEvenValue)}${rangeSays(of?.breakEvenValue, poundsSay)}`;
  if (breakEvenValue === 0) return `${known} pays whatever each ${one} is worth.`;
  return effect.presentAmount < 0
    ? `${known} pays only while each ${one} that is lost is worth less than ${value}.`
    : `${known} would pay if each ${one} were worth ${value}.${share}`;
}

/** What a cost a year it could bear besides, where it brings more than it costs. */
export const roomSays = ({ room, complete }: AppraisedOption): string | undefined =>
  room > 0
    ? `It could cost ${poundsSay(room)} a year besides and still break even${complete ? "" : ", as far as its money is known"}.`
    : undefined;

/** What drives the net present value most. */
export function drivesSay({ drives }: AppraisedOption): string | undefined {
  const named = drives
    .slice(0, 3)
    .map(({ label, adds }) => `${lowerFirst(label)} (${adds > 0 ? "+" : ""}${poundsSay(adds)})`);
  return named.length === 0 ? undefined : `What moves it most: ${listed(named)}.`;
}

/** What cannot be said, and for want of which figures. */
export function wantedSays({ name, complete, wanted }: AppraisedOption): string | undefined {
  if (complete && wanted.length === 0) return undefined;
  return `Whether "${name}" pays, its benefit-cost ratio and when it breaks even cannot be said without: ${wanted.map(({ label }) => lowerFirst(label)).join("; ")}.`;
}

/** Net present values under other conventions. */
export const readingsSay = ({ readings, lines }: AppraisedOption): string | undefined =>
  comesToMoney({ lines })
    ? `Under other conventions the net present value is ${readings.map(({ label, netPresentValue }) => `${poundsSay(netPresentValue)} (${lowerFirst(label)})`).join("; ")}.`
    : undefined;

export const findingWords: Readonly<Record<EvidenceFound["finding"], string>> = {
  gain: "Found a gain",
  mixed: "Found some of each",
  "no-gain": "Found no gain",
  "not-known": "Result not known",
};

/** All sentences of an option, what matters most first. */
export function optionSays(option: AppraisedOption, range?: OptionRange): readonly string[] {
  const effects = option.effects.filter(({ each }) => each.standing !== "same" && each.standing !== "unknown");
  return [
    moneySays(option, range),
    ratioSays(option, range),
    ...option.countedTwice,
    timesSay(option, range),
    ...effects.map(
      (effect) =>
        `${effect.label}${effect.service === undefined ? "" : `, ${effect.service}`}: ${costOfOneSays(effect, range)}`,
    ),
    ...effects.flatMap((effect) => breakEvenSays(effect, option.complete, range) ?? []),
    roomSays(option),
    drivesSay(option),
    readingsSay(option),
    wantedSays(option),
    ...option.notCounted,
  ].filter((sentence) => sentence !== undefined);
}
