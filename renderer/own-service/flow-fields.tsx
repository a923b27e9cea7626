import { ownLimits, readMonths, type Plan } from "../../model";
import { ownServiceWords as words } from "../words/own-service";
import { startsFromCounts, type ServiceAnswers } from "./answers";
import { Elsewhere } from "./elsewhere";
import { FigureBox } from "./figure-box";
import { PasteArea } from "./paste-area";

/** Referrals and starts a week, each as counted or worked out from what a service has. */
export function FlowFields({
  answers,
  template,
  inHours,
  onGive,
}: {
  readonly answers: ServiceAnswers;
  readonly template: Plan;
  readonly inHours: boolean;
  readonly onGive: (more: Partial<ServiceAnswers>) => void;
}) {
  const starts = startsFromCounts(answers);
  return (
    <fieldset className="service-fields">
      <legend>{words.flows}</legend>
      <div className="own-boxes">
        <FigureBox
          label={words.referrals}
          unit="referrals per week"
          value={answers.referrals}
          limits={ownLimits.rate}
          onFigure={(referrals) => onGive({ referrals, fromMonths: undefined })}
        />
        <FigureBox
          label={words.starts}
          unit="cases per week"
          value={answers.starts}
          limits={ownLimits.rate}
          onFigure={(given) => onGive({ starts: given })}
        />
      </div>
      <p className="note">{inHours ? words.startsInHours : words.startsHint}</p>
      <details>
        <summary>{words.months}</summary>
        <PasteArea
          label={words.monthsHint}
          read={readMonths}
          onRead={({ perWeek, workedOut }) => onGive({ referrals: perWeek, fromMonths: workedOut })}
          onEmptied={() => onGive({ fromMonths: undefined })}
          says={answers.fromMonths}
        />
      </details>
      <details>
        <summary>{words.twoCounts}</summary>
        <div className="own-boxes">
          <FigureBox
            label={words.waitingThen}
            unit="people"
            value={answers.waitingThen}
            limits={ownLimits.people}
            onFigure={(waitingThen) => onGive({ waitingThen })}
          />
          <FigureBox
            label={words.weeksAgo}
            unit="weeks"
            value={answers.weeksAgo}
            limits={ownLimits.longest}
            onFigure={(weeksAgo) => onGive({ weeksAgo })}
          />
        </div>
        <p role="status" className={starts !== undefined && starts < 0 ? "says-why" : "note"}>
          {starts === undefined ? "" : starts < 0 ? words.moreThanCame : words.fromTwoCounts(starts)}
        </p>
      </details>
      <Elsewhere template={template} assumptions={["referrals", "starts_per_week"]} />
    </fieldset>
  );
}
