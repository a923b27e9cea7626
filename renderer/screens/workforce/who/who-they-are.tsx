import { useState } from "react";
import {
  compositionHeadline,
  seniorWords,
  suppressionWords,
  type Composition,
  type CompositionAsked,
  type CompositionHeadline,
  type Plan,
} from "../../../../model";
import { Parts } from "../../../controls/parts";
import { CannotRun } from "../../../controls/screen";
import { useAnswer } from "../../../engine/use-answer";
import { words as frameWords } from "../../../words/frame";
import { whoWords as words } from "../../../words/who-they-are";
import { Figures } from "./figures";
import { WhoHeadline } from "./headline";
import { NeededRange } from "./needed-range";
import { SetUp } from "./set-up";
import { ShareChart } from "./share-chart";
import { SharesTable } from "./shares-table";

/** Who the workforce is by a characteristic: how it stands and will, against whom it is held, and what it would take. */
export function WhoTheyAre({
  plan,
  readOnly,
  scenario,
  place,
}: {
  readonly plan: Plan;
  readonly readOnly: boolean;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
}) {
  const characteristics = plan.structure.characteristics ?? [];
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [by, setBy] = useState<string | undefined>(undefined);
  const [group, setGroup] = useState<string | undefined>(undefined);
  const characteristic = characteristics.find(({ id }) => id === picked) ?? characteristics[0];
  const asked: CompositionAsked | undefined =
    characteristic === undefined
      ? undefined
      : {
          characteristic: characteristic.id,
          ...(by === undefined ? {} : { by }),
          ...(place === undefined ? {} : { place }),
        };
  const shown = useAnswer(asked && ({ kind: "composition", scenario, asked } as const));
  const before = useAnswer(asked && ({ kind: "composition", scenario: undefined, asked } as const));
  if (characteristic === undefined || asked === undefined)
    return (
      <section>
        <p>{words.none}</p>
        <SetUp characteristic={undefined} readOnly={readOnly} />
      </section>
    );
  if (shown.answer?.ok === false) return <CannotRun part problems={shown.answer.problems} />;
  // Another characteristic's answer stays until this one's is there.
  if (shown.answer === undefined || shown.answer.value.characteristic.id !== characteristic.id)
    return <p className="note">{frameWords.working}</p>;
  const told = shown.answer.value;
  const headline = compositionHeadline(told, group);
  const base = before.answer?.ok === true ? before.answer.value : undefined;
  return (
    <div data-stale={!(shown.fresh && before.fresh)} className="who-they-are">
      {headline === undefined ? null : (
        <div className="screen-figures">
          <WhoHeadline told={told} headline={headline} />
        </div>
      )}
      <Parts
        label={words.parts}
        beside={
          <div className="who-choices">
            <Choice
              label={words.characteristic}
              value={characteristic.id}
              options={characteristics}
              onChoose={setPicked}
            />
            {headline === undefined ? null : (
              <Choice label={words.group} value={headline.group.id} options={told.groups} onChoose={setGroup} />
            )}
            <Choice
              label={words.by}
              value={told.by}
              options={told.times.slice(1).map((name) => ({ id: name, label: name }))}
              onChoose={setBy}
            />
          </div>
        }
        parts={[
          ...(headline === undefined
            ? []
            : [
                {
                  id: "answer",
                  label: words.answer,
                  draw: () => (
                    <Told plan={plan} scenario={scenario} base={base} told={told} headline={headline} asked={asked} />
                  ),
                },
              ]),
          { id: "tables", label: words.tables, draw: () => <Tables told={told} /> },
          {
            id: "figures",
            label: words.figures,
            draw: () => (
              <Figures
                plan={plan}
                characteristic={characteristic}
                told={told}
                scenario={scenario}
                readOnly={readOnly}
              />
            ),
          },
          {
            id: "set-up",
            label: words.setUp,
            draw: () => <SetUp characteristic={characteristic} readOnly={readOnly} />,
          },
        ]}
      />
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}) {
  return (
    <label className="who-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is told of a characteristic and one of its groups. */
function Told({
  plan,
  scenario,
  base,
  told,
  headline,
  asked,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly base: Composition | undefined;
  readonly told: Composition;
  readonly headline: CompositionHeadline;
  readonly asked: CompositionAsked;
}) {
  const senior = seniorWords(headline, told.by);
  return (
    <section>
      <h2 className="visually-hidden">{words.answer}</h2>
      <ShareChart plan={plan} scenario={scenario} base={base} told={told} headline={headline} />
      <NeededRange plan={plan} scenario={scenario} asked={asked} group={headline.group.id} />
      {senior === undefined ? null : <p>{senior}</p>}
    </section>
  );
}

/** The shares of the groups by level, and by place where there are several. */
function Tables({ told }: { readonly told: Composition }) {
  const hidden = suppressionWords(told);
  const under = told.places.filter(({ parent }) => parent === told.place);
  return (
    <>
      <section>
        <h2>{words.levels}</h2>
        {hidden === undefined ? null : <p className="note">{hidden}</p>}
        <SharesTable
          told={told}
          head={words.level}
          of={words.byLevel}
          lines={told.columns.map(({ id, label }) => ({ id, label, at: { place: told.place, column: id } }))}
        />
      </section>
      {under.length === 0 ? null : (
        <section>
          <h2>{words.places}</h2>
          <SharesTable
            told={told}
            head={words.place}
            of={words.byPlace}
            lines={under.map(({ id, label }) => ({ id, label, at: { place: id } }))}
          />
        </section>
      )}
    </>
  );
}
