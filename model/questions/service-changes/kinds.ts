/** What is done to a service once, for a while or from a date on, as people say it. Each is one edit. */

interface Told {
  /** Id of the service. */
  readonly service: string;
  /** The month in which it begins, written as 2027-04. */
  readonly from: string;
  readonly why?: string | undefined;
}

/** Clinics put on for some weeks, beside those of the team. */
export interface ClinicsPutOn extends Told {
  /** Id of one of the places of the service; every one of them has as many where left out. */
  readonly place?: string | undefined;
  readonly weeks: number;
  /** Cases started a week where the service counts starts; hours for patients a week where it counts hours. */
  readonly aWeek: number;
  /** The level of staff whose hours they are, where hours are counted. */
  readonly level?: string | undefined;
}

/** A list looked through: in the first week of the month some of those waiting come off, once. One of the two is given. */
export interface ListLookedThrough extends Told {
  /** Share of those then waiting, in every tier and place, who come off. */
  readonly share?: number | undefined;
  /** How many of those then waiting come off, in all. */
  readonly people?: number | undefined;
}

/** Minutes a level gives to a case of a tier; what is left out stays as it is. */
export interface MinutesThen {
  readonly level: string;
  /** In a contact. */
  readonly direct?: number | undefined;
  readonly travel?: number | undefined;
  /** In a whole case. */
  readonly indirect?: number | undefined;
}

/** What becomes of a tier; what is left out stays as it is. */
export interface TierThen {
  readonly tier: string;
  /** Share of accepted referrals. */
  readonly share?: number | undefined;
  readonly contacts?: number | undefined;
  readonly groupSize?: number | undefined;
  /** Weeks in treatment. */
  readonly weeks?: number | undefined;
  readonly minutes?: readonly MinutesThen[] | undefined;
}

/** Another way of working from a date, by stages, with the time the change itself takes. */
export interface ModelChange extends Told {
  /** Months over which it comes in, evenly; at once where left out. */
  readonly over?: number | undefined;
  readonly tiers: readonly TierThen[];
  /** Months from the beginning in which a share of the time for patients goes into training and finding the way. */
  readonly training?: { readonly months: number; readonly loss: number } | undefined;
}

/** Some of the staff of a service away from a month until they are back. */
export interface StaffAway extends Told {
  readonly place?: string | undefined;
  readonly level: string;
  readonly wte: number;
  /** The month in which they are back. */
  readonly to: string;
}

export type ServiceChange =
  | ({ readonly what: "clinics" } & ClinicsPutOn)
  | ({ readonly what: "look-through" } & ListLookedThrough)
  | ({ readonly what: "model" } & ModelChange)
  | ({ readonly what: "away" } & StaffAway);
