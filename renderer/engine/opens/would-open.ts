/** Whether the text of a plan would open, and what it is then called: what is asked of drafts. */
import { readPlan } from "../../../model";

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
  if (read.ok) {
    const last = read.value.log.at(-1);
    return {
      opens: true,
      title: read.value.title,
      lastChange: last === undefined ? undefined : { what: last.what, when: last.when },
    };
  }
  const [first] = read.problems;
  if (first === undefined) return { opens: false, says: "It is not a plan." };
  return {
    opens: false,
    says: first.at === "" || first.says.includes(first.at) ? first.says : `${first.at}: ${first.says}`,
  };
}
