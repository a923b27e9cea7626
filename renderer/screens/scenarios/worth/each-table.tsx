/** What an option brings, what one of it costs and what one would have to be worth for the option to pay. */
import {
  poundsInCell,
  type Appraisal,
  type AppraisedOption,
  type Effect,
  type OptionRange,
  type RangeBetween,
} from "../../../../model";
import { WhyTold } from "../../../controls/why-told";
import { formatDecimal } from "../../../words/format";
import { appraisalWords } from "../../../words/appraisal";
import { toldOfAmountBrought, toldOfEach, toldOfValue, toldOfWorth } from "./told-ratios";

const words = appraisalWords.each;

const totalSays = ({ total, unit }: Effect): string => `${formatDecimal(total, Math.abs(total) < 100 ? 1 : 0)} ${unit}`;

/** Of an option that does less, none of whose money is known to come to anything. */
const nothingSaved = ({ each }: Pick<Effect, "each">): boolean =>
  each.standing === "cheaper-and-less" && Math.round(each.cost) === 0;

function costSays({ each }: Effect): string {
  switch (each.standing) {
    case "dearer-and-more":
      return poundsInCell(each.cost);
    case "cheaper-and-less":
      return nothingSaved({ each }) ? words.nothingSaved : words.lost(poundsInCell(each.cost));
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
  return presentAmount < 0 ? words.atMost(poundsInCell(breakEvenValue)) : poundsInCell(breakEvenValue);
}

function Range({ range }: { readonly range: RangeBetween | undefined }) {
  return range === undefined || Number.isNaN(range.low) ? null : (
    <span className="change">
      {poundsInCell(range.low)} to {poundsInCell(range.high)}
    </span>
  );
}

export function EachTable({
  appraisal,
  option,
  range,
}: {
  readonly appraisal: Appraisal;
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
                      <WhyTold told={toldOfAmountBrought(appraisal, option, effect, totalSays(effect))}>
                        {totalSays(effect)}
                      </WhyTold>
                    </td>
                    <td className="number">
                      {Number.isNaN(effect.each.cost) || nothingSaved(effect) ? (
                        costSays(effect)
                      ) : (
                        <WhyTold told={toldOfEach(option, effect, costSays(effect))}>{costSays(effect)}</WhyTold>
                      )}
                      {effect.each.standing === "dearer-and-more" ? <Range range={of?.cost} /> : null}
                    </td>
                    <td className="number">
                      {effect.breakEvenValue > 0 ? (
                        <WhyTold told={toldOfWorth(option, effect, worthSays(effect))}>{worthSays(effect)}</WhyTold>
                      ) : (
                        worthSays(effect)
                      )}
                      {effect.breakEvenValue > 0 && effect.kind === "flow" ? (
                        <Range range={of?.breakEvenValue} />
                      ) : null}
                    </td>
                    <td className="number">
                      {effect.value === undefined ? (
                        words.notGiven
                      ) : (
                        <WhyTold told={toldOfValue(option, effect, poundsInCell(effect.value))}>
                          {poundsInCell(effect.value)}
                        </WhyTold>
                      )}
                    </td>
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
