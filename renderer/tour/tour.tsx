import { useEffect, useRef } from "react";
import { goToTourStep, pointsAt } from "./scenes";
import { usePlan } from "../state/plan-store";
import { showTourStep, stepFrom, tourSteps, useTour, type TourStep } from "../state/tour-store";
import { tourWords as words } from "../words/start";

/** One plain card after another, beside the page it speaks of. */
export function Tour() {
  const step = useTour((state) => state.step);
  const hasPlan = usePlan((state) => state.open !== undefined);
  useEffect(() => {
    if (!hasPlan) showTourStep(undefined);
  }, [hasPlan]);
  return step === undefined || !hasPlan ? null : <TourCard step={step} />;
}

/** Marks what is spoken of and brings it into sight as soon as it is on the page; gives back what takes the mark away. */
function pointOut(selector: string): () => void {
  let marked: Element | undefined;
  const mark = (): void => {
    const found = document.querySelector(selector);
    if (found === null || found === marked) return;
    marked?.removeAttribute("data-pointed-out");
    found.setAttribute("data-pointed-out", "");
    found.scrollIntoView({ block: "nearest" });
    marked = found;
  };
  mark();
  // What is worked out first comes later, and may be drawn anew.
  const observer = new MutationObserver(mark);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    marked?.removeAttribute("data-pointed-out");
  };
}

/** The page stays usable beside the card; Esc in the card leaves the tour. */
export function TourCard({ step }: { readonly step: TourStep }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return pointOut(pointsAt[step]);
  }, [step]);
  const { title, text } = words.cards[step];
  const next = stepFrom(step, 1);
  const back = stepFrom(step, -1);
  return (
    <aside
      className="tour"
      data-step={step}
      aria-label={words.label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        goToTourStep(undefined);
      }}
    >
      <p className="tour-count">{words.step(tourSteps.indexOf(step) + 1, tourSteps.length)}</p>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      <div className="tour-tools">
        <button type="button" className="button" data-primary="" onClick={() => goToTourStep(next)}>
          {next === undefined ? words.done : words.next}
        </button>
        {back === undefined ? null : (
          <button type="button" className="button" onClick={() => goToTourStep(back)}>
            {words.back}
          </button>
        )}
        {next === undefined ? null : (
          <button type="button" className="quiet" onClick={() => goToTourStep(undefined)}>
            {words.skip}
          </button>
        )}
      </div>
    </aside>
  );
}
