/** Draws of what is looked at: of a changed plan once its first figures are there, so that they do not share their processor. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setValue, type Plan } from "../../model";
import { placeAsked } from "../../renderer/engine/draws/standing-asked";
import { askForDraws, useWanted } from "../../renderer/engine/draws/use-draws";
import { followDraws } from "../../renderer/frame/follow-draws";
import { applyEdit } from "../../renderer/state/apply-edit";
import { closePlan, openPlan, showPlan } from "../../renderer/state/plan-store";
import { useView } from "../../renderer/state/view-store";
import { seedPlan } from "../model/questions/read-seed-plan";

const team = seedPlan("community-team");
const open = (plan: Plan): void => showPlan(plan, { document: null, name: "test", saved: true });
const leave = (rate: number): unknown =>
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: rate }, by));

/** What the pool is told, as the version of the plan that is asked for and how many draws of it. */
let told: string[];
let places: (string | readonly string[] | undefined)[];
let answer: (version: number) => void;
let stop: () => void;
const nowAsked = (count = 1000): string => `${openPlan()!.figures}: ${count}`;

beforeEach(() => {
  vi.useFakeTimers();
  [told, places] = [[], []];
  let answered = -1;
  let hear = (): void => undefined;
  answer = (version) => {
    answered = version;
    hear();
  };
  open(team);
  useView.setState({ scenario: undefined, place: undefined });
  useWanted.setState({ by: 1, more: undefined });
  stop = followDraws(
    {
      ask: (asked) => {
        told.push(asked === undefined ? "none" : `${asked.version}: ${asked.count}`);
        places.push(asked && placeAsked(asked.asked));
      },
      rest: () => told.push("rest"),
    },
    {
      subscribe: (listener) => {
        hear = listener;
        return () => (hear = () => undefined);
      },
      answered: () => answered,
    },
    25,
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("a plan that is open is asked for at once", async () => {
  await Promise.resolve();
  expect(told).toEqual([nowAsked()]);
});

test("those of a changed plan are asked for when its own figures come, and once", async () => {
  await Promise.resolve();
  told.length = 0;
  const before = openPlan()!.figures;
  leave(0.11);
  answer(before);
  await Promise.resolve();
  expect(told).toEqual([]);
  answer(openPlan()!.figures);
  expect(told).toEqual([nowAsked()]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([nowAsked()]);
});

test("where its figures take longer they are asked for without them, and only of the newest", async () => {
  await Promise.resolve();
  told.length = 0;
  leave(0.11);
  vi.advanceTimersByTime(20);
  leave(0.12);
  vi.advanceTimersByTime(20);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(told).toEqual([nowAsked()]);
});

test("another place and more draws are asked for at once, together, but not ahead of the figures of a change", async () => {
  await Promise.resolve();
  told.length = 0;
  const place = team.structure.places.at(-1)!.id;
  useView.setState({ place });
  askForDraws(openPlan()!.figures, 10_000);
  await Promise.resolve();
  expect(told).toEqual([nowAsked(10_000)]);
  expect(places.at(-1)).toBe(place);
  leave(0.11);
  useView.setState({ place: undefined });
  await Promise.resolve();
  expect(told).toHaveLength(1);
  answer(openPlan()!.figures);
  expect(told.at(-1)).toBe(nowAsked());
});

test("nothing is drawn for nobody, of no plan and after the end", async () => {
  await Promise.resolve();
  told.length = 0;
  useWanted.setState({ by: 0 });
  await Promise.resolve();
  expect(told).toEqual(["rest"]);
  closePlan();
  await Promise.resolve();
  expect(told).toEqual(["rest", "none"]);
  open(team);
  stop();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(["rest", "none"]);
});

test("components that go as others come do not rest the draws in between", async () => {
  await Promise.resolve();
  told.length = 0;
  useWanted.setState({ by: 0 });
  useWanted.setState({ by: 1 });
  await Promise.resolve();
  expect(told).toEqual([nowAsked()]);
});
