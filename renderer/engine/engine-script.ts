/**
 * The first script of the browser edition. The page takes the model from it and starts it again as its worker, so that the
 * file carries the model once (`modelOnce` in vite.browser.config.ts, decisions/0006).
 */
import "./engine.worker";

export * from "../../model";
