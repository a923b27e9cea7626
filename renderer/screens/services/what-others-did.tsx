import { useState } from "react";
import type { Service } from "../../../model";
import { countedElsewhere, templateLike } from "../../own-service/evidence";
import { stripWords as words } from "../../words/own-service";
import { loadElsewhere as load } from "./load-elsewhere";

/** The figures of the strip that others have published, in its order. */
const asked = [
  "opening_list",
  "opening_longest_wait",
  "referrals",
  "starts_per_week",
  "starts_per_wte",
  "tier_share",
] as const;

/** What services like this one have published, beside one's own boxes: evidence that nothing takes into the plan. */
export function WhatOthersDid({ service }: { readonly service: Service }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="strip-names" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.others}</summary>
      {open ? <Published service={service} /> : null}
    </details>
  );
}

function Published({ service }: { readonly service: Service }) {
  const like = templateLike(service);
  const counted = like === undefined ? [] : asked.flatMap((id) => countedElsewhere(like.plan, id));
  return (
    <div className="others-did">
      <p className="note">{words.othersNote}</p>
      {like === undefined ? null : <p>{like.evidence}</p>}
      <dl>
        {counted.map(({ what, figure, says, source }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <strong>{figure}</strong> <span className="note">{words.sourced(says, source)}</span>
            </dd>
          </div>
        ))}
        {load === undefined ? null : (
          <div>
            <dt>{load.label}</dt>
            <dd>
              <strong>{words.referralsPerWte(load.value)}</strong>{" "}
              <span className="note">{words.sourced(words.noStartsPerWte, load.source)}</span>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
