/** The pieces of work that fill a program, each from the assumptions it reads and from what those before it worked out. */
import { setArrivals } from "../month/arrive/compile";
import { setAbsences, setStandIn, tooManyAtStart } from "../month/events/compile";
import { setLeaving, warnOfLeaverRate } from "../month/leave/compile";
import { leaverGroups } from "../month/leave/leaver-groups";
import { setMoves } from "../month/move/compile";
import { setPosts } from "../month/posts/compile";
import { openingPosts, type OpeningPosts } from "../month/posts/opening-posts";
import { askAboutPosts } from "../month/posts/proportion";
import { setEnhanced } from "../month/promote/enhanced";
import { setPromotion } from "../month/promote/compile";
import { setRecruitment } from "../month/recruit/compile";
import { setJoiners } from "../month/recruit/joiners";
import { setMobility } from "../month/relocate/compile";
import { setOutcomes, setSurvival } from "../month/train/compile";
import { setIntakes, setShares } from "../month/train/intakes";
import { setEducators, setPlacements, setSupportLimit } from "../month/train/limits";
import { setOpening } from "../opening/compile";
import type { Inputs } from "../program/inputs";
import { setParticipation } from "../program/participation";
import type { Program } from "../program/program";

export interface Step {
  readonly name: string;
  readonly does: (inputs: Inputs) => void;
  /** Steps it goes on from. */
  readonly follows?: readonly string[];
  /** Of the day before the plan: no draw is laid over what it reads. */
  readonly ofTheDayBefore?: true;
  /** Only says what is odd about what was worked out. Draws are not asked. */
  readonly asks?: true;
}

/** All that a run needs, or the opening stock and who joins in the first year alone. */
export type Steps = "all" | "past";

const past = ["opening", "survival", "shares", "intakes", "outcomes", "joiners", "arrivals"];

/** The steps in the order in which each may go on from those before. */
export function stepsOf(program: Program, which: Steps): readonly Step[] {
  const groupsOf = leaverGroups(program.shape, program.rated);
  let groups = groupsOf(program.inputs.past);
  let posts: OpeningPosts = { weights: program.postWeights, followed: new Set(), own: program.firstPosts };
  const all: readonly Step[] = [
    { name: "opening", does: (inputs) => setOpening(inputs, program), ofTheDayBefore: true },
    { name: "stand-in", does: () => setStandIn(program), follows: ["opening"] },
    {
      name: "leaving",
      does: (inputs) => {
        groups = groupsOf(inputs.past);
        setLeaving(inputs, program, groups);
      },
      follows: ["opening"],
    },
    { name: "participation", does: (inputs) => setParticipation(inputs, program) },
    { name: "absences", does: () => setAbsences(program), follows: ["participation", "stand-in"] },
    {
      name: "opening-posts",
      does: (inputs) => {
        posts = openingPosts(inputs, program, program.openingWte);
      },
      follows: ["opening"],
    },
    { name: "posts", does: (inputs) => setPosts(inputs, program, posts), follows: ["opening-posts"] },
    { name: "survival", does: (inputs) => setSurvival(inputs, program) },
    { name: "shares", does: (inputs) => setShares(inputs, program) },
    { name: "intakes", does: (inputs) => setIntakes(inputs, program), follows: ["survival", "shares"] },
    { name: "outcomes", does: (inputs) => setOutcomes(inputs, program) },
    { name: "placements", does: (inputs) => setPlacements(inputs, program) },
    { name: "support-limit", does: (inputs) => setSupportLimit(inputs, program) },
    { name: "educators", does: (inputs) => setEducators(inputs, program) },
    { name: "joiners", does: (inputs) => setJoiners(inputs, program), follows: ["opening"] },
    { name: "arrivals", does: (inputs) => setArrivals(inputs, program) },
    { name: "moves", does: (inputs) => setMoves(inputs, program) },
    { name: "promotion", does: (inputs) => setPromotion(inputs, program) },
    { name: "enhanced-apprentices", does: (inputs) => setEnhanced(inputs, program) },
    { name: "recruitment", does: (inputs) => setRecruitment(inputs, program) },
    { name: "mobility", does: (inputs) => setMobility(inputs, program) },
    { name: "leaver-rate", does: () => warnOfLeaverRate(program, groups), follows: ["leaving"], asks: true },
    {
      name: "events-at-start",
      does: ({ resolved }) => program.problems.push(...tooManyAtStart(resolved, program)),
      follows: ["opening"],
      asks: true,
    },
    { name: "staff-to-posts", does: () => askAboutPosts(program, program.openingWte), follows: ["posts"], asks: true },
  ];
  return which === "all" ? all : all.filter(({ name }) => past.includes(name));
}
