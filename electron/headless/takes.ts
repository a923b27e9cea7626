/** `--takes`: what it would take to bring the list of a service to a wait by a date. */
import {
  readNumber,
  serviceTakes,
  takesBeside,
  takesRange,
  takesRangeSays,
  takesSays,
  type Plan,
  type TakesRequest,
  type Where,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { underScenario, type Input } from "./io";
import { serviceNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";
import type { Selection } from "./select";
import { takesExample } from "./takes-example";

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const form = `--takes is followed by SERVICE@WEEKS@MONTH, with @SHARE behind it where a share of the list is meant and FROM..MONTH where more begins later, as in --takes ${takesExample}.`;

/** The one member a filter names in a dimension. */
function oneOf(where: Where, dimension: "place" | "level"): Step<string | undefined> {
  const named = where[dimension];
  return typeof named === "object"
    ? badArguments(`--takes answers for one ${dimension}. Name one in --where.`)
    : done(named);
}

/** "children@18@2028-03@92%", taken apart. */
function requestIn(words: string, plan: Plan, where: Where): Step<TakesRequest> {
  const [service, weeks, date, share, ...more] = words.split("@").map((word) => word.trim());
  if (service === undefined || weeks === undefined || date === undefined || more.length > 0) return badArguments(form);
  const named = serviceNamed(service, plan);
  if (!named.ok) return named;
  const wait = readNumber(weeks.replace(/ *weeks?$/, ""), { unit: "weeks" });
  if (!wait.ok || wait.value.kind !== "number") return badArguments(`"${weeks}" is no number of weeks. ${form}`);
  const months = date.split("..");
  const by = months.at(-1);
  const from = months.length === 2 ? months[0] : undefined;
  if (by === undefined || months.length > 2 || !months.every((one) => month.test(one)))
    return badArguments(`"${date}" is no month such as 2028-03. ${form}`);
  const part = share === undefined ? undefined : readNumber(share, { unit: "share" });
  if (part !== undefined && (!part.ok || part.value.kind !== "number"))
    return badArguments(`"${share ?? ""}" is no share such as 92%. ${form}`);
  const place = oneOf(where, "place");
  if (!place.ok) return place;
  const level = oneOf(where, "level");
  if (!level.ok) return level;
  return done({
    service: named.value.id,
    weeks: wait.value.value,
    by,
    from,
    share: part?.ok === true && part.value.kind === "number" ? part.value.value : undefined,
    place: place.value,
    level: level.value,
  });
}

/** The answer for the base, or for each scenario named, with its range where futures are drawn. */
export function takes(
  words: string,
  { draws }: Pick<Arguments, "draws">,
  { plan, name }: Input,
  selection: Selection,
): Step<string> {
  const request = requestIn(words, plan, selection.where);
  if (!request.ok) return request;
  const answers: string[] = [];
  for (const scenario of selection.scenarios.length === 0 ? [undefined] : selection.scenarios) {
    const found = serviceTakes(plan, { ...request.value, scenario: scenario?.id });
    if (!found.ok)
      return badArguments(...found.problems.map(({ says }) => `${underScenario(name, scenario?.id)}: ${says}`));
    answers.push(
      [
        ...(scenario === undefined ? [] : [`${scenario.name}:`]),
        takesSays(found.value),
        takesBeside(found.value),
        ...(draws === undefined ? [] : [takesRangeSays(found.value, takesRange(plan, found.value, draws.to))]),
      ]
        .filter((line) => line !== "")
        .join("\n"),
    );
  }
  return done(`${answers.join("\n\n")}\n`);
}
