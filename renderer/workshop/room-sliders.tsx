import { useEffect, useRef, type RefObject } from "react";
import {
  changeBySlider,
  sliderLabel,
  triedIn,
  tryInRoom,
  type Plan,
  type SliderStands,
  type WorkshopMeasure,
  type WorkshopSlider,
} from "../../model";
import { NumberBox } from "../controls/number-box";
import { applyEdit } from "../state/apply-edit";
import { openPlan } from "../state/plan-store";
import { showScenario, useView } from "../state/view-store";
import { roomWords as words } from "../words/workshop";

/** A pause after which the next step of a slider is a new try, with the line before it as the ghost. */
const NEW_TRY = 2000;

/** Tries a value: in the room's own scenario, started from what is shown, which is then shown. */
function tried(slider: WorkshopSlider, value: number): void {
  const from = useView.getState().scenario;
  const made = applyEdit((plan, by) => tryInRoom(plan, { slider, value, from }, by));
  const now = openPlan();
  const id = made.ok && now !== undefined ? triedIn(now.plan)?.id : undefined;
  if (id !== undefined && id !== from) showScenario(id);
}

/** The slider without the place and list that the room looks at anyway. */
function withoutLookedAt({ assumption, where = {} }: WorkshopSlider, { place, service }: WorkshopMeasure) {
  const left = Object.entries(where).filter(
    ([dimension, ids]) => !(dimension === "place" && ids === place) && !(dimension === "service" && ids === service),
  );
  return { assumption, where: Object.fromEntries(left) };
}

/** Whether a step comes after a pause. */
function beginsAnew(last: RefObject<number>): boolean {
  const [now, before] = [performance.now(), last.current];
  last.current = now;
  return now - before > NEW_TRY;
}

/** The sliders the facilitator chose, with their real names; a step is tried at once and never goes into the base. */
export function RoomSliders({
  plan,
  scenario,
  sliders,
  stands,
  shown,
  onBegin,
  disabled,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly sliders: readonly WorkshopSlider[];
  readonly stands: readonly SliderStands[];
  readonly shown: WorkshopMeasure;
  /** A slider begins to be moved. */
  readonly onBegin: () => void;
  readonly disabled: boolean;
}) {
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    last.current = Number.NEGATIVE_INFINITY;
  }, [scenario]);
  return (
    <section className="room-sliders" aria-label={words.sliders} data-many={sliders.length}>
      {sliders.map((slider, at) => {
        const stand = stands[at];
        const change = scenario === triedIn(plan)?.id ? changeBySlider(triedIn(plan), slider) : undefined;
        const value = typeof change?.value === "number" ? change.value : (stand?.now ?? null);
        const label = sliderLabel(plan, withoutLookedAt(slider, shown));
        const unit = slider.op === "multiply" ? words.times(value ?? 1) : words.unit(stand?.unit ?? "");
        return (
          <div
            key={JSON.stringify([slider.assumption, slider.where])}
            className="room-slider"
            data-times={slider.op === "multiply"}
            title={label}
          >
            {value === null ? (
              <p>
                {label}: {words.differs}
              </p>
            ) : (
              <NumberBox
                label={label}
                unit={unit}
                value={Number(value.toPrecision(4))}
                plain
                slider={{ least: slider.least, most: slider.most }}
                limits={{ least: slider.least, most: slider.most }}
                disabled={disabled}
                onChange={(next) => {
                  if (typeof next !== "number") return;
                  if (beginsAnew(last)) onBegin();
                  tried(slider, Math.min(slider.most, Math.max(slider.least, next)));
                }}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
