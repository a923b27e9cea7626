import { useState, type Ref } from "react";
import { monthWords, type Plan } from "../../model";
import { openForService } from "../files/new-plan";
import { ownServiceWords as words } from "../words/own-service";
import { blankAnswers, startOf, type ServiceAnswers } from "./answers";
import { ServiceForm } from "./service-form";
import { newServiceFrom, type Asked } from "./service-from";
import { TeamFields } from "./team-fields";
import { days } from "../controls/box-limits";

const today = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
};

/** A plan for a service of one's own: what a lead has counted, on the day it was counted. */
export function NewService({
  kind,
  onKind,
  name,
}: {
  readonly kind: string;
  readonly onKind: (id: string) => void;
  readonly name: Ref<HTMLInputElement>;
}) {
  const [answers, setAnswers] = useState<ServiceAnswers>(() => blankAnswers(today()));
  const give = (more: Partial<ServiceAnswers>): void => setAnswers((now) => ({ ...now, ...more }));
  const start = startOf(answers);
  const send = (template: Plan, asked: Asked) => {
    const found = newServiceFrom(answers, asked);
    if (!found.ok) return { missing: found.missing };
    const says = openForService(template, found.own);
    return says === undefined ? undefined : { says };
  };
  return (
    <ServiceForm
      kind={kind}
      onKind={onKind}
      worked
      name={name}
      answers={answers}
      onGive={give}
      send={send}
      button={words.make}
      heads={
        <>
          <label className="start-field">
            <span>{words.place}</span>
            <input
              type="text"
              className="field"
              value={answers.place}
              maxLength={160}
              autoComplete="off"
              placeholder={words.placeHint}
              onChange={(event) => give({ place: event.target.value })}
            />
          </label>
          <label className="start-field">
            <span>{words.counted}</span>
            <input
              type="date"
              min={days.first}
              max={days.last}
              className="field"
              value={answers.counted}
              onChange={(event) => give({ counted: event.target.value })}
            />
            <span className="note">{start === undefined ? "" : words.countedHint(monthWords(start))}</span>
          </label>
        </>
      }
    >
      <TeamFields answers={answers} onGive={give} />
    </ServiceForm>
  );
}
