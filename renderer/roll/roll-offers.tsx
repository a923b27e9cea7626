import { measuringWords, type OfferTold } from "../../model";
import { rollWords as words } from "../words/roll";
import { amountOf, endOf, figureOf } from "./figures";

/** Assumptions that were counted, each with its range and what the headline becomes with it, to be accepted or left. */
export function RollOffers({
  offers,
  taken,
  onTake,
}: {
  readonly offers: readonly OfferTold[];
  readonly taken: readonly string[];
  readonly onTake: (id: string, taken: boolean) => void;
}) {
  return (
    <fieldset className="roll-offers">
      <legend>{words.offers}</legend>
      {offers.length === 0 ? <p>{words.noOffers(measuringWords.join(", "))}</p> : null}
      {offers.map((offer) => {
        const { id, label, whom, unit, now, value, low, high, how, why, hindered, headline } = offer;
        const said = words.offer(
          whom === "" ? label : `${label}, ${whom}`,
          now === null ? words.noNumber : figureOf(now, unit),
          figureOf(value, unit),
          endOf(low, unit),
          endOf(high, unit),
        );
        return (
          <div key={id}>
            <label>
              <input
                type="checkbox"
                checked={taken.includes(id)}
                disabled={hindered !== undefined}
                onChange={(event) => onTake(id, event.target.checked)}
              />
              {said}
            </label>
            <p className="note">
              {`${how}. ${why}`}
              {hindered === undefined ? null : ` ${words.hindered(hindered)}`}
              {headline
                .map(({ label: of, unit: its, before, after }) => [
                  of,
                  amountOf(before, its),
                  amountOf(after, its),
                  its,
                ])
                .filter(([, before, after]) => before !== after)
                .map(([of = "", before = "", after = "", its = ""]) => (
                  <span key={of}>{` ${words.with(of, `${before} ${its}`, `${after} ${its}`)}`}</span>
                ))}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}
