import { useState } from "react";
import {
  leversFor,
  putSlider,
  removeSlider,
  roomLooksAt,
  sameSlider,
  sliderLabel,
  workshopLimits,
  workshopOf,
  type LeverAsked,
  type Plan,
  type WorkshopSlider,
} from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { useAnswer } from "../../engine/use-answer";
import { applyEdit } from "../../state/apply-edit";
import { workshopWords as words } from "../../words/workshop";
import { useMattersFirst } from "./use-matters-first";
import { longestSought, widestLimits } from "../../controls/box-limits";

/** More than this of what is found is no list to choose from. */
const FOUND = 12;
const OFFERED = 6;

interface Form {
  readonly plan: Plan;
  readonly readOnly: boolean;
}

/** A slider with the ends the facilitator gave; ends beyond what it can mean are refused in the box. */
function SliderRow({ plan, readOnly, slider }: Form & { readonly slider: WorkshopSlider }) {
  const label = sliderLabel(plan, slider);
  const unit =
    slider.op === "multiply" ? words.times : (plan.assumptions.find(({ id }) => id === slider.assumption)?.unit ?? "");
  const put = (end: "least" | "most", value: unknown) =>
    typeof value === "number" ? applyEdit((now, by) => putSlider(now, { ...slider, [end]: value }, by)) : undefined;
  return (
    <li className="workshop-slider">
      <h3>{label}</h3>
      {(["least", "most"] as const).map((end) => (
        <NumberBox
          key={end}
          label={words[end]}
          named={label}
          unit={unit}
          limits={widestLimits(unit)}
          value={slider[end]}
          plain
          disabled={readOnly}
          onChange={(value) => put(end, value)}
        />
      ))}
      <button
        type="button"
        className="button"
        disabled={readOnly}
        aria-label={words.removeSlider(label)}
        onClick={() => applyEdit((now, by) => removeSlider(now, slider, by))}
      >
        {words.remove}
      </button>
    </li>
  );
}

/** Levers as buttons that put them before the room, with the ends they are first given. */
function Offered({ plan, readOnly, levers }: Form & { readonly levers: readonly LeverAsked[] }) {
  const { answer } = useAnswer({ kind: "sliders-suggested", levers } as const);
  const suggested = answer?.ok === true ? answer.value : [];
  const full = (workshopOf(plan).sliders ?? []).length >= workshopLimits.sliders;
  if (answer !== undefined && suggested.length === 0) return <p className="note">{words.none}</p>;
  return (
    <ul role="list" className="workshop-offered">
      {suggested.map((slider) => {
        const label = sliderLabel(plan, slider);
        return (
          <li key={JSON.stringify([slider.assumption, slider.where])}>
            <button
              type="button"
              className="button"
              disabled={readOnly || full}
              aria-label={words.addSlider(label)}
              onClick={() => applyEdit((now, by) => putSlider(now, slider, by))}
            >
              {`+ ${label}`}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Choosing the sliders: what matters most is offered first, everything else by its name. */
export function PrepareSliders({ plan, readOnly }: Form) {
  const [sought, setSought] = useState("");
  const { sliders = [] } = workshopOf(plan);
  const all = leversFor(plan, roomLooksAt(plan));
  const first = useMattersFirst(plan);
  const isOn = (asked: LeverAsked): boolean => sliders.some((slider) => sameSlider(slider, asked));
  const order = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  const offered = all
    .filter(({ asked, first: usual }) => (usual || first.includes(asked.assumption)) && !isOn(asked))
    .toSorted((a, b) => order(a.asked.assumption) - order(b.asked.assumption))
    .slice(0, OFFERED);
  const found = all
    .filter(({ asked, label }) => label.toLowerCase().includes(sought.trim().toLowerCase()) && !isOn(asked))
    .slice(0, FOUND);
  return (
    <div className="workshop-form" data-wide="true">
      <p className="note">{words.slidersHow}</p>
      <p>{words.slidersChosen(sliders.length)}</p>
      <ol role="list" className="workshop-sliders">
        {sliders.map((slider) => (
          <SliderRow
            key={JSON.stringify([slider.assumption, slider.where, slider.from])}
            plan={plan}
            readOnly={readOnly}
            slider={slider}
          />
        ))}
      </ol>
      <h2>{words.offered}</h2>
      {offered.length === 0 ? (
        <p className="note">{words.allOffered}</p>
      ) : (
        <Offered plan={plan} readOnly={readOnly} levers={offered.map(({ asked }) => asked)} />
      )}
      <label className="sheet-field">
        <span>{words.search}</span>
        <input
          type="search"
          maxLength={longestSought}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </label>
      {sought.trim() === "" ? null : (
        <Offered plan={plan} readOnly={readOnly} levers={found.map(({ asked }) => asked)} />
      )}
    </div>
  );
}
