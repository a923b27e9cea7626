/** The tour goes over the plan that is open, or over the plan for England when none is. */
import { calendarOf, type Plan } from "../../model";
import { openPlan } from "../state/plan-store";
import { showTourStep, type TourStep } from "../state/tour-store";
import { inspect, showScenario, showScreen, useView } from "../state/view-store";
import { openExample } from "../files/new-plan";

const rootOf = (plan: Plan): string => plan.structure.places.find((place) => place.parent === undefined)?.id ?? "";

/** Puts on the page what a card speaks of. */
const scenes: Readonly<Record<TourStep, (plan: Plan) => void>> = {
  base: () => {
    showScreen("overview");
    showScenario(undefined);
    inspect(undefined);
  },
  change: () => {
    showScreen("overview");
    inspect({ kind: "assumption", assumption: "leaver_rate" });
  },
  why: (plan) => {
    showScreen("overview");
    inspect({
      kind: "why",
      measure: "staff_in_post",
      place: rootOf(plan),
      year: calendarOf(plan.start, plan.years).years.at(-1)?.name ?? "",
      scenario: undefined,
    });
  },
  scenarios: () => {
    inspect(undefined);
    showScreen("scenarios");
  },
  save: () => showScreen("overview"),
};

/** What a card speaks of, marked on the page while the card is shown. */
export const pointsAt: Readonly<Record<TourStep, string>> = {
  base: "#content .screen-head h1",
  change: ".inspector .panel-values",
  why: ".inspector",
  scenarios: ".scenarios-framed",
  save: ".top-tools [data-command='file.save']",
};

/** Shows a card with its scene, or ends the tour. */
export function goToTourStep(step: TourStep | undefined): void {
  const open = openPlan();
  if (step !== undefined && open !== undefined) scenes[step](open.plan);
  showTourStep(open === undefined ? undefined : step);
}

/** Starts at the first card. */
export function startTour(): void {
  if (openPlan() === undefined && !openExample("regions")) return;
  // The card itself says what is open; a message would lie over it.
  useView.setState({ message: undefined });
  goToTourStep("base");
}
