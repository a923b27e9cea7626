import { useState } from "react";
import type { ListedService } from "../../../../model";
import { FindPlace } from "../../../controls/find-place";
import { usePlan } from "../../../state/plan-store";
import { publishedWords as words } from "../../../words/published-lists";
import { figuresAt } from "./place-rows";
import { ENGLAND, placesOf } from "./shipped-lists";
import { UseList } from "./use-list";

/** Which place's list is shown, and the way of that list into a service. */
export function PlaceTools({
  listed,
  month,
  place,
  onPlace,
}: {
  readonly listed: ListedService;
  readonly month: string;
  readonly place: string;
  readonly onPlace: (place: string) => void;
}) {
  const [using, setUsing] = useState(false);
  const open = usePlan((state) => state.open);
  const here = figuresAt(month, listed, place);
  const hasServices = (open?.plan.structure.services ?? []).length > 0;
  return (
    <div className="published-place-tools">
      <label className="place-picker">
        <span>{words.choosePlace}</span>
        <select value={place} onChange={(event) => onPlace(event.target.value)}>
          <option value={ENGLAND}>{words.england}</option>
          {(["region", "ics"] as const).map((level) => (
            <optgroup key={level} label={words.levelNames[level]}>
              {placesOf[level].map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <FindPlace
        places={[{ id: ENGLAND, label: words.england }, ...placesOf.region, ...placesOf.ics]}
        of={words.choosePlace}
        onFound={({ id }) => onPlace(id)}
      />
      {hasServices ? (
        <button
          type="button"
          className="button"
          data-primary
          disabled={open?.readOnly === true || here?.figures.waiting == null}
          onClick={() => setUsing(true)}
        >
          {words.use}
        </button>
      ) : null}
      {using && open !== undefined ? (
        <UseList plan={open.plan} listed={listed} month={month} from={place} onClose={() => setUsing(false)} />
      ) : null}
    </div>
  );
}
