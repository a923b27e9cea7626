import { ScreenHead } from "../../controls/screen";
import { runCommand } from "../../frame/use-desk";
import { useShell } from "../../shell/shell";
import { emptyWords as words, serviceWords } from "../../words/services";
import { PublishedLists } from "./published/published-lists";

/** For plans without services: what a service is, and how to begin one. */
export function NoServices() {
  const shell = useShell();
  return (
    <article className="screen">
      <ScreenHead title={serviceWords.title} finding={words.finding} fresh withPlace={false} />
      <div className="services-empty">
        <p>{words.what}</p>
        <p>{words.how}</p>
        <div><button type="button" className="button" data-primary onClick={() => runCommand("file.close", shell)}>{words.start}</button></div>
        <p className="note">{words.startNote}</p>
      </div>
      <PublishedLists />
    </article>
  );
}
