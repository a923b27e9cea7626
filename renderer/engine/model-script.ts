/**
 * The first script of the browser edition: the model as a global, for the page and for its workers, so that the file
 * carries it once (`modelOnce` in electron/browser-edition/model-once.ts, decisions/0006).
 */
export * from "../../model";
