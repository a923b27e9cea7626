/** What is published nearest to starts by WTE, to stand beside a service's own: no service publishes both its starts and its staff. */
import { figureSources, figures } from "../assumptions/evidence/shipped-figures";

export interface LoadElsewhere {
  readonly label: string;
  /** A year, for each WTE. */
  readonly value: number;
  /** Title of the publication. */
  readonly source: string;
}

const found = figures.find(({ id }) => id === "moray-ot-referrals-per-wte-2023");

export const loadElsewhere: LoadElsewhere | undefined =
  typeof found?.value === "number"
    ? { label: found.label, value: found.value, source: figureSources.get(found.source)?.title ?? found.source }
    : undefined;
