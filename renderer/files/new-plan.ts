/** New plans: a worked example or a service to begin with, and plans made for a place or a team. */
import {
  type Edit,
  placeWeights,
  type Plan,
  planBesideNeighbours,
  planForPlace,
  planForService,
  planForTeam,
  type OwnService,
  type TeamFigures,
  withEntry,
  writePlan,
} from "../../model";
import { signature } from "../state/plan-store";
import { say, showPlace, showScreen } from "../state/view-store";
import { exampleNames, newPlanWords as words } from "../words/new-plan";
import { exampleOf, exampleText, provenExample, type ExampleId } from "./shipped-plans";
import { openText, showExample } from "./show-text";
import { workedExample } from "./worked-examples";

/** Opens a plan that an edit has made, with the entry that says so as the first of its log. */
const openMade = ({ plan, logEntry }: Edit): boolean =>
  openText({ text: writePlan(withEntry(plan, logEntry)), name: plan.title, document: null }, "draft");

/** Opens a worked example. It belongs to no file until it is saved. */
export function openExample(id: ExampleId): boolean {
  const plan = provenExample(id);
  if (plan === undefined) return openText({ text: exampleText(id), name: exampleNames[id], document: null }, "example");
  showExample(plan, exampleNames[id]);
  return true;
}

/** Opens a service worked through with figures that are not the person's, at its service; it belongs to no file until it is saved. */
export function openWorkedExample(id: string): boolean {
  const plan = workedExample(id);
  if (plan === undefined || !openText({ text: writePlan(plan), name: plan.title, document: null }, "example"))
    return false;
  showScreen("services");
  return true;
}

/**
 * Opens a plan for one region or system.
 * @param divided keeps the systems inside a region, instead of the region as one place
 */
export function openForPlace(place: string, divided = false): boolean {
  const regional = exampleOf("regions");
  const has = regional?.structure.places.some((one) => one.id === place) === true;
  const whole = has && !divided ? regional : exampleOf("systems");
  return whole !== undefined && openOutOf(whole, place, planForPlace);
}

/**
 * Opens a plan for a system with the other systems of its region beside it, at the system.
 * @param whole the plan it is taken out of; England by system when left out
 */
export function openBeside(place: string, whole = exampleOf("systems")): boolean {
  if (whole === undefined || !openOutOf(whole, place, planBesideNeighbours)) return false;
  showPlace(place);
  return true;
}

/** Opens what is made of a place of a larger plan. */
function openOutOf(whole: Plan, place: string, make: typeof planForPlace): boolean {
  const weights = placeWeights(whole);
  const made = weights.ok ? make(whole, place, weights.value, signature()) : weights;
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

/** Opens a plan for a service of one's own, at its list; gives back what stands in the way. */
export function openForService(template: Plan, own: OwnService): string | undefined {
  const levels = exampleOf("community");
  if (levels === undefined) return words.cannotRead;
  const made = planForService({ template, levels }, own, signature());
  if (!made.ok) return made.problems[0]?.says ?? words.cannotRead;
  if (openMade(made.value)) showScreen("services");
  return undefined;
}
