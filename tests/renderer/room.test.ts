/** The room without a page: what keys mean, how its clock runs, what stands on which key, what is said of a number. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  keepTried,
  putDots,
  putOnKeys,
  readPlan,
  removeScenario,
  showRoom,
  triedIn,
  tryInRoom,
  type Fan,
  type Plan,
} from "../../model";
import { minutesLeft } from "../../renderer/state/room-store";
import { withFutures } from "../../renderer/workshop/held-axis";
import { firstLook, firstLooks } from "../../renderer/workshop/make-ready";
import { changeSays, numberSays, rangeSays } from "../../renderer/workshop/room-finding";
import { roomKey } from "../../renderer/workshop/room-keys";
import { stopShown, stopsOf } from "../../renderer/workshop/stops";
import { roomWords } from "../../renderer/words/workshop";
import { done, signed } from "../model/edit/signed";
import { seedPlan } from "../model/questions/read-seed-plan";

const read = readPlan(readFileSync("seeds/plans/england.otplan", "utf8"));
if (!read.ok) throw new Error(read.problems[0]?.says);
const england: Plan = read.value;
const [first, second] = england.scenarios.map(({ id }) => id);
if (first === undefined || second === undefined) throw new Error("the plan of England has scenarios");
const slider = { assumption: "leaver_rate", op: "multiply", least: 0.5, most: 1.5 } as const;

const press = (key: string, more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe("keys of the room", () => {
  test("digits show scenarios, a clicker steps, and a full stop darkens the screen", () => {
    expect(roomKey(press("0"), "other")).toEqual({ does: "show", at: 0 });
    expect(roomKey(press("7"), "arrows")).toEqual({ does: "show", at: 7 });
    for (const on of ["other", "arrows", "text"] as const) {
      expect(roomKey(press("PageDown"), on)).toEqual({ does: "step", by: 1 });
      expect(roomKey(press("PageUp"), on)).toEqual({ does: "step", by: -1 });
    }
    expect(roomKey(press("."), "other")).toEqual({ does: "blank" });
    expect(roomKey(press("B", { shiftKey: true }), "other")).toEqual({ does: "blank" });
  });

  test("arrows belong to a slider that has the focus, letters to a box that has it, commands to nobody here", () => {
    expect(roomKey(press("ArrowRight"), "other")).toEqual({ does: "step", by: 1 });
    expect(roomKey(press("ArrowRight"), "arrows")).toBeUndefined();
    for (const key of ["d", "v", "3", ".", "b"]) expect(roomKey(press(key), "text")).toBeUndefined();
    expect(roomKey(press("Escape"), "text")).toEqual({ does: "leave" });
    expect(roomKey(press("s", { ctrlKey: true }), "other")).toBeUndefined();
    expect(roomKey(press("x"), "other")).toBeUndefined();
  });

  test("V puts a dot, Shift and V takes one off", () => {
    expect(roomKey(press("v"), "other")).toEqual({ does: "dot", by: 1 });
    expect(roomKey(press("V", { shiftKey: true }), "other")).toEqual({ does: "dot", by: -1 });
  });
});

describe("the clock", () => {
  const minute = 60_000;
  test("counts down while it runs, stands while it is paused, and says what it is over by", () => {
    expect(minutesLeft(90, { since: undefined, gone: 0 }, 0)).toBe(90);
    expect(minutesLeft(90, { since: 1000, gone: 10 * minute }, 1000 + 5 * minute)).toBe(75);
    expect(minutesLeft(90, { since: 0, gone: 0 }, 89.5 * minute)).toBe(1);
    expect(minutesLeft(90, { since: undefined, gone: 92.2 * minute }, 1e9)).toBe(-3);
  });
});

describe("what stands on the keys", () => {
  const keyed = done(putOnKeys(england, [second, first], signed)).plan;

  test("is the base on 0, then the scenarios chosen in their order, then what was tried", () => {
    const tried = done(tryInRoom(keyed, { slider, value: 0.8, from: undefined }, signed)).plan;
    expect(stopsOf(tried).map(({ key, scenario }) => [key, scenario])).toEqual([
      ["0", undefined],
      ["1", second],
      ["2", first],
      ["Tried", triedIn(tried)?.id],
    ]);
    const kept = done(keepTried(tried, "Ours", signed)).plan;
    expect(
      stopsOf(kept)
        .map(({ key, name }) => [key, name])
        .at(-1),
    ).toEqual(["3", "Ours"]);
  });

  test("keeps a scenario's look whichever key it is on, and passes over what the plan has lost", () => {
    const others = done(putOnKeys(england, [first], signed)).plan;
    const lookOf = (plan: Plan) => stopsOf(plan).find(({ scenario }) => scenario === first)?.look;
    expect(lookOf(keyed)).toEqual(lookOf(others));
    const lost = done(removeScenario(keyed, second, signed)).plan;
    expect(stopsOf(lost).map(({ scenario }) => scenario)).toEqual([undefined, first]);
  });

  test("has names on its keys that fit there and are told from each other", () => {
    const all = done(
      putOnKeys(
        england,
        england.scenarios.slice(0, 9).map(({ id }) => id),
        signed,
      ),
    ).plan;
    const names = stopsOf(all).map(({ short }) => short);
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 26)).toEqual([]);
  });

  test("shows a scenario that is on no key by its name, and dots where they are", () => {
    const third = england.scenarios[2];
    expect(stopShown(keyed, third?.id)).toMatchObject({ key: "", name: third?.name });
    const voted = done(putDots(keyed, first, 4, signed)).plan;
    expect(stopsOf(voted).map(({ dots }) => dots)).toEqual([0, 0, 4]);
  });
});

describe("what is said of the number", () => {
  const line = (value: number) => ({
    label: "Staff in post",
    unit: "WTE",
    kind: "stock" as const,
    times: ["2026/27"],
    opening: 10,
    values: [value],
  });
  const at = (now: number, base: number, inBase = false) => ({ line: line(now), base: line(base), at: 0, inBase });

  test("names the difference, or that there is none and why", () => {
    expect(changeSays(undefined, at(20, 20))).toBe("This is the plan as it stands");
    expect(changeSays(first, at(22.5, 20))).toBe("+2.5 WTE from the base");
    expect(changeSays(first, at(20, 20, true))).toBe("No change: it is already in the base");
    expect(changeSays(first, at(20, 20))).toBe("No change: it comes to what the base does");
    expect(changeSays(first, at(34_909.6, 34_157))).toBe("+753 WTE from the base");
  });

  test("is told by its size, and which way, where nothing is lacking but spare", () => {
    const room = (measure: string, value: number) => ({
      shown: { measure },
      line: line(value),
      at: 0,
      year: "2026/27",
    });
    expect(numberSays(room("placement_shortfall", -23_037), "England")).toEqual({
      figure: "23,037 WTE",
      of: "to spare (Staff in post) at the end of 2026/27, England",
    });
    expect(numberSays(room("vacancies", 12), "England").of).toBe("Staff in post at the end of 2026/27, England");
    expect(numberSays(room("staff_in_post", -3), "England").figure).toBe("\u22123.0 WTE");
  });

  test("says the range with its level, that it is on its way, or that there is none", () => {
    const now = { line: line(20), certain: false };
    expect(rangeSays({ ...now, range: { low: 18, high: 22 } })).toBe("8 in 10 futures lie between 18.0 and 22.0 WTE");
    expect(rangeSays({ ...now, range: { low: 20, high: 20 } })).toBe("8 in 10 futures come to the same");
    expect(rangeSays({ ...now, range: undefined })).toBe("The range is being drawn");
    expect(rangeSays({ ...now, range: undefined, certain: true })).toMatch(/^Nothing in the plan says/);
  });
});

describe("the axis", () => {
  const line = {
    label: "Waiting",
    unit: "people",
    kind: "stock" as const,
    times: ["2026/27"],
    opening: 100,
    values: [140],
  };
  const band = (low: number, high: number) => ({ middle: (low + high) / 2, bands: [{ level: 0.8, low, high }] });
  const fan = (low: number, high: number): Fan =>
    ({ opening: band(100, 100), times: [band(low, high)] }) as unknown as Fan;

  test("has room for the futures of what is shown, and for as many of whatever is shown later", () => {
    expect(withFutures([80, 200], undefined, line)).toEqual([80, 200]);
    expect(withFutures([80, 200], fan(110, 190), line)).toEqual([50, 250]);
    expect(withFutures([80, 200], fan(Number.NaN, Number.NaN), line)).toEqual([80, 200]);
  });

  test("goes below nothing only for what does", () => {
    expect(withFutures([10, 200], fan(90, 150), line)).toEqual([0, 210]);
    expect(withFutures([-5, 200], fan(90, 150), line)).toEqual([-55, 210]);
  });
});

test("a slider that moves a figure by a factor says that it is unchanged, and never that it is 1 times", () => {
  expect(roomWords.times(1)).toBe("unchanged");
  expect(roomWords.times(0.9)).toBe("times now");
});

describe("what the room looks at where nobody has chosen", () => {
  const children = seedPlan("tiered-children");
  const looks = firstLooks(children);
  const ends = (...values: number[]) =>
    values.map((value, at) => ({
      label: "",
      unit: at === 0 ? "people" : "share",
      kind: "stock" as const,
      times: ["2027/28"],
      opening: 600,
      values: [value],
    }));

  test("is the list, unless nobody is left on it in the base: then how fully its time is used", () => {
    expect(looks.map(({ measure }) => measure)).toEqual(["waiting", "use_of_capacity", "wait_of_started"]);
    expect(firstLook(children, looks, ends(340, 0.9, 4))?.measure).toBe("waiting");
    expect(firstLook(children, looks, ends(0.2, 0.6, 4))?.measure).toBe("use_of_capacity");
    expect(firstLook(children, looks, [])?.measure).toBe("waiting");
  });

  test("is a list that somebody still waits on, before another way of looking at one that is cleared", () => {
    const [service] = children.structure.services ?? [];
    if (service === undefined) throw new Error("the plan of the children's service has a list");
    const two = { ...children, structure: { ...children.structure, services: [service, { ...service, id: "other" }] } };
    const both = firstLooks(two);
    expect(both.map((look) => [look.service, look.measure])).toEqual([
      [service.id, "waiting"],
      ["other", "waiting"],
      [service.id, "use_of_capacity"],
      [service.id, "wait_of_started"],
    ]);
    expect(firstLook(two, both, ends(0, 12, 0.6, 4))).toMatchObject({ service: "other", measure: "waiting" });
  });

  test("is left as it is once somebody chose", () => {
    const chosen = done(showRoom(children, { measure: "staff_in_post" }, "Staff in post", signed)).plan;
    expect(firstLooks(chosen)).toEqual([]);
  });
});
