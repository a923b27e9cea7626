/** The names of the additive quantities, by what can tell them, and where their counts go. */

/** Figures a row can give: they need no breakdown by age or origin. */
export const rowQuantities = [
  "posts",
  "openingPosts",
  "addedPosts",
  "convertedPosts",
  "frozenPosts",
  "vacantPosts",
  "staffOverPosts",
  "supportHeads",
  "needed",
  "covered",
  "wteYears",
  "basicPay",
  "supplementedPay",
  "cost",
  "coverYears",
  "coverPay",
  "temporaryCost",
  "away",
  "awayCovered",
] as const;
/** Time that staff set aside, by row, at the end of a period. */
export const setAsideQuantities = [
  "inPreceptorship",
  "preceptorshipWte",
  "preceptorWte",
  "staffSupervisionWte",
  "mentors",
  "mentoringWte",
  "researchWte",
  "digitalWte",
  "practiceEducators",
  "setAsideWte",
] as const;
/** Money for learning, by row. */
export const learningMoneyQuantities = ["cpdCost", "cpdCostInAll"] as const;
/** Enhanced-practice apprentices, by row. */
export const enhancedQuantities = [
  "enhancedApprentices",
  "enhancedCompletions",
  "enhancedAwayWte",
  "enhancedBackfill",
  "enhancedFees",
] as const;
/** Where staff work, by row. */
export const whereWorkedQuantities = [
  "communityWte",
  "communityUnknown",
  "portfolioHeads",
  "workingWte",
  "workingHeads",
] as const;
/** Figures that rows give, or, broken down by age or origin, cells do. */
export const peopleQuantities = ["wte", "heads", "registeredWte", "joiners", "hours"] as const;
/** Figures that need every cell of a recorded run. */
export const cellQuantities = [
  "leavers",
  "retirements",
  "leaversWte",
  "retirementsWte",
  "joinersWte",
  "promotedIn",
  "promotedOut",
  "promotedInWte",
  "promotedOutWte",
  "apprenticesIn",
  "apprenticesOut",
  "apprenticesInWte",
  "apprenticesOutWte",
  "movedIn",
  "movedOut",
  "movedInWte",
  "movedOutWte",
  "agedWte",
  "knownLeavers",
  "knownLeaversWte",
  "knownJoiners",
  "knownJoinersWte",
  "knownUp",
  "knownUpWte",
  "knownUpIn",
  "knownUpInWte",
  "hoursWte",
  "exposure",
  "peopleAtStart",
  "leavingInAYear",
  "replacementCost",
  "ageYears",
  "over55",
  "international",
] as const;
export const poolQuantities = [
  "looking",
  "cameQualified",
  "cameAbroad",
  "cameBack",
  "cameFromOutside",
  "hiredFromPools",
  "hiredElsewhere",
  "hiredFromElsewhere",
  "gaveUp",
  "newlyQualified",
  "recruitedAbroad",
  "returned",
  "joinedFromOutside",
  "fromOpenMarket",
] as const;
/** Figures of places, whoever works there. */
export const placeQuantities = ["patients"] as const;
export const courseQuantities = [
  "learners",
  "learnerYears",
  "trainingCost",
  "intakes",
  "leftCourse",
  "completions",
  "unregistered",
  "elsewhere",
  "joinedPool",
  "placementNeed",
  "placementCapacity",
  "awayWte",
  "cutBySupport",
  "cutByPlacements",
  "cutByEducators",
  "educatorsNeeded",
  "educatorsThere",
  "practiceEducatorWte",
  "practiceEducatorInAll",
] as const;
/** Figures of the apprentices alone: who they are, who supervises them, what they cost. */
export const apprenticeQuantities = [
  "apprentices",
  "apprenticeYears",
  "apprenticePayYears",
  "apprenticePay",
  "awayYears",
  "backfillCost",
  "supervisionWte",
  "supervisionYears",
  "supervisionCost",
  "trainingFees",
] as const;

export type Quantity =
  | (typeof setAsideQuantities)[number]
  | (typeof learningMoneyQuantities)[number]
  | (typeof enhancedQuantities)[number]
  | (typeof whereWorkedQuantities)[number]
  | (typeof rowQuantities)[number]
  | (typeof peopleQuantities)[number]
  | (typeof cellQuantities)[number]
  | (typeof poolQuantities)[number]
  | (typeof placeQuantities)[number]
  | (typeof courseQuantities)[number]
  | (typeof apprenticeQuantities)[number];

/** The slots of a table's time: each has the months it covers. */
export interface Slots {
  readonly names: readonly string[];
  /** Slot of each month, and whether the month is the last of its slot (when stocks are read). */
  readonly of: Int32Array;
  readonly last: Uint8Array;
}

/** Where a count goes: nothing when the quantity was not asked for. Value at group * slots + slot. */
export type Into = (quantity: Quantity) => Float64Array | undefined;

/** The totals of some quantities by name; undefined where one was not asked for. Looked up once, not for every number. */
export const totalsOf = (
  into: Into,
  quantities: readonly Quantity[],
): Readonly<Partial<Record<Quantity, Float64Array | undefined>>> =>
  Object.fromEntries(quantities.map((quantity) => [quantity, into(quantity)]));
