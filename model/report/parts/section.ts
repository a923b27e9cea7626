/** A section of a report, and the names a kind of report gives its own. */
import type { Block, Section } from "../report";

export const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<Pick<Section, "level" | "newPage">> = {},
): Section => ({
  id,
  title,
  level: more.level ?? 1,
  blocks,
  ...(more.newPage === undefined ? {} : { newPage: more.newPage }),
});
