// The capacity report, end to end: checked record in, finished PDF out. Meant for a worker thread, as every report is.
import {
  capacityReportJson,
  capacityReportMonthsCsv,
  requireCapacityTotals,
} from '#shared/packs/capacity-report-files.ts';
import { CapacityReportData, type ReportedChain, type ReportedPool } from '#shared/packs/capacity-report.ts';
import { fanChartSvg, timelineChartSvg } from './chart-svg.ts';
import { diagramSvg } from './diagram-svg.ts';
import { commonCodePoints, printableData, printableLine } from './glyphs.ts';
import {
  attachmentsOf,
  builtAt,
  checkingCommands,
  listedAttachments,
  metadataOf,
  parseReport,
  renderReport,
  TYPESETTING,
  type PreparedReport,
  type ReportProgress,
} from './prepared.ts';
import { readTemplate, readTextFonts } from './resources.ts';

const COMMANDS = checkingCommands("jq '[.pools[].months[] | select(.exact.ahead)] | length' report.json");

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

function chartFiles(pools: readonly ReportedPool[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [index, { chart, months, finding }] of pools.entries()) {
    if (chart === null) continue;
    const drawn = months.map(({ label, exact }) => ({
      label,
      used: numberOf(exact.used),
      committed: numberOf(exact.committed),
      ahead: exact.ahead,
    }));
    files[`/chart-${index}.svg`] = fanChartSvg(drawn, chart, { title: finding, description: chart.altText });
  }
  return files;
}

function chainFiles(chains: readonly ReportedChain[], drawable: ReadonlySet<number>): Record<string, string> {
  const files = chains.map(({ graph, finding, altText }, index) => {
    const nodes = graph.nodes.map((node) => ({ ...node, label: printableLine(node.label, drawable) }));
    const words = { title: finding, description: altText };
    return [`/chain-${index}.svg`, diagramSvg({ nodes, edges: graph.edges }, words)] as const;
  });
  return Object.fromEntries(files);
}

function roadmapFiles({ roadmap }: CapacityReportData): Record<string, string> {
  if (roadmap === null) return {};
  const words = { title: roadmap.caption, description: roadmap.altText };
  return { '/roadmap.svg': timelineChartSvg(roadmap.months, roadmap.lanes, words) };
}

/** Checks the record and prepares everything that goes into the file. @throws AppError INVALID_REPORT_DATA, CONTROL_TOTALS_DIFFER */
export async function prepareCapacityReport(data: unknown): Promise<PreparedReport> {
  const report = parseReport(CapacityReportData, data);
  requireCapacityTotals(report);
  const attachments = attachmentsOf(capacityReportJson(report), {
    text: capacityReportMonthsCsv(report),
    description: 'Every month of every pool; a text that begins like a formula has an apostrophe in front',
  });
  const drawable = commonCodePoints(await readTextFonts());
  const { packName, title, periodText, preparedBy, preparedAt, versions } = report.cover;
  const input = {
    report,
    built: builtAt(preparedAt),
    typesetting: TYPESETTING,
    attachments: listedAttachments(attachments),
    commands: COMMANDS,
  };
  return {
    input: {
      main: await readTemplate('capacity-report.typ'),
      data: printableData(input, drawable),
      files: {
        '/pack.typ': await readTemplate('pack.typ'),
        ...chartFiles(report.pools),
        ...chainFiles(report.chains, drawable),
        ...roadmapFiles(report),
      },
    },
    metadata: metadataOf(
      { title: `${packName}: ${title}, ${periodText}`, subject: periodText, preparedBy, preparedAt, app: versions.app },
      drawable,
    ),
    attachments,
  };
}

/** The report as PDF bytes. @throws AppError INVALID_REPORT_DATA, CONTROL_TOTALS_DIFFER, PDF_TEMPLATE_FAILED */
export const renderCapacityReport = (data: unknown, progress: ReportProgress = () => {}): Promise<Uint8Array> =>
  renderReport(prepareCapacityReport, data, progress);
