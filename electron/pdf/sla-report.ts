// The SLA report, end to end: checked record in, finished PDF out. Runs anywhere Node runs; meant for a worker thread,
// because setting and packing block it.
import { requireMatchingTotals, slaReportJson, slaReportMonthsCsv } from '#shared/packs/sla-report-files.ts';
import { SlaReportData } from '#shared/packs/sla-report.ts';
import { downtimeChartSvg } from './chart-svg.ts';
import type { TypstInput } from './compiler.ts';
import type { Attachment } from './finish/finish.ts';
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

const COMMANDS = checkingCommands("jq '[.months[].exact.countedSec // 0] | add' report.json");

function attached(report: SlaReportData): Attachment[] {
  return attachmentsOf(slaReportJson(report), {
    text: slaReportMonthsCsv(report),
    description: 'The table of months with exact values; a text that begins like a formula has an apostrophe in front',
  });
}

async function typstInput(
  report: SlaReportData,
  attachments: readonly Attachment[],
  drawable: ReadonlySet<number>,
): Promise<TypstInput> {
  const data = {
    report,
    built: builtAt(report.cover.preparedAt),
    typesetting: TYPESETTING,
    attachments: listedAttachments(attachments),
    commands: COMMANDS,
  };
  const bars = report.chart.bars.map((bar) => ({
    ...bar,
    label: printableLine(bar.label, drawable),
    valueLabel: printableLine(bar.valueLabel, drawable),
  }));
  const words = { title: report.chart.headline, description: report.chart.altText };
  return {
    main: await readTemplate('sla-report.typ'),
    data: printableData(data, drawable),
    files: { '/pack.typ': await readTemplate('pack.typ'), '/chart.svg': downtimeChartSvg(bars, words) },
  };
}

/** Checks the record and prepares everything that goes into the file. @throws AppError INVALID_REPORT_DATA, CONTROL_TOTALS_DIFFER */
export async function prepareSlaReport(data: unknown): Promise<PreparedReport> {
  const report = parseReport(SlaReportData, data);
  requireMatchingTotals(report);
  const attachments = attached(report);
  const drawable = commonCodePoints(await readTextFonts());
  const { packName, provider, periodText, service, preparedBy, preparedAt, versions } = report.cover;
  const title = `${packName}: ${provider}, ${periodText}`;
  return {
    input: await typstInput(report, attachments, drawable),
    metadata: metadataOf({ title, subject: service, preparedBy, preparedAt, app: versions.app }, drawable),
    attachments,
  };
}

/** The report as PDF bytes. @throws AppError INVALID_REPORT_DATA, CONTROL_TOTALS_DIFFER, PDF_TEMPLATE_FAILED */
export const renderSlaReport = (data: unknown, progress: ReportProgress = () => {}): Promise<Uint8Array> =>
  renderReport(prepareSlaReport, data, progress);
