import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app";
import { createEngine } from "./engine/engine";
import { createDrawPool } from "./engine/draws/draw-pool";
import { drawPort, workerPort } from "./engine/worker-port";
import { sayFaults } from "./frame/faults";
import { currentShell } from "./shell/shell";
import { say } from "./state/view-store";
import { futuresWords } from "./words/futures";

sayFaults(window);
const engine = createEngine(workerPort, { says: (text) => say(text, true) });
// One processor is left to the page and to what is asked beside the draws.
const drawWorkers = Math.max(1, Math.min(8, (navigator.hardwareConcurrency || 2) - 1));
const newPool = () => createDrawPool(drawPort, drawWorkers, futuresWords.lost);
createRoot(document.getElementById("app")!).render(
  <App shell={currentShell()} engine={engine} draws={newPool()} newPool={newPool} />,
);
