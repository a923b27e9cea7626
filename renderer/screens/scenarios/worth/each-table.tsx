/** What an option brings, what one of it costs and what one would have to be worth for the option to pay. */
import { poundsSay, type AppraisedOption, type Effect, type OptionRange, type RangeBetween } from "../../../../model";
import { formatDecimal } from "../../../words/format";
import { appraisalWords } from "../../../words/appraisal";

const words = appraisalWords.each;

function costSays({ each }: Effect): string {
  switch (each.standing) {
    case "dearer-and-more":
      return poundsSay(each.cost);
    case "cheaper-and-less":
      return words.lost(poundsSay(each.cost));
    case "cheaper-and-more":
      return words.cheaper;
    case "dearer-and-no-more":
      return words.less;
    case "same":
      return words.noCost;
    case "unknown":
      return words.nobody;
  }
}

function worthSays({ breakEvenValue, presentAmount, each }: Effect): string {
  if (Number.isNaN(breakEvenValue) || each.standing === "same") return "–";
  if (breakEvenValue === 0) return words.anything;
  return presentAmount < 0 ? words.atMost(poundsSay(breakEvenValue)) : poundsSay(breakEvenValue);
}

function Range({ range }: { readonly range: RangeBetween | undefined }) {
  return range === undefined || Number.isNaN(range.low) ? null : (
    <span className="change">
      {poundsSay(range.low)} to {poundsSay(range.high)}
    </span>
  );
}

export function EachTable({
  option,
  range,
}: {
  readonly option: AppraisedOption;
  readonly range: OptionRange | undefined;
}) {
  const caption = words.caption(option.name);
  return (
    <div className="scenarios-scroll" role="group" tabIndex={0} aria-label={caption}>
      <table className="worth-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col" className="number">
              {words.amount}
            </th>
            <th scope="col" className="number">
              {words.cost}
            </th>
            <th scope="col" className="number">
              {words.worth}
            </th>
            <th scope="col" className="number">
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {option.effects.map((effect) => {
            const of = range?.effects.find(({ id }) => id === effect.id);
            const known = !Number.isNaN(effect.total);
            return (
              <tr key={effect.id}>
                <th scope="row">
                  {effect.label}
                  {effect.service === undefined ? null : <span className="change">{effect.service}</span>}
                </th>
                {known ? (
                  <>
                    <td className="number">
                      {formatDecimal(effect.total, Math.abs(effect.total) < 100 ? 1 : 0)} {effect.unit}
                    </td>
                    <td className="number">
                      {costSays(effect)}
                      {effect.each.standing === "dearer-and-more" ? <Range range={of?.cost} /> : null}
                    </td>
                    <td className="number">
                      {worthSays(effect)}
                      {effect.breakEvenValue > 0 && effect.kind === "flow" ? (
                        <Range range={of?.breakEvenValue} />
                      ) : null}
                    </td>
                    <td className="number">{effect.value === undefined ? words.notGiven : poundsSay(effect.value)}</td>
                  </>
                ) : (
                  <td colSpan={4} className="missing">
                    {effect.wanted.map(({ says }) => says).join(" ") || words.nobody}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note">{words.note}</p>
    </div>
  );
}
