/** What stands on a page that is run: the numbers its marks stand for, and the screens it leads to. */
import { projectPlan, type Plan, type Projection, type Where } from "../../model";
import { figures } from "../../renderer/screens/assumptions/evidence/shipped-figures";
import { screens } from "../../renderer/state/view-store";
import waiting from "../../seeds/figures/waiting-lists.json";
import { seedPlan } from "./questions/read-seed-plan";
import { screenParts } from "../../renderer/words/screen-parts";

/** Whether there is such a screen, and such a part of it. */
export const isScreen = (name: string): boolean => {
  const [screen = "", part] = name.split("/");
  return screens.some((one) => one === screen) && (part === undefined || screenParts[screen]?.[part] !== undefined);
};

const plans = new Map<string, Projection>();
function projection(name: string, scenario?: string): Projection {
  const key = `${name} ${scenario ?? ""}`;
  const known = plans.get(key);
  if (known !== undefined) return known;
  const outcome = projectPlan(seedPlan(name), scenario === undefined ? {} : { scenario });
  if (!outcome.ok) throw new Error(`${key} does not run`);
  plans.set(key, outcome.value);
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
/** The number a mark stands for; undefined for one that stands for none. */
export function numberOf(mark: string): unknown {
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
    case "with": {
      const table = projection(first, second).tables({ measures: [third] })[0];
      return table?.values[table.times.indexOf(rest[3] ?? "")];
    }
    default:
      return undefined;
  }
}
/** The number printed in a cell, its unit after it left out, and how far another may be off and still print the same. */
export function printed(cell: string): { readonly value: number; readonly half: number } {
  const text = cell
    .replace(/ [A-Za-z]+$/, "")
    .replaceAll(",", "")
    .replace("−", "-")
    .replace("£", "");
  const scale = text.endsWith("%") ? 100 : 1;
  const digits = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return { value: Number(text.replace("%", "")) / scale, half: 0.5 / 10 ** digits / scale + 1e-9 };
}
