import { catalogueEntry, type HealthInput, type HealthInputId, type ServiceHealth } from "../../../../model";
import { WhyService } from "../../../controls/why-service";
import { inspect } from "../../../state/view-store";
import { demandParts, healthWords as words, inputLabels, inputText } from "../../../words/service-health";
import type { HealthShown } from "./health-shown";

/** What goes into a sum: numbers read off the run, each with its own "why?", and the plan's own figures with where they come from. */
export function HealthInputs({
  ids,
  health,
  shown,
}: {
  readonly ids: readonly HealthInputId[];
  readonly health: ServiceHealth;
  readonly shown: HealthShown;
}) {
  return (
    <div>
      <h4>{words.goesIn}</h4>
      <ul role="list" className="behind">
        {ids.map((id) => (
          <li key={id}>
            {health.inputs[id].measures.length > 0 ? (
              <Measured input={health.inputs[id]} health={health} shown={shown} />
            ) : (
              <Given input={health.inputs[id]} service={shown.service} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const labelOf = ({ id, given }: HealthInput): string =>
  inputLabels[id] ?? given?.label ?? catalogueEntry(id)?.label ?? id;

function Measured({
  input,
  health,
  shown,
}: {
  readonly input: HealthInput;
  readonly health: ServiceHealth;
  readonly shown: HealthShown;
}) {
  const label = labelOf(input);
  const parts = input.id === "demand" ? demandParts(health.referred, health.rereferred) : "";
  return (
    <>
      <div className="behind-line">
        <span>{label}</span>
        <WhyService asked={{ ...shown, measure: input.measures[0]!, label, year: health.year }}>
          {inputText(input.id, input.value)}
        </WhyService>
      </div>
      <p className="note">
        {parts === "" ? "" : `${parts}. `}
        {words.readOff}{" "}
        <button
          type="button"
          className="link"
          onClick={() => inspect({ kind: "assumption", assumption: input.assumption })}
        >
          {catalogueEntry(input.assumption)?.label ?? input.assumption}
        </button>
      </p>
    </>
  );
}

function Given({ input, service }: { readonly input: HealthInput; readonly service: string }) {
  const { given } = input;
  return (
    <>
      <div className="behind-line">
        <button
          type="button"
          className="link"
          onClick={() => inspect({ kind: "assumption", assumption: input.assumption, where: { service } })}
        >
          {labelOf(input)}
        </button>
        <span>{inputText(input.id, input.value)}</span>
      </div>
      {given === undefined || !Number.isFinite(input.value) ? null : (
        <p className="note">
          <span className="status" data-status={given.status}>
            {words.status[given.status]}
          </span>
          {given.source === undefined ? "" : `, ${given.source}`}
          {given.changedBy.map((name) => `; ${words.changedBy(name)}`)}
        </p>
      )}
    </>
  );
}
