/** What the plan is called and about, who changes it, and whether it holds together. */
import { checkPlan, moveOpenTo } from "../../model";
import { knownPlaces } from "../files/known-places";
import { openPlan } from "../state/plan-store";
import { say, seek, showDialog } from "../state/view-store";
import { planMenuWords as words } from "../words/frame";
import type { Command } from "./command";

const hasPlan = (): boolean => openPlan() !== undefined;

/** Goes to what the checks have found, or says that they have found nothing. */
function checkOpenPlan(): void {
  const open = openPlan();
  if (open === undefined) return;
  const found = checkPlan(open.plan);
  const errors = found.filter(({ severity }) => severity === "error").length;
  say(words.checked(errors, found.length - errors), errors > 0);
  seek("assumptions", "problems");
}

export const planCommands: readonly Command[] = [
  {
    id: "plan.about",
    label: words.about,
    menu: "plan",
    group: 1,
    when: () => openPlan()?.readOnly === false,
    do: () => showDialog("about-plan"),
  },
  {
    id: "plan.move-start",
    label: words.moveStart,
    menu: "plan",
    group: 1,
    when: () => openPlan()?.readOnly === false,
    do: () => showDialog("move-start"),
  },
  {
    id: "plan.places",
    label: words.places,
    menu: "plan",
    group: 1,
    when: () => openPlan()?.readOnly === false,
    do: () => showDialog("places"),
  },
  {
    id: "plan.move-places",
    label: words.movePlaces,
    menu: "plan",
    group: 1,
    when: () => {
      const open = openPlan();
      return open?.readOnly === false && moveOpenTo(open.plan, knownPlaces) !== undefined;
    },
    do: () => showDialog("move-places"),
  },
  { id: "plan.your-name", label: words.yourName, menu: "plan", group: 1, do: () => showDialog("your-name") },
  { id: "plan.check", label: words.check, menu: "plan", group: 2, when: hasPlan, do: checkOpenPlan },
  {
    id: "plan.opening",
    label: words.opening,
    menu: "plan",
    group: 2,
    when: hasPlan,
    do: () => seek("assumptions", "opening"),
  },
  {
    id: "plan.actuals",
    label: words.actuals,
    menu: "plan",
    group: 2,
    when: hasPlan,
    do: () => seek("workforce", "actuals"),
  },
];
