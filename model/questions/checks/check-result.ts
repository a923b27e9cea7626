/** What a check on a run found. */
export interface CheckResult {
  readonly id: string;
  readonly says: string;
  readonly holds: boolean;
  /** How it was tried, or what was found and where. */
  readonly detail: string;
}
