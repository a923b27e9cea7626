import type { ServiceView } from "../../../model";
import type { serviceWords as words } from "../../words/services";
import { ByYear } from "./by-year";
import { ListHealth } from "./health/list-health";
import { Backfill } from "./outcomes/backfill";
import { Money } from "./outcomes/money";
import { Outcomes } from "./outcomes/outcomes";
import type { PartProps } from "./part-props";
import { PublishedLists } from "./published/published-lists";
import { TeamAndTime } from "./team-and-time";
import { TheList } from "./the-list";
import { Tiers } from "./tiers";
import { WhatItTakes } from "./what-it-takes";

/** The parts of the screen, as their tabs name them. */
export type Part = keyof typeof words.tabs;

/** One part of the screen of a service. */
export function ServicePart({
  part,
  base,
  ...about
}: PartProps & { readonly part: Part; readonly base: ServiceView | undefined }) {
  const { plan, view, scenario } = about;
  const shown = { scenario, service: view.service, place: view.place };
  switch (part) {
    case "list":
      return <TheList {...about} />;
    case "years":
      return <ByYear {...about} base={base} />;
    case "tiers":
      return <Tiers {...about} />;
    case "team":
      return <TeamAndTime {...about} />;
    case "outcomes":
      return <Outcomes {...shown} />;
    case "money":
      return (
        <>
          <Money {...shown} />
          {view.staffing === "workforce" && plan.structure.settings.length > 1 ? (
            <Backfill scenario={scenario} place={undefined} />
          ) : null}
        </>
      );
    case "health":
      return <ListHealth {...shown} />;
    case "takes":
      return <WhatItTakes {...about} />;
    case "published":
      return <PublishedLists />;
  }
}
