import { setValues, type Characteristic, type Plan, type Where } from "../../../../model";
import { ShareGroup } from "../../../controls/share-group";
import { applyEdit } from "../../../state/apply-edit";
import { valueInUse } from "./in-use";

/** The shares of the groups of a characteristic, which stay at 100%. */
export function GroupShares({
  plan,
  characteristic,
  assumption,
  label,
  where = {},
  scenario,
  disabled,
}: {
  readonly plan: Plan;
  readonly characteristic: Characteristic;
  readonly assumption: "group_share" | "joiner_share" | "comparator_share";
  readonly label: string;
  /** Whom they are for, besides the groups. */
  readonly where?: Where;
  readonly scenario: string | undefined;
  readonly disabled: boolean;
}) {
  const shares = characteristic.groups.map((group) => {
    const value = valueInUse(plan, scenario, assumption, { ...where, group: group.id });
    return {
      id: group.id,
      label: group.label,
      value: typeof value === "number" ? value : null,
      formula: typeof value === "string",
    };
  });
  return (
    <ShareGroup
      key={`${characteristic.id} ${JSON.stringify(where)} ${scenario ?? ""}`}
      label={label}
      shares={shares}
      disabled={disabled}
      onApply={(changed) =>
        applyEdit((now, by) =>
          setValues(
            now,
            label,
            changed.map(({ id, value }) => ({ assumption, value, where: { ...where, group: id }, scenario })),
            by,
          ),
        )
      }
    />
  );
}
