/** The room: a fixed frame for a projector in which nothing moves but the line, the number and what is said of them. */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { keepTried, present, putDots, triedIn, unlike, workshopOf } from "../../model";
import { useShell } from "../shell/shell";
import { applyEdit } from "../state/apply-edit";
import { usePlan } from "../state/plan-store";
import { leaveRoom, startOrPause } from "../state/room-store";
import { shortNames } from "../words/short-names";
import { say, showScenario, unsay, useView } from "../state/view-store";
import { roomWords as words } from "../words/workshop";
import { useAnswer } from "../engine/use-answer";
import { DarkWall, useDarkWall } from "./dark-wall";
import { DecisionBox } from "./decision-box";
import { NotesWindow, openNotes } from "./notes-window";
import { changeSays, numberSays, rangeSays } from "./room-finding";
import { focusedOn, roomKey, type RoomKey } from "./room-keys";
import { RoomPicture } from "./room-picture";
import { RoomSliders } from "./room-sliders";
import { RoomStops } from "./room-stops";
import { RoomTimer } from "./room-timer";
import { useSeenNumbers } from "./seen-numbers";
import { stopShown, stopsOf } from "./stops";
import { useRoom } from "./use-room";
import { LineSample } from "../controls/line-sample";

/** The length of a workshop without an agenda, in minutes. */
const USUAL_MINUTES = 90;
/** As many letters of a name as stand beside the buttons at 1280 pixels. */
const WALL = 44;

export function Room() {
  const { plan, figures, readOnly } = usePlan((state) => present(state.open, "the open plan"));
  const { scenario, screen } = useView();
  const shell = useShell();
  const [notes, setNotes] = useState<Window>();
  const frame = useRef<HTMLElement>(null);
  const darkWall = useDarkWall(frame);
  const box = useRef<HTMLInputElement>(null);
  const { question, sliders = [], agenda = [] } = workshopOf(plan);
  const stops = stopsOf(plan);
  const stop = stopShown(plan, scenario);
  const room = useRoom(plan, figures, stop);
  const standing = useAnswer({ kind: "sliders-stand", scenario, sliders } as const);
  const stands = standing.answer?.ok === true ? standing.answer.value : [];
  const numbers = useSeenNumbers(scenario, room);
  const { line, fresh, stop: wall } = room;
  const place = plan.structure.places.find(({ id }) => id === room.shown.place)?.label;
  const root = plan.structure.places.find(({ parent }) => parent === undefined)?.label ?? "";
  const list = plan.structure.services?.find(({ id }) => id === room.shown.service)?.label;
  // Told from every other of the plan: what is tried may begin as what it was made from.
  const names = plan.scenarios.map(({ name }) => name);
  const onWall = shortNames([wall.name, ...names.filter((name) => name !== wall.name)], WALL)[0];
  const { figure, of: shown } = numberSays(room, place ?? list ?? root);
  const change = changeSays(wall.scenario, room);
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0);
  const isTried = scenario !== undefined && scenario === triedIn(plan)?.id;

  const show = (to: string | undefined): void => {
    if (to === scenario) return;
    room.remember();
    showScenario(to);
  };
  const dot = (by: number): void => {
    applyEdit((now, who) => putDots(now, stop.scenario, by, who));
  };
  const leave = (): void => {
    void shell.window.setFullScreen(false);
    leaveRoom(screen === "workshop");
  };
  // Another screen was gone to, by a command or its key: it is what stands on the wall then.
  const leaveForScreen = useEffectEvent(leave);
  useEffect(() => {
    if (screen !== "workshop") leaveForScreen();
  }, [screen]);
  const seeNotes = (): void => {
    const opened = openNotes(plan.title);
    if (opened === undefined) say(words.noNotes, true);
    else setNotes(opened);
  };
  const keep = (): void => {
    applyEdit((now, who) => keepTried(now, unlike(words.kept, names, " "), who));
  };
  const does = (key: RoomKey): void => {
    switch (key.does) {
      case "show":
        if (stops.some((one) => one.key === String(key.at)))
          show(stops.find((one) => one.key === String(key.at))?.scenario);
        return;
      case "step": {
        const to = stops.findIndex((one) => one.scenario === scenario) + key.by;
        if (to >= 0 && to < stops.length) show(stops[to]?.scenario);
        return;
      }
      case "dot":
        if (key.by > 0 || stop.dots > 0) dot(key.by);
        return;
      case "blank":
        if (darkWall.dark) darkWall.lighten();
        else darkWall.darken();
        return;
      case "decide":
        darkWall.lighten();
        box.current?.focus();
        return;
      case "slide":
        darkWall.lighten();
        frame.current?.querySelector<HTMLElement>(".room-slider input[type=range]")?.focus();
        return;
      case "rescale":
        room.rescale();
        return;
      case "time":
        startOrPause(Date.now());
        return;
      case "notes":
        seeNotes();
        return;
      case "leave": {
        const on = document.activeElement;
        if (darkWall.dark) darkWall.lighten();
        else if (useView.getState().message?.alert === true) unsay();
        else if (on instanceof HTMLElement && focusedOn(on) !== "other") frame.current?.focus();
        else leave();
      }
    }
  };
  const latest = useRef(does);
  useLayoutEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    frame.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      const key = roomKey(event, focusedOn(event.target));
      if (key === undefined) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <main id="content" className="room" data-mode="workshop" tabIndex={-1} ref={frame} aria-label={words.name}>
      <h1 className="visually-hidden" data-stale={!fresh}>
        {line === undefined ? (room.problem ?? words.gettingReady) : words.announced(shown, figure, change)}
      </h1>
      <header className="room-top">
        <p className="room-question">{question ?? plan.title}</p>
        <RoomTimer minutes={minutes === 0 ? USUAL_MINUTES : minutes} />
        <button type="button" className="button" onClick={seeNotes}>
          {words.notes}
        </button>
        <button type="button" className="button" onClick={leave} title={words.leaveHow}>
          {words.leave}
        </button>
      </header>
      <section className="room-main" aria-hidden={line === undefined} data-stale={!fresh}>
        <div className="room-shown">
          <p className="room-scenario">
            <LineSample look={wall.look} width={56} thick={6} />
            <span title={wall.name} aria-hidden="true">
              {onWall}
            </span>
            <span className="visually-hidden">{wall.name}</span>
          </p>
          <button type="button" className="button" data-shown={isTried} disabled={!isTried || readOnly} onClick={keep}>
            {words.keep}
          </button>
          <button type="button" className="button" title={words.rescaleHow} onClick={room.rescale}>
            {words.rescale}
          </button>
        </div>
        <div className="room-figure">
          <p className="room-number">{line === undefined ? "" : figure}</p>
          <p className="room-what">{line === undefined ? (room.problem ?? words.gettingReady) : shown}</p>
        </div>
        <p className="room-change">{line === undefined ? "" : change}</p>
        <p className="room-range">{line === undefined ? "" : rangeSays(room)}</p>
        <RoomPicture room={room} stop={wall} />
      </section>
      <RoomSliders
        plan={plan}
        scenario={scenario}
        sliders={sliders}
        stands={stands}
        shown={room.shown}
        onBegin={room.remember}
        disabled={readOnly}
      />
      <RoomStops stops={stops} shown={stop} onShow={show} onDot={dot} disabled={readOnly} />
      <DecisionBox plan={plan} scenario={scenario} numbers={numbers} box={box} disabled={readOnly} />
      <DarkWall wall={darkWall} />
      {notes === undefined ? null : (
        <NotesWindow plan={plan} stop={stop} opened={notes} onClosed={() => setNotes(undefined)} />
      )}
    </main>
  );
}
