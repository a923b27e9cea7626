/** Trials and accounts of whether such work pays, for and against, beside the outcomes they bear on. */
import type { EvidenceFound } from "./appraisal";
import type { Guidance } from "./guidance";
import type { AppraisedService } from "./money-lines";

const names = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.toLowerCase().includes(word));

/** All that is shipped, what bears on a service of the plan or its outcomes first; what found no gain is never left out. */
export function evidenceFor(
  { evidence }: Pick<Guidance, "evidence">,
  services: readonly AppraisedService[],
): readonly EvidenceFound[] {
  const told = evidence.map(({ words, ...one }): EvidenceFound => ({
    ...one,
    bearsOn: services.flatMap(({ label, outcomes }) => {
      const found = outcomes.filter((outcome) => names(`${outcome.label} ${label}`, words));
      return found.length === 0 && names(label, words) ? [label] : found.map((outcome) => `${outcome.label}: ${label}`);
    }),
  }));
  return [...told.filter(({ bearsOn }) => bearsOn.length > 0), ...told.filter(({ bearsOn }) => bearsOn.length === 0)];
}
