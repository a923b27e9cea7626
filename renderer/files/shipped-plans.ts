/** The plans that come with the application: worked examples, and services to begin with. */
import careHomePrevention from "../../seeds/plans/care-home-prevention.otplan?raw";
import childrenBeforeAfter from "../../seeds/plans/children-before-after.otplan?raw";
import community from "../../seeds/plans/community-team.otplan?raw";
import systems from "../../seeds/plans/england-ics.otplan?raw";
import regions from "../../seeds/plans/england.otplan?raw";
import frontDoor from "../../seeds/plans/front-door.otplan?raw";
import intermediateCare from "../../seeds/plans/intermediate-care.otplan?raw";
import primaryCareNetwork from "../../seeds/plans/primary-care-network.otplan?raw";
import tieredChildren from "../../seeds/plans/tiered-children.otplan?raw";
import vocationalRehabilitation from "../../seeds/plans/vocational-rehabilitation.otplan?raw";
import templates from "../../seeds/templates.json";
import { type Plan, readPlan } from "../../model";
import { say } from "../state/view-store";
import { newPlanWords as words } from "../words/new-plan";

/** The worked examples, as text; a plan file like any other. */
const texts = { regions, systems, community } as const;
export type ExampleId = keyof typeof texts;

export const exampleText = (id: ExampleId): string => texts[id];

/** The services to begin with, as text, by the plan file that `seeds/templates.json` names. */
const templateTexts: Readonly<Record<string, string>> = {
  "tiered-children.otplan": tieredChildren,
  "children-before-after.otplan": childrenBeforeAfter,
  "primary-care-network.otplan": primaryCareNetwork,
  "vocational-rehabilitation.otplan": vocationalRehabilitation,
  "care-home-prevention.otplan": careHomePrevention,
  "intermediate-care.otplan": intermediateCare,
  "front-door.otplan": frontDoor,
};

/** A service to begin a plan with: the question it answers and what it rests on, a sentence each. */
export interface ServiceTemplate {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly evidence: string;
}

export const serviceTemplates: readonly ServiceTemplate[] = templates.templates;

/** The text of a service to begin with; undefined when there is none of the name. */
export function templateText(id: string): string | undefined {
  const template = templates.templates.find((one) => one.id === id);
  return template === undefined ? undefined : templateTexts[template.plan];
}

/** The plan of a template, to take its service out of. */
export const templatePlan = (id: string): Plan | undefined => planIn(templateText(id) ?? "");

/** A worked example as a plan. */
export const exampleOf = (id: ExampleId): Plan | undefined => planIn(texts[id]);

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
