import { useState } from "react";
import { ownLimits, readBands, waitingBands, type Plan } from "../../model";
import { ownServiceWords as words } from "../words/own-service";
import type { ServiceAnswers } from "./answers";
import { Elsewhere } from "./elsewhere";
import { FigureBox } from "./figure-box";
import { pastedBlock } from "./pasted-block";
import { PasteArea } from "./paste-area";

/** The list, as one total or by weeks waited, and its longest wait. */
export function ListFields({
  answers,
  template,
  onGive,
}: {
  readonly answers: ServiceAnswers;
  readonly template: Plan;
  readonly onGive: (more: Partial<ServiceAnswers>) => void;
}) {
  const [says, setSays] = useState<string | undefined>(undefined);
  const { by, bands } = answers;
  const take = (text: string): void => {
    const read = readBands(text);
    setSays(read.ok ? undefined : read.problems[0]?.says);
    if (read.ok) onGive({ by: "bands", bands: read.value });
  };
  return (
    <fieldset className="service-fields" data-takes-rows onPaste={(event) => pastedBlock(event, take)}>
      <legend>{words.list}</legend>
      <div className="own-choice">
        {(["total", "bands"] as const).map((kind) => (
          <label key={kind}>
            <input type="radio" name="own-list" checked={by === kind} onChange={() => onGive({ by: kind })} />{" "}
            {kind === "total" ? words.asTotal : words.byWeeks}
          </label>
        ))}
      </div>
      <p className="note">{by === "total" ? words.totalHint : words.bandsHint}</p>
      <div className="own-boxes">
        {by === "total" ? (
          <FigureBox
            label={words.total}
            unit="people"
            value={answers.total}
            limits={ownLimits.people}
            onFigure={(total) => onGive({ total })}
          />
        ) : (
          waitingBands.map(({ id, label }) => (
            <FigureBox
              key={id}
              label={label}
              unit="people"
              value={bands[id] ?? null}
              limits={ownLimits.people}
              onFigure={(people) => onGive({ bands: { ...bands, [id]: people } })}
            />
          ))
        )}
        <FigureBox
          label={words.longest}
          unit="weeks"
          value={answers.longest}
          limits={ownLimits.longest}
          onFigure={(longest) => onGive({ longest })}
        />
      </div>
      {says === undefined ? null : (
        <p className="says-why" role="alert">
          {says}
        </p>
      )}
      {by === "bands" ? (
        <details>
          <summary>{words.earlier}</summary>
          <div className="own-boxes">
            <PasteArea
              label={words.earlierHint}
              read={readBands}
              onRead={(earlier) => onGive({ earlier })}
              onEmptied={() => onGive({ earlier: undefined })}
            />
            <FigureBox
              label={words.weeksBefore}
              unit="weeks"
              value={answers.earlierWeeks}
              limits={ownLimits.longest}
              onFigure={(earlierWeeks) => onGive({ earlierWeeks })}
            />
          </div>
        </details>
      ) : null}
      <Elsewhere template={template} assumptions={["opening_list", "opening_longest_wait"]} />
    </fieldset>
  );
}
