/** Ties the stores to the shell and the engine: keys, menu, title, recovery drafts, files handed over by the system. */
import { useEffect, useLayoutEffect } from "react";
import { writePlan } from "../../model";
import { commands } from "../commands";
import { openDropped, openOffered } from "../files/open-file";
import { savePlan } from "../files/save-plan";
import { commandFor } from "../commands/keys";
import { menuCommands, sentWhenNew } from "../commands/menu";
import { run, runCommand } from "../commands/run";
import type { DrawPool } from "../engine/draws/draws-shown";
import type { Engine } from "../engine/engine";
import type { FileDesk } from "../engine/files/file-desk";
import { closeInnermost } from "../reach/escape";
import { watchTables } from "../reach/table-keys";
import type { Shell } from "../shell/shell";
import { isUnsaved, openPlan, usePlan } from "../state/plan-store";
import { sessionText } from "../state/session";
import { say, showDialog, useView } from "../state/view-store";
import { words } from "../words/frame";
import { followDraws } from "./follow-draws";
import { followPlan } from "./follow-plan";
import { halfTyped, watchTyping } from "./half-typed";

/** Unsaved work is kept apart from the person's file this often. */
const DRAFT_EVERY = 3000;

/** Names of tables, and of what is taken for one and refused with what to do instead. */
const table = /\.(csv|tsv|txt|tab|xls[xmb]?|ods|pdf|docx?|zip|gz)$/i;

/** A file that is dropped is figures for the open plan by its name, and otherwise a plan. */
function takeDropped(shell: Shell, files: FileDesk, file: File): void {
  if (!table.test(file.name)) void openDropped(shell, file);
  else {
    files.read(file);
    showDialog("bring-in");
  }
}

export function useDesk(shell: Shell, engine: Engine, draws: DrawPool, files: FileDesk): void {
  // Before any component listens, so that a change is on its way to the worker before the page is drawn anew.
  useLayoutEffect(() => {
    const stops = [followPlan(engine, draws), followDraws(draws, engine)];
    return () => stops.forEach((stop) => stop());
  }, [engine, draws]);

  useEffect(watchTables, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (closeInnermost(event)) return;
      const command = commandFor(event, commands);
      if (command === undefined) return;
      event.preventDefault();
      run(command, shell);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) takeDropped(shell, files, file);
    };
    const onDragOver = (event: DragEvent): void => event.preventDefault();
    window.addEventListener("keydown", onKey);
    window.addEventListener("drop", onDrop);
    window.addEventListener("dragover", onDragOver);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("dragover", onDragOver);
    };
  }, [shell, files]);

  useEffect(() => {
    const setMenu = sentWhenNew<ReturnType<typeof menuCommands>>((menu) => void shell.menu.set(menu));
    const tell = (): void => {
      const open = openPlan();
      const { screen } = useView.getState();
      const unsaved = isUnsaved(open);
      document.title = open === undefined ? words.product : words.pageTitle(screen, open.name, unsaved);
      void shell.window.setState({
        title: open?.name ?? "",
        ...(open === undefined ? {} : { screen: words.screens[screen] }),
        unsaved,
      });
      setMenu(menuCommands());
    };
    tell();
    const stops = [
      usePlan.subscribe(tell),
      useView.subscribe(tell),
      shell.menu.onCommand((id) => runCommand(id, shell)),
      shell.plans.onOffered((offered) => void openOffered(shell, offered.offer)),
      shell.window.onSaveBeforeClosing(() => savePlan(shell)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [shell]);

  useEffect(() => {
    let kept = "";
    const stopWatching = watchTyping();
    const timer = window.setInterval(() => {
      const open = openPlan();
      const typed = halfTyped();
      if (open === undefined) return;
      if (!isUnsaved(open) && typed === undefined) {
        // What was half typed has been given up, or everything is saved: there is nothing to recover.
        if (kept !== "") void shell.recovery.clear();
        kept = "";
        return;
      }
      const now = JSON.stringify([open.version, typed]);
      if (now === kept) return;
      kept = now;
      void shell.recovery
        .keep({
          document: open.document,
          name: open.name,
          text: writePlan(open.plan),
          revision: open.version,
          session: sessionText({ history: open.history, typed }),
        })
        .then((answer) => {
          if (!answer.ok) say(answer.says, true);
        });
    }, DRAFT_EVERY);
    return () => {
      stopWatching();
      window.clearInterval(timer);
    };
  }, [shell]);
}
