/** The whole page: the start screen while no plan is open, otherwise the frame with one screen in it. */
import { useEffect, useLayoutEffect, useRef } from "react";
import { ActivityLine } from "./frame/activity-line";
import { Inspector } from "./frame/inspector";
import { Dialogs } from "./frame/dialogs";
import { AboutCharts } from "./controls/about-charts";
import { PlanDates } from "./past/plan-dates";
import { PlanPageFoot } from "./controls/page-foot";
import { watchPaper } from "./frame/paper-values";
import { KeepsWork } from "./frame/keeps-work";
import { IsItMeant } from "./frame/is-it-meant";
import { OnItsWay } from "./frame/on-its-way";
import { Rail } from "./frame/rail";
import { Announcer } from "./reach/announcer";
import { FirstHeadline } from "./reach/first-headline";
import { KeptFocus } from "./reach/kept-focus";
import { TermMeaning } from "./reach/term-meaning";
import { Tour } from "./tour/tour";
import { TopBar } from "./frame/top-bar";
import { useDesk } from "./frame/use-desk";
import { EngineContext } from "./engine/use-answer";
import type { DrawPool } from "./engine/draws/draws-shown";
import { DrawsContext } from "./engine/draws/use-draws";
import { NewPoolContext } from "./engine/draws/use-runs";
import type { FileDesk } from "./engine/files/file-desk";
import { FileContext } from "./engine/files/use-file";
import type { GoalDesk } from "./engine/goals/goal-desk";
import { GoalContext } from "./engine/goals/use-goal";
import { NewEngineContext } from "./engine/aside";
import type { Engine } from "./engine/engine";
import type { ReportDesk } from "./engine/reports/report-desk";
import { ReportContext } from "./engine/reports/use-report";
import { Assumptions } from "./screens/assumptions/assumptions";
import { ComparePlaces } from "./screens/compare/compare-places";
import { Overview } from "./screens/overview/overview";
import { ReportScreen } from "./screens/report/report-screen";
import { Scenarios } from "./screens/scenarios/scenarios";
import { Services } from "./screens/services/services";
import { ShortagesScreen } from "./screens/shortages/shortages-screen";
import { Start } from "./screens/start/start";
import { Training } from "./screens/training/training";
import { Uncertainty } from "./screens/uncertainty/uncertainty";
import { WorkshopScreen } from "./screens/workshop/workshop-screen";
import { Workforce } from "./screens/workforce/workforce";
import { ShellContext, type Shell } from "./shell/shell";
import { usePagePlan } from "./state/page-plan";
import { SeenPlanContext, usePlan } from "./state/plan-store";
import { useRoomStore } from "./state/room-store";
import { useView, type ScreenId } from "./state/view-store";
import { Room } from "./workshop/room";
import { words } from "./words/frame";

/** Screens of pictures and tables, on which nothing is typed or dragged: they show a change together with its figures. */
const ofFigures: ReadonlySet<ScreenId> = new Set(["overview", "compare"]);

const screenOf: Readonly<Record<ScreenId, () => React.JSX.Element>> = {
  overview: Overview,
  workforce: Workforce,
  training: Training,
  services: Services,
  scenarios: Scenarios,
  compare: ComparePlaces,
  uncertainty: Uncertainty,
  shortages: ShortagesScreen,
  assumptions: Assumptions,
  report: ReportScreen,
  workshop: WorkshopScreen,
};

export function App({
  shell,
  engine,
  draws,
  newPool,
  newEngine,
  goals,
  files,
  reports,
}: {
  readonly shell: Shell;
  readonly engine: Engine;
  readonly draws: DrawPool;
  /** Makes another pool, for what is run beside the draws. */
  readonly newPool: () => DrawPool;
  /** Makes another engine, for a long question beside the quick ones. */
  readonly newEngine?: () => Engine;
  readonly goals: GoalDesk;
  readonly files: FileDesk;
  readonly reports: ReportDesk;
}) {
  const open = usePlan((state) => state.open !== undefined);
  const { screen, theme, inspecting, dialog } = useView();
  const room = useRoomStore((state) => state.on);
  useDesk(shell, engine, draws, files);
  useEffect(() => {
    if (theme === undefined) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  useEffect(watchPaper, []);
  // A screen begins at its top, however far down the one before was read; what is sought on it is gone to after this.
  const content = useRef<HTMLElement>(null);
  // In newer browsers scrollTo gives a promise, which is no way to end an effect: nothing may be returned.
  useLayoutEffect(() => {
    content.current?.scrollTo(0, 0);
  }, [screen]);
  const Screen = screenOf[screen];
  const page = open ? "plan" : "start";
  const seen = ofFigures.has(screen) ? usePagePlan : undefined;
  return (
    <ShellContext.Provider value={shell}>
      <EngineContext.Provider value={engine}>
        <DrawsContext.Provider value={draws}>
          <NewEngineContext.Provider value={newEngine}>
            <NewPoolContext.Provider value={newPool}>
              <GoalContext.Provider value={goals}>
                <FileContext.Provider value={files}>
                  <ReportContext.Provider value={reports}>
                    {/* Where the keyboard was on the page before is forgotten with that page. */}
                    <KeptFocus key={page} />
                    <KeepsWork shell={shell} of={page}>
                      {!open ? (
                        <Start />
                      ) : (
                        <>
                          <Announcer />
                          <FirstHeadline />
                          {room ? (
                            <PlanDates>
                              <Room />
                            </PlanDates>
                          ) : (
                            <div className="frame" data-inspecting={inspecting !== undefined}>
                              <a className="skip" href="#content">
                                {words.skip}
                              </a>
                              <PlanPageFoot />
                              <TopBar />
                              <Rail />
                              <main
                                id="content"
                                className="content"
                                aria-label={words.screens[screen]}
                                tabIndex={-1}
                                ref={content}
                              >
                                <KeepsWork shell={shell} of={screen}>
                                  <AboutCharts>
                                    <SeenPlanContext value={seen}>
                                      <OnItsWay />
                                      <PlanDates>
                                        <Screen key={screen} />
                                      </PlanDates>
                                    </SeenPlanContext>
                                  </AboutCharts>
                                </KeepsWork>
                              </main>
                              {inspecting === undefined ? null : (
                                <KeepsWork shell={shell} of={JSON.stringify(inspecting)}>
                                  <Inspector inspecting={inspecting} />
                                </KeepsWork>
                              )}
                            </div>
                          )}
                        </>
                      )}
                      <Tour />
                    </KeepsWork>
                    <IsItMeant />
                    <ActivityLine />
                    <TermMeaning />
                    <KeepsWork shell={shell} of={dialog ?? ""}>
                      <Dialogs />
                    </KeepsWork>
                  </ReportContext.Provider>
                </FileContext.Provider>
              </GoalContext.Provider>
            </NewPoolContext.Provider>
          </NewEngineContext.Provider>
        </DrawsContext.Provider>
      </EngineContext.Provider>
    </ShellContext.Provider>
  );
}
