import { useEffect, useState } from "react";
import { kindOf } from "../../model";
import { BASE_LOOK, RoomLines, type RoomSeries } from "../charts";
import { roomWords as words } from "../words/workshop";
import type { RoomStop } from "./stops";
import type { Ghost, Room } from "./use-room";

/** The size of the room's words in px, as its style has it. */
function useRoomText(): number {
  const [text, setText] = useState(28);
  useEffect(() => {
    const measure = (): void => {
      const room = document.querySelector(".room");
      if (room !== null) setText(Math.round(Number.parseFloat(getComputedStyle(room).fontSize)));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return text;
}

const all = ({ opening, values }: NonNullable<Room["line"]>) => [opening, ...values];

/** The line shown with its futures, the base, and the line before as a ghost. */
export function RoomPicture({ room, stop }: { readonly room: Room; readonly stop: RoomStop }) {
  const text = useRoomText();
  const { line, base, ghost, fan, domain, certain } = room;
  if (line === undefined || base === undefined || domain === undefined)
    return <p className="room-picture">{line === undefined ? "" : words.gettingReady}</p>;
  const isBase = stop.scenario === undefined;
  const shown: RoomSeries = {
    id: "shown",
    name: isBase ? words.base : stop.key,
    values: all(line),
    look: isBase ? BASE_LOOK : stop.look,
    fan:
      fan === undefined || certain
        ? undefined
        : {
            middle: [],
            futures: [],
            bands: fan.opening.bands
              .filter(({ level }) => level === 0.8)
              .map(({ level }) => {
                const ends = [fan.opening, ...fan.times].map(({ bands }) => bands.find((one) => one.level === level));
                const side = (end: "low" | "high") =>
                  ends.map((band) => (band === undefined || Number.isNaN(band[end]) ? null : band[end]));
                return { level, low: side("low"), high: side("high") };
              }),
          },
  };
  const isDrawn = ({ values }: Ghost): boolean =>
    [shown.values, all(base)].some((drawn) => values.every((value, at) => value === drawn[at]));
  const before: readonly RoomSeries[] =
    ghost === undefined || isDrawn(ghost)
      ? []
      : [
          {
            id: "before",
            name: words.before,
            values: ghost.values,
            look: { ...ghost.look, colour: "var(--ink-soft)", dash: "4 7" },
          },
        ];
  const beside: readonly RoomSeries[] = isBase
    ? []
    : [{ id: "base", name: words.base, values: all(base), look: BASE_LOOK }];
  return (
    <RoomLines
      data={{ times: [words.opening, ...line.times], kind: kindOf(line.unit), series: [shown, ...beside, ...before] }}
      domain={domain}
      text={text}
      label={words.chart(line.label, stop.name)}
    />
  );
}
