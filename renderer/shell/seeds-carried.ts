/** The seeds as the browser edition carries them (electron/browser-edition/seeds-deflated.ts). */
import { inflatedResponse } from "./inflated";
import { repeated, type SaidOnce } from "./said-once";

export interface SeedsCarried {
  /** Tables, by path. */
  readonly tables: Readonly<Record<string, unknown>>;
  /** Paths of the texts, and the texts, with a line between two. */
  readonly paths: readonly string[];
  readonly texts: SaidOnce;
}

/** The line between two texts; no text of ours has such a letter. */
const betweenTexts = "\n\u0003\n";

/** Every seed by its path: tables as they are read, plans and pages as text. */
export function seedsOf({ tables, paths, texts }: SeedsCarried): Readonly<Record<string, unknown>> {
  const each = repeated(texts).split(betweenTexts);
  return { ...tables, ...Object.fromEntries(paths.map((path, at) => [path, each[at]])) };
}

/** @param packed JSON, deflated without a header, in eighty-five letters */
export const seedsFrom = async (packed: string): Promise<Readonly<Record<string, unknown>>> =>
  seedsOf((await inflatedResponse(packed).json()) as SeedsCarried);
