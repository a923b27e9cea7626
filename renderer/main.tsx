import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app";
import { createEngine } from "./engine/engine";
import { workerPort } from "./engine/worker-port";
import { sayFaults } from "./frame/faults";
import { currentShell } from "./shell/shell";
import { say } from "./state/view-store";

sayFaults(window);
const engine = createEngine(workerPort, { says: (text) => say(text, true) });
createRoot(document.getElementById("app")!).render(<App shell={currentShell()} engine={engine} />);
