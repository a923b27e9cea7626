/** What is said of a scenario that moves nobody, and what its posts would do where funded posts decide. */
import { useAnswer, whereOf } from "../../engine/use-answer";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { useView } from "../../state/view-store";
import { reachWords as words } from "../../words/scenarios";

/** The line in the ranking: nothing where the scenario moves people. */
export function ReachNote({ scenario }: { readonly scenario: string }) {
  const { answer } = useAnswer({ kind: "posts-reach", scenario } as const);
  if (answer?.ok !== true || answer.value === null) return null;
  return <p className="note">{words.reach[answer.value]}</p>;
}

/** The same on the scenario's own sheet, with the posts-led run beside it. */
export function ReachOfPosts({ scenario }: { readonly scenario: string }) {
  const { answer } = useAnswer({ kind: "posts-reach", scenario } as const);
  if (answer?.ok !== true || answer.value === null) return null;
  return (
    <div role="note">
      <p>{words.reach[answer.value]}</p>
      {answer.value === "nothing" ? null : <PostsLedRun scenario={scenario} />}
    </div>
  );
}

const lastOf = (table: ResultTable | undefined): number | null => valueAt(table, 0, (table?.times.length ?? 0) - 1);

function PostsLedRun({ scenario }: { readonly scenario: string }) {
  const place = useView((state) => state.place);
  const asked = { measures: ["staff_in_post", "vacant_posts"], where: whereOf(place) };
  const { answer, fresh } = useAnswer({ kind: "posts-led", scenario, asked } as const);
  if (answer === undefined) return null;
  if (!answer.ok) return <p className="note">{words.cannot(answer.problems[0]?.says ?? "")}</p>;
  const [base, changed] = [answer.value.base, answer.value.scenario].map(([staff, empty]) => ({
    staff: lastOf(staff),
    empty: lastOf(empty),
    year: staff?.times.at(-1) ?? "",
  }));
  return base === undefined || changed === undefined ? null : (
    <p data-stale={!fresh}>{words.postsLed(base.year, base, changed)}</p>
  );
}
