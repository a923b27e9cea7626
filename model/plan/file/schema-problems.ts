/** What the schema finds wrong with a file, in plain sentences that say what to do. */
import { elementAt } from "../../assumptions/present";
import type { Path } from "../json/json-reader";
import { didYouMean } from "../ask/nearest";
import { placeInFile, valueAt } from "../json/place-in-file";
import { andMore, mostListed, problem } from "../problem";
import type { Problem } from "../problem";
import { planSchema } from "../schema";
import { within, type Issue, type Shape } from "./shape";

/** The keys the schema knows for the object at a path. */
function keysAt(path: Path): readonly string[] {
  let shape: Shape | undefined = planSchema;
  for (const step of path) {
    const def: Shape["_zod"]["def"] | undefined = within(shape)?._zod.def;
    shape = typeof step === "number" ? def?.element : def?.shape?.[step];
  }
  return Object.keys(within(shape)?._zod.def.shape ?? {});
}

const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 37)}...` : text}"`;

/** What stands there now, shortly. */
function shown(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return value === "" ? "an empty text" : `the text ${quoted(value)}`;
  if (typeof value === "number") return Number.isFinite(value) ? `the number ${value}` : "a number too large to hold";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "boolean") return value ? "true" : "false";
  return "an object in { }";
}

const wanted: Readonly<Record<string, string>> = {
  string: "a text in double quotation marks",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in [ ]",
  object: "an object in { }",
  null: "null",
};

/** A number written as text is the commonest slip. */
function numberHint(value: unknown): string {
  if (typeof value !== "string") return "";
  if (/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return ` Write it without quotation marks: ${Number(value)}.`;
  const percent = /^\s*(-?\d+(?:\.\d+)?)\s*%\s*$/.exec(value)?.[1];
  if (percent !== undefined)
    return ` Write a percentage as a number without quotation marks: ${Number((Number(percent) / 100).toPrecision(12))}.`;
  return "";
}

const many = (count: number | bigint, one: string): string => `${count} ${one}${Number(count) === 1 ? "" : "s"}`;

/** Says what is wrong with the value at the path; the place itself stands in front of the sentence. */
function sentence(issue: Issue, value: unknown, name: string): string {
  switch (issue.code) {
    case "invalid_type": {
      const expected = wanted[issue.expected] ?? issue.expected;
      if (value === undefined) return `"${name}" is missing. Add it: ${expected}.`;
      return `"${name}" should be ${expected}, but it is ${shown(value)}.${issue.expected === "number" || issue.expected === "int" ? numberHint(value) : ""}`;
    }
    case "invalid_value": {
      const values = issue.values.map((word) => (typeof word === "string" ? `"${word}"` : String(word)));
      const list = values.length === 1 ? elementAt(values, 0) : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
      if (value === undefined) return `"${name}" is missing. Add it: ${list}.`;
      return `"${name}" should be ${list}, but it is ${shown(value)}.${
        typeof value === "string"
          ? didYouMean(
              value,
              issue.values.filter((word) => typeof word === "string"),
            )
          : ""
      }`;
    }
    case "invalid_union": {
      if (value === undefined)
        return `"${name}" is missing. Add it, or write null where nobody has given the figure yet.`;
      const kinds = issue.errors.flatMap((branch) =>
        branch
          .filter((inner) => inner.path.length === 0 && inner.code === "invalid_type")
          .map((inner) => ("expected" in inner ? inner.expected : "")),
      );
      if (kinds.includes("array")) return `"${name}" should be one id or a list of ids, but it is ${shown(value)}.`;
      return `"${name}" should be a number${kinds.includes("null") ? ", a formula in quotation marks that starts with =, or null where nobody has given the figure yet" : " or a formula in quotation marks that starts with ="}; it is ${shown(value)}.`;
    }
    case "too_big":
      if (issue.origin === "string")
        return `"${name}" is too long: ${typeof value === "string" ? many(value.length, "character") : "its text"}, and the most is ${issue.maximum}. Shorten it.`;
      if (issue.origin === "array")
        return `"${name}" has more entries than the ${issue.maximum} allowed. Take some out.`;
      return `"${name}" is ${String(value)}; it must be ${issue.inclusive === false ? "below" : "at most"} ${issue.maximum}.`;
    case "too_small":
      if (issue.origin === "string") return `"${name}" is empty. Give it a text.`;
      if (issue.origin === "array") {
        if (issue.minimum === 2 && Array.isArray(value) && typeof value[0] === "string")
          return `"${name}" is a list of one. Write the id alone, without [ ].`;
        return `"${name}" needs at least ${many(issue.minimum, "entry").replace("entrys", "entries")}, and it has ${Array.isArray(value) ? value.length : 0}. Add ${Number(issue.minimum) === 1 ? "one" : "more"}.`;
      }
      return `"${name}" is ${String(value)}; it must be ${issue.inclusive === false ? "above" : "at least"} ${issue.minimum}.`;
    case "invalid_format": {
      const advice = `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
      return `"${name}" is ${shown(value)}.${(name === "value" ? numberHint(value) : "") || ` ${advice}`}`;
    }
    default:
      return `"${name}" is not right: ${issue.message}.`;
  }
}

/** The schema's findings about a parsed file as problems, one for each, at most a hundred and a count of the others. */
export function misshapenProblems(issues: readonly Issue[], plan: unknown): readonly Problem[] {
  const found: Problem[] = [];
  let faults = 0;
  for (const issue of issues) {
    faults += issue.code === "unrecognized_keys" ? issue.keys.length : 1;
    const room = mostListed - found.length;
    if (room <= 0) continue;
    const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    const at = placeInFile(plan, path);
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(path);
      for (const key of issue.keys.slice(0, room))
        found.push(
          problem(
            "misshapen",
            at,
            `${at === "" ? "The plan" : at} has a key this version does not know: ${quoted(key)}.${didYouMean(key, known) || " Take it out, or correct its spelling."}`,
          ),
        );
      continue;
    }
    const last = path.at(-1);
    const name = typeof last === "number" ? `entry ${last + 1}` : (last ?? "the plan");
    found.push(problem("misshapen", at, `${at}: ${sentence(issue, valueAt(plan, path), name)}`));
  }
  return andMore(found, faults, "misshapen");
}
