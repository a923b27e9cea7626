import { useRef, useState } from "react";
import { openForTeam } from "../../files/new-plan";
import { NumberBox } from "../../controls/number-box";
import { type TeamFigures, type Value } from "../../../model";
import { teamFormWords as words } from "../../words/start";
import { figuresFrom, type TeamAnswers } from "./team-answers";

const blank: TeamAnswers = {
  name: "",
  staff: null,
  known: "establishment",
  establishment: null,
  vacancyRate: null,
  leavers: null,
};
/** A rate of leaving of 1 would empty the team at once, and the model takes none. */
const rateLimits = { least: 0, most: 0.99 };

/** A plan for a team of one's own: four figures a lead knows, in the worked example. */
export function TeamOfOwn() {
  return (
    <details className="start-own" onToggle={(event) => event.currentTarget.scrollIntoView({ block: "nearest" })}>
      <summary className="start-choice">
        <span className="start-choice-title">{words.own}</span>
        <span className="note">{words.ownNote}</span>
      </summary>
      <TeamForm onMake={openForTeam} />
    </details>
  );
}

function TeamForm({ onMake }: { readonly onMake: (figures: TeamFigures) => void }) {
  const [answers, setAnswers] = useState(blank);
  const [says, setSays] = useState<string | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const give = (more: Partial<TeamAnswers>): void => {
    setAnswers({ ...answers, ...more });
    setSays(undefined);
  };
  const number = (value: Value): number | null => (typeof value === "number" ? value : null);
  return (
    <form
      ref={form}
      className="start-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A box with something in it that is not a number says so itself; it must not be passed over.
        const refused = form.current?.querySelector<HTMLInputElement>("input[aria-invalid='true']");
        if (refused !== null && refused !== undefined) {
          refused.focus();
          return;
        }
        const made = figuresFrom(answers);
        if (made.ok) onMake(made.figures);
        else setSays(words.missing(made.missing));
      }}
    >
      <label className="start-field">
        <span>{words.name}</span>
        <input
          type="text"
          value={answers.name}
          maxLength={160}
          autoComplete="off"
          onChange={(event) => give({ name: event.target.value })}
        />
      </label>
      <NumberBox
        label={words.staff}
        unit="WTE"
        value={answers.staff}
        limits={{ least: 0 }}
        onChange={(value) => give({ staff: number(value) })}
      />
      <fieldset className="start-known">
        <legend>{words.posts}</legend>
        <label>
          <input
            type="radio"
            name="known"
            checked={answers.known === "establishment"}
            onChange={() => give({ known: "establishment" })}
          />{" "}
          {words.establishment}
        </label>
        <label>
          <input
            type="radio"
            name="known"
            checked={answers.known === "vacancy-rate"}
            onChange={() => give({ known: "vacancy-rate" })}
          />{" "}
          {words.vacancyRate}
        </label>
      </fieldset>
      {answers.known === "establishment" ? (
        <NumberBox
          key="establishment"
          label={words.establishment}
          unit="WTE"
          value={answers.establishment}
          limits={{ least: 0 }}
          onChange={(value) => give({ establishment: number(value) })}
        />
      ) : (
        <NumberBox
          key="vacancy-rate"
          label={words.vacancyRate}
          unit="share"
          value={answers.vacancyRate}
          limits={rateLimits}
          onChange={(value) => give({ vacancyRate: number(value) })}
        />
      )}
      <NumberBox
        label={words.leavers}
        unit="per year"
        value={answers.leavers}
        limits={rateLimits}
        onChange={(value) => give({ leavers: number(value) })}
      />
      <p className="note">{words.leaversHint}</p>
      {says === undefined ? null : (
        <p className="says-why" role="alert">
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
