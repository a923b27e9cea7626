/** Whether the text of a plan would open, and what it is then called: what is asked of drafts. */
import { readPlan, refusalWords } from "../../../model";

export type WouldOpen =
  | {
      readonly opens: true;
      readonly title: string;
      readonly lastChange: { readonly what: string; readonly when: string } | undefined;
    }
  /** Why not, in a sentence. */
  | { readonly opens: false; readonly says: string };

export function wouldOpen(text: string): WouldOpen {
  const read = readPlan(text);
  if (!read.ok) return { opens: false, says: refusalWords(read.problems) };
  const last = read.value.log.at(-1);
  return {
    opens: true,
    title: read.value.title,
    lastChange: last === undefined ? undefined : { what: last.what, when: last.when },
  };
}
