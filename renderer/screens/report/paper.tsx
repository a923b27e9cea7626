import { identityLines, pageLine, type Report } from "../../../model";
import { PageFoot } from "../../controls/page-foot";
import { reportWords as words } from "../../words/report";
import { ReportBlock } from "./blocks";

/** The report as it prints: white paper, real headings, what it is of at its foot. */
export function Paper({ report, fresh }: { readonly report: Report; readonly fresh: boolean }) {
  return (
    <section className="paper" aria-label={words.preview} data-stale={!fresh} tabIndex={0}>
      <PageFoot line={pageLine(report.identity)} />
      <h2 className="paper-title">{report.title}</h2>
      {report.subtitle === "" ? null : <p className="paper-subtitle">{report.subtitle}</p>}
      {report.sections.map((section) => {
        const Heading = section.level === 1 ? "h3" : "h4";
        return (
          <section key={section.id} data-new-page={section.newPage === true}>
            <Heading className="paper-heading" data-level={section.level}>
              {section.title}
            </Heading>
            {section.blocks.map((block, at) => (
              <ReportBlock key={at} block={block} level={4} />
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
