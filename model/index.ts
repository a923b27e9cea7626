/** The one door of the model. Everything outside model/ imports from here and nowhere else. */
export type {
  Assumption,
  Change,
  Characteristic,
  Closure,
  Contradiction,
  CountedPoint,
  CountedSeries,
  Domain,
  LogEntry,
  Plan,
  PlannedEvent,
  Scenario,
  Service,
  ServiceOutcome,
  Source,
  Status,
  Structure,
  Tier,
  Value,
  Where,
  WhereEntry,
} from "./plan/plan";
export type { Outcome, Problem } from "./plan/problem";
export { hasErrors, refusalWords } from "./plan/problem";
export { readPlan, scenarioFileKind } from "./plan/file/read";
export { writePlan } from "./plan/file/write";
export {
  canDraw,
  catalogue,
  catalogueEntry,
  whereToFind,
  dimensionNames,
  topics,
  type AssumptionId,
  type CatalogueEntry,
  type DimensionName,
  type Topic,
} from "./assumptions/catalogue";
export { calendarMonths, doneBy, startOrders, startPolicies, waitingBands } from "./assumptions/declared/choices";
export { namedMembers, type Named } from "./plan/members";
export {
  movesBetween,
  setOf,
  type KnownPlace,
  type KnownPlaces,
  type MoveBetweenSets,
  type PlaceSet,
} from "./plan/ask/places/known-places";
export { placeFound, type FindablePlace, type PlaceFound } from "./plan/ask/places/place-found";
export { offerWords } from "./plan/ask/places/place-sentences";
export { keptRegister } from "./resolve/kept-register";
export { resolvePlan } from "./resolve/resolve";
export type { Resolved, ValueOrigin } from "./resolve/resolved";
export { renamePlace } from "./plan/edit/places/rename-place";
export {
  addPlacesUnder,
  mergePlaces,
  removePlace,
  splitPlace,
  type PartWanted,
  type PlaceAnswers,
  type PlacesEdit,
  type PlaceUnder,
} from "./questions/places/edit-places";
export { moveOpenTo, movePlacesToDate } from "./questions/places/move-to-date";
export { shareKey } from "./questions/places/pieces";
export type { AskedFor, PlacesPage, PutTogether } from "./questions/places/page";
export { nothingLost, pageSections, type PageSection } from "./questions/places/page-words";
export { newFormulaProblems } from "./resolve/new-formulas";
export type { Resolutions } from "./resolve/resolutions";
export type { ExplainedAssumption } from "./resolve/values-of";
export { namesAssumptions, readNumber, type NumberInput } from "./resolve/formula/read-number";
export {
  absoluteMonth,
  calendarOf,
  daysInMonth,
  monthName,
  planningYearsBetween,
  type Calendar,
} from "./plan/calendar";
export { byReading, calibrated, type Calibrated, type Solved } from "./calibrate/calibrated";
export { compile, projectPlan, projectServices, resolutionsOf } from "./calibrate/run";
export type { Compiled } from "./workforce/run/compile";
export type { Override, Overrides } from "./workforce/program/inputs";
export { breakdowns, type Breakdown, type Group } from "./workforce/results/grouping";
export type { Cause } from "./workforce/program/cause";
export { ledger, type Account, type LedgerEntry } from "./workforce/ledger/ledger";
export { measureOf, measures } from "./workforce/results/measures";
export type { Measure } from "./workforce/results/measure";
export type { MeasureInfo, Table, TableMeasure } from "./workforce/results/table";
export { needsCells, tabulate, type Asked } from "./workforce/results/tabulate";
export { projectByChance } from "./workforce/run/project-by-chance";
export { project } from "./workforce/run/project";
export type { Projection, ProjectOptions } from "./workforce/run/projection";
export { scenarioRuns, type ScenarioRuns } from "./workforce/versions/scenario-runs";
export { workspace, type Run, type Workspace } from "./workforce/program/run";
export { workspaceForMany } from "./workforce/wasm/workspace-for-many";
export { workspaceForTwo, type TwoRuns } from "./workforce/wasm/two/two-runs";
export { checkServices } from "./questions/checks/service-checks";
export { addsUpAsPrinted, printedNumber, roundedNote } from "./plan/ask/as-printed";
export { calibratedOn, type CalibratedOn } from "./plan/ask/calibrated-on";
export { lowerFirst } from "./plan/ask/words";
export { levelName, levelNamed } from "./plan/ask/level-name";
export { comesToAsPrinted } from "./questions/sum-in-words";
export {
  besidePublished,
  inPrint,
  publishedFigures,
  publishedForPlan,
  type BesidePublished,
  type PublishedFigure,
} from "./questions/published-opening";
export type { CheckResult } from "./questions/checks/check-result";
export { checkPlanRuns, checkingRun, checkRun } from "./questions/checks/run-checks";
export { gapAtEnd, gapAtStart, gapDrivers, type Drivers, type Step } from "./questions/drivers";
export { explainNumber, numberCauses, type Explanation, type ExplainRequest } from "./questions/explain";
export { explainSum, sumCauses, type SumExplanation, type SumRequest } from "./questions/explain-sum";
export type { SumTerm } from "./questions/sum-terms";
export { comesTo, type ExplainedPart } from "./questions/sum-in-words";
export { ranked, type MeasuredCause, type Ranked, type RankedAssumption } from "./questions/causes";
export {
  crowdedPlacesSay,
  crowding,
  crowdingMeasures,
  crowdingRatios,
  crowdingSays,
  type Crowding,
} from "./questions/apprentices/crowding";
export {
  hostApprentices,
  hostFigureLabel,
  hostLimits,
  placesToHost,
  type Hosting,
  type HostLimit,
  type HostReason,
  type HostRequest,
  type HostTerm,
} from "./questions/apprentices/hosting";
export { hostingNotCounted, hostingSays, hostLimitWords } from "./questions/apprentices/hosting-words";
export { observedRates, type Observed, type ObservedRates } from "./questions/observed-rates";
export { whoseResults, type WhoseResults } from "./questions/own-results";
export {
  nationListMeasures,
  nationLists,
  readAt,
  readingTimes,
  type NationList,
  type NationListMeasure,
  type NationListPlace,
  type NationListRun,
  type NationListsAsked,
  type ReadingTime,
} from "./questions/nation-lists/nation-lists";
export { staffSharedFrom, supplyOf, type Supply } from "./questions/nation-lists/supply";
export { rankScenarios, type RankedRun } from "./questions/nation-lists/rank-scenarios";
export { besideSum, type BesideSum } from "./questions/nation-lists/beside-sum";
export {
  besideSumSays,
  growthThatStaffMeetSays,
  nationListRests,
  nationListSays,
  nationListWhy,
  publishedSinceSays,
} from "./questions/nation-lists/nation-lists-words";
export { movesNobody, postsReach, type PostsReach } from "./questions/posts-reach";
export { isItMeant } from "./questions/is-it-meant";
export { leverOf, type Lever } from "./questions/lever";
export { takesByLevel, type TakesByLevel } from "./questions/takes/takes-by-level";
export { serviceTakes, type Takes, type TakesReading, type TakesRequest } from "./questions/takes/service-takes";
export { staffAway } from "./questions/service-changes/away";
export { changeModel } from "./questions/service-changes/change-model";
export { putClinicsOn } from "./questions/service-changes/clinics";
export type {
  ClinicsPutOn,
  ListLookedThrough,
  MinutesThen,
  ModelChange,
  ServiceChange,
  StaffAway,
  TierThen,
} from "./questions/service-changes/kinds";
export { lookListThrough } from "./questions/service-changes/look-through";
export { modelIn } from "./questions/service-changes/model-now";
export { removeLine, scenarioLines, type ScenarioLine } from "./questions/service-changes/scenario-lines";
export { serviceChangeCaveat, serviceChangeSentence } from "./questions/service-changes/sentence";
export { makeServiceChange, serviceChangeAsScenario } from "./questions/service-changes/service-change";
export { takesRange, takesRangeSays, type TakesRange } from "./questions/takes/takes-range";
export { addTakes } from "./questions/takes/takes-scenario";
export { takesBeside, takesCost, takesSays, takesShortly } from "./questions/takes/takes-words";
export { hasTenths } from "./questions/tenths";
export { missing } from "./plan/check/missing";
export type { MissingInput } from "./plan/check/missing-input";
export { checkPlan } from "./plan/check/check-plan";
export { figureAt, partOf } from "./plan/check/stopping";
export { countsVacanciesApart, vacanciesApart, vacancyDefinitionWords } from "./plan/ask/vacancy-definitions";
export { weeksDiffer, weeksDifferSays } from "./plan/ask/weeks-differ";
export type { VacancyDefinition } from "./plan/vacancy-definition";
export { mostSpecific } from "./plan/ask/most-specific";
export { doesOtherwise } from "./plan/ask/otherwise";
export type { Way } from "./assumptions/declared/declaration";
export { nearest, didYouMean } from "./plan/ask/nearest";
export { planVersion } from "./plan/file/read";
export { givenValues, type GivenValue } from "./plan/ask/given-values";
export { sha256 } from "./plan/json/sha-256";
export { modelVersion } from "./plan/version";
export { elementAt, present } from "./assumptions/present";
export { readJson } from "./plan/json/json-reader";
export { readNewerPlan } from "./plan/file/read-newer";
export { flowsBetween, type TwoCounts, type WeeklyFlows } from "./services/list/two-counts";
export {
  serviceAccounts,
  serviceLedger,
  type ServiceAccount,
  type ServiceAccounts,
  type ServiceCause,
  type ServiceLedgerEntry,
} from "./services/list/service-ledger";
export type { ServiceList, Services, ServicesOptions } from "./services/services";
export { serviceMeasureOf, serviceMeasures } from "./services/figures/service-measures";
export {
  explainService,
  serviceCauses,
  type ServiceExplainRequest,
  type ServiceExplanation,
} from "./questions/explain-service";
export type {
  ChainLink,
  LevelView,
  NeededFigure,
  ServiceMeasure,
  ServiceMeasureId,
  ServiceView,
  TierView,
} from "./services/figures/view";
export type { WeeksOfYear } from "./services/figures/weeks";
export type { MissingFigure } from "./services/judge/service-part";
export type { YearLine } from "./services/judge/year-line";
export type { EffectEvidence, EffectRange, EffectReading } from "./services/judge/effect-evidence";
export { scenariosWithStaff } from "./services/judge/staff-scenarios";
export { outcomesOf, type OutcomeView } from "./services/judge/outcomes";
export { moneyOf, type LevelMoney, type MoneyView, type ReimbursedLevel } from "./services/judge/money";
export {
  backfillOf,
  backfillMeasures,
  type Backfill,
  type BackfillLine,
  type BackfillMeasure,
  type SettingBackfill,
} from "./services/judge/backfill";
export {
  listedServices,
  listFigures,
  publishedLists,
  isReturned,
  outsideBands,
  returnsOf,
  type ListedService,
  type ListFigures,
  type PublishedList,
  type PublishedLists,
  type PublishedTable,
  type Returns,
} from "./services/published/published-lists";
export { doubtsAbout, flowsOf, type DoubtKind, type MonthFlow } from "./services/published/published-flows";
export {
  backtestList,
  errorsAhead,
  returnedThroughout,
  type ErrorAhead,
  type Foretold,
  type ListForecast,
} from "./services/published/list-backtest";
export { backtestAim, besideAim, whyItBegins } from "./services/published/backtest-words";
export { openingListOf, type OpeningFigure } from "./services/published/published-opening";
export { doubtsReturns, listBasisOf, type ListBasis } from "./services/published/list-basis";
export { listWithStaff, type ListDrivers, type ListRun } from "./services/published/list-with-staff";
export { registeredPatients, type RegisteredPatients } from "./services/published/registered-patients";
export {
  healthOf,
  type GivenInputId,
  type HealthInput,
  type HealthInputId,
  type HealthReading,
  type MeasuredInputId,
  type ServiceHealth,
} from "./services/judge/service-health";
export {
  staffingOf,
  type LevelStaffing,
  type ServiceStaffing,
  type TierWorkload,
} from "./services/judge/service-staffing";
export { targetsOf, type ServiceTarget, type ServiceTargets } from "./services/judge/service-targets";
export { eventAmount, eventCover, eventSentence, eventTime, eventWhere, eventWords } from "./plan/ask/event-words";
export { addEvent, changeEvent, removeEvent } from "./plan/edit/events";
export { countedIds, countedKind, type CountedId, type CountedKind } from "./plan/counted";
export { countedWhere, countedWords, countsWords, countWords, type Counted } from "./plan/ask/history-words";
export { addHistory, changeHistory, removeCount, removeHistory, setCount, type NewSeries } from "./plan/edit/history";
export { addPostsChange, removePostsChange } from "./plan/edit/posts";
export {
  differencesSummary,
  differenceKinds,
  planDifferences,
  type DifferenceKind,
  type PlanDifference,
  type Sides,
} from "./plan/compare/differences";
export { baseAmong, mayBeBase } from "./plan/merge/began-from";
export { mergeBrings, mergePlans, mergeProblems, type Merged } from "./plan/merge/merge-plans";
export type { MergeQuestion } from "./plan/merge/merge-questions";
export {
  answers as mergeAnswers,
  type Answer as MergeAnswer,
  type Answers as MergeAnswers,
} from "./plan/merge/merging";
export { planBecomes, type Becomes } from "./questions/becomes";
export { mergeInto, type MergeEdit } from "./plan/edit/merge";
export { readScenarios } from "./plan/scenario-file/read";
export { baseHash, scenariosOf, writeScenario, type ScenarioSource } from "./plan/scenario-file/source";
export { takenAs, takeQuestions, type TakeAnswers, type TakeQuestion } from "./plan/scenario-file/questions";
export { takeScenarios, type Taken } from "./plan/scenario-file/take";
export { changeLines, postsSentence, type ChangeLine, type PostScope, type PostsChange } from "./plan/ask/posts-words";
export { changePosts, postsThere, type PostsThere } from "./questions/posts-there";
export { makeTrial, type Trial } from "./questions/trial";
export {
  changesOf,
  eventsOf,
  lineage,
  placesUpFrom,
  restsOn,
  type AppliedChange,
  type AppliedEvent,
} from "./plan/ask/ancestry";
export { datedHappenings, type DatedHappening } from "./plan/ask/happenings";
export { freeId, unlike } from "./plan/ask/free-name";
export { isYourFigure, provenanceAfter, provenanceOf, type Provenance } from "./plan/ask/provenance";
export { idsOf, isEverything, memberWords, sameWhere, whereLabel, whereOf } from "./plan/ask/scope";
export { sharedOutSays, whoseInWords, whoseOf, type Whose } from "./plan/ask/whose";
export { boundsInUnit, outsideWords, senseOf, type Bounds } from "./plan/ask/bounds";
export { choiceWords, dayWords, isRate, monthWords, plainNumber, unitName, valueWords } from "./plan/ask/value-words";
export { longest } from "./plan/schema";
export { cut, logEntry, togetherLogged, type Edit, type Signature, type Told } from "./plan/edit/edit";
export { changesTold, withEntry } from "./plan/log/full-log";
export { setValue, setValues, type ValueEdit } from "./plan/edit/set-value";
export {
  addScenario,
  baseScenarioOn,
  describeScenario,
  newScenario,
  removeScenario,
  renameScenario,
} from "./plan/edit/scenarios";
export { putChange, removeChange, removeChanges } from "./plan/edit/changes";
export { citeOwnSource, setDetail, type Detail, type OwnSource } from "./plan/edit/quality";
export { inPrices, priceYearIn, type PriceYear } from "./plan/ask/price-year";
export { takeReading } from "./plan/edit/readings";
export {
  hindersSpread,
  setSpread,
  setValueWithRange,
  usualLevel,
  valueWithSpread,
  type SpreadAt,
} from "./plan/edit/ranges";
export { setTogether, setWeights } from "./plan/edit/weights";
export { setCorrelation, setDrawsSeed, type Correlation } from "./plan/edit/draws";
export { isNumberOfSomething, saysHowSure, takenAsCertain } from "./plan/ask/drawn";
export { isWorkedOut } from "./plan/ask/worked-out";
export {
  chancesOf,
  chancesWords,
  chanceWords,
  levelWords,
  spreadWords,
  type Spread as ValueSpread,
} from "./plan/ask/spread";
export { nearestWords, type SpreadHindrance } from "./plan/ask/spread-hindrance";
export { drawnOf, type Drawn } from "./uncertainty/drawn-range";
export { readFigure, type FigureAsked, type FigureGiven, type FigureRead } from "./resolve/formula/read-figure";
export { readRange, type RangeInput } from "./resolve/formula/read-range";
export { readingOf, type Reading, type ReadingOf } from "./plan/ask/reading-of";
export { keepSolved, replacesSolved, workOutAgain } from "./plan/edit/calibration";
export { resetAssumption } from "./plan/edit/reset";
export {
  basisWords,
  describePlan,
  markExample,
  putNote,
  renamePlan,
  setBasis,
  type Note,
} from "./plan/edit/about-plan";
export { addServices, servicesFrom, type AddedServices, type BroughtService } from "./plan/edit/add-service";
export { addOwnService, type AddedOwnService } from "./plan/edit/add-own-service";
export { planForService, planStartFor, type OwnService, type ServiceModels } from "./plan/edit/plan-for-service";
export {
  listTotal,
  ownLimits,
  tiersToShare,
  type OwnFigures,
  type OwnList,
  type OwnOrder,
  type OwnRate,
  type OwnStaff,
} from "./plan/edit/own-service-figures";
export { isOfBand } from "./plan/edit/own-team";
export { setPlanDates, type PlanDates } from "./plan/edit/plan-dates";
export { removeForecast, renameForecast } from "./plan/edit/forecasts";
export type { Forecast, ForecastSeries } from "./plan/plan";
export {
  hindersRoll,
  rollPlan,
  type HeadlineMoved,
  type OfferTold,
  type Roll,
  type RollAsked,
} from "./questions/roll/roll";
export type { CountTold } from "./questions/roll/opening-counts";
export { openingParts, type OpeningPart, type SaidCount } from "./questions/roll/opening-parts";
export type { OpeningRow } from "./questions/roll/opening-rows";
export { keptSeries, keptYears } from "./questions/roll/kept-lines";
export { measuringWords } from "./questions/roll/offers";
export {
  addCharacteristic,
  addGroup,
  removeCharacteristic,
  removeGroup,
  renameCharacteristic,
  renameGroup,
  setComparator,
  setSuppression,
  type GroupOf,
  type NewCharacteristic,
} from "./plan/edit/characteristics";
export { addSetting, settingAsks, type AddedSetting, type SettingDraft } from "./plan/edit/settings/add-setting";
export { removeSetting, renameSetting } from "./plan/edit/settings/change-setting";
export { addTier, removeTier, renameService, renameTier } from "./plan/edit/service-parts";
export { ownOrderOfTotal } from "./services/list/own-order-of-total";
export { ownOrderOf, type EarlierCount } from "./services/list/own-order";
export { giveTwoCounts, type CountedList } from "./plan/edit/two-counts";
export type { PlaceWeights } from "./plan/edit/plan-for-place";
export { planBesideNeighbours, planForPlace } from "./calibrate/plan-for-place";
export { planForTeam, postsOf, type TeamFigures } from "./plan/edit/plan-for-team";
export { placeWeights } from "./resolve/place-weights";
export { wholeText } from "./exchange/reading/encoding";
export { sourceOf, type ByteSource } from "./exchange/reading/source";
export { Unreadable } from "./exchange/reading/limits";
export { dayNamed } from "./exchange/reading/day-in-text";
export { readFile, type SheetRead } from "./exchange/shapes/read-file";
export {
  columnsOf,
  columnUses,
  headingRowOf,
  shapeOfColumns,
  type ColumnSaid,
  type ColumnUse,
} from "./exchange/shapes/columns";
export { knownShapes } from "./exchange/shapes/known/index";
export { shapeInFile } from "./exchange/shapes/shape-file";
export { measures as measuresOfFiles, type Shape } from "./exchange/shapes/shape";
export type { Finding } from "./exchange/shapes/found";
export { shownWhenTaken, type Answers, type Ask, type AskKind } from "./exchange/into/answers";
export { settled } from "./exchange/into/settled";
export { calledInPlan, type TableTaken } from "./exchange/into/called";
export type { HeadlineChange } from "./exchange/into/headline";
export type { FromWhere, ImportChange } from "./exchange/into/kind";
export type { ImportPreview } from "./exchange/into/preview";
export { accountWords, type RowAccount } from "./exchange/into/row-account";
export { importPreview } from "./exchange/sheet/import-preview";
export { planSheets, planSheetText } from "./exchange/sheet/tables";
export { escaped } from "./exchange/sheet/escaped";
export type { SeriesChange } from "./exchange/into/counts-change";
export { pastedCells, pastedRows } from "./exchange/pasted-cells";
export { readBands, readMonths, readTeam, type MonthsCounted, type PastedStaff } from "./exchange/pasted-list";
export { dateAsks, type DateAsk, type DateChoices } from "./exchange/pasted-dates";
export {
  pastedSays,
  pasteHistory,
  readHistory,
  type HistoryChoices,
  type PastedHistory,
  type PastedSeries,
  type UnreadRow,
} from "./exchange/pasted-history";
export {
  areCounts,
  pasteFigures,
  readFigures,
  settingsAsked,
  usableFigures,
  type PastedFigure,
} from "./exchange/pasted-figures";
export {
  listForPlace,
  listTargets,
  prepareList,
  type ListChoice,
  type ListTarget,
  type PreparedList,
  type ShippedLists,
} from "./exchange/published-list";
export {
  characteristicIn,
  compositionOf,
  type Composition,
  type CompositionAsked,
  type NeededJoiners,
} from "./composition/composition";
export { joiningSources } from "./assumptions/declared/choices";
export type { MissingGroupFigure } from "./composition/joiners-missing";
export {
  compositionHeadline,
  shareThere,
  wantedOf,
  type CompositionHeadline,
  type ShareThere,
} from "./composition/headline";
export { allStaff } from "./composition/lattice";
export { cellAt, groupShare, neededAsNumber, neededJoinerShare } from "./composition/tables";
export {
  compositionFinding,
  markWords,
  neededWords,
  pointsWords,
  seniorWords,
  shareWords,
  suppressionWords,
} from "./composition/words";
export type { NeededShare } from "./composition/needed-share";
export { fewestPeople, marks, usualSuppression, type Mark } from "./composition/suppress";
export { takeFigure, type TakenFigure, type TakenInto } from "./plan/edit/take-figure";
export {
  chancesOfTarget,
  differenceOf,
  meets,
  type Chance,
  type Target,
  type TargetChances,
} from "./uncertainty/chances";
export {
  compositionRange,
  compositionRangeOf,
  compositionRangeWords,
  type CompositionRange,
} from "./uncertainty/composition-range";
export type { Index } from "./chance/indices";
export { fanLevels } from "./chance/percentiles";
export { drawsOf, type Draws } from "./uncertainty/drawn-plan";
export { ensembleOf, mostKept, type Ensemble, type EnsembleAsked } from "./uncertainty/ensemble";
export { fanOf, spreadOf, type Fan, type Spread } from "./uncertainty/fan";
export { columnOf, type Keep, type KeptTable, type ListAsked } from "./uncertainty/kept";
export { originOf } from "./uncertainty/origin";
export { mergedSample, readPart, sampleOf, writePart, type Origin, type Part } from "./uncertainty/parts";
export { robustnessOf, type Robustness } from "./uncertainty/robust";
export { runDraws } from "./uncertainty/run-draws";
export { futureOf, inDraws, tableOf, type FailedDraw, type Meant, type Sample } from "./uncertainty/sample";
export { readSeedOfDraws, seedOf, standingSeed } from "./uncertainty/standing-seed";
export { tornadoOf, tornadoRuns, type Tornado, type TornadoBar, type TornadoRun } from "./uncertainty/tornado";
export { drawsForTotals, runsForTotals, totalIndices, type TotalIndex } from "./uncertainty/total-indices";
export { uncertaintyOf, type Uncertainty } from "./uncertainty/uncertain";
export { untiedUnknownsOf, type Unknown } from "./uncertainty/unknowns";
export { inputsOf, whatMatters, type Inputs, type Matter, type WhatMatters } from "./uncertainty/what-matters";
export {
  valueOfKnowing,
  evidenceOf,
  worthMeasuring,
  type ValueOfKnowing,
  type Worth,
  type WorthMeasuring,
} from "./uncertainty/worth-measuring";
export {
  backtestDraws,
  byCount,
  coverageOf,
  foretoldOf,
  judged,
  meanErrorOf,
  tryPast,
  type Coverage,
  type Foretold as ForetoldStaff,
  type Judged,
  type PastTry,
} from "./questions/backtest/foretold";
export { backtestsFor, mostPlacesTried, type ForPlan } from "./questions/backtest/for-plan";
export {
  countsEverybody,
  drawnHistory,
  type BesideLine,
  type HistoryAsked,
  type HistoryDrawn,
} from "./questions/backtest/drawn-history";
export { historyYears, type HistoryYears, type YearCount } from "./questions/backtest/history-years";
export { ownBacktest, ownBacktests, startsOf } from "./questions/backtest/own-backtests";
export { ownListErrors, type OwnListError } from "./questions/backtest/own-list";
export { ownHistory, ownListHistory } from "./questions/backtest/own-history";
export { historyForPlan, historyOf, type HistoryPoint, type HistorySeries } from "./questions/backtest/history";
export type { Stretch } from "./chance/percentiles";
export { heldAgainstPlan, seriesOfRun } from "./questions/actuals/against-plan";
export { lastCounted, type FlowOfStock, type Held, type MonthHeld, type Total } from "./questions/actuals/held";
export type { Part as DifferencePart, PartId } from "./questions/actuals/parts";
export {
  againstSays,
  beyondSays,
  findingSays,
  flowSays,
  heldAmount,
  heldDifference,
  partWords,
  toldOf,
  whySays,
} from "./questions/actuals/against-words";
export { actualsDraws, drawsForHeld, rangesOfHeld } from "./questions/actuals/ranges";
export { pastPlan, type Backtest } from "./questions/backtest/past-plan";
export { standsOf, type Stands } from "./questions/backtest/stands";
export type {
  Amounts,
  Appraisal,
  AppraisalLine,
  AppraisedOption,
  CostEach,
  Driver,
  Effect,
  EvidenceFound,
  Money as AppraisedMoney,
  Ratio,
  Reached,
  Reading as AppraisalReading,
  Standing as CostStanding,
  Wanted,
} from "./questions/appraisal/appraisal";
export { appraise, type AppraisalAsked, type Appraised } from "./questions/appraisal/appraise";
export { howFarKnown } from "./questions/appraisal/amounts";
export {
  breakEvenSays,
  comesToMoney,
  conventionSays,
  costOfOneSays,
  drivesSay,
  findingWords,
  moneySays,
  optionSays,
  ratioSays,
  readingsSay,
  roomSays,
  timesSay,
  undrawnSays,
  wantedSays,
} from "./questions/appraisal/appraisal-words";
export { poundsInCell, poundsSay } from "./plan/ask/pounds";
export { guidanceFrom, type Guidance } from "./questions/appraisal/guidance";
export {
  appraisalDraws,
  appraisalRanges,
  rangesOf as appraisalRangesOf,
  type AppraisalRanges,
  type Between as RangeBetween,
  type OptionRange,
} from "./questions/appraisal/ranges";
export { discountFactors, presentValue, type AppliedRates, type RateSaid } from "./questions/appraisal/rates";
export { addToCommunity, communityParts, postsBySetting, type ToCommunity } from "./questions/to-community";
export { balanceWith, type BalanceAsked } from "./questions/goal-seek/balance";
export { goalDraws, type Goal, type LeverAsked } from "./questions/goal-seek/goal";
export { addGoal } from "./questions/goal-seek/goal-scenario";
export { goalSeek, type GoalAnswer, type LeverAt } from "./questions/goal-seek/goal-seek";
export { goalFrontier, type Frontier } from "./questions/goal-seek/frontier";
export { goalSeekSeveral } from "./questions/goal-seek/several";
export { goalBeside, goalSays, goalWords, leverAtWords, leverRow } from "./questions/goal-seek/goal-words";
export { leversFor, type LeverToChoose } from "./questions/goal-seek/sensible-levers";
export {
  addShortageRule,
  changeShortageRule,
  removeShortageRule,
  returnToShippedRules,
  shortageRuleFault,
  shortageRuleSays,
  shortageRulesOf,
  shortageSizeSays,
} from "./plan/edit/shortage-rules";
export { removeSavedQuarter, savedQuarterSays, saveQuarter } from "./plan/edit/saved-quarters";
export {
  shortageMeasure,
  shortageMeasureIds,
  shortageMeasures,
  type ShortageMeasure,
  type ShortageMeasureId,
} from "./plan/shortage-measures";
export {
  shortageGrades,
  shortageLimits,
  shortageRuleSchema,
  shortageRulesSchema,
  type SavedQuarter,
  type SavedShortage,
  type ShortageGrade,
  type ShortageRule,
} from "./plan/shortage-schema";
export type { Runs as ShortageRuns } from "./questions/shortages/judge";
export { quarterAt, quartersOf, type Quarter } from "./questions/shortages/quarters";
export {
  changeKinds,
  changeSince,
  quartersFrom,
  remadeSince,
  quarterToSave,
  savedBefore,
  shortageInputsHash,
  type ChangeKind,
  type ShortageChange,
} from "./questions/shortages/saved";
export { mainDriver, type ShortageDrivers, type ShortageStep } from "./questions/shortages/shortage-drivers";
export {
  isOwn as isOwnShortage,
  shortagesOf,
  type Coming,
  type Shortage,
  type ShortageLine,
  type Shortages,
  type ShortagesAsked,
  type Unjudged,
} from "./questions/shortages/shortages";
export {
  amountChangeSays,
  amountSays,
  changeKindSays,
  changesSay,
  changeSinceSays,
  judgedApartSays,
  notComparedSays,
  driversAddUp,
  driverSays,
  gradesSay,
  helpSays,
  lastsSays,
  readingSays,
  notOwnSays,
  shortagesFinding,
  shortageValueSays,
  sinceSays,
  stepsThatShow,
  unjudgedSays,
} from "./questions/shortages/shortage-words";
export { placeKinds, spotKey, spotSays, type Spot, type SpotsAsked } from "./questions/shortages/spots";
export { standings, type Readings, type Standing } from "./questions/shortages/standing";
export {
  coursesOf,
  needRecorded,
  rulesThatMatter,
  whatHelps,
  type Alternative,
  type Course,
  type Helps,
} from "./questions/shortages/what-helps";
export {
  asPrinted,
  asShown,
  formatChange,
  formatDecimal,
  formatFigure,
  formatInSentence,
  formatTick,
  formatWithUnit,
  MINUS,
  NO_FIGURE,
  numberForSpreadsheet,
  rangeEnds,
  rangeInSentence,
  unitOf,
  type Figure,
  type NumberKind,
} from "./plan/ask/figure-words";
export { amountWords, changeWords, datedWords, whenWords } from "./plan/ask/change-words";
export { changeOf, figureInSentence, figureOf, figureWithUnit, kindOf } from "./plan/ask/unit-kinds";
export {
  reportKinds,
  type Block,
  type Cell,
  type CheckList,
  type Claim,
  type Column,
  type HoldsTest,
  type Note as ReportNote,
  type NumberCell,
  type OwnWords,
  type Quoted,
  type Report,
  type ReportBand,
  type ReportChart,
  type ReportCheck,
  type ReportIdentity,
  type ReportKind,
  type ReportList,
  type ReportMark,
  type ReportNumber,
  type ReportRange,
  type ReportSeries,
  type ReportSource,
  type ReportTable,
  type Row as ReportRow,
  type Say,
  type Section as ReportSection,
  type SourceList,
  type WhyRef,
} from "./report/report";
export {
  cellText,
  checkText,
  claimHolds,
  claimsOf,
  identityLines,
  isNumeric,
  numbersOf,
  onPages,
  pageLine,
  rightColumns,
  scenariosInWords,
  sourceText,
  tableOfChart,
  testHolds,
  textOf,
} from "./report/read";
export { baseLook, freeNumber, lookApart, lookAt, lookNumbers, looksAmong, type Look } from "./report/looks";
export { columnWidths } from "./report/column-widths";
export { pageRuns, standsAcross } from "./report/directions";
export { reportFormats } from "./report/formats/formats";
export type { SheetTable } from "./report/sheet-table";
export type { ReportFormat } from "./report/format";
export { quoteOf } from "./report/arrange";
export { reportOf, sectionsOf } from "./report/kinds/kinds";
export type { Results as ReportResults } from "./report/results/results";
export { workOf as reportWorkOf, type Work as ReportWork } from "./report/results/work";
export type { Drawing as ReportDrawing } from "./report/results/futures";
export { roomLooksAt, workshopScenarios } from "./report/results/workshop-told";
export type { ReportAsked, ReportTarget, Shipped as ReportShipped } from "./report/results/asked";
export {
  leaveOutSection,
  orderSections,
  reportKindSays,
  savedReportOf,
  writeOwnWords,
  type NamedSection,
} from "./plan/edit/reports";
export { reportLimits, type QuotedClaim, type SavedOwnWords, type SavedReport } from "./plan/report-schema";
export { askRoom, putOnKeys, setAgenda, showRoom, writePresenterNote } from "./plan/edit/workshop/prepare";
export { putSlider, removeSlider } from "./plan/edit/workshop/sliders";
export { sameSlider, sliderFault, sliderLabel, sliderValueWords } from "./plan/ask/slider-sense";
export { changeBySlider, keepTried, triedIn, tryInRoom, type Tried as TriedInRoom } from "./plan/edit/workshop/tried";
export {
  clearDots,
  decide,
  dotsOn,
  putDots,
  removeDecision,
  type DecidedOn,
  type DecisionWords,
} from "./plan/edit/workshop/decided";
export { scenarioCalled, workshopOf } from "./plan/edit/workshop/workshop-of";
export {
  workshopLimits,
  type AgendaItem,
  type SeenNumber,
  type Workshop,
  type WorkshopDecision,
  type WorkshopMeasure,
  type WorkshopSlider,
} from "./plan/workshop-schema";
export { belowZero, type BelowZero } from "./workforce/results/below-zero";
export { alreadyInBase } from "./questions/workshop/already-in-base";
export { decisionInputs } from "./questions/workshop/inputs";
export { roomLine, roomReach, type RoomLine } from "./questions/workshop/room-line";
export { slidersStand, suggestedSlider, type SliderStands } from "./questions/workshop/slider-stands";
