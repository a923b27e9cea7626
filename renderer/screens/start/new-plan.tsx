import { useRef, useState, type ReactNode } from "react";
import { openExample, openWorkedExample } from "../../files/new-plan";
import { serviceTemplates } from "../../files/shipped-plans";
import { areaWords, startWords as words, teamFormWords, templateWords } from "../../words/start";
import { NewService } from "../../own-service/new-service";
import { firstKind } from "../../own-service/templates";
import { AreaOfOwn } from "./area-of-own";
import { Nations } from "./nations";
import { TeamOfOwn } from "./team-of-own";

type About = "list" | "team" | "area";

const answers: readonly { readonly id: About; readonly label: string; readonly note: string }[] = [
  { id: "list", label: words.list, note: words.listNote },
  { id: "team", label: words.team, note: words.teamNote },
  { id: "area", label: words.area, note: words.areaNote },
];

/** The first question of a new plan, and what there is to begin with for each answer. */
export function NewPlan() {
  const [about, setAbout] = useState<About | undefined>(undefined);
  const [kind, setKind] = useState(firstKind);
  const name = useRef<HTMLInputElement>(null);
  const fillIn = (id: string): void => {
    setKind(id);
    name.current?.focus();
  };
  return (
    <section className="start-new" aria-labelledby="start-new">
      <h2 id="start-new">{words.newPlan}</h2>
      <fieldset className="start-question">
        <legend>{words.question}</legend>
        {answers.map(({ id, label, note }) => (
          <label key={id} data-chosen={id === about}>
            <input type="radio" name="about" value={id} checked={id === about} onChange={() => setAbout(id)} />
            <span className="start-answer">{label}</span>
            <span className="note">{note}</span>
          </label>
        ))}
      </fieldset>
      {about === undefined ? (
        <>
          <h3 id="start-worked">{words.lookAround}</h3>
          <ul role="list" className="start-choices" aria-labelledby="start-worked">
            <England />
            <Example
              title={teamFormWords.example}
              note={teamFormWords.exampleNote}
              onPress={() => openExample("community")}
            />
          </ul>
        </>
      ) : about === "area" ? (
        <ul role="list" className="start-choices">
          <England />
          <li>
            <AreaOfOwn />
          </li>
          <li>
            <Nations />
          </li>
        </ul>
      ) : about === "team" ? (
        <ul role="list" className="start-choices">
          <Example
            title={teamFormWords.example}
            note={teamFormWords.exampleNote}
            onPress={() => openExample("community")}
          />
          <li>
            <TeamOfOwn />
          </li>
        </ul>
      ) : (
        <>
          <NewService kind={kind} onKind={setKind} name={name} />
          <h3 id="start-templates">{templateWords.title}</h3>
          <p className="note">{templateWords.note}</p>
          <ul role="list" className="start-choices start-templates" aria-labelledby="start-templates">
            {serviceTemplates.map(({ id, title, question, evidence }) => (
              <Example key={id} title={title} note={question} evidence={evidence} onPress={() => fillIn(id)}>
                <button
                  type="button"
                  className="link"
                  aria-label={templateWords.workedNamed(title)}
                  onClick={() => openWorkedExample(id)}
                >
                  {templateWords.worked}
                </button>
              </Example>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The two worked plans of England. */
function England() {
  return (
    <>
      <Example title={areaWords.regions} note={areaWords.regionsNote} onPress={() => openExample("regions")} />
      <Example title={areaWords.systems} note={areaWords.systemsNote} onPress={() => openExample("systems")} />
    </>
  );
}

function Example({
  title,
  note,
  evidence,
  onPress,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly evidence?: string;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <button type="button" className="start-choice" onClick={onPress}>
        <span className="start-choice-title">{title}</span>
        <span className="note">{note}</span>
        {evidence === undefined ? null : <span className="note start-evidence">{evidence}</span>}
      </button>
      {children}
    </li>
  );
}
