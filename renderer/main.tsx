import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app";
import { createEngine } from "./engine/engine";
import { workerPort } from "./engine/worker-port";
import { currentShell } from "./shell/shell";

createRoot(document.getElementById("app")!).render(<App shell={currentShell()} engine={createEngine(workerPort())} />);
