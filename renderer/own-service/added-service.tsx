import { FindPlace } from "../controls/find-place";
import { useState } from "react";
import { addOwnService, monthWords, type Plan } from "../../model";
import { applyEdit } from "../state/apply-edit";
import { showService } from "../state/view-store";
import { ownServiceWords as words } from "../words/own-service";
import { blankAnswers, type ServiceAnswers } from "./answers";
import { FigureBox } from "./figure-box";
import { ServiceForm } from "./service-form";
import { addedServiceFrom, type Asked } from "./service-from";
import { TeamFields } from "./team-fields";
import { firstKind } from "./templates";

/** A service of one's own in the open plan: worked by the plan's staff, or by a team that is given with it. */
export function AddedService({ plan }: { readonly plan: Plan }) {
  const [answers, setAnswers] = useState<ServiceAnswers>(() => blankAnswers(`${plan.start}-01`));
  const [kind, setKind] = useState(firstKind);
  const { places } = plan.structure;
  const leaves = places.filter(({ id }) => !places.some(({ parent }) => parent === id));
  const [place, setPlace] = useState(leaves[0]?.id ?? "");
  const several = leaves.length > 1;
  const give = (more: Partial<ServiceAnswers>): void => setAnswers((now) => ({ ...now, ...more }));
  const send = (template: Plan, asked: Asked) => {
    const found = addedServiceFrom(answers, asked, several ? place : undefined);
    if (!found.ok) return { missing: found.missing };
    const added = applyEdit((now, by) => addOwnService(now, template, found.own, by));
    if (!added.ok) return { says: added.problems[0]?.says ?? "" };
    showService(added.value.first);
    return undefined;
  };
  return (
    <ServiceForm
      kind={kind}
      onKind={setKind}
      answers={answers}
      onGive={give}
      send={send}
      button={words.add}
      heads={
        <>
          {several ? (
            <>
              <label className="start-field">
                <span>{words.placeInPlan}</span>
                <select value={place} onChange={(event) => setPlace(event.target.value)}>
                  {leaves.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
              <FindPlace places={leaves} of={words.placeInPlan} onFound={({ id }) => setPlace(id)} />
            </>
          ) : null}
          <p className="note">{words.countedInPlan(monthWords(plan.start))}</p>
        </>
      }
    >
      <fieldset className="service-fields">
        <legend>{words.staffOf}</legend>
        <div className="own-choice">
          {(["of-the-plan", "its-own"] as const).map((staffing) => (
            <label key={staffing}>
              <input
                type="radio"
                name="own-staffing"
                checked={answers.staffing === staffing}
                onChange={() => give({ staffing })}
              />{" "}
              {staffing === "its-own" ? words.itsOwn : words.ofThePlan}
            </label>
          ))}
        </div>
        {answers.staffing === "of-the-plan" ? (
          <FigureBox
            label={words.share}
            unit="share"
            value={answers.share}
            limits={shareLimits}
            onFigure={(share) => give({ share })}
          />
        ) : null}
      </fieldset>
      {answers.staffing === "its-own" ? <TeamFields answers={answers} onGive={give} /> : null}
    </ServiceForm>
  );
}

const shareLimits = { least: 0, most: 1 };
