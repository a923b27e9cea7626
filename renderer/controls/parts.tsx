import { useState, type ReactNode } from "react";
import { ViewTabs } from "./view-tabs";

export interface PagePart {
  readonly id: string;
  readonly label: string;
  readonly draw: () => ReactNode;
}

/** Parts within a part of a screen, in place of a long scroll; the first is shown until another is picked. One alone has no tabs. */
export function Parts({
  label,
  parts,
  beside,
}: {
  readonly label: string;
  readonly parts: readonly PagePart[];
  /** What is chosen for all of them, in one line with their names. */
  readonly beside?: ReactNode;
}) {
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const shown = parts.find(({ id }) => id === picked) ?? parts[0];
  if (shown === undefined) return null;
  if (parts.length === 1)
    return (
      <>
        {beside}
        {shown.draw()}
      </>
    );
  return (
    <ViewTabs label={label} tabs={parts} shown={shown.id} onShow={setPicked} within beside={beside}>
      {shown.draw()}
    </ViewTabs>
  );
}
