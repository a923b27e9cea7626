import { useEffect, useState } from "react";
import { runCommand } from "../../commands/run";
import { useShell } from "../../shell/shell";
import { words as frameWords } from "../../words/frame";
import { showDialog } from "../../state/view-store";
import { bringInWords } from "../../words/bring-in";
import { startWords as words } from "../../words/start";
import { NewsLine } from "../../handbook/whats-new";
import { handbookWords } from "../../words/handbook";
import { NewPlan } from "./new-plan";
import { RecentPlans } from "./recent-plans";
import { RecoveredWork } from "./recovered-work";

/** The page shown while no plan is open: begin, go on, or look around. */
export function Start() {
  const shell = useShell();
  const [version, setVersion] = useState<string | undefined>(undefined);
  useEffect(() => {
    let shown = true;
    void shell.info().then((info) => {
      if (shown) setVersion(info.version);
    });
    return () => {
      shown = false;
    };
  }, [shell]);
  return (
    <div className="start">
      <header className="start-head">
        <h1>{frameWords.product}</h1>
        <p className="lead">{words.tagline}</p>
        {version === undefined ? null : <NewsLine version={version} />}
      </header>
      <main className="start-page">
        <RecoveredWork />
        <NewPlan />
        <div className="start-side">
          <section aria-labelledby="start-open">
            <h2 id="start-open">{words.open}</h2>
            <div>
              <button type="button" className="button" onClick={() => runCommand("file.open", shell)}>
                {words.openFile}
              </button>
            </div>
            <div>
              <button type="button" className="button" onClick={() => showDialog("bring-in")}>
                {bringInWords.noPlan.start}
              </button>
            </div>
            <p className="note">{words.dropHint}</p>
            <RecentPlans />
          </section>
          <section aria-labelledby="start-tour">
            <h2 id="start-tour">{words.tourTitle}</h2>
            <p className="note">{words.tourNote}</p>
            <div>
              <button type="button" className="button" onClick={() => runCommand("help.tour", shell)}>
                {words.tour}
              </button>{" "}
              <button type="button" className="quiet" onClick={() => runCommand("help.handbook", shell)}>
                {handbookWords.menu}
              </button>
            </div>
          </section>
        </div>
      </main>
      <footer className="start-foot">
        <p>{words.nothingSent}</p>
        <p>{words.notNhs}</p>
        {version === undefined ? null : <p className="start-version">{words.version(version)}</p>}
      </footer>
    </div>
  );
}
