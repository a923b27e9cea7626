import { FindPlace } from "../../controls/find-place";
import { useEffect, useMemo, useRef, useState } from "react";
import { openBeside, openForPlace } from "../../files/new-plan";
import { placeChoices } from "../../files/shipped-plans";
import { areaWords as words } from "../../words/start";

/** A plan for one region or system, taken out of the plan for England. */
export function AreaOfOwn() {
  const [open, setOpen] = useState(false);
  return (
    <details className="start-own" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="start-choice">
        <span className="start-choice-title">{words.own}</span>
        <span className="note">{words.ownNote}</span>
      </summary>
      {open ? <AreaForm /> : null}
    </details>
  );
}

function AreaForm() {
  const choices = useMemo(() => placeChoices(), []);
  const [place, setPlace] = useState("");
  const [divided, setDivided] = useState(false);
  const [beside, setBeside] = useState(true);
  const [says, setSays] = useState<string | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const regions = choices.filter((choice) => choice.region === undefined);
  const region = choices.find((choice) => choice.id === place)?.region;
  const isRegion = regions.some((region) => region.id === place);
  return (
    <form
      ref={form}
      className="start-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (place === "") setSays(words.notChosen);
        else if (!isRegion && beside) openBeside(place);
        else openForPlace(place, isRegion && divided);
      }}
    >
      <label className="start-field">
        <span>{words.choose}</span>
        <select
          value={place}
          aria-invalid={says !== undefined}
          aria-describedby={says === undefined ? undefined : "area-says"}
          onChange={(event) => {
            setPlace(event.target.value);
            setSays(undefined);
          }}
        >
          <option value="">{words.chooseFirst}</option>
          <optgroup label={words.regionGroup}>
            {regions.map((region) => (
              <option key={region.id} value={region.id}>
                {region.label}
              </option>
            ))}
          </optgroup>
          {regions.map((region) => (
            <optgroup key={region.id} label={words.systemGroup(region.label)}>
              {choices
                .filter((choice) => choice.region === region.label)
                .map((system) => (
                  <option key={system.id} value={system.id}>
                    {system.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <FindPlace
        places={choices}
        of={words.choose}
        onFound={({ id }) => {
          setPlace(id);
          setSays(undefined);
        }}
      />
      {isRegion ? (
        <label className="start-tick">
          <input type="checkbox" checked={divided} onChange={(event) => setDivided(event.target.checked)} />
          <span>{words.divided}</span>
        </label>
      ) : region === undefined ? null : (
        <label className="start-tick">
          <input type="checkbox" checked={beside} onChange={(event) => setBeside(event.target.checked)} />
          <span>{words.beside(region)}</span>
        </label>
      )}
      {says === undefined ? null : (
        <p id="area-says" className="says-why" role="alert">
          {says}
        </p>
      )}
      <div>
        <button type="submit" className="button" data-primary="">
          {words.make}
        </button>
      </div>
    </form>
  );
}
