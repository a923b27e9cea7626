/** The published series of staff over time that are shipped. */
import stored from "../../seeds/history/series.json";
import nations from "../../seeds/figures/nations.json";
import register from "../../seeds/figures/register.json";
import staff from "../../seeds/figures/staff.json";
import training from "../../seeds/figures/training.json";
import vacancies from "../../seeds/figures/vacancies.json";
import { historyOf, type HistorySeries } from "../../model/index";

export const publishedHistory: readonly HistorySeries[] = historyOf(stored.series, [
  ...nations.figures,
  ...register.figures,
  ...staff.figures,
  ...training.figures,
  ...vacancies.figures,
]);
