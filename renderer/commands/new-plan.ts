/** New plans: the worked examples and the services that come with the application, and plans made for a place or a team. */
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
import {
  type Edit,
  placeWeights,
  type Plan,
  planForPlace,
  planForTeam,
  readPlan,
  type TeamFigures,
  withEntry,
  writePlan,
} from "../../model";
import type { Shell } from "../shell/shell";
import { closePlan, openPlan, signature } from "../state/plan-store";
import { resetView, say, showScreen } from "../state/view-store";
import { exampleNames, newPlanWords as words } from "../words/new-plan";
import type { Command } from "./command";
import { mayReplace, openText } from "./file-commands";

/** The worked examples, as text; a plan file like any other. */
const texts = { regions, systems, community } as const;
export type ExampleId = keyof typeof texts;

/** Opens a plan that an edit has made, with the entry that says so as the first of its log. */
const openMade = ({ plan, logEntry }: Edit): boolean =>
  openText({ text: writePlan(withEntry(plan, logEntry)), name: plan.title, document: null }, "draft");

/** Opens a worked example. It belongs to no file until it is saved. */
export const openExample = (id: ExampleId): boolean =>
  openText({ text: texts[id], name: exampleNames[id], document: null }, "example");

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

function templateText(id: string): string | undefined {
  const template = templates.templates.find((one) => one.id === id);
  return template === undefined ? undefined : templateTexts[template.plan];
}

/** Opens the plan of a service to begin with, at its service; like a worked example it belongs to no file until it is saved. */
export function openTemplate(id: string): boolean {
  const text = templateText(id);
  const name = templates.templates.find((one) => one.id === id)?.title;
  if (text === undefined || name === undefined || !openText({ text, name, document: null }, "example")) return false;
  showScreen("services");
  return true;
}

/** The plan of a template, to take its service out of. */
export const templatePlan = (id: string): Plan | undefined => planIn(templateText(id) ?? "");

const exampleOf = (id: ExampleId): Plan | undefined => planIn(texts[id]);

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

/**
 * Opens a plan for one region or system.
 * @param divided keeps the systems inside a region, instead of the region as one place
 */
export function openForPlace(place: string, divided = false): boolean {
  const regional = exampleOf("regions");
  const has = regional?.structure.places.some((one) => one.id === place) === true;
  const whole = has && !divided ? regional : exampleOf("systems");
  if (whole === undefined) return false;
  const weights = placeWeights(whole);
  const made = weights.ok ? planForPlace(whole, place, weights.value, signature()) : weights;
  if (made.ok) return openMade(made.value);
  say(made.problems[0]?.says ?? words.cannotRead, true);
  return false;
}

/** Opens a plan for a team of one's own. */
export function openForTeam(figures: TeamFigures): boolean {
  const example = exampleOf("community");
  if (example === undefined) return false;
  const made = planForTeam(example, figures, signature());
  if (made.ok) return openMade(made.value);
  say(made.problems[0]?.says ?? words.cannotRead, true);
  return false;
}

/** Back to the first page, with unsaved work dealt with. */
async function toStart(shell: Shell): Promise<void> {
  if (!(await mayReplace(shell))) return;
  await shell.recovery.clear();
  closePlan();
  resetView();
}

export const newPlanCommands: readonly Command[] = [
  {
    id: "file.new",
    label: words.command,
    menu: "file",
    group: 1,
    key: "CmdOrCtrl+N",
    when: () => openPlan() !== undefined,
    do: ({ shell }) => toStart(shell),
  },
];
