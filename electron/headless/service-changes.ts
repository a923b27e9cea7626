/** What is done to a service, given on the command line: laid over the plan as a scenario of its own, run after the others. */
import {
  longest,
  makeServiceChange,
  newScenario,
  readNumber,
  resolutionsOf,
  serviceChangeSentence,
  type Plan,
  type Scenario,
  type Service,
  type ServiceChange,
  type TierThen,
} from "../../model/index";
import type { Input } from "./io";
import { findNamed, serviceNamed } from "./names";
import { badArguments, done, type Step, type Stopped } from "./outcome";
import { serviceChangeExamples, type ServiceChangeOption } from "./service-changes-example";

/** A change as it was given: which option, and its words. */
export interface ServiceChangeWords {
  readonly what: ServiceChangeOption;
  readonly words: string;
}

const shapes: Readonly<Record<ServiceChangeOption, string>> = {
  clinics: "SERVICE@HOW-MANY-A-WEEK@WEEKS@FROM, with @LEVEL behind it where hours are counted",
  "look-through": "SERVICE@SHARE@MONTH, or SERVICE@PEOPLE@MONTH",
  "change-model":
    "SERVICE@TIER=SHARE:FIGURE=VALUE,...@FROM, with @MONTHS it comes in over and @LOSS:MONTHS of training",
};

const unclear = ({ what, words }: ServiceChangeWords, says: string): Stopped =>
  badArguments(
    `--${what} "${words}": ${says} It is ${shapes[what]}. Write, for example, --${what} ${serviceChangeExamples[what]}.`,
  );

function number(given: ServiceChangeWords, text: string, unit: string, what: string): Step<number> {
  const read = readNumber(text, { percent: unit === "share", unit });
  return read.ok && read.value.kind === "number" ? done(read.value.value) : unclear(given, `"${text}" is no ${what}.`);
}

/** A level by id or name. */
const levelNamed = (plan: Plan, word: string) =>
  findNamed(
    "level",
    word,
    plan.structure.levels,
    `The plan has ${plan.structure.levels.map(({ id }) => `"${id}"`).join(", ")}.`,
  );

type Parts = readonly string[];

function clinicsOf(given: ServiceChangeWords, service: Service, parts: Parts, plan: Plan): Step<ServiceChange> {
  const [size = "", weeks = "", from = "", who, ...more] = parts;
  if (more.length > 0) return unclear(given, "There is one part too many.");
  const aWeek = number(given, size.replace(/ *(hours|cases)$/, ""), "hours per week", "number a week");
  if (!aWeek.ok) return aWeek;
  const many = number(given, weeks.replace(/ *weeks?$/, ""), "weeks", "number of weeks");
  if (!many.ok) return many;
  const put = { what: "clinics", service: service.id, from, aWeek: aWeek.value, weeks: many.value } as const;
  if (service.capacity === "starts")
    return who === undefined
      ? done(put)
      : unclear(given, `${service.label} counts cases started, and not whose hours they take: leave "${who}" out.`);
  if (who === undefined) return unclear(given, `${service.label} counts hours. Say whose they are.`);
  const level = levelNamed(plan, who);
  return level.ok ? done({ ...put, level: level.value.id }) : level;
}

function lookThroughOf(given: ServiceChangeWords, service: Service, parts: Parts): Step<ServiceChange> {
  const [off = "", from = "", ...more] = parts;
  if (more.length > 0) return unclear(given, "There is one part too many.");
  const share = off.trim().endsWith("%");
  const read = share
    ? number(given, off, "share", "share")
    : number(given, off.replace(/ *(people|person)$/, ""), "people", "share such as 20%, nor a number of people");
  if (!read.ok) return read;
  return done({
    what: "look-through",
    service: service.id,
    from,
    ...(share ? { share: read.value } : { people: read.value }),
  });
}

const figures = { contacts: "contacts per case", group: "people", weeks: "weeks" } as const;
const minutes = ["direct", "travel", "indirect"] as const;

/** "targeted=50%:group=6:direct.registered=45", taken apart; the share may be left out, as in "targeted:group=6". */
function tierOf(given: ServiceChangeWords, service: Service, words: string, plan: Plan): Step<TierThen> {
  const [first = "", ...others] = words.split(":").map((word) => word.trim());
  const [name = "", share, ...more] = first.split("=");
  if (more.length > 0) return unclear(given, `"${first}" has two signs of equality.`);
  const tier = findNamed("tier", name, service.tiers, "--list tiers lists those of the plan.");
  if (!tier.ok) return tier;
  let then: TierThen = { tier: tier.value.id };
  if (share !== undefined) {
    const part = number(given, share, "share", "share such as 50%");
    if (!part.ok) return part;
    then = { ...then, share: part.value };
  }
  for (const one of others) {
    const changed = withFigure(given, then, one, plan);
    if (!changed.ok) return changed;
    then = changed.value;
  }
  return done(then);
}

function withFigure(given: ServiceChangeWords, then: TierThen, words: string, plan: Plan): Step<TierThen> {
  const [figure = "", text, ...more] = words.split("=").map((word) => word.trim());
  const [kind = "", who, ...rest] = figure.split(".");
  const known = minutes.find((one) => one === kind);
  if (text === undefined || more.length + rest.length > 0 || (known === undefined && !(kind in figures)))
    return unclear(
      given,
      `"${words}" is no figure of a tier: it is ${Object.keys(figures).join("=, ")}=, or minutes of a level, ${minutes.map((one) => `${one}.LEVEL=`).join(", ")}.`,
    );
  const value = number(given, text, known === undefined ? figures[kind as keyof typeof figures] : "minutes", "number");
  if (!value.ok) return value;
  if (known === undefined) return done({ ...then, [kind === "group" ? "groupSize" : kind]: value.value });
  if (who === undefined) return unclear(given, `"${words}" does not say whose minutes: write ${known}.LEVEL=.`);
  const level = levelNamed(plan, who);
  if (!level.ok) return level;
  const before = then.minutes ?? [];
  const own = before.find((one) => one.level === level.value.id) ?? { level: level.value.id };
  return done({
    ...then,
    minutes: [...before.filter((one) => one !== own), { ...own, [known]: value.value }],
  });
}

function modelOf(given: ServiceChangeWords, service: Service, parts: Parts, plan: Plan): Step<ServiceChange> {
  const [words = "", from = "", over, taken, ...more] = parts;
  if (more.length > 0) return unclear(given, "There is one part too many.");
  const tiers: TierThen[] = [];
  for (const one of words.split(",").filter((word) => word.trim() !== "")) {
    const tier = tierOf(given, service, one, plan);
    if (!tier.ok) return tier;
    if (tiers.some((other) => other.tier === tier.value.tier)) return unclear(given, `"${one}" names its tier again.`);
    tiers.push(tier.value);
  }
  const stages =
    over === undefined || over.trim() === ""
      ? done(undefined)
      : number(given, over.replace(/ *months?$/, ""), "months", "number of months");
  if (!stages.ok) return stages;
  const training = taken === undefined ? done(undefined) : trainingOf(given, taken);
  if (!training.ok) return training;
  return done({
    what: "model",
    service: service.id,
    from,
    tiers,
    over: stages.value === 0 ? undefined : stages.value,
    training: training.value,
  });
}

/** "20%:3", a share of the time for three months. */
function trainingOf(
  given: ServiceChangeWords,
  words: string,
): Step<{ readonly loss: number; readonly months: number }> {
  const [share = "", months, ...more] = words.split(":");
  if (months === undefined || more.length > 0)
    return unclear(given, `"${words}" does not say what share of the time the change takes, and for how many months.`);
  const loss = number(given, share, "share", "share such as 20%");
  if (!loss.ok) return loss;
  const long = number(given, months.replace(/ *months?$/, ""), "months", "number of months");
  return long.ok ? done({ loss: loss.value, months: long.value }) : long;
}

/** One change, taken apart; whether the plan can have it is the model's to say. */
function changeOf(given: ServiceChangeWords, plan: Plan): Step<ServiceChange> {
  const [name = "", ...parts] = given.words.split("@").map((part) => part.trim());
  if (parts.length < 2) return unclear(given, "Its parts have @ between them.");
  const service = serviceNamed(name, plan);
  if (!service.ok) return service;
  if (given.what === "clinics") return clinicsOf(given, service.value, parts, plan);
  return given.what === "look-through"
    ? lookThroughOf(given, service.value, parts)
    : modelOf(given, service.value, parts, plan);
}

/** The plan with a scenario of the changes given, each refused with its sentence where it cannot be; and that scenario. */
export function withServiceChanges(
  input: Input,
  given: readonly ServiceChangeWords[],
): Step<{ readonly input: Input; readonly scenario: Scenario | undefined }> {
  if (given.length === 0) return done({ input, scenario: undefined });
  const made = newScenario(input.plan, "As asked");
  let plan: Plan = { ...input.plan, scenarios: [...input.plan.scenarios, made] };
  const lines: string[] = [];
  for (const one of given) {
    const change = changeOf(one, plan);
    if (!change.ok) return change;
    // Nothing of it is saved, so nobody signs it.
    const edit = makeServiceChange(plan, made.id, change.value, { when: "" });
    if (!edit.ok) return badArguments(...edit.problems.map(({ says }) => `--${one.what} "${one.words}": ${says}`));
    plan = edit.value.plan;
    lines.push(serviceChangeSentence(plan, change.value));
  }
  const name = lines.join("; ").slice(0, longest.label);
  const scenarios = plan.scenarios.map((one) => (one.id === made.id ? { ...one, name } : one));
  const named = { ...plan, scenarios };
  return done({
    input: { ...input, plan: named, resolutions: resolutionsOf(named) },
    scenario: scenarios.find(({ id }) => id === made.id),
  });
}
