import { useLayoutEffect } from "react";
import { identityLines, onPages, pageLine, pageRuns, type Report } from "../../../model";
import { PageFoot } from "../../controls/page-foot";
import { usePrinting } from "../../controls/use-printing";
import { reportWords as words } from "../../words/report";
import { ReportBlock } from "./blocks";

/** On paper the report is the document, and a PDF is called by it. */
function useDocumentTitle(title: string, printing: boolean): void {
  useLayoutEffect(() => {
    if (!printing) return undefined;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title, printing]);
}

/** The report as it prints: white paper, real headings, what it is of at its foot. */
export function Paper({ report, fresh }: { readonly report: Report; readonly fresh: boolean }) {
  const printing = usePrinting();
  useDocumentTitle(report.title, printing);
  // On paper nothing stands above it: its title is the first heading.
  const Title = printing ? "h1" : "h2";
  const [section1, section2, block] = printing ? (["h2", "h3", 3] as const) : (["h3", "h4", 4] as const);
  return (
    <section className="paper" aria-label={words.preview} data-stale={!fresh} tabIndex={0}>
      <PageFoot line={pageLine(report.identity)} />
      <Title className="paper-title">{report.title}</Title>
      {report.subtitle === "" ? null : <p className="paper-subtitle">{report.subtitle}</p>}
      {onPages(report).sections.map((section) => {
        const Heading = section.level === 1 ? section1 : section2;
        return (
          <section key={section.id} data-new-page={section.newPage === true}>
            {pageRuns(section).map(({ across, blocks }, run) => (
              <div key={run} className="paper-run" data-across={across}>
                {run > 0 ? null : (
                  <Heading className="paper-heading" data-level={section.level}>
                    {section.title}
                  </Heading>
                )}
                {blocks.map((one, at) => (
                  <ReportBlock key={at} block={one} level={block} />
                ))}
              </div>
            ))}
          </section>
        );
      })}
      <footer className="paper-foot">
        {report.kind === "full" ? (
          <dl>
            {identityLines(report.identity).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>{pageLine(report.identity)}</p>
        )}
      </footer>
    </section>
  );
}
