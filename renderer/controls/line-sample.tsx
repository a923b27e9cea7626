/** A piece of the line by which charts draw a scenario, beside its name. */
export function LineSample({
  look: { colour, dash },
  width = 22,
  thick = 3,
}: {
  readonly look: { readonly colour: string; readonly dash: string };
  readonly width?: number;
  readonly thick?: number;
}) {
  const [inset, height] = [thick / 3, 2 * thick + 2];
  return (
    <svg width={width} height={height} aria-hidden="true">
      <line
        x1={inset}
        x2={width - inset}
        y1={height / 2}
        y2={height / 2}
        stroke={colour}
        strokeWidth={thick}
        strokeDasharray={dash === "" ? undefined : dash}
      />
    </svg>
  );
}
