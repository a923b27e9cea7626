/** What the screens can ask of the model: plain data that can pass to a worker. */
import type {
  Asked,
  Backtest,
  Breakdown,
  CompositionAsked,
  ExplainRequest,
  Guidance,
  HistorySeries,
  HostRequest,
  LeverAsked,
  ListedService,
  NationListPlace,
  Plan,
  PublishedFigure,
  RollAsked,
  Scenario,
  ServiceChange,
  ServiceExplainRequest,
  ShortagesAsked,
  SumRequest,
  TakesRequest,
  Trial,
  Where,
  WorkshopMeasure,
  WorkshopSlider,
} from "../../model";
import type { PlacesQuery } from "./places-edit";

export type Query =
  | { readonly kind: "tables"; readonly scenario: string | undefined; readonly asked: Asked }
  | {
      readonly kind: "drivers";
      readonly scenario: string | undefined;
      readonly years: { readonly first: string; readonly last: string };
      readonly where: Where;
    }
  | { readonly kind: "explain"; readonly scenario: string | undefined; readonly request: ExplainRequest }
  /** How far a tenth less of each of some assumptions moves an explained number. */
  | {
      readonly kind: "causes";
      readonly scenario: string | undefined;
      readonly request: ExplainRequest;
      readonly assumptions: readonly string[];
    }
  | {
      readonly kind: "service-causes";
      readonly scenario: string | undefined;
      readonly request: ServiceExplainRequest;
      readonly assumptions: readonly string[];
    }
  /** The same two questions of a number that is made of several measures. */
  | { readonly kind: "explain-sum"; readonly scenario: string | undefined; readonly request: SumRequest }
  | {
      readonly kind: "sum-causes";
      readonly scenario: string | undefined;
      readonly request: SumRequest;
      readonly assumptions: readonly string[];
    }
  | { readonly kind: "checks"; readonly scenario: string | undefined }
  /** Who the workforce is by a characteristic, and what it would take. */
  | { readonly kind: "composition"; readonly scenario: string | undefined; readonly asked: CompositionAsked }
  /** One service at one of its places, or all of them together; with the list by weeks waited where it is one place. */
  | {
      readonly kind: "service";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly place: string | undefined;
      readonly profile: boolean;
    }
  | { readonly kind: "explain-service"; readonly scenario: string | undefined; readonly request: ServiceExplainRequest }
  /** What comes of a service, and what it costs, at one of its places or all of them together. */
  | {
      readonly kind: "service-outcomes" | "service-money";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly place: string | undefined;
    }
  /** How healthy the list of a service is at the end of a planning year, the staff its work of that year needs, and its planning targets. */
  | {
      readonly kind: "service-health";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly place: string | undefined;
      readonly year: string;
    }
  /** What it would take to bring the list of a service to a goal. */
  | { readonly kind: "service-takes"; readonly scenario: string | undefined; readonly request: TakesRequest }
  /** The same for each level by itself. */
  | { readonly kind: "takes-by-level"; readonly scenario: string | undefined; readonly request: TakesRequest }
  /** What scenarios cost and bring against doing nothing. */
  | { readonly kind: "appraisal"; readonly options: readonly string[]; readonly guidance: Guidance }
  /** What a scenario changes in each setting against the base. */
  | { readonly kind: "backfill"; readonly scenario: string | undefined; readonly where: Where }
  /** Whether the posts a scenario changes leave everybody where they are; null where nothing of the kind can be said. */
  | { readonly kind: "posts-reach"; readonly scenario: string | undefined }
  /** The base and the scenario beside each other where funded posts decide who is hired. */
  | { readonly kind: "posts-led"; readonly scenario: string | undefined; readonly asked: Asked }
  /** What is published about the start beside what the base opens with. */
  | { readonly kind: "published-opening"; readonly figures: readonly PublishedFigure[] }
  /** The base as it would have been at an earlier month, made ready for its futures. */
  | { readonly kind: "past-plan"; readonly backtest: Backtest; readonly series: HistorySeries }
  /** The base held against what has been counted since it began. */
  | { readonly kind: "actuals" }
  /** One run from an earlier month beside what was since counted. */
  | { readonly kind: "past-stands"; readonly backtest: Backtest; readonly series: HistorySeries }
  /** What a change to a scenario would make of it, before it is made. */
  | {
      readonly kind: "trial";
      readonly scenario: string;
      readonly trial: Trial;
      readonly asked: Asked;
      /** The service whose list is told as well. */
      readonly service?: string | undefined;
    }
  /** What a change to a service would make of its list, before it is made. */
  | { readonly kind: "service-trial"; readonly scenario: string | undefined; readonly change: ServiceChange }
  /** How a service works in a month: what a change of model may set. */
  | {
      readonly kind: "service-model";
      readonly scenario: string | undefined;
      readonly service: string;
      readonly month: string;
    }
  /** Whose the figures of places are, and what was observed at each of them at the start. Of the base. */
  | { readonly kind: "own-figures"; readonly measures: readonly string[]; readonly by: Breakdown }
  /** How many apprentices a place can host, and each place under it. */
  | { readonly kind: "host"; readonly scenario: string | undefined; readonly request: HostRequest }
  /** Whether a scenario that is not in the plan would bring more apprentices than support workers. */
  | { readonly kind: "would-crowd"; readonly scenario: Scenario }
  /** The one measure a room looks at under a scenario. */
  | { readonly kind: "room-line"; readonly scenario: string | undefined; readonly shown: WorkshopMeasure }
  /** How far sliders and scenarios take that measure; null where the base cannot be run. */
  | {
      readonly kind: "room-reach";
      readonly shown: WorkshopMeasure;
      readonly scenarios: readonly string[];
      readonly sliders: readonly WorkshopSlider[];
    }
  /** Where the sliders of a workshop stand under a scenario. */
  | {
      readonly kind: "sliders-stand";
      readonly scenario: string | undefined;
      readonly sliders: readonly WorkshopSlider[];
    }
  /** A slider for each of what may be changed, as far as there is one. */
  | { readonly kind: "sliders-suggested"; readonly levers: readonly LeverAsked[] }
  | NationListsQuery
  | PlacesQuery
  /** What another state of the plan comes to beside this one. */
  | { readonly kind: "plan-becomes"; readonly after: Plan }
  /** What is wrong with the plan merged with another, and was with neither. */
  | { readonly kind: "merge-problems"; readonly merged: Plan; readonly theirs: Plan }
  /** What moving the start of the plan to a later month would come to; `when` is the day it would be done, an ISO time. */
  | { readonly kind: "roll"; readonly asked: RollAsked; readonly when: string }
  /** What is short in a quarter; and how what is judged goes on from it, null where that cannot be worked out. */
  | {
      readonly kind: "shortages" | "shortage-courses";
      readonly scenario: string | undefined;
      readonly asked: ShortagesAsked;
    }
  | { readonly kind: "problems"; readonly scenario: string | undefined }
  /** The calibrations that need no runs of the plan; and all of them, with the places they need runs to find. */
  | { readonly kind: "calibrated" }
  | { readonly kind: "calibrated-places" }
  /** What the main figure of a calibration would be in the other published readings of its target. */
  | { readonly kind: "calibration-readings"; readonly calibration: string };

/** The published lists of places under the base and scenarios. */
export interface NationListsQuery {
  readonly kind: "nation-lists";
  readonly listed: ListedService;
  readonly places: readonly NationListPlace[];
  readonly scenarios: readonly string[];
  /** Places whose doubtful returns have been looked at. */
  readonly looked: readonly string[];
  /** What the base is called. */
  readonly base: string;
}
