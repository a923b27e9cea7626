import { usePickedYear } from "../../../controls/year-picker";
import { useAnswer } from "../../../engine/use-answer";
import { words as frameWords } from "../../../words/frame";
import { amountText, outcomeWords as words } from "../../../words/service-outcomes";
import { Evidence } from "./evidence";
import { LineTable } from "./line-table";
import { outcomeRows } from "./outcome-rows";

/** Which service is shown: at one of its places, or all of them together. */
export interface ServiceShown {
  readonly scenario: string | undefined;
  readonly service: string;
  readonly place: string | undefined;
}

/** What comes of a service by planning year, and what that rests on. */
export function Outcomes({ scenario, service, place }: ServiceShown) {
  const { answer, fresh } = useAnswer({ kind: "service-outcomes", scenario, service, place } as const);
  const outcomes = answer?.ok === true ? answer.value : [];
  const { year, at } = usePickedYear(outcomes[0]?.years ?? []);
  if (answer === undefined) return <p className="note">{frameWords.working}</p>;
  if (!answer.ok) return <p>{answer.problems[0]?.says}</p>;
  const [first] = outcomes;
  if (first === undefined) {
    return (
      <section className="teach">
        <h2>{words.none}</h2>
        <p>{words.noneMore}</p>
      </section>
    );
  }
  const known = outcomes.flatMap(({ label, aim, amount, mean }) => {
    const value = amount.values[at];
    // A mean of a person is no amount of a year.
    return mean || value === undefined || !Number.isFinite(value) ? [] : [{ label, text: amountText(value, aim) }];
  });
  return (
    <div data-stale={!fresh}>
      <section>
        <h2>{words.finding(year, known)}</h2>
        <p className="note">{words.note}</p>
        <LineTable caption={words.caption} years={first.years} picked={year} groups={outcomeRows(outcomes)} />
      </section>
      <Evidence outcomes={outcomes} />
    </div>
  );
}
