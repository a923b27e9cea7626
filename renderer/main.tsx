import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app";
import { createEngine, type Port } from "./engine/engine";
import { inLanes } from "./engine/lanes";
import { createDrawPool } from "./engine/draws/draw-pool";
import { createFileDesk } from "./engine/files/file-desk";
import { createGoalDesk } from "./engine/goals/goal-desk";
import { createOpensDesk } from "./engine/opens/opens-desk";
import { createReportDesk } from "./engine/reports/report-desk";
import { reportFutures } from "./engine/reports/report-futures";
import { headline } from "./screens/overview/key-figures";
import { shippedForReports } from "./screens/report/shipped";
import {
  drawPort,
  filePort,
  goalPort,
  laterPort,
  opensPort,
  reportPort,
  warmPorts,
  workerPort,
} from "./engine/worker-port";
import { exampleText } from "./files/shipped-plans";
import { sayFaults } from "./frame/faults";
import { WhenShown } from "./frame/when-shown";
import { withoutPeers } from "./shell/no-peers";
import { currentShell } from "./shell/shell";
import { usePlan } from "./state/plan-store";
import { say } from "./state/view-store";
import { bringInWords } from "./words/bring-in";
import { futuresWords } from "./words/futures";
import { goalWords } from "./words/goal";
import { reportWords } from "./words/report";

/** How long a plan stands still before its draws have every processor, in milliseconds. */
const STILL = 1000;

withoutPeers(window);
sayFaults(window);
const engineOf = (newPort: () => Port) => createEngine(newPort, { says: (text) => say(text, true) });
const newEngine = () => engineOf(workerPort);
// Once the first page is on the screen: what the Overview of the plan behind its first door asks first.
let tellShown = (): void => undefined;
const shown = new Promise<void>((done) => (tellShown = done));
const warm = warmPorts(
  exampleText("regions"),
  [{ kind: "tables", scenario: undefined, asked: { measures: headline } }],
  shown,
);
const fast = engineOf(warm);
const firstFigures = new Promise<void>((done) => {
  const stop = fast.subscribe(() => {
    stop();
    done();
  });
});
const engine = inLanes(
  fast,
  engineOf(() => laterPort(firstFigures)),
);
// One processor is left to the page and to what is asked beside the draws.
const drawWorkers = Math.max(1, Math.min(8, (navigator.hardwareConcurrency || 2) - 1));
const goals = createGoalDesk(goalPort, goalWords.lost);
const files = createFileDesk(filePort, bringInWords.lost);
// The next change of somebody who is changing things needs it, and a draw is not left off in its middle.
let changed = 0;
usePlan.subscribe(() => (changed = performance.now()));
const newPool = () =>
  createDrawPool(
    () => drawPort(firstFigures),
    drawWorkers,
    futuresWords.lost,
    () => !engine.busy() && performance.now() - changed > STILL,
  );
const reports = createReportDesk(reportPort, shippedForReports, reportWords.lost, reportFutures(newPool));
createRoot(document.getElementById("app")!).render(
  <WhenShown tell={() => tellShown()}>
    <App
      shell={currentShell(createOpensDesk(opensPort))}
      engine={engine}
      draws={newPool()}
      newPool={newPool}
      newEngine={newEngine}
      goals={goals}
      files={files}
      reports={reports}
    />
  </WhenShown>,
);
