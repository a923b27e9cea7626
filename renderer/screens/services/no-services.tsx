import { ScreenHead } from "../../controls/screen";
import { runCommand } from "../../commands/run";
import { usePlan } from "../../state/plan-store";
import { useShell } from "../../shell/shell";
import { addServiceWords as addWords } from "../../words/add-service";
import { emptyWords as words, serviceWords } from "../../words/services";
import { AddedService } from "../../own-service/added-service";
import { PublishedLists } from "./published/published-lists";
import { AddService } from "./add-service";

/** For plans without services: what a service is, and how to begin one. */
export function NoServices() {
  const shell = useShell();
  const plan = usePlan((state) => (state.open?.readOnly === false ? state.open.plan : undefined));
  return (
    <article className="screen">
      <ScreenHead title={serviceWords.title} finding={words.finding} fresh withPlace={false} />
      <div className="services-empty">
        <p>{words.what}</p>
        {plan === undefined ? null : (
          <>
            <section data-print="no">
              <h2>{addWords.own}</h2>
              <AddedService plan={plan} />
            </section>
            <section data-print="no">
              <h2>{addWords.summary}</h2>
              <AddService plan={plan} />
            </section>
          </>
        )}
        <section data-print="no">
          <h2>{words.orStart}</h2>
          <p>{words.how}</p>
          <div>
            <button type="button" className="button" onClick={() => runCommand("file.close", shell)}>
              {words.start}
            </button>
          </div>
          <p className="note">{words.startNote}</p>
        </section>
      </div>
      <PublishedLists />
    </article>
  );
}
