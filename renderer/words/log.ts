/** An entry of the log as a sentence or two: what, where, from, to, why and who. */
import type { LogEntry } from "../../model";

/** What a figure is per, where the figure itself does not say it: "8%" is per year. */
function perWords(unit: string | undefined, figure: string): string {
  const per = /^(?:GBP )?(per .+)$/.exec(unit ?? "")?.[1];
  return per === undefined || /\d a year per /.test(figure) ? "" : ` ${per}`;
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** What was done: "Leaver rate, London: from 8% to 7% per year." */
export function doneWords({ what, where, from, to, unit }: LogEntry): string {
  const thing = where === undefined ? what : `${what}, ${where}`;
  const per = perWords(unit, to ?? from ?? "");
  const change =
    from === undefined
      ? to === undefined
        ? ""
        : `: ${to}`
      : to === undefined
        ? `: was ${from}`
        : `: from ${from} to ${to}`;
  return sentence(`${thing}${change}${per}`);
}

/** Why and by whom, as far as they are known: "Agreed with the board. By Ann Other." */
export const groundsWords = ({ why, by }: LogEntry): string =>
  [why === undefined ? "" : sentence(why), by === undefined ? "" : sentence(`By ${by}`)]
    .filter((text) => text !== "")
    .join(" ");
