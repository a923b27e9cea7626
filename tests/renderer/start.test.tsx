import { applyEdit } from "../../renderer/state/apply-edit";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../renderer/commands";
import { openBeside, openExample, openForPlace, openForTeam, openWorkedExample } from "../../renderer/files/new-plan";
import { placeChoices, serviceTemplates } from "../../renderer/files/shipped-plans";
import { goToTourStep, startTour } from "../../renderer/tour/scenes";
import { TourCard } from "../../renderer/tour/tour";
import { Start } from "../../renderer/screens/start/start";
import { figuresFrom, type TeamAnswers } from "../../renderer/screens/start/team-answers";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { closePlan, isUnsaved, openPlan } from "../../renderer/state/plan-store";
import { stepFrom, tourSteps, useTour } from "../../renderer/state/tour-store";
import { resetView, useView } from "../../renderer/state/view-store";
import { hasErrors, markExample, readPlan, setValue, writePlan } from "../../model";

beforeEach(() => {
  closePlan();
  resetView();
  useTour.setState({ step: undefined });
});

/** Drawing the page once asks the shell for nothing. */
const page = (): string =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <Start />
    </ShellContext.Provider>,
  );

describe("the first page", () => {
  it("says what this is, asks its first question, and says what it is not", () => {
    const html = page();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("<legend>What do you want to know about?</legend>");
    expect(html).toContain("Nothing leaves this computer.");
    expect(html).toContain("This is not an NHS product");
    expect(html).toContain("Plans you open or save are listed here.");
  });

  it("offers no unsaved work when none is known", () => expect(page()).not.toContain("Unsaved work"));
});

describe("new plans", () => {
  it.each(["regions", "systems", "community"] as const)(
    "opens the worked example %s without errors, belonging to no file",
    (id) => {
      expect(openExample(id)).toBe(true);
      const open = openPlan()!;
      expect(open.document).toBeNull();
      // Until it is changed there is nothing of the person's to lose; from then on there is.
      expect(isUnsaved(open)).toBe(false);
      applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.05 }, by));
      expect(isUnsaved(openPlan())).toBe(true);
      expect(hasErrors(open.problems)).toBe(false);
    },
  );

  it.each(serviceTemplates)(
    "opens the worked example of $id without errors, marked as one and belonging to no file",
    ({ id, title }) => {
      expect(openWorkedExample(id)).toBe(true);
      const open = openPlan()!;
      expect(open).toMatchObject({ name: title, document: null });
      expect(open.plan).toMatchObject({ title, example: true });
      expect(isUnsaved(open)).toBe(false);
      expect(hasErrors(open.problems)).toBe(false);
    },
  );

  it("is a worked example until the person says that its figures are theirs, also once it is written", () => {
    openWorkedExample("schools");
    applyEdit((now, by) => setValue(now, { assumption: "referrals", where: { service: "schools" }, value: 9 }, by));
    const read = readPlan(writePlan(openPlan()!.plan));
    expect(read.ok && read.value.example).toBe(true);
    applyEdit((now, by) => markExample(now, false, by));
    expect(openPlan()!.plan.example).toBeUndefined();
  });

  it("opens nothing for a service nobody offers", () => {
    expect(openWorkedExample("atlantis")).toBe(false);
    expect(openPlan()).toBeUndefined();
  });

  it("lists seven regions and every system with its region", () => {
    const choices = placeChoices();
    expect(choices.filter((choice) => choice.region === undefined)).toHaveLength(7);
    expect(choices.filter((choice) => choice.region !== undefined)).toHaveLength(42);
    expect(choices.find((choice) => choice.id === "ics:mid-and-south-essex")?.region).toBe("East of England");
  });

  it("opens a region as one place, or with its systems, and a system by itself", () => {
    openForPlace("london");
    expect(openPlan()!.plan.structure.places.map((place) => place.label)).toEqual(["London"]);
    openForPlace("london", true);
    expect(openPlan()!.plan.structure.places.length).toBeGreaterThan(4);
    openForPlace("ics:mid-and-south-essex");
    expect(openPlan()).toMatchObject({ name: "Mid and South Essex", document: null });
  });

  it("opens a system beside the others of its region, at the system, out of England or out of the open plan", () => {
    expect(openBeside("ics:mid-and-south-essex")).toBe(true);
    const { plan, name } = openPlan()!;
    expect(name).toBe("Mid and South Essex beside the rest of East of England");
    expect(useView.getState().place).toBe("ics:mid-and-south-essex");
    expect(plan.structure.places.map((place) => place.id)).toContain("ics:norfolk-and-waveney");
    // The whole of the open plan is already the region: there is nothing further around it.
    expect(openBeside("east-of-england", plan)).toBe(false);
    expect(openPlan()!.name).toBe(name);
  });

  it("keeps the plan that is open, and says why, when a place is not known", () => {
    openForPlace("london");
    expect(openForPlace("atlantis")).toBe(false);
    expect(openPlan()!.name).toBe("London");
    expect(useView.getState().message).toMatchObject({
      alert: true,
      text: expect.stringContaining("atlantis") as string,
    });
  });

  it("opens a team under its own name", () => {
    openForTeam({ name: "Harbour team", staffInPost: 12, posts: { kind: "establishment", wte: 14 }, leaverRate: 0.1 });
    expect(openPlan()).toMatchObject({ name: "Harbour team", document: null });
    expect(hasErrors(openPlan()!.problems)).toBe(false);
  });
});

describe("the figures of a team", () => {
  const whole: TeamAnswers = {
    name: " Harbour ",
    staff: 12,
    known: "vacancy-rate",
    establishment: null,
    vacancyRate: 0,
    leavers: 0,
  };

  it("are taken as typed; a rate of 0 is a figure", () => {
    expect(figuresFrom(whole)).toEqual({
      ok: true,
      figures: { name: "Harbour", staffInPost: 12, posts: { kind: "vacancy-rate", rate: 0 }, leaverRate: 0 },
    });
    expect(figuresFrom({ ...whole, known: "establishment", establishment: 15 })).toMatchObject({
      ok: true,
      figures: { posts: { kind: "establishment", wte: 15 } },
    });
  });

  it("are asked for by name while blank", () => {
    expect(
      figuresFrom({
        name: " ",
        staff: null,
        known: "establishment",
        establishment: 0,
        vacancyRate: 0.1,
        leavers: null,
      }),
    ).toEqual({
      ok: false,
      missing: [
        "a name",
        "the staff in post (more than 0 WTE)",
        "the funded posts (more than 0 WTE)",
        "the leaver rate",
      ],
    });
    expect(figuresFrom({ ...whole, vacancyRate: null })).toEqual({ ok: false, missing: ["the vacancy rate"] });
  });
});

describe("the tour", () => {
  it("opens the plan for England when none is open, and goes over the open one otherwise", () => {
    startTour();
    expect(openPlan()!.name).toBe("England by NHS region");
    openForPlace("london");
    startTour();
    expect(openPlan()!.name).toBe("London");
    expect(useTour.getState().step).toBe("base");
  });

  it("shows with each card what it speaks of, and leaves nothing open behind it", () => {
    startTour();
    goToTourStep("change");
    expect(useView.getState().inspecting).toEqual({ kind: "assumption", assumption: "leaver_rate" });
    goToTourStep("why");
    expect(useView.getState().inspecting).toMatchObject({
      kind: "why",
      measure: "staff_in_post",
      place: "england",
      year: "2036/37",
    });
    goToTourStep("scenarios");
    expect(useView.getState()).toMatchObject({ screen: "scenarios", inspecting: undefined });
    goToTourStep("save");
    expect(stepFrom("save", 1)).toBeUndefined();
    expect(stepFrom("base", -1)).toBeUndefined();
    goToTourStep(undefined);
    expect(useTour.getState().step).toBeUndefined();
  });

  it("counts its cards and can be left from each", () => {
    tourSteps.forEach((step, i) => {
      const html = renderToStaticMarkup(<TourCard step={step} />);
      expect(html).toContain(`${i + 1} of ${tourSteps.length}`);
      expect(html).toContain(i === tourSteps.length - 1 ? "Done" : "Leave the tour");
    });
  });

  it("does not stand over the first page", () => {
    goToTourStep("base");
    expect(useTour.getState().step).toBeUndefined();
  });
});

it("has no two commands with the same id or the same key", () => {
  const ids = commands.map((command) => command.id);
  const keys = commands.flatMap((command) => command.key ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});
