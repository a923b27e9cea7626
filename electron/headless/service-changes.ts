/** What is done to a service, given on the command line: laid over the plan as a scenario of its own, run after the others. */
import {
  cut,
  longest,
  makeServiceChange,
  newScenario,
  resolutionsOf,
  serviceChangeCaveat,
  serviceChangeSentence,
  type Plan,
  type Scenario,
  type Service,
  type ServiceChange,
} from "../../model/index";
import type { Input } from "./io";
import { modelOf } from "./model-change-words";
import { serviceNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";
import { levelNamed, number, unclear, type Parts, type ServiceChangeWords } from "./service-change-words";

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

/** The plan with a scenario of the changes given, each refused with its sentence where it cannot be; that scenario; and what the changes cannot do. */
export function withServiceChanges(
  input: Input,
  given: readonly ServiceChangeWords[],
): Step<{ readonly input: Input; readonly scenario: Scenario | undefined; readonly notes: readonly string[] }> {
  if (given.length === 0) return done({ input, scenario: undefined, notes: [] });
  const made = newScenario(input.plan, "As asked");
  let plan: Plan = { ...input.plan, scenarios: [...input.plan.scenarios, made] };
  const lines: string[] = [];
  const notes: string[] = [];
  for (const one of given) {
    const change = changeOf(one, plan);
    if (!change.ok) return change;
    // Nothing of it is saved, so nobody signs it.
    const edit = makeServiceChange(plan, made.id, change.value, { when: "" });
    if (!edit.ok) return badArguments(...edit.problems.map(({ says }) => `--${one.what} "${one.words}": ${says}`));
    plan = edit.value.plan;
    lines.push(serviceChangeSentence(plan, change.value));
    const caveat = serviceChangeCaveat(plan, change.value);
    if (caveat !== undefined) notes.push(`note: ${caveat}`);
  }
  const name = cut(lines.join("; "), longest.label);
  const scenarios = plan.scenarios.map((one) => (one.id === made.id ? { ...one, name } : one));
  const named = { ...plan, scenarios };
  return done({
    input: { ...input, plan: named, resolutions: resolutionsOf(named) },
    scenario: scenarios.find(({ id }) => id === made.id),
    notes,
  });
}
