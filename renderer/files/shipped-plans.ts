/** The plans that come with the application: worked examples, and services to begin with. */
import templates from "../../seeds/templates.json";
import { type Plan, readPlan } from "../../model";
import { say } from "../state/view-store";
import { newPlanWords as words } from "../words/new-plan";

/** The text of every plan in the seeds, by its file: a plan added there is shipped. */
const files: Readonly<Record<string, string>> = import.meta.glob<string>("../../seeds/plans/*.otplan", {
  query: "?raw",
  import: "default",
  eager: true,
});
const shippedText = (file: string): string | undefined => files[`../../seeds/plans/${file}`];

/** The worked examples, by what they are about. */
const examples = {
  regions: "england.otplan",
  systems: "england-ics.otplan",
  community: "community-team.otplan",
  uk: "uk-by-nation.otplan",
  scotland: "scotland.otplan",
  wales: "wales.otplan",
  northernIreland: "northern-ireland.otplan",
} as const;
export type ExampleId = keyof typeof examples;

/** What a plan of the seeds is called: its title stands before any other in the file. */
export const shippedTitle = (name: string): string | undefined =>
  /"title": ?"([^"]*)"/.exec(shippedText(`${name}.otplan`) ?? "")?.[1];

/** A worked example, as text; a plan file like any other. */
export const exampleText = (id: ExampleId): string => shippedText(examples[id]) ?? "";

/** A service to begin a plan with: the question it answers and what it rests on, a sentence each. */
export interface ServiceTemplate {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly evidence: string;
}

export const serviceTemplates: readonly ServiceTemplate[] = templates.templates;

/** The plan of a template, to take its service out of; undefined when there is none of the name. */
export function templatePlan(id: string): Plan | undefined {
  const template = templates.templates.find((one) => one.id === id);
  return template === undefined ? undefined : planIn(shippedText(template.plan) ?? "");
}

/** Examples that are whole plans as they stand: the reader of files makes the same of them and finds no error. */
export const provenExamples = ["regions", "systems", "community"] as const satisfies readonly ExampleId[];
const proven: ReadonlySet<ExampleId> = new Set(provenExamples);

/**
 * A worked example that need not be read as a file from outside is: what reading and checking it would find is proven by
 * a test (`tests/renderer/proven-examples.test.ts`), and whoever opens it waits for neither.
 */
export const provenExample = (id: ExampleId): Plan | undefined =>
  proven.has(id) ? (JSON.parse(exampleText(id)) as Plan) : undefined;

/** A worked example as a plan. */
export const exampleOf = (id: ExampleId): Plan | undefined => provenExample(id) ?? planIn(exampleText(id));

function planIn(text: string): Plan | undefined {
  const read = readPlan(text);
  if (read.ok) return read.value;
  say(read.problems[0]?.says ?? words.cannotRead, true);
  return undefined;
}

/** A place that a plan of one's own can be made for. */
export interface PlaceChoice {
  readonly id: string;
  readonly label: string;
  /** The region of a system. */
  readonly region: string | undefined;
}

/** The seven regions, then the systems by region, as the examples list them. */
export function placeChoices(): readonly PlaceChoice[] {
  const places = exampleOf("systems")?.structure.places ?? [];
  return places.flatMap((place) =>
    place.kind === "region" || place.kind === "ics"
      ? [
          {
            id: place.id,
            label: place.label,
            region: place.kind === "ics" ? places.find((one) => one.id === place.parent)?.label : undefined,
          },
        ]
      : [],
  );
}
