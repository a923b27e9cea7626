/** The one door of the model. Everything outside model/ imports from here and nowhere else. */
export type { Assumption, Change, Closure, Contradiction, Domain, LogEntry, Plan, Scenario, Source, Status, Structure, Value, Where, WhereEntry } from "./plan/plan";
export type { Outcome, Problem } from "./plan/problem";
export { hasErrors } from "./plan/problem";
export { readPlan } from "./plan/read";
export { writePlan } from "./plan/write";
export { catalogue, catalogueEntry, dimensionNames, type CatalogueEntry, type DimensionName } from "./assumptions/catalogue";
export { resolvePlan, type Resolved, type ValueOrigin } from "./assumptions/resolve";
export { readNumber, type NumberInput } from "./assumptions/read-number";
export { calendarOf, type Calendar } from "./workforce/calendar";
export { compile, canDraw, type Compiled } from "./workforce/compile";
export type { Override, Overrides } from "./workforce/inputs";
export { breakdowns, type Breakdown, type Group } from "./workforce/grouping";
export { ledger, type Account, type Cause, type LedgerEntry } from "./workforce/ledger";
export { measureOf, measures, tabulate, type Asked, type Measure, type Table } from "./workforce/measures";
export { project } from "./workforce/project";
export { projectPlan, type Projection, type ProjectOptions } from "./workforce/projection";
export { workspace, type Run, type Workspace } from "./workforce/run";
