/** What has been typed about a team, and what is still wanting before a plan can be made of it. */
import { type TeamFigures } from "../../../model";
import { teamFormWords as words } from "../../words/start";

export interface TeamAnswers {
  readonly name: string;
  readonly staff: number | null;
  readonly known: TeamFigures["posts"]["kind"];
  readonly establishment: number | null;
  readonly vacancyRate: number | null;
  readonly leavers: number | null;
}

/** The figures, or the words for those that are missing. Blank is missing, never zero. */
export function figuresFrom({
  name,
  staff,
  known,
  establishment,
  vacancyRate,
  leavers,
}: TeamAnswers):
  { readonly ok: true; readonly figures: TeamFigures } | { readonly ok: false; readonly missing: readonly string[] } {
  const posts: TeamFigures["posts"] | undefined =
    known === "establishment"
      ? establishment !== null && establishment > 0
        ? { kind: known, wte: establishment }
        : undefined
      : vacancyRate === null
        ? undefined
        : { kind: known, rate: vacancyRate };
  const title = name.trim();
  if (title !== "" && staff !== null && staff > 0 && posts !== undefined && leavers !== null)
    return { ok: true, figures: { name: title, staffInPost: staff, posts, leaverRate: leavers } };
  const missing = [
    title === "" ? [words.missingName] : [],
    staff === null || staff <= 0 ? [words.missingStaff] : [],
    posts === undefined ? [known === "establishment" ? words.missingPosts : words.missingRate] : [],
    leavers === null ? [words.missingLeavers] : [],
  ];
  return { ok: false, missing: missing.flat() };
}
