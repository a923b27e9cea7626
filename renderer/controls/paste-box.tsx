import { longestPasted } from "./box-limits";

/** A box for rows copied out of a spreadsheet. */
export const PasteBox = ({
  label,
  text,
  onText,
}: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}) => (
  <label className="paste-box">
    <span>{label}</span>
    <textarea
      value={text}
      rows={5}
      maxLength={longestPasted}
      spellCheck={false}
      onChange={(event) => onText(event.target.value)}
    />
  </label>
);
