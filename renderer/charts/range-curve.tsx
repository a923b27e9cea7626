import { rangeCurveLayout, type RangeCurveData } from "./range-curve-layout";

/** The curve of a range with its three numbers marked: the size of a paragraph, beside the boxes it follows. */
export function RangeCurve({ data, label }: { readonly data: RangeCurveData; readonly label: string }) {
  const layout = rangeCurveLayout(data);
  if (layout === undefined) return null;
  const { width, height, bottom } = layout;
  return (
    <svg className="range-curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={layout.inside} fill="var(--accent-wash)" />
      <path d={layout.outline} fill="none" stroke="var(--ink)" strokeWidth={1.5} strokeLinejoin="round" />
      <line x1={0} x2={width} y1={bottom} y2={bottom} stroke="var(--rule-strong)" />
      {layout.marks.map((mark) => (
        <g key={mark.text + String(mark.x)}>
          <line x1={mark.x} x2={mark.x} y1={mark.top} y2={bottom + 4} stroke="var(--accent)" strokeWidth={1.5} />
          <text x={mark.textX} y={bottom + 17} fontSize={13} fill="var(--ink-soft)" textAnchor="middle">
            {mark.text}
          </text>
        </g>
      ))}
    </svg>
  );
}
