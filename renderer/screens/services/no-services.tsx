import { useState } from "react";
import { ScreenHead } from "../../controls/screen";
import { ViewTabs, type ViewTab } from "../../controls/view-tabs";
import { runCommand } from "../../commands/run";
import { usePlan } from "../../state/plan-store";
import { useShell } from "../../shell/shell";
import { addServiceWords as addWords } from "../../words/add-service";
import { emptyWords as words, serviceWords } from "../../words/services";
import { AddedService } from "../../own-service/added-service";
import { PublishedLists } from "./published/published-lists";
import { AddService } from "./add-service";

type Part = "add" | "example" | "published";
const parts: readonly ViewTab<Part>[] = [
  { id: "add", label: addWords.own },
  { id: "example", label: addWords.summary },
  { id: "published", label: serviceWords.tabs.published },
];

/** For plans without services: what a service is, and how to begin one. */
export function NoServices() {
  const shell = useShell();
  const plan = usePlan((state) => (state.open?.readOnly === false ? state.open.plan : undefined));
  const [part, setPart] = useState<Part>(plan === undefined ? "published" : "add");
  return (
    <article className="screen">
      <ScreenHead title={serviceWords.title} finding={words.finding} fresh withPlace={false} />
      <ViewTabs label={serviceWords.parts} tabs={parts} shown={part} onShow={setPart}>
        {part === "published" ? (
          <PublishedLists />
        ) : (
          <div className="services-empty">
            <p className="services-what">{words.what}</p>
            {plan === undefined ? null : part === "add" ? (
              <section data-print="no">
                <h2>{addWords.own}</h2>
                <AddedService plan={plan} />
              </section>
            ) : (
              <section data-print="no">
                <h2>{addWords.summary}</h2>
                <AddService plan={plan} />
              </section>
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
        )}
      </ViewTabs>
    </article>
  );
}
