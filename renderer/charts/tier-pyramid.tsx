import type { ReactNode } from "react";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import type { Domain } from "./domain";
import { DragHandles, type DragHandlesProps } from "./drag-handles";
import { hatch } from "./hatch";
import { readingAt, type Reading } from "./reading";
import {
  shareOfPixels,
  tierPyramidDomain,
  tierPyramidLayout,
  type TierPyramidData,
  type TierPyramidLayout,
} from "./tier-pyramid-layout";
import { useChartView } from "./use-chart-view";

export function TierPyramidPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: TierPyramidLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { column } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.headings.map((heading) => (
        <Words key={heading.text} x={heading.x} y={14} anchor={heading.anchor} colour="var(--ink-soft)">
          {heading.text}
        </Words>
      ))}
      {layout.links.map((link) => (
        <path key={link.id} d={link.path} fill="var(--paper-sunk)" stroke="var(--rule)" strokeWidth={0.75} />
      ))}
      {layout.sides.map((side) => (
        <path key={side} d={side} fill="var(--paper-sunk)" />
      ))}
      {layout.shares.map((part) => (
        <g key={part.id}>
          <rect
            x={column.left}
            y={part.y}
            width={column.width}
            height={part.height}
            fill={part.look.fill}
            stroke="var(--ink-soft)"
            strokeWidth={1}
          />
          {part.statutory ? (
            <path
              d={hatch(column.left, part.y, column.width, part.height, 5)}
              stroke={part.look.ink}
              strokeWidth={0.75}
            />
          ) : null}
          <Words x={column.left - 6} y={part.textY + 4.5} anchor="end" size={TEXT.small}>
            {part.text}
          </Words>
        </g>
      ))}
      {layout.rows.map((row) => (
        <g key={row.id}>
          {row.missing ? (
            <path d={hatch(row.x, row.y, row.width, row.height, 8)} stroke="var(--rule-strong)" strokeWidth={0.75} />
          ) : (
            <>
              <rect
                x={row.x}
                y={row.y}
                width={row.width}
                height={row.height}
                fill={row.look.fill}
                stroke="var(--ink-soft)"
                strokeWidth={1}
              />
              {row.statutory ? (
                <path d={hatch(row.x, row.y, row.width, row.height, 6)} stroke={row.look.ink} strokeWidth={0.75} />
              ) : null}
            </>
          )}
          {row.name.map((line, index) => (
            <Words
              key={index}
              x={row.textX}
              y={row.y + row.height / 2 + (index - row.name.length / 2) * 17 + 6}
              size={TEXT.label}
              strong
            >
              {line}
            </Words>
          ))}
          <Words x={row.textX} y={row.y + row.height / 2 + row.name.length * 8.5 + 8} colour="var(--ink-soft)">
            {row.figures}
          </Words>
        </g>
      ))}
    </ChartSvg>
  );
}

export interface TierPyramidProps extends ChartProps, TierPyramidData {
  readonly sharedDomain?: Domain | undefined;
  /** Lets the edges between tiers be moved. @param share what moves from the tier above to the one below since the edge was taken, or by one key */
  readonly moving?:
    | (Pick<DragHandlesProps, "onBegin"> & {
        readonly onMove: (edge: number, share: number, how: "drag" | "key") => void;
        readonly label: (below: string, above: string) => string;
        readonly text: (below: string, above: string, shares: readonly [number, number]) => string;
      })
    | undefined;
  readonly tools?: ReactNode;
}

/** A key moves one point of a hundred; with Shift ten. */
const KEY_SHARE = 0.01;

/** The tiers of a service, the broadest at the base: how referrals divide over them, and the cases and hours they bring. */
export function TierPyramid(props: TierPyramidProps) {
  const { moving, tiers } = props;
  const view = useChartView({
    domain: props.sharedDomain ?? tierPyramidDomain(props),
    holding: props.holding,
    zoom: props.zoom,
  });
  const layout = tierPyramidLayout(props, view.width, view.domain);
  const of = (id: string) => tiers.find((tier) => tier.id === id)!;
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      table={{
        caption: props.finding,
        columns: [
          { label: "Tier" },
          { label: "Share of referrals", kind: "rate" },
          { label: "Cases", kind: "cases" },
          { label: "Hours", kind: "hours" },
        ],
        rows: [...tiers].reverse().map((tier) => [tier.label, tier.share, tier.cases, tier.hours]),
      }}
    >
      <TierPyramidPlot layout={layout} label={props.finding} cursor={readingAt(layout.readings, view.spot)} />
      {moving === undefined || layout.edges.length === 0 ? null : (
        <DragHandles
          width={layout.width}
          height={layout.height}
          onBegin={moving.onBegin}
          handles={layout.edges.map((edge, index) => {
            const [below, above] = [of(edge.below), of(edge.above)];
            return {
              id: String(index),
              label: moving.label(below.label, above.label),
              x: layout.column.left + layout.column.width / 2,
              y: edge.y,
              moves: "up-down",
              now: Math.round(below.share! * 1000) / 10,
              least: 0,
              most: Math.round((below.share! + above.share!) * 1000) / 10,
              text: moving.text(below.label, above.label, [below.share!, above.share!]),
            };
          })}
          onDrag={(id, along) => moving.onMove(Number(id), shareOfPixels(layout, along), "drag")}
          onStep={(id, steps) => moving.onMove(Number(id), steps * KEY_SHARE, "key")}
        />
      )}
    </ChartFrame>
  );
}
