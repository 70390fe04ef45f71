// Turns judged months and their records into the record that the PDF prints. Words and layout of figures only: every number
// comes from the judged months, and the control totals are taken from the finished record.
import { slaReportControlTotals } from '#shared/packs/sla-report-files.ts';
import { targetWords } from '#shared/sla/basis.ts';
import type { SlaReportData } from '#shared/packs/sla-report.ts';
import type { Incident } from '#shared/incidents/model.ts';
import { COVERAGE_RULE } from '#shared/sla/coverage.ts';
import { monthView } from '#shared/sla/month-view.ts';
import { summarizeMonths } from '#shared/sla/months-summary.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import { instantText } from '#shared/time/instant.ts';
import { printedLogHead } from '../report-basis.ts';
import type { SlaReportFacts } from './facts.ts';
import { reportedClaim, reportedDispute } from './claims.ts';
import { keyFigures, summarySentences } from './figures.ts';
import { responseTimes } from './response.ts';
import { reportedIncident } from './incidents.ts';
import { monthBar, monthLedger, monthRow } from './months.ts';
import { clockText, DASH, dayText, longMonth, momentText, shortMonth } from './text.ts';

type Provenance = SlaReportData['provenance'];

const DEFINITIONS: SlaReportData['definitions'] = [
  { term: 'Gross', text: 'Time of all recorded incidents inside the month; what overlaps is counted once.' },
  {
    term: 'Excluded',
    text: 'Time that the contract or an agreement takes out: maintenance that was agreed and announced in time, causes that do not count, and outages shorter than the length rule.',
  },
  {
    term: 'Counts',
    text: 'Gross less excluded, in the minutes the contract prescribes. It is compared with the allowance.',
  },
  { term: 'Allowance', text: 'The downtime that the target leaves in the month: 0.1 % of 31 days is 44 min 38 s.' },
  {
    term: 'Availability',
    text: 'Base less counted time, divided by the base. Decided on the exact fraction, printed cut off after three places, never rounded up.',
  },
  { term: 'No data', text: COVERAGE_RULE },
  {
    term: 'Needs review',
    text: 'The contract has no answer, or the records contradict each other: a person has to decide, and the note says what.',
  },
];

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function periodText(months: readonly JudgedMonth[]): string {
  const [first, last] = [months[0]?.result.month ?? '', months.at(-1)?.result.month ?? ''];
  return first === last ? longMonth(first) : `${longMonth(first)} to ${longMonth(last)}`;
}

function chart({ months, workspace }: SlaReportFacts, zone: string, finding: string): SlaReportData['chart'] {
  const bars = months.map(monthBar);
  const words = months.map((month, index) => {
    const minutes = bars[index]?.minutes ?? null;
    return `${shortMonth(month.result.month)} ${minutes === null ? 'no figure' : `${minutes} minutes`}`;
  });
  return {
    headline: finding,
    caption: `Downtime that counts, in minutes a calendar month (${zone}), after everything that is excluded. Dashed: the allowance. Revision ${workspace.revision}.`,
    altText: `Bars of downtime that counts, by month: ${words.join(', ')}.`,
    bars,
  };
}

function cover(facts: SlaReportFacts): SlaReportData['cover'] {
  const { months, contract, provider, service, sla, workspace, asOfSec, homeZone, versions } = facts;
  const clause = months.at(-1)?.version.clause ?? '';
  return {
    packName: 'Service level report',
    provider: provider.legalName,
    service: `${service.name}: ${sla.name}`,
    contractRef: clause === '' ? contract.ref : `${contract.ref}, ${clause}`,
    periodText: periodText(months),
    classification: 'Confidential',
    preparedBy: facts.preparedBy,
    approvedBy: null,
    preparedAt: instantText(asOfSec),
    preparedAtText: `${momentText(asOfSec, homeZone)} (${homeZone})`,
    workspaceName: workspace.name,
    workspaceRevision: String(workspace.revision),
    versions,
  };
}

/** Incidents that touch any month, each once, by start. */
function incidentsOf(months: readonly JudgedMonth[]): Incident[] {
  return distinct(months.flatMap(({ incidents }) => incidents)).sort((a, b) => a.startAt - b.startAt);
}

function sources(months: readonly JudgedMonth[], incidents: readonly Incident[]): string[] {
  const counts = new Map<string, number>();
  for (const { source } of incidents) counts.set(source, (counts.get(source) ?? 0) + 1);
  const recorded = [...counts].map(([source, count]) => `Incidents recorded from "${source}": ${count}`);
  const stated = distinct(months.map(({ version }) => version.dataSource).filter((source) => source !== ''));
  const all = [...recorded, ...stated.map((source) => `Named by the contract: ${source}`)];
  return all.length === 0 ? ['No incident is recorded for this period'] : all;
}

function provenance(
  facts: SlaReportFacts,
  figures: Pick<SlaReportData, 'months' | 'incidents' | 'ledgers'>,
  zone: string,
): Provenance {
  const { months, provider, service, sla } = facts;
  const incidents = incidentsOf(months);
  const versions = distinct(months.map(({ version }) => version));
  return {
    sources: sources(months, incidents),
    filters: [
      `Provider is ${provider.legalName}`,
      `Service is ${service.name}`,
      `Service level is ${sla.name}`,
      `Month is in ${periodText(months)} (${zone})`,
    ],
    rules: versions.map((version) => ({
      name: `${version.basis?.metric || 'Availability'}: ${targetWords(version).toLowerCase()}`,
      version: String(version.version),
      validFrom: dayText(version.validFrom),
      clause: version.clause === '' ? DASH : version.clause,
    })),
    tables: [
      {
        name: 'Incidents',
        count: String(incidents.length),
        note: `${incidents.filter(({ counts }) => !counts).length} do not count`,
      },
      {
        name: 'Maintenance',
        count: String(distinct(months.flatMap(({ maintenance }) => maintenance)).length),
        note: '',
      },
      {
        name: 'Stated values',
        count: String(months.filter(({ measurement }) => measurement !== null).length),
        note: '',
      },
    ],
    controlTotals: slaReportControlTotals(figures),
    excludedRecords: incidents
      .filter(({ counts }) => !counts)
      .map(({ externalId, exclusionReason }) => ({ ref: externalId, reason: exclusionReason })),
    logHead: printedLogHead(facts),
  };
}

/** The complete record of an SLA report. Same facts, same record. */
export function buildSlaReport(facts: SlaReportFacts): SlaReportData {
  const zone = facts.months.at(-1)?.version.zone ?? 'UTC';
  const months = facts.months.map((month) => monthRow(facts, month));
  const incidents = incidentsOf(facts.months).map((incident) => reportedIncident(facts, incident, zone));
  const ledgers = facts.months.flatMap((month, index) => monthLedger(facts, month, facts.spreads[index] ?? null) ?? []);
  const views = facts.months.map((month) => monthView(facts.sla.id, month, facts.asOfSec));
  const sums = summarizeMonths(views);
  return {
    format: 'quarterdeck.sla-report/1',
    paper: facts.paper,
    cover: cover(facts),
    summary: summarySentences(facts, views, sums, periodText(facts.months)),
    keyFigures: keyFigures(views, sums),
    chart: chart(facts, zone, sums.finding),
    months,
    monthsNote:
      `Hours:minutes:seconds; months of ${zone}. Availability is cut off, never rounded up; verdicts are decided on exact fractions.` +
      (sums.worst === null ? '' : ` In the worst month ${clockText(sums.worst.countedSec)} count.`),
    incidents,
    ledgers,
    ...responseTimes(facts.response),
    claims: facts.claims.map(reportedClaim),
    disputes: facts.disputes.map((dispute) => reportedDispute(dispute, facts.homeZone)),
    definitions: DEFINITIONS,
    provenance: provenance(facts, { months, incidents, ledgers }, zone),
  };
}
