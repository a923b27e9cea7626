import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");
/** The oldest browser it has to run in. */
export const target = "chrome120";
export const inRoot = (path: string): string => join(root, path);
