/** Trials and accounts for and against, what bears on the plan's outcomes first. */
import { findingWords, type EvidenceFound } from "../../../../model";
import { appraisalWords as words } from "../../../words/appraisal";

function Findings({ found }: { readonly found: readonly EvidenceFound[] }) {
  return (
    <ul role="list" className="worth-evidence">
      {found.map(({ id, about, finding, says, source, bearsOn }) => (
        <li key={id}>
          <strong>
            {about}: {findingWords[finding].toLowerCase()}.
          </strong>{" "}
          {says} {bearsOn.length === 0 ? null : <>{words.bearsOn(bearsOn.join("; "))}. </>}
          <span className="note">{source}</span>
        </li>
      ))}
    </ul>
  );
}

export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceFound[] }) {
  const near = evidence.filter(({ bearsOn }) => bearsOn.length > 0);
  const others = evidence.filter(({ bearsOn }) => bearsOn.length === 0);
  return (
    <section aria-labelledby="worth-evidence">
      <h3 id="worth-evidence">{words.evidence}</h3>
      <p className="note">{words.evidenceNote}</p>
      {near.length === 0 ? null : <Findings found={near} />}
      <details>
        <summary>{words.otherWork(others.length)}</summary>
        <Findings found={others} />
      </details>
    </section>
  );
}
