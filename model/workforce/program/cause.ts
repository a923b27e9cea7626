/** Why people move in the ledger: what became of them in a month. */
export type Cause =
  | "leave"
  | "retire"
  | "age"
  | "apprenticeship"
  | "move"
  | "promote"
  | "hire"
  | "start training"
  | "leave course"
  | "complete without registering"
  | "register elsewhere"
  | "register"
  | "arrive from abroad"
  | "return to practice"
  | "join from outside"
  | "give up looking"
  | "leave, as known"
  | "move up, as known"
  | "join, as known"
  /** Nobody moves: WTE leaves what there is to work with, and comes back to it; or temporary staff stand in for it. */
  | "go away"
  | "come back"
  | "stand in"
  | "stand down"
  /** Nobody moves: the same people work more or fewer hours. */
  | "change hours";
