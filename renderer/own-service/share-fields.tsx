import type { Plan } from "../../model";
import { ownServiceWords as words } from "../words/own-service";
import type { ServiceAnswers } from "./answers";
import { Elsewhere } from "./elsewhere";
import { FigureBox } from "./figure-box";
import type { Asked } from "./service-from";

const limits = { least: 0, most: 1 };
/** Less than this is what is left of rounding. */
const nothing = 5e-4;

/** How the referrals divide between the tiers, where no source says so. */
export function ShareFields({
  answers,
  template,
  tiers,
  onGive,
}: {
  readonly answers: ServiceAnswers;
  readonly template: Plan;
  readonly tiers: Asked["tiers"];
  readonly onGive: (more: Partial<ServiceAnswers>) => void;
}) {
  const given = tiers.flatMap(({ id }) => answers.shares[id] ?? []);
  const left = 1 - given.reduce((sum, share) => sum + share, 0);
  return (
    <fieldset className="service-fields">
      <legend>{words.shares}</legend>
      <p className="note">{words.sharesHint}</p>
      <div className="own-boxes">
        {tiers.map(({ id, label }) => (
          <FigureBox
            key={id}
            label={label}
            unit="share"
            value={answers.shares[id] ?? null}
            limits={limits}
            onFigure={(share) => onGive({ shares: { ...answers.shares, [id]: share } })}
          />
        ))}
      </div>
      <p role="status" className="note">
        {given.length === 0 || Math.abs(left) < nothing ? "" : words.sharesLeft(left)}
      </p>
      <Elsewhere template={template} assumptions={["tier_share"]} />
    </fieldset>
  );
}
