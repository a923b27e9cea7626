/** Which options of a run do not go together, or not without another. */
import { present } from "../../model/index";
import { goalExample } from "./goal-example";
import { placesOptions } from "./places-options";
import { runExamples } from "./run-options";

/** What is asked for that does not go together, as the sentence that says what to write instead; undefined where it all does. */
export function notTogether(
  given: ReadonlyMap<string, readonly string[]>,
  plan: string | undefined,
): string | undefined {
  const one = (name: string): string | undefined => given.get(name)?.[0];
  const out = one("out");
  const planFor = one("plan-for");
  if (given.has("beside") && planFor === undefined)
    return "--beside goes with --plan-for, which names the place that is to stand beside its neighbours.";
  if (planFor !== undefined && (out === undefined || !/\.otplan$/i.test(out)))
    return `--plan-for makes a plan, and --out says where it goes. Write, for example, --plan-for ${planFor} --out my-area.otplan.`;
  if (planFor === undefined && out !== undefined && !/\.(csv|json)$/i.test(out))
    return `--out writes results as .csv or .json, and "${out}" ends in neither. Write, for example, --out results.csv.`;
  if (out !== undefined && out === plan)
    return `--out names the plan itself, "${out}". Give the results a name of their own.`;
  if (given.has("explain") && out !== undefined)
    return "--explain writes its answer to the screen and --out writes tables to a file. Ask for one of them.";
  if (given.has("what-matters") && out !== undefined)
    return "--what-matters writes its answer to the screen and --out writes to a file. Ask for one of them.";
  const single = [
    "list",
    "explain",
    "what-matters",
    "calibration",
    "opening",
    "nation",
    "backtest",
    "national-lists",
    "host-apprentices",
    "composition",
    "takes",
    "goal",
    "plan-for",
    // With these --draws says how many futures their shares are taken from.
    ...(["what-matters", "goal", "takes", "composition"].some((name) => given.has(name)) ? [] : ["draws"]),
  ].filter((name) => given.has(name));
  if (single.length > 1) return `--${single.join(" and --")} are answers of their own. Ask for one of them.`;
  if (given.has("as-returned") && !given.has("national-lists"))
    return "--as-returned goes with --national-lists: it runs lists whose returns are in doubt.";
  for (const name of ["by-changing", "chance"])
    if (given.has(name) && !given.has("goal"))
      return `--${name} goes with --goal, as in --goal "${goalExample}" --by-changing leaver_rate.`;
  if (given.has("draws") && given.has("goal") && !given.has("chance"))
    return "With --goal, --draws goes with --chance, which says in how many of the futures.";
  const ofPlaces = Object.keys(placesOptions).find((name) => given.has(name));
  if (ofPlaces !== undefined)
    return `--${ofPlaces} goes with places, as in: places PLAN --${ofPlaces} "${present(runExamples[ofPlaces], "an example")}".`;
  if (given.has("backfill-money") && !given.has("host-apprentices"))
    return "--backfill-money is for --host-apprentices. Name the place there.";
  if (given.has("composition") && given.has("draws") && out !== undefined)
    return "With --composition, --draws says the range of the answer on the screen and --out writes tables. Ask for one of them.";
  return undefined;
}
