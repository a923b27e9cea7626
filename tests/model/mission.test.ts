/** The page on the strategy and the action plan, run: what it names exists, and its numbers are those shipped or worked out. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogueEntry, measureOf, projectPlan, type Plan, type Projection, type Where } from "../../model";
import { help } from "../../electron/headless/arguments";
import { commands } from "../../renderer/commands";
import { library } from "../../renderer/screens/scenarios/library";
import { figures } from "../../renderer/screens/assumptions/evidence/shipped-figures";
import { screens } from "../../renderer/state/view-store";
import { appraisalWords } from "../../renderer/words/appraisal";
import { serviceWords } from "../../renderer/words/services";
import { trainingWords } from "../../renderer/words/training";
import { uncertaintyWords } from "../../renderer/words/uncertainty";
import { workforceWords } from "../../renderer/words/workforce";
import waiting from "../../seeds/figures/waiting-lists.json";
import { seedPlan } from "./questions/read-seed-plan";

const seed = (name: string): string => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
const page = readFileSync(seed("mission.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.slice(2, -2).split(" | "))
  .filter(([first]) => first !== "What the document says" && first !== "Aim or action");
const numbered = rows.filter((row) => row.length === 5);
const aims = rows.filter((row) => row.length === 4);
const marksIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? "");

const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  scenarios: appraisalWords.part,
  workforce: workforceWords.tabs,
  training: trainingWords.tabs,
  services: serviceWords.tabs,
  uncertainty: uncertaintyWords.tabs,
};
const isScreen = (name: string): boolean => {
  const [screen = "", part] = name.split("/");
  return screens.some((one) => one === screen) && (part === undefined || parts[screen]?.[part] !== undefined);
};
/** By kind of mark, whether there is such a thing. */
const exists: Readonly<Record<string, (name: string) => boolean>> = {
  screen: isScreen,
  plan: (name) => existsSync(seed(`plans/${name}.otplan`)),
  scenario: (name) => library.some(({ id }) => id === name),
  assumption: (name) => catalogueEntry(name) !== undefined,
  measure: (name) => measureOf(name) !== undefined,
  command: (name) => commands.some(({ id }) => id === name),
  option: (name) => help.includes(name),
  file: (name) => existsSync(seed(name)),
};

const plans = new Map<string, Projection>();
function projection(name: string): Projection {
  const known = plans.get(name);
  if (known !== undefined) return known;
  const outcome = projectPlan(seedPlan(name));
  if (!outcome.ok) throw new Error(`${name} does not run`);
  plans.set(name, outcome.value);
  return outcome.value;
}
const scopeOf = (text: string | undefined): Where =>
  Object.fromEntries(
    (text ?? "")
      .split(",")
      .filter((part) => part !== "")
      .map((part) => {
        const [name = "", ids = ""] = part.split("=");
        return [name, ids.includes("+") ? ids.split("+") : ids];
      }),
  );
function given(plan: Plan, id: string, where: Where): unknown {
  const assumption = plan.assumptions.find((one) => one.id === id);
  if (Object.keys(where).length === 0) return assumption?.value;
  return assumption?.where?.find((one) => one.place === where.place)?.value;
}
/** The number a mark stands for. */
function numberOf(mark: string): unknown {
  const [kind, ...rest] = mark.split(":");
  const [first = "", second = "", third = "", scope] = rest;
  switch (kind) {
    case "figure":
      return figures.find(({ id }) => id === first)?.value;
    case "list":
      return waiting.rows.find(([month, service, place]) => `${month}:${service}:${place}` === rest.join(":"))?.at(-1);
    case "given":
      return given(seedPlan(first), second, scopeOf(rest[2]));
    case "run": {
      const table = projection(first).tables({ measures: [second], where: scopeOf(scope) })[0];
      return third === "opening" ? table?.opening[0] : table?.values[table.times.indexOf(third)];
    }
    default:
      return undefined;
  }
}
/** The number printed in a cell, and how far another may be off and still print the same. */
function printed(cell: string): { readonly value: number; readonly half: number } {
  const text = cell.replaceAll(",", "").replace("−", "-").replace("£", "");
  const scale = text.endsWith("%") ? 100 : 1;
  const digits = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return { value: Number(text.replace("%", "")) / scale, half: 0.5 / 10 ** digits / scale + 1e-9 };
}

describe("the page", () => {
  it("has the figures and the aims", () => {
    expect(numbered.length).toBeGreaterThan(80);
    expect(aims.length).toBeGreaterThan(35);
    expect(numbered.length + aims.length).toBe(rows.length);
  });
  it("is linked from the page a newcomer reads first", () => {
    expect(readFileSync(seed("../README.md"), "utf8")).toContain("seeds/mission.md");
  });
  const named = rows.flatMap((row) => marksIn(row.at(-1) ?? "").map((mark) => [mark, row[0] ?? ""] as const));
  it.each([...new Map(named)])("names %s, which there is (%s)", (mark) => {
    const [kind = "", ...rest] = mark.split(":");
    expect(exists[kind]?.(rest.join(":")), mark).toBe(true);
  });
});

describe("figures", () => {
  it.each(numbered)("%s: %s printed, %s shown, from %s", { timeout: 120_000 }, (_says, document, shown, check) => {
    const [mark, less] = marksIn(check).flatMap((one) => one.split(" - "));
    const [value, minus] = [numberOf(mark ?? ""), less === undefined ? 0 : numberOf(less)];
    expect(typeof value === "number" && typeof minus === "number", check).toBe(true);
    const number = Number(value) - Number(minus);
    for (const cell of [document, shown]) {
      const { value: wanted, half } = printed(cell);
      expect(Math.abs(number - wanted), `${cell} is ${number}`).toBeLessThanOrEqual(half);
    }
  });
});

describe("aims and actions", () => {
  it.each(aims)("%s, %s: says where it is answered, or that it is not", (_aim, _when, has, where) => {
    if (where === "—") expect(has).toMatch(/^Not answered|are not collected here/);
    else expect(marksIn(where).length).toBeGreaterThan(0);
  });
});
