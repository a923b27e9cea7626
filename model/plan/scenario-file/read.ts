/** Reading what scenarios are taken from: a scenario file, or a whole plan. Nothing in either is trusted before it is checked. */
import { restsOn } from "../ask/ancestry";
import { readPlan } from "../file/read";
import { misshapenProblems } from "../file/schema-problems";
import { shaped } from "../file/shape";
import { readJson, positionOf } from "../json/json-reader";
import { problem, type Outcome, type Problem } from "../problem";
import { scenarioFileLimits, scenarioFileSchema, scenarioFileVersion, type ScenarioFile } from "./schema";
import { scenariosOf, type ScenarioSource } from "./source";

const refused = (kind: string, says: string, at = ""): Outcome<never> => ({
  ok: false,
  problems: [problem(kind, at, says)],
});

/** Whether what the file says holds together: every scenario once, and after the one it is based on. */
function contradictions({ scenarios, names, assumptions }: ScenarioFile): readonly Problem[] {
  const twice = (ids: readonly string[], what: string): readonly Problem[] =>
    ids.flatMap((id, at) =>
      ids.indexOf(id) === at
        ? []
        : [problem("given-twice", "", `The file has ${what} "${id}" twice. Only one can hold.`)],
    );
  const basis = scenarios.flatMap(({ basedOn, name }, at) =>
    basedOn === undefined || scenarios.slice(0, at).some(({ id }) => id === basedOn)
      ? []
      : [
          problem(
            "no-basis",
            `scenarios[${at}]`,
            `"${name}" is based on the scenario "${basedOn}", which does not come before it in the file. Save it again from its plan.`,
          ),
        ],
  );
  const circles = scenarios.flatMap(({ id, basedOn, name }) =>
    basedOn !== undefined && restsOn({ scenarios: [...scenarios] }, id, basedOn)
      ? [problem("scenario-circle", "", `"${name}" rests on itself.`)]
      : [],
  );
  return [
    ...twice(
      scenarios.map(({ id }) => id),
      "the scenario",
    ),
    ...twice(
      names.map(({ dimension, id }) => `${dimension} ${id}`),
      "the name",
    ),
    ...twice(
      assumptions.map(({ id }) => id),
      "the assumption",
    ),
    ...basis,
    ...circles,
  ];
}

/**
 * Reads a scenario file, or all scenarios of a plan file.
 *
 * Not ok with: `too-large`, `empty`, `not-json`, `not-scenarios`, `newer-version`, `duplicate-key`, `misshapen`, `given-twice`, `no-basis`,
 * `scenario-circle`, `no-scenarios`, or what {@link readPlan} refuses a plan with.
 */
export function readScenarios(text: string): Outcome<ScenarioSource> {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (/^\s*\{\s*"format"\s*:\s*"otplan"/.test(plain.slice(0, 400))) return fromPlan(plain);
  if (plain.length > scenarioFileLimits.characters)
    return refused(
      "too-large",
      "The file is larger than 5 MB, and a scenario is seldom larger than 20 kB. Look for another file.",
    );
  if (plain.trim() === "") return refused("empty", "The file is empty. Save the scenario again from its plan.");
  const reading = readJson(plain);
  if (!reading.ok) {
    const { line, column } = positionOf(plain, reading.offset);
    if (reading.holds !== undefined)
      return refused(
        "too-large",
        `The file holds ${reading.holds}, and a scenario holds far less. Look for another file.`,
        `line ${line}`,
      );
    return refused(
      "not-json",
      `The file cannot be read at line ${line}, column ${column}. Expected there: ${reading.expected}. It may not have been saved or copied completely.`,
      `line ${line}, column ${column}`,
    );
  }
  const { value } = reading;
  const said = typeof value === "object" && value !== null ? (value as { format?: unknown; version?: unknown }) : {};
  if (said.format === "otplan") return fromPlan(plain);
  if (said.format !== "otplan-scenario")
    return refused(
      "not-scenarios",
      'The file is no plan and no scenario: it does not say "format": "otplan-scenario". Take a file that was saved from a plan.',
    );
  if (typeof said.version === "number" && said.version > scenarioFileVersion)
    return refused(
      "newer-version",
      `The scenario was saved by a newer release: it is version ${said.version}, and this application reads version ${scenarioFileVersion}. Install the newer release.`,
    );
  const [again] = reading.duplicates;
  if (again !== undefined)
    return refused(
      "duplicate-key",
      `"${again.key.slice(0, 60)}" is given twice, in line ${again.first.line} and in line ${again.again.line}. Only one can hold.`,
    );
  const shape = shaped(scenarioFileSchema, value);
  if (!shape.ok) return { ok: false, problems: misshapenProblems(shape.issues, value) };
  const found = contradictions(shape.value);
  if (found.length > 0) return { ok: false, problems: found };
  const { plan, scenarios, names, assumptions } = shape.value;
  return { ok: true, value: { ...plan, scenarios, names, assumptions }, problems: [] };
}

function fromPlan(text: string): Outcome<ScenarioSource> {
  const read = readPlan(text);
  if (!read.ok) return read;
  const ids = read.value.scenarios.map(({ id }) => id);
  if (ids.length === 0) return refused("no-scenarios", `"${read.value.title}" has no scenarios to take.`);
  return { ok: true, value: scenariosOf(read.value, ids), problems: [] };
}
