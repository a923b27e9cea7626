/** What a workshop begins with where nothing was prepared: each missing part as most rooms would have it. */
import {
  askRoom,
  catalogueEntry,
  kindOf,
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
  type RoomLine,
  type WorkshopMeasure,
  type WorkshopSlider,
} from "../../model";
import { applyEdit } from "../state/apply-edit";
import { gesture } from "../state/gesture";
import { formatFigure } from "../words/format";
import { workshopWords as words } from "../words/workshop";
import { yearToldAt } from "./year-told";

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

/**
 * What else a list can be looked at by, where nobody is left waiting on it: how fully its time is used, which every slider
 * still moves, and how long people had waited who were started.
 */
const besideWaiting = ["use_of_capacity", "wait_of_started"];

/** As many other lists are run to find one on which somebody waits. */
const OTHER_LISTS = 5;

/**
 * What the room might look at where nothing is chosen yet, the usual first; none where it is chosen. Where the plan clears the
 * usual list by itself there is little to talk about on it, so the other lists come before what else can be said of that one.
 */
export function firstLooks(plan: Plan): readonly WorkshopMeasure[] {
  if (workshopOf(plan).shown !== undefined) return [];
  const usual = roomLooksAt(plan);
  if (usual.service === undefined) return [usual];
  const others = (plan.structure.services ?? []).filter(({ id }) => id !== usual.service).slice(0, OTHER_LISTS);
  return [
    usual,
    ...others.map(({ id: service }) => ({ ...usual, service })),
    ...besideWaiting.map((measure) => ({ ...usual, measure })),
  ];
}

/** Whether a number stands there to talk about: not nothing, and not missing. */
function saysSomething(plan: Plan, line: RoomLine | undefined): boolean {
  const value = line?.values[yearToldAt(plan, line.times)] ?? null;
  const kind = kindOf(line?.unit ?? "");
  return value !== null && formatFigure(kind, value) !== formatFigure(kind, 0);
}

/** The first of them that has a number to talk about, in the base; the usual one where none has. */
export const firstLook = (
  plan: Plan,
  looks: readonly WorkshopMeasure[],
  lines: readonly (RoomLine | undefined)[],
): WorkshopMeasure | undefined => looks.find((_, at) => saysSomething(plan, lines[at])) ?? looks[0];

/** What people would first think of changing, at the place and list the room looks at. */
export const firstLevers = (plan: Plan): readonly LeverAsked[] =>
  leversFor(plan, roomLooksAt(plan))
    .filter(({ asked, first }) => first || canBeDone(asked.assumption))
    .slice(0, LEVERS)
    .map(({ asked }) => asked);

/**
 * Gives the plan what its workshop has not yet, as one step of undo.
 * @param suggested sliders, the best first
 * @param looked what the room looks at where nothing is chosen
 */
export function makeReady(
  plan: Plan,
  suggested: readonly WorkshopSlider[],
  looked: WorkshopMeasure = roomLooksAt(plan),
): void {
  const { question, shown, sliders = [], keys = [], agenda = [] } = workshopOf(plan);
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
