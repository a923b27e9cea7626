/** Which service is shown: at one of its places, or all of them together. */
export interface HealthShown {
  readonly scenario: string | undefined;
  readonly service: string;
  readonly place: string | undefined;
}
