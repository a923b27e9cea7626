import { useState } from "react";
import { ownLimits, readTeam } from "../../model";
import { ownServiceWords as words } from "../words/own-service";
import { emptyRow, payBands, type ServiceAnswers } from "./answers";
import { FigureBox } from "./figure-box";
import { pastedBlock } from "./pasted-block";

const columns = ["people", "wte", "vacant"] as const;

/** The team by pay band: people and WTE in post, and what is vacant. A band that is left blank is not in the team. */
export function TeamFields({
  answers,
  onGive,
}: {
  readonly answers: ServiceAnswers;
  readonly onGive: (more: Partial<ServiceAnswers>) => void;
}) {
  const [says, setSays] = useState<string | undefined>(undefined);
  const { team } = answers;
  const take = (text: string): void => {
    const read = readTeam(text);
    const unknown = read.ok ? read.value.find(({ band }) => !payBands.some((one) => one === band)) : undefined;
    if (!read.ok || unknown !== undefined) {
      setSays(read.ok ? words.noSuchBand(unknown?.band ?? "") : read.problems[0]?.says);
      return;
    }
    setSays(undefined);
    onGive({
      team: {
        ...team,
        ...Object.fromEntries(
          read.value.map(({ band, people, wte, vacant }) => [
            band,
            { people: people ?? null, wte: wte ?? null, vacant: vacant ?? null },
          ]),
        ),
      },
    });
  };
  return (
    <fieldset className="service-fields" data-takes-rows onPaste={(event) => pastedBlock(event, take)}>
      <legend>{words.team}</legend>
      <p className="note">{words.teamHint}</p>
      <table className="own-team">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {payBands.map((band) => {
            const row = team[band] ?? emptyRow;
            return (
              <tr key={band}>
                <th scope="row">{words.band(band)}</th>
                {columns.map((column) => (
                  <td key={column}>
                    <FigureBox
                      label={words.cell(band, words[column])}
                      hideLabel
                      unit={column === "people" ? "people" : "WTE"}
                      value={row[column]}
                      limits={ownLimits.staff}
                      onFigure={(value) => onGive({ team: { ...team, [band]: { ...row, [column]: value } } })}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {says === undefined ? null : (
        <p className="says-why" role="alert">
          {says}
        </p>
      )}
    </fieldset>
  );
}
