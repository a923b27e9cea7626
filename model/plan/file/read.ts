/**
 * Opening: the text of an `.otplan` file becomes a checked plan, or sentences that say why not.
 * parse > version > migrate > validate > cross-check, and the first stage that fails is the one that speaks.
 */
import { checkPlan, checkStructure } from "../check/check-plan";
import { readJson, positionOf, type JsonReading } from "../json/json-reader";
import { migrate, migrations } from "./migrations";
import type { Migration } from "./migrations";
import { misshapenProblems } from "./schema-problems";
import { shaped } from "./shape";
import { placeInFile } from "../json/place-in-file";
import type { Plan } from "../plan";
import { andMore, hasErrors, problem } from "../problem";
import type { Outcome, Problem } from "../problem";
import { planSchema } from "../schema";

/** The version this application reads and writes. */
export const planVersion: number = planSchema.shape.version.value;

/** 50 MB: some two hundred times a plan for a whole integrated care system. */
export const mostCharacters = 50 * 1024 * 1024;

/** Kind of the problem of a file that holds scenarios alone. */
export const scenarioFileKind = "scenario-file";

/** A problem that lies in the version of the file; `version` is the file's. */
export interface VersionProblem extends Problem {
  readonly version: number;
}

export const isVersionProblem = (found: Problem): found is VersionProblem =>
  "version" in found && typeof found.version === "number";

const refused = (...problems: Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
});
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The line around a fault, with a mark where it is. */
function excerpt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 30);
  const lineEnd = text.indexOf("\n", offset);
  const end = Math.min(lineEnd === -1 ? text.length : lineEnd, offset + 30);
  return `${text.slice(start, offset).trimStart()}>>>${text.slice(offset, end).trimEnd()}`;
}

/** JSON has no bare control characters; the replacement character stands where bytes were not text, but may stand in a title too. */
const looksLikeText = (start: string): boolean =>
  !/[\u0000-\u0008]/.test(start) && (/^\s*\{/.test(start) || !/\ufffd|^%PDF/.test(start));

/** Keys given twice, and how many more there are than are named. */
function givenTwice({ value, duplicates, repeated }: JsonReading & { readonly ok: true }): readonly Problem[] {
  const named = duplicates.map(({ path, key, first, again }) => {
    const at = placeInFile(value, [...path, key]);
    return problem(
      "duplicate-key",
      at,
      `${at} is given twice, ${first.line === again.line ? `both in line ${first.line}` : `in line ${first.line} and in line ${again.line}`}. Only one can hold; take the other out.`,
    );
  });
  return andMore(named, repeated, "duplicate-key");
}

function parse(text: string): Outcome<{ readonly plan: unknown; readonly duplicates: readonly Problem[] }> {
  if (text.length > mostCharacters)
    return refused(
      problem(
        "too-large",
        "",
        "The file is larger than 50 MB, and a plan is seldom larger than 1 MB. It is probably another kind of file; look for the one that ends in .otplan.",
      ),
    );
  if (text.trim() === "")
    return refused(
      problem(
        "empty",
        "",
        "The file is empty. It may not have been saved or synchronised completely; try a backup of it.",
      ),
    );
  const reading = readJson(text);
  if (!reading.ok) {
    if (!looksLikeText(text.slice(0, 4000)))
      return refused(
        problem(
          "not-text",
          "",
          "The file does not hold plain text. It may be a workbook, a document or a compressed file renamed to .otplan; figures from a workbook can be copied and pasted on the Assumptions screen.",
        ),
      );
    const { line, column } = positionOf(text, reading.offset);
    if (reading.holds !== undefined)
      return refused(
        problem(
          "too-large",
          `line ${line}`,
          `The file holds ${reading.holds}, at line ${line}, and the largest plans hold far less. It is probably another kind of file, or was made by a program that went wrong; try a backup of it.`,
        ),
      );
    if (reading.ended && /^\s*[[{]/.test(text))
      return refused(
        problem(
          "truncated",
          `line ${line}`,
          `The file stops in the middle, at line ${line}, where ${reading.expected} should follow. It was probably not saved or copied completely; try a backup of it.`,
        ),
      );
    return refused(
      problem(
        "not-json",
        `line ${line}, column ${column}`,
        `The file cannot be read at line ${line}, column ${column}. Expected there: ${reading.expected}. The fault is at >>> in: ${excerpt(text, reading.offset)}`,
      ),
    );
  }
  return { ok: true, value: { plan: reading.value, duplicates: givenTwice(reading) }, problems: [] };
}

function recognise(
  plan: unknown,
): { readonly ok: true; readonly version: number } | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (!isObject(plan))
    return refused(
      problem(
        "not-a-plan",
        "",
        "The file is readable, but it is not a plan: a plan is one object in { }. Open a file that this application saved.",
      ),
    );
  if (plan["format"] === "otplan-scenario")
    return refused(
      problem(
        scenarioFileKind,
        "",
        "The file is a scenario saved from a plan, and no plan. Open the plan it is for, and take the scenario from the file there.",
      ),
    );
  if (plan["format"] !== "otplan") {
    const like = "structure" in plan && "assumptions" in plan;
    return refused(
      problem(
        "not-a-plan",
        "format",
        like
          ? 'The file looks like a plan, but it does not say "format": "otplan". Add that as its first line after the opening {.'
          : 'The file is readable, but it is not a plan: it does not say "format": "otplan". Open a file that this application saved.',
      ),
    );
  }
  const { version } = plan;
  if (typeof version !== "number" || !Number.isInteger(version)) {
    return refused(
      problem(
        "unknown-version",
        "version",
        `The plan ${version === undefined ? "does not say which version it is" : "names a version that is not a whole number"}. This application reads version ${planVersion}; if the plan was written by hand for it, write "version": ${planVersion}.`,
      ),
    );
  }
  return { ok: true, version };
}

/**
 * Reads the text of a plan file. A byte order mark and Windows line ends are accepted.
 *
 * Not ok, with one kind of problem: `too-large`, `empty`, `not-text`, `not-json`, `truncated`, `not-a-plan`, `scenario-file`,
 * `unknown-version`, `newer-version` and `older-version` (these two carry `version`, see {@link isVersionProblem}),
 * `migration-failed`, `duplicate-key`, `misshapen`, or the kinds of {@link checkStructure}.
 *
 * Ok, with everything {@link checkPlan} finds. These may be errors: they stop a run, not the opening, because a plan
 * with an empty figure or shares that do not add up yet is mended in the application. Ask `hasErrors` before a run.
 *
 * @param registry migrations to use instead of the application's own
 */
export function readPlan(text: string, registry: readonly Migration[] = migrations): Outcome<Plan> {
  const parsed = parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  if (!parsed.ok) return parsed;
  const recognised = recognise(parsed.value.plan);
  if (!recognised.ok) return recognised;
  const { version } = recognised;
  if (version > planVersion) {
    const newer: VersionProblem = {
      ...problem(
        "newer-version",
        "version",
        `The plan was saved by a newer release: it is version ${version}, and this application reads up to version ${planVersion}. Install the newer release, or ask for the plan saved as version ${planVersion}. The file has not been changed.`,
      ),
      version,
    };
    return refused(newer);
  }
  if (parsed.value.duplicates.length > 0) return refused(...parsed.value.duplicates);

  const migrated = migrate(parsed.value.plan, version, planVersion, registry);
  if (!migrated.ok) {
    if ("failed" in migrated) {
      const { name, from, to } = migrated.failed;
      return refused(
        problem(
          "migration-failed",
          "",
          `The plan is version ${version} and could not be brought up to date: the step "${name}" (version ${from} to ${to}) failed, because ${migrated.because}. The file has not been changed; open it in the release that saved it.`,
        ),
      );
    }
    const older: VersionProblem = {
      ...problem(
        "older-version",
        "version",
        `The plan is version ${version}, and this application cannot bring it from version ${migrated.stuckAt} to ${planVersion}. Open and save it in an earlier release first.`,
      ),
      version,
    };
    return refused(older);
  }

  const shape = shaped(planSchema, migrated.plan);
  if (!shape.ok) return refused(...misshapenProblems(shape.issues, migrated.plan));
  const plan: Plan = shape.value;
  const structure = checkStructure(plan);
  if (hasErrors(structure)) return refused(...andMore(structure, structure.length, "misshapen"));
  return { ok: true, value: plan, problems: checkPlan(plan) };
}
