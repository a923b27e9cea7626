/** What the seeds call published stands in its source; a choice, a bound, a proxy or a share of a larger place does not. */
import { whereOf } from "../../model/plan/ask/scope";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Assumption, Plan, Status, Value } from "../../model";
import { readPlan } from "../../model/plan/file/read";

const seeds = join(import.meta.dirname, "../../seeds");
const json = (file: string): unknown => JSON.parse(readFileSync(join(seeds, file), "utf8"));

interface Figure {
  readonly id: string;
  readonly value: number | string | null;
  readonly source: string;
  readonly status: Status;
}
const figures = readdirSync(join(seeds, "figures"))
  .filter((file) => file !== "waiting-lists.json")
  .flatMap((file) => (json(`figures/${file}`) as { readonly figures: readonly Figure[] }).figures);
const plans = readdirSync(join(seeds, "plans"));
const open = (file: string): Plan => {
  const outcome = readPlan(readFileSync(join(seeds, "plans", file), "utf8"));
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};

interface Written {
  readonly at: string;
  readonly value: Value;
  readonly source: string | undefined;
  readonly status: Status;
  readonly reason: string;
}
/** Every value an assumption gives, with the source, status and reason that hold for it. */
function written(of: Assumption): readonly Written[] {
  const own = { source: of.source, status: of.status, reason: of.reason ?? "" };
  return [
    { at: of.id, value: of.value, ...own },
    ...(of.when ?? []).map(({ from, value }) => ({ at: `${of.id} from ${from}`, value, ...own })),
    ...(of.where ?? []).flatMap(({ value, when = [], source, status, reason, ...where }) =>
      [value, ...when.map((dated) => dated.value)].map((one) => ({
        at: `${of.id} ${Object.values(whereOf(where)).flat().join(" ")}`,
        value: one,
        source: source ?? own.source,
        status: status ?? own.status,
        reason: reason ?? own.reason,
      })),
    ),
  ];
}

const chosen = /\bchoice\b|stands in|\bjudged\b|\bexample\b|taken as the figure/i;
const firmness: readonly Status[] = ["judgement", "derived", "published"];

describe.each(plans)("%s", (file) => {
  const plan = open(file);
  const values = plan.assumptions.flatMap(written).filter((one) => one.value !== null);

  it("calls published only a number that a published figure of the same source gives", () => {
    const byId = new Map(plan.assumptions.map((one) => [one.id, one]));
    const given = (one: Written): boolean =>
      typeof one.value === "number"
        ? figures.some(
            (figure) => figure.value === one.value && figure.source === one.source && figure.status === "published",
          )
        : byId.get(/^= *(\w+)$/.exec(one.value as string)?.[1] ?? "")?.status === "published";
    const claimed = values.filter((one) => one.status === "published");
    expect(claimed.length).toBeGreaterThan(0);
    expect(claimed.filter((one) => !given(one)).map((one) => `${one.at} = ${one.value}`)).toEqual([]);
  });

  it("does not call published what its own reason calls a choice", () => {
    expect(values.filter((one) => one.status === "published" && chosen.test(one.reason)).map((one) => one.at)).toEqual(
      [],
    );
  });

  it("is never firmer about a number than the figure it comes from", () => {
    const firmer = values.filter((one) => {
      const same = figures.filter((figure) => figure.value === one.value && figure.source === one.source);
      const firmest = Math.max(...same.map((figure) => firmness.indexOf(figure.status)));
      return same.length > 0 && firmness.indexOf(one.status) > firmest;
    });
    expect(firmer.map((one) => `${one.at}: ${one.status}`)).toEqual([]);
  });
});

it("a rate of a region is the region's, not its systems' own", () => {
  const plan = open("england-ics.otplan");
  const parents = new Set(plan.structure.places.flatMap((place) => place.parent ?? []));
  const shared = ["vacancy_rate", "leaver_rate"].flatMap((id) =>
    (plan.assumptions.find((one) => one.id === id)!.where ?? []).filter(
      (entry) =>
        parents.has(entry.place as string) ||
        (entry.place === undefined && entry.value === "= vacant_posts / (vacant_posts + trust_staff_in_post)"),
    ),
  );
  expect(shared).toHaveLength(3);
  expect(shared.map((entry) => entry.status)).toEqual(["derived", "derived", "derived"]);
});

describe("contradictions", () => {
  const { contradictions } = json("contradictions.json") as {
    readonly contradictions: readonly {
      readonly id: string;
      readonly readings: readonly { readonly label: string; readonly value: number; readonly source: string }[];
    }[];
  };

  it("credit each reading to a source that gives the number, or say how it is worked out", () => {
    const workedOut =
      /\/|sum|difference|not accounted for|from the vacancy table|from England's rate|after 13 years|in 2036\/37/i;
    const strange = contradictions.flatMap(({ id, readings }) =>
      readings
        .filter(
          ({ label, value, source }) =>
            !workedOut.test(label) && !figures.some((figure) => figure.value === value && figure.source === source),
        )
        .map(({ label }) => `${id}: ${label}`),
    );
    expect(strange).toEqual([]);
  });

  it("say the same in a plan as in the list of all", () => {
    for (const file of plans)
      for (const one of open(file).contradictions ?? []) {
        const listed = contradictions.find((entry) => entry.id === one.id);
        if (listed !== undefined) expect(one.readings, `${file}: ${one.id}`).toEqual(listed.readings);
      }
  });
});
