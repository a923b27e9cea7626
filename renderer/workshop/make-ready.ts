/** What a workshop begins with where nothing was prepared: each missing part as most rooms would have it. */
import {
  askRoom,
  catalogueEntry,
  leversFor,
  measureOf,
  putOnKeys,
  putSlider,
  roomLooksAt,
  serviceMeasures,
  setAgenda,
  showRoom,
  workshopOf,
  type LeverAsked,
  type Plan,
  type WorkshopMeasure,
  type WorkshopSlider,
} from "../../model";
import { applyEdit } from "../state/apply-edit";
import { gesture } from "../state/gesture";
import { workshopWords as words } from "../words/workshop";

/** Sliders and keys that a room is given by itself: fewer than it can have. */
const SLIDERS = 4;
const KEYS = 6;

/** The most levers looked at for them: some have no figure. */
const LEVERS = 12;

/** What the measure is called, with its list. */
export function measureLabel(plan: Plan, { measure, service }: WorkshopMeasure): string {
  if (service === undefined) return measureOf(measure)?.label ?? measure;
  const list = plan.structure.services?.find(({ id }) => id === service)?.label ?? service;
  return `${serviceMeasures.find(({ id }) => id === measure)?.label ?? measure}, ${list}`;
}

/** Whether a room could do something about it: not what a list opens with or is judged by, nor how much something varies. */
function canBeDone(assumption: string): boolean {
  const entry = catalogueEntry(assumption);
  const needed = entry?.needed;
  const isAim = typeof needed === "object" && "service" in needed && needed.service === "health";
  return !isAim && entry?.unit !== "multiplier" && !assumption.startsWith("opening_");
}

/** What people would first think of changing, at the place and list the room looks at. */
export const firstLevers = (plan: Plan): readonly LeverAsked[] =>
  leversFor(plan, roomLooksAt(plan))
    .filter(({ asked, first }) => first || canBeDone(asked.assumption))
    .slice(0, LEVERS)
    .map(({ asked }) => asked);

/** Gives the plan what its workshop has not yet, as one step of undo. @param suggested sliders, the best first */
export function makeReady(plan: Plan, suggested: readonly WorkshopSlider[]): void {
  const { question, shown, sliders = [], keys = [], agenda = [] } = workshopOf(plan);
  const looked = roomLooksAt(plan);
  const place =
    plan.structure.places.find(({ id }) => id === looked.place) ??
    plan.structure.places.find(({ parent }) => parent === undefined);
  const list = plan.structure.services?.find(({ id }) => id === looked.service);
  gesture(words.ready, () => {
    if (shown === undefined) applyEdit((now, by) => showRoom(now, looked, measureLabel(now, looked), by));
    if (question === undefined)
      applyEdit((now, by) =>
        askRoom(now, words.usualQuestion(measureLabel(now, looked), list?.label, place?.label ?? now.title), by),
      );
    if (sliders.length === 0)
      for (const slider of suggested.slice(0, SLIDERS)) applyEdit((now, by) => putSlider(now, slider, by));
    if (keys.length === 0 && plan.scenarios.length > 0)
      applyEdit((now, by) =>
        putOnKeys(
          now,
          plan.scenarios.slice(0, KEYS).map(({ id }) => id),
          by,
        ),
      );
    if (agenda.length === 0) applyEdit((now, by) => setAgenda(now, words.usualAgenda, by));
  });
}

/** Whether a room can be run without anything being chosen for it. */
export const isReady = (plan: Plan): boolean => {
  const { shown, sliders = [], keys = [] } = workshopOf(plan);
  return shown !== undefined && sliders.length > 0 && (keys.length > 0 || plan.scenarios.length === 0);
};
