/**
 * Every assumption the engine asks for, by topic, in the order in which people come to a plan. Values live in plans,
 * never here. A plan may hold further assumptions of its own (a published figure to be named in formulas); those are
 * not declared.
 */
import { aims } from "./aims";
import { appraisal, worth } from "./appraisal";
import { apprentices } from "./apprentices";
import { arriving } from "./arriving";
import { commissioning } from "./commissioning";
import { composition } from "./composition";
import { educators } from "./educators";
import { enhancedApprentices } from "./enhanced-apprentices";
import { forAWhile } from "./for-a-while";
import { leaving } from "./leaving";
import { money } from "./money";
import { moving } from "./moving";
import { nationalLists } from "./national-lists";
import { opening } from "./opening";
import { posts } from "./posts";
import { recruiting } from "./recruiting";
import { referrals } from "./referrals";
import { team } from "./team";
import { timeSetAside } from "./time-set-aside";
import { training } from "./training";
import { whereStaffWork } from "./where-staff-work";
import { work } from "./work";

export const declaredByTopic = {
  opening,
  posts,
  leaving,
  training: [...commissioning, ...training, ...apprentices, ...educators, ...enhancedApprentices],
  arriving,
  moving,
  recruiting,
  timeSetAside: [...timeSetAside, ...whereStaffWork],
  money: [...money, ...appraisal],
  referrals: [...referrals, ...nationalLists],
  work,
  team: [...team, ...forAWhile],
  aims: [...aims, ...worth],
  composition,
} as const;

export type Topic = keyof typeof declaredByTopic;
/** The assumptions the engine knows, as a type: a misspelt id does not compile. */
export type AssumptionId = (typeof declaredByTopic)[Topic][number]["id"];
