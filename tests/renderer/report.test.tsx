/** The Report screen: it prints what the model makes, keeps how it is put together in the plan, and writes it elsewhere. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import team from "../../seeds/plans/community-team.otplan?raw";
import {
  leaveOutSection,
  modelVersion,
  orderSections,
  readPlan,
  planSheets,
  reportFormats,
  reportOf,
  savedReportOf,
  sectionsOf,
  sha256,
  textOf,
  writeOwnWords,
  writePlan,
  claimsOf,
  present,
  type Outcome,
  type Plan,
  type Report,
  type SavedReport,
} from "../../model";
import type { ReportMade, ReportMessage, ReportReply, ReportWanted } from "../../renderer/engine/reports/messages";
import { drawsAnswerer } from "../../renderer/engine/draws/answer-draws";
import { createDrawPool, type DrawPort } from "../../renderer/engine/draws/draw-pool";
import type { DrawReply } from "../../renderer/engine/draws/messages";
import { reportAnswerer } from "../../renderer/engine/reports/answer-report";
import { reportFutures, type ReportFutures } from "../../renderer/engine/reports/report-futures";
import { createReportDesk, type ReportDesk, type ReportPort } from "../../renderer/engine/reports/report-desk";
import { ReportContext } from "../../renderer/engine/reports/use-report";
import { shippedForReports } from "../../renderer/screens/report/shipped";
import { ReportScreen } from "../../renderer/screens/report/report-screen";
import { inOrder } from "../../renderer/screens/report/section-list";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { applyEdit } from "../../renderer/state/apply-edit";
import { showPlan, undo, usePlan } from "../../renderer/state/plan-store";
import { resultsOf } from "../model/report/results-of";
import { textOf as textIn } from "./markup";

vi.mock("zustand", () => import("./live-stores"));

const read = readPlan(team);
if (!read.ok) throw new Error(read.problems[0]?.says);
const plan: Plan = read.value;
const wanted: ReportWanted = {
  kind: "board",
  scenarios: plan.scenarios.slice(0, 1).map(({ id }) => id),
  draws: 0,
  made: "2026-11-29",
};
const results = resultsOf(plan, { ...wanted, version: modelVersion, hash: "ab".repeat(32) }, shippedForReports);
if (!results.ok) throw new Error(results.problems[0]?.says);
const madeWith = (together: SavedReport): Outcome<ReportMade> => ({
  ok: true,
  problems: [],
  value: { report: reportOf(results.value, together), sections: sectionsOf(results.value) },
});
const deskOf = (made: Outcome<ReportMade> | undefined): ReportDesk => ({
  make: () => undefined,
  cancel: () => undefined,
  write: () => Promise.resolve(undefined),
  shown: () => (made === undefined ? undefined : { state: "made", made, progress: undefined }),
  subscribe: () => () => undefined,
});
const openPlanNow = (): Plan => present(usePlan.getState().open, "the plan").plan;

const page = (made: Outcome<ReportMade> | undefined): string =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <ReportContext.Provider value={deskOf(made)}>
        <ReportScreen />
      </ReportContext.Provider>
    </ShellContext.Provider>,
  );

beforeEach(() => showPlan(plan, { document: null, name: "test", saved: true }));

describe("the page", () => {
  it("says every sentence, every cell and every heading of the report, and what stands at its foot", () => {
    const html = page(madeWith({ kind: "board" }));
    const text = textIn(html);
    const report = reportOf(results.value, { kind: "board" });
    expect(claimsOf(report).length).toBeGreaterThan(3);
    for (const { says } of claimsOf(report)) expect(text).toContain(textOf(says));
    for (const { title } of report.sections) expect(text).toContain(title);
    for (const block of report.sections.flatMap(({ blocks }) => blocks))
      if (block.block === "table")
        for (const cell of block.rows.flatMap(({ cells }) => cells))
          expect(text).toContain(typeof cell === "string" ? cell : cell.shown);
    expect(text).toContain("Made 29 November 2026");
    expect(html).toMatch(/<th scope="row"/);
  });

  it("waits without buttons that would write nothing", () => {
    const html = page(undefined);
    expect(textIn(html)).toContain("Making the report.");
    expect(html).toMatch(
      /<button[^>]*disabled[^>]*aria-label="Save as Word"|<button[^>]*aria-label="Save as Word"[^>]*disabled/,
    );
  });

  it("asks for what is missing where nothing can be told", () => {
    const none = { severity: "error", kind: "nothing-to-report", at: "", says: "Staff are missing." } as const;
    expect(textIn(page({ ok: false, problems: [none] }))).toContain("Staff are missing.");
  });
});

describe("how it is put together", () => {
  const sections = sectionsOf(results.value);
  const [first, second] = sections;

  it("leaves a section out, moves another and adds own words, each undone in one step", () => {
    applyEdit((now, signed) => leaveOutSection(now, "board", first!, true, signed));
    expect(page(madeWith(savedReportOf(openPlanNow(), "board")))).toContain('data-out="true"');
    undo();
    expect(savedReportOf(openPlanNow(), "board")).toEqual({ kind: "board" });
    applyEdit((now, signed) => orderSections(now, "board", [second!, first!, ...sections.slice(2)], signed));
    const moved = savedReportOf(openPlanNow(), "board");
    expect(inOrder(sections, moved).slice(0, 2)).toEqual([second, first]);
    applyEdit((now, signed) => writeOwnWords(now, "board", first!, "We asked both teams.", [], signed));
    expect(textIn(page(madeWith(savedReportOf(openPlanNow(), "board"))))).toContain("We asked both teams.");
    undo();
    undo();
    expect(openPlanNow().reports).toBeUndefined();
  });
});

const noFutures: ReportFutures = {
  draw: () => {
    throw new Error("nothing is drawn");
  },
  stop: () => undefined,
};

/** The worker at the other end, in the same thread. */
function portHere(seen: ReportMessage[]): ReportPort {
  const answer = reportAnswerer();
  let listener: (reply: ReportReply) => void = () => undefined;
  return {
    post: (message) => {
      seen.push(message);
      void answer(message, (reply) => listener(reply));
    },
    onReply: (next) => (listener = next),
    onFault: () => undefined,
    close: () => undefined,
  };
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe("the desk", () => {
  it("runs a report once, puts it together again without a run, and runs again when the plan or the question changes", async () => {
    const seen: ReportMessage[] = [];
    const desk = createReportDesk(() => portHere(seen), shippedForReports, "gone", noFutures);
    const kinds = () => seen.map(({ kind }) => kind);
    desk.make(plan, wanted, { kind: "board" });
    await settled();
    desk.make(plan, { ...wanted }, { kind: "board" });
    expect(kinds()).toEqual(["report-make"]);
    const [first] = sectionsOf(results.value);
    const without = { ...plan, reports: [{ kind: "board" as const, leftOut: [first!.id] }] };
    desk.make(without, wanted, without.reports[0]!);
    await settled();
    expect(kinds()).toEqual(["report-make", "report-arrange"]);
    const shown = desk.shown()?.made;
    expect(shown?.ok === true && shown.value.report.sections.some(({ id }) => id === first!.id)).toBe(false);
    desk.make({ ...without, title: "Another" }, wanted, without.reports[0]!);
    await settled();
    desk.make({ ...without, title: "Another" }, { ...wanted, scenarios: [] }, without.reports[0]!);
    await settled();
    expect(kinds().slice(2)).toEqual(["report-make", "report-make"]);
  });

  it("tells another plan beside this one, and what went in of it", async () => {
    const other: Plan = { ...plan, title: "The other team" };
    const hash = sha256(writePlan(other));
    const compare: ReportWanted = { ...wanted, kind: "compare", scenarios: [], beside: { plan: other, hash } };
    const desk = createReportDesk(() => portHere([]), shippedForReports, "gone", noFutures);
    desk.make(plan, compare, { kind: "compare" });
    await settled();
    const made = desk.shown()?.made;
    if (made?.ok !== true) throw new Error("nothing was made");
    const { report } = made.value;
    expect(claimsOf(report).map(({ id }) => id)).toContain("compare.plan");
    expect(JSON.stringify(report)).toContain("The other team");
    expect(report.identity.hashes.map(({ sha256: one }) => one)).toContain(hash);
  });

  it("writes what it made, byte for byte as the command line does", async () => {
    const desk = createReportDesk(() => portHere([]), shippedForReports, "gone", noFutures);
    const report: Report = reportOf(results.value, { kind: "board" });
    const text = new TextDecoder().decode(await desk.write(report, "txt"));
    expect(text.startsWith(`# ${report.title}`)).toBe(true);
  });

  it("writes the workbook with the assumptions of the plan it made, to be brought back", async () => {
    const desk = createReportDesk(() => portHere([]), shippedForReports, "gone", noFutures);
    const full: ReportWanted = { ...wanted, kind: "full" };
    desk.make(plan, full, { kind: "full" });
    await settled();
    const report = present(desk.shown()?.made, "the report");
    if (!report.ok) throw new Error(report.problems[0]?.says);
    const bytes = present(await desk.write(report.value.report, "xlsx"), "the workbook");
    const format = present(
      reportFormats.find(({ id }) => id === "xlsx"),
      "the format",
    );
    const wantedBytes = await format.write(report.value.report, planSheets(plan));
    expect(Buffer.from(bytes).equals(Buffer.from(wantedBytes))).toBe(true);
    expect(wantedBytes).not.toEqual(await format.write(report.value.report));
  });

  /** Workers that draw, in the same thread. */
  const drawsHere = (): DrawPort => {
    const answer = drawsAnswerer();
    let listener: (reply: DrawReply) => void = () => undefined;
    return {
      post: (message) => {
        const reply = answer(message);
        if (reply !== undefined) setTimeout(() => listener(reply));
      },
      onReply: (next) => (listener = next),
      onFault: () => undefined,
      close: () => undefined,
    };
  };
  const drawn = (seen: ReportMessage[] = []): ReportDesk =>
    createReportDesk(
      () => portHere(seen),
      shippedForReports,
      "gone",
      reportFutures(() => createDrawPool(drawsHere, 2, "gone")),
    );
  const withDraws: ReportWanted = { ...wanted, draws: 6 };
  const whenMade = (desk: ReportDesk): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (desk.shown()?.state === "made") done();
      };
      desk.subscribe(look);
      look();
    });

  it("draws its futures in workers of their own, says how far they are, and tells what one thread tells", async () => {
    const desk = drawn();
    const progress: (readonly [number, number])[] = [];
    desk.subscribe(() => {
      const now = desk.shown()?.progress;
      if (now !== undefined) progress.push([now.done, now.of]);
    });
    desk.make(plan, withDraws, { kind: "board" });
    await whenMade(desk);
    const hash = sha256(writePlan(plan));
    const alone = resultsOf(plan, { ...withDraws, version: modelVersion, hash }, shippedForReports);
    const made = present(desk.shown()?.made, "the report");
    if (!alone.ok || !made.ok) throw new Error("not made");
    expect(made.value.report).toEqual(reportOf(alone.value, { kind: "board" }));
    expect(made.value.report.identity.draws?.many).toBe(6);
    expect(progress).toContainEqual([6, 6]);
  });

  it("stops when it is told to, keeps the one before, and makes it after all", async () => {
    const seen: ReportMessage[] = [];
    const desk = drawn(seen);
    desk.make(plan, wanted, { kind: "board" });
    await whenMade(desk);
    const before = desk.shown()?.made;
    desk.make(plan, withDraws, { kind: "board" });
    desk.cancel();
    await settled();
    expect(desk.shown()).toEqual({ state: "stopped", made: before, progress: undefined });
    expect(seen.some(({ kind }) => kind === "report-drawn")).toBe(false);
    desk.make(plan, withDraws, { kind: "board" });
    await whenMade(desk);
    expect(desk.shown()?.made).not.toEqual(before);
  });

  it("is put together in another way once it is there, where sections change on its way", async () => {
    const seen: ReportMessage[] = [];
    const desk = drawn(seen);
    const [first] = sectionsOf(results.value);
    desk.make(plan, withDraws, { kind: "board" });
    desk.make(plan, withDraws, { kind: "board", leftOut: [first!.id] });
    await whenMade(desk);
    expect(seen.map(({ kind }) => kind)).toEqual(["report-make", "report-drawn", "report-arrange"]);
    const made = desk.shown()?.made;
    expect(made?.ok === true && made.value.report.sections.some(({ id }) => id === first!.id)).toBe(false);
  });

  it("says so when its worker is lost, and makes the next one", () => {
    let fault: () => void = () => undefined;
    const desk = createReportDesk(
      () => ({
        post: () => undefined,
        onReply: () => undefined,
        onFault: (heard) => (fault = heard),
        close: () => undefined,
      }),
      shippedForReports,
      "It stopped.",
      noFutures,
    );
    desk.make(plan, wanted, { kind: "board" });
    fault();
    const shown = desk.shown();
    expect(shown?.made?.ok === false && shown.made.problems[0]?.says).toBe("It stopped.");
    desk.make(plan, wanted, { kind: "board" });
    expect(desk.shown()?.state).toBe("making");
  });
});
