/** `--change-model`: what becomes of the tiers, in words, taken apart. */
import type { Plan, Service, ServiceChange, TierThen } from "../../model/index";
import { findNamed } from "./names";
import { done, type Step } from "./outcome";
import { levelNamed, number, unclear, type Parts, type ServiceChangeWords } from "./service-change-words";

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

/** "universal=20%,targeted=80%:group=6", from when, over how many months and with what training. */
export function modelOf(given: ServiceChangeWords, service: Service, parts: Parts, plan: Plan): Step<ServiceChange> {
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
