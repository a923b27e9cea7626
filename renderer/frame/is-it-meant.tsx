import { useEffect, useRef } from "react";
import { useAsked, keepIt, putItBack } from "../state/asked-store";
import { usePlan } from "../state/plan-store";
import { askedWords as words } from "../words/asked";

/** How many questions are shown in full. */
const shown = 3;

/** Asks whether what was just entered is meant. It is in the plan while it is asked about, and can be put back. */
export function IsItMeant() {
  const asked = useAsked((state) => state.asked);
  const version = usePlan((state) => state.open?.version);
  const typedIn = useRef<Element | null>(null);
  useEffect(() => {
    if (asked !== undefined) typedIn.current = document.activeElement;
  }, [asked]);
  if (asked === undefined || asked.version !== version) return null;
  const { questions } = asked;
  // The buttons go with the question; whoever answers it is back where they typed.
  const answer = (given: () => void): void => {
    given();
    if (typedIn.current instanceof HTMLElement && typedIn.current.isConnected) typedIn.current.focus();
  };
  return (
    <section className="is-it-meant" aria-label={words.title}>
      <div role="alert">
        {questions.slice(0, shown).map((says) => (
          <p key={says}>{says}</p>
        ))}
        {questions.length > shown ? <p>{words.more(questions.length - shown)}</p> : null}
      </div>
      <div className="is-it-meant-answers">
        <button type="button" className="button" onClick={() => answer(keepIt)}>
          {words.keep}
        </button>
        <button type="button" className="button" onClick={() => answer(putItBack)}>
          {words.putBack}
        </button>
      </div>
    </section>
  );
}
