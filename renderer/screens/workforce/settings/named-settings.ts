/** The settings that the documents name, with what is published of who works there. */
import stored from "../../../../seeds/settings.json";
import { figureSources, figures } from "../../assumptions/evidence/shipped-figures";
import { dateWords, figureWords } from "../../assumptions/evidence/figure-words";

export interface NamedSetting {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  /** Ids of figures that are published of who works there. */
  readonly figures: readonly string[];
  /** Whom to ask where nobody publishes who works there. */
  readonly asks?: string;
  /** The part of it that works in the community, by what it is; left out where nobody publishes it. */
  readonly community?: number;
}

export const namedSettings: readonly NamedSetting[] = stored.settings;

/** What is published of a setting, a sentence for each figure: the number, its date and whose it is. */
export const publishedOf = (setting: NamedSetting): readonly string[] =>
  setting.figures.flatMap((id) => {
    const figure = figures.find((one) => one.id === id);
    if (figure === undefined) return [];
    const { number, unit } = figureWords(figure);
    const source = figureSources.get(figure.source);
    return [
      `${figure.label}: ${number}${unit === "" ? "" : ` ${unit}`}, ${dateWords(figure.date)}. ${source?.title ?? figure.source}.`,
    ];
  });
