import { expect, test } from "vitest";
import type { OfferedPlan } from "../../../electron/bridge";
import { Offers } from "../../../electron/requests/offers";

test("plans handed over before a page listens wait for it, and each is taken once", () => {
  const offers = new Offers();
  offers.add("/home/someone/north.otplan");
  const heard: OfferedPlan[] = [];
  offers.listen((offered) => heard.push(offered));
  offers.add("/home/someone/south.otplan");
  expect(heard.map(({ name }) => name)).toEqual(["north.otplan", "south.otplan"]);
  expect(JSON.stringify(heard)).not.toContain("someone");
  expect(offers.take(heard[0]?.offer ?? "")).toBe("/home/someone/north.otplan");
  expect(offers.take(heard[0]?.offer ?? "")).toBeUndefined();
});

test("what comes while the page is gone waits for the next one", () => {
  const offers = new Offers();
  const first: OfferedPlan[] = [];
  const second: OfferedPlan[] = [];
  offers.listen((offered) => first.push(offered));
  offers.stop();
  offers.add("/plans/north.otplan");
  offers.listen((offered) => second.push(offered));
  expect([first.length, second.length]).toEqual([0, 1]);
});
