/** Trials and accounts of whether such work pays, for and against, beside the outcomes they bear on. */
import type { EvidenceFound } from "./appraisal";
import type { Guidance } from "./guidance";
import type { AppraisedService } from "./money-lines";

/** All that is shipped, what bears on an outcome of the plan first; what found no gain is never left out. */
export function evidenceFor(
  { evidence }: Pick<Guidance, "evidence">,
  services: readonly AppraisedService[],
): readonly EvidenceFound[] {
  const told = evidence.map(({ words, ...one }): EvidenceFound => ({
    ...one,
    bearsOn: services.flatMap(({ label, outcomes }) =>
      outcomes
        .filter((outcome) => words.some((word) => `${outcome.label} ${label}`.toLowerCase().includes(word)))
        .map((outcome) => `${outcome.label}: ${label}`),
    ),
  }));
  return [...told.filter(({ bearsOn }) => bearsOn.length > 0), ...told.filter(({ bearsOn }) => bearsOn.length === 0)];
}
