import type { ReactNode } from "react";
import { futuresWords } from "../words/futures";
import type { FanFigures, FanShapes } from "./fan-shapes";

/** A fan in the colour of its line: darker where more of the futures are. */
export function Fan({ fan, colour }: { readonly fan: FanShapes; readonly colour: string }) {
  return (
    <g>
      {fan.bands.map(({ level, path }) => (
        <path key={level} d={path} fill={colour} fillOpacity={0.13} />
      ))}
      {fan.futures.map((path, number) => (
        <path key={number} d={path} fill="none" stroke={colour} strokeOpacity={0.55} strokeWidth={0.75} />
      ))}
      <path d={fan.middle} fill="none" stroke={colour} strokeWidth={1.25} strokeDasharray="5 4" strokeOpacity={0.8} />
    </g>
  );
}

/** What stands under a chart, with how its fan is read where one of its lines has one. */
export const noteWithFan = (note: ReactNode, lines: readonly { readonly fan?: FanFigures | undefined }[]): ReactNode =>
  lines.some(({ fan }) => fan !== undefined) ? (
    <>
      {note} {futuresWords.note}
    </>
  ) : (
    note
  );
