import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { hatch } from "./hatch";
import { cellId } from "./heat-layout";
import { pressed, readingAt, type Reading } from "./reading";
import {
  gradeLook,
  gradeWords,
  shortageGridLayout,
  type ShortageGridData,
  type ShortageGridLayout,
} from "./shortage-grid-layout";
import { useChartView } from "./use-chart-view";

const keys = [1, 2, 3, 0, -1] as const;

/** What the blocks mean: a block of each height with its word. */
function Key({ layout }: { readonly layout: ShortageGridLayout }) {
  return (
    <g>
      {keys.map((grade, at) => {
        const x = layout.left + at * 104;
        return (
          <g key={grade}>
            <rect x={x} y={layout.keyY} width={14} height={15} fill="none" stroke="var(--rule)" />
            {grade === -1 ? (
              <path d={hatch(x, layout.keyY, 14, 15)} stroke="var(--ink-faint)" strokeWidth={0.75} />
            ) : grade === 0 ? null : (
              <rect x={x} y={layout.keyY + 15 - 5 * grade} width={14} height={5 * grade} fill={gradeLook[grade].fill} />
            )}
            <Words x={x + 20} y={layout.keyY + 12} colour="var(--ink-soft)">
              {gradeWords[grade]}
            </Words>
          </g>
        );
      })}
    </g>
  );
}

export function ShortageGridPlot({
  layout,
  label,
  cursor = null,
  onPick,
}: {
  readonly layout: ShortageGridLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
  readonly onPick?: ((cell: string) => void) | undefined;
}) {
  const { cellWidth, rowHeight, told } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.years.map((year) => (
        <Words key={year.text} x={year.x} y={16} colour="var(--ink-soft)">
          {year.text}
        </Words>
      ))}
      {layout.rows.map((row) => (
        <g key={row.id}>
          <Words x={0} y={row.y + rowHeight / 2 + 4.5}>
            {row.name}
          </Words>
          {row.cells.map((cell) => (
            <g key={cell.id} {...pressed(cell.id, onPick)}>
              <rect
                x={cell.x + 0.5}
                y={row.y + 1}
                width={cellWidth - 1}
                height={rowHeight - 3}
                fill="var(--paper-sunk)"
              />
              {cell.grade === -1 ? (
                <path
                  d={hatch(cell.x + 0.5, row.y + 1, cellWidth - 1, rowHeight - 3)}
                  stroke="var(--ink-faint)"
                  strokeWidth={0.75}
                  strokeOpacity={0.7}
                />
              ) : null}
              {cell.grade <= 0 ? null : (
                <rect
                  x={cell.x + 0.5}
                  y={cell.top}
                  width={cellWidth - 1}
                  height={cell.height}
                  fill={gradeLook[cell.grade as 1 | 2 | 3].fill}
                />
              )}
              {cell.letter === "" ? null : (
                <Words
                  x={cell.x + cellWidth / 2}
                  y={row.y + rowHeight / 2 + 6}
                  anchor="middle"
                  size={TEXT.small}
                  colour={gradeLook[cell.grade as 1 | 2 | 3].ink}
                >
                  {cell.letter}
                </Words>
              )}
            </g>
          ))}
        </g>
      ))}
      <rect
        x={told.x - 0.5}
        y={told.y}
        width={cellWidth + 1}
        height={told.height}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2}
        pointerEvents="none"
      />
      <Key layout={layout} />
    </ChartSvg>
  );
}

/** Places by quarters: where something is short, how gravely, and from when to when. */
export function ShortageGrid(
  props: ChartProps &
    ShortageGridData & {
      /** A quarter was picked, at a row. */
      readonly onQuarter?: ((column: number, row: string) => void) | undefined;
    },
) {
  const view = useChartView({ domain: [0, 3], holding: props.holding, zoom: props.zoom });
  const layout = shortageGridLayout(props, view.width);
  const { onQuarter } = props;
  const spots = new Map(
    props.rows.flatMap((row) =>
      props.columns.map((column, index) => [cellId(row.id, column.id), [index, row.id] as const]),
    ),
  );
  const pick =
    onQuarter &&
    ((cell: string): void => {
      const spot = spots.get(cell);
      if (spot !== undefined) onQuarter(...spot);
    });
  return (
    <ChartFrame
      {...props}
      canHold={false}
      onPick={pick}
      picks="shows the quarter"
      view={view}
      readings={layout.readings}
      empty={props.rows.length === 0 ? "Nothing here can be judged for shortages yet." : null}
      table={{
        caption: props.finding,
        columns: [{ label: "Place" }, ...props.columns.map(({ id }) => ({ label: id }))],
        rows: props.rows.map((row) => [row.name, ...row.grades.map((grade) => gradeWords[grade])]),
      }}
    >
      <ShortageGridPlot
        layout={layout}
        label={props.finding}
        cursor={readingAt(layout.readings, view.spot)}
        onPick={pick}
      />
    </ChartFrame>
  );
}
