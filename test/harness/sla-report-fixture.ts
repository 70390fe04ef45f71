// A realistic SLA report record for tests: any number of months and incidents, exact values that agree with the text.
import { slaReportControlTotals } from '#shared/packs/sla-report-files.ts';
import type { SlaReportData } from '#shared/packs/sla-report.ts';

export interface FixtureOptions {
  readonly months?: number;
  readonly incidents?: number;
  readonly paper?: SlaReportData['paper'];
  /** Put wherever a person or a file supplies text. */
  readonly userText?: string;
}

type Month = SlaReportData['months'][number];
type Incident = SlaReportData['incidents'][number];
type Ledger = SlaReportData['ledgers'][number];
type Verdict = Month['verdict'];

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const COUNTED_MINUTES = [18, 22, 41, 0, 17, 30, 52, 26, 41, 268, 164, null];
const HAPPENED = new Map<number, string>([
  [3, 'Nothing interrupted the service'],
  [6, 'Network core replaced under load'],
  [9, 'Storage controller failure, two outages'],
  [10, 'Same controller, firmware rolled back'],
  [11, 'Monitor was not connected'],
]);
const TIER_CREDIT_MINOR = new Map<number, string>([
  [6, '210000'],
  [9, '420000'],
  [10, '420000'],
]);
const DASH = '–';
const MET: Verdict = { tone: 'met', word: 'Met' };
const AT_RISK: Verdict = { tone: 'risk', word: 'At risk' };
const BREACHED: Verdict = { tone: 'breached', word: 'Breached' };
const NO_DATA: Verdict = { tone: 'nodata', word: 'No data' };

function clockText(totalSec: number): string {
  const hours = Math.floor(totalSec / 3600);
  const rest = [Math.floor(totalSec / 60) % 60, totalSec % 60].map((part) => String(part).padStart(2, '0'));
  return [hours, ...rest].join(':');
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function ratio(numerator: bigint, denominator: bigint): string {
  const divisor = gcd(numerator, denominator);
  return `${numerator / divisor}/${denominator / divisor}`;
}

/** Three places, cut off: the way every pack prints availability. */
function truncatedPct(upSec: bigint, baseSec: bigint): string {
  const thousandths = (upSec * 100_000n) / baseSec;
  return `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, '0')} %`;
}

function euro(minor: string): string {
  return `${minor.slice(0, -5)},${minor.slice(-5, -2)}.${minor.slice(-2)} EUR`;
}

function verdictOf(minutes: number | null | undefined): Verdict {
  if (minutes === null || minutes === undefined) return NO_DATA;
  if (minutes > 44) return BREACHED;
  return minutes > 40 ? AT_RISK : MET;
}

function monthAt(index: number): { key: string; label: string; short: string; days: number } {
  const absolute = 2025 * 12 + 9 + index;
  const month = absolute % 12;
  const year = Math.floor(absolute / 12);
  const short = MONTH_NAMES[month] ?? '';
  const leapDay = month === 1 && year % 4 === 0 ? 1 : 0;
  const days = (MONTH_DAYS[month] ?? 30) + leapDay;
  return { key: `${year}-${String(month + 1).padStart(2, '0')}`, label: `${short} ${year}`, short, days };
}

function monthRow(index: number, happenedText: string | undefined): Month {
  const { key, label, days } = monthAt(index);
  const slot = index % 12;
  const minutes = COUNTED_MINUTES[slot];
  const happened = happenedText ?? HAPPENED.get(slot) ?? 'Short interruptions';
  const verdict = verdictOf(minutes);
  const allowance = clockText(Math.floor((days * 864) / 10));
  if (minutes === null || minutes === undefined) {
    const exact = { grossSec: null, excludedSec: null, countedSec: null, baseSec: null, availabilityPct: null };
    const none = { gross: 'No data', excluded: DASH, counts: 'No data', availability: 'No data', credit: DASH };
    return {
      month: key,
      label,
      happened,
      ...none,
      allowance,
      verdict,
      exact: { ...exact, allowanceSec: ratio(BigInt(days) * 864n, 10n), credits: [] },
    };
  }
  const countedSec = minutes * 60;
  const excludedSec = slot === 6 ? 7200 : 0;
  const baseSec = days * 86_400;
  const creditMinor = TIER_CREDIT_MINOR.get(slot);
  return {
    month: key,
    label,
    happened,
    gross: clockText(countedSec + excludedSec),
    excluded: excludedSec === 0 ? DASH : clockText(excludedSec),
    counts: clockText(countedSec),
    allowance,
    availability: truncatedPct(BigInt(baseSec - countedSec), BigInt(baseSec)),
    verdict,
    credit: creditMinor === undefined ? DASH : euro(creditMinor),
    exact: {
      grossSec: countedSec + excludedSec,
      excludedSec,
      countedSec,
      baseSec,
      allowanceSec: ratio(BigInt(days) * 864n, 10n),
      availabilityPct: ratio(BigInt(baseSec - countedSec) * 100n, BigInt(baseSec)),
      credits: creditMinor === undefined ? [] : [{ minor: creditMinor, currency: 'EUR' }],
    },
  };
}

const TITLES = [
  'Storage controller lost both paths',
  'Packet loss on the northern uplink',
  'Login refused after certificate change',
  'Planned replacement of the network core',
  'Database fail-over took longer than agreed',
];

function incidentAt(index: number, title: string | undefined): Incident {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(index / 28) % 9)).padStart(2, '0');
  const minutes = 4 + ((index * 7) % 55);
  const planned = index % 5 === 3;
  const open = index % 50 === 49;
  const end = `2026-${month}-${day}T10:${String(minutes).padStart(2, '0')}:12Z`;
  return {
    ref: `INC-${2207 + index}`,
    title: title ?? TITLES[index % TITLES.length] ?? '',
    start: `${day}.${month}.2026 12:00:12`,
    end: open ? 'open' : `${day}.${month}.2026 12:${String(minutes).padStart(2, '0')}:12`,
    duration: open ? 'open' : clockText(minutes * 60),
    cause: planned ? 'Planned work by the provider' : 'Provider: hardware',
    counts: planned ? clockText(0) : clockText(minutes * 60),
    outcome: planned ? { tone: 'plain', word: 'Excluded' } : { tone: 'plain', word: 'Counted' },
    exclusions: planned
      ? [
          {
            text: `Agreed maintenance, ${clockText(minutes * 60)} taken out`,
            reason: 'announced 72 h before, 48 h are asked for',
            clause: 'clause 4.3',
          },
        ]
      : [],
    exact: {
      startUtc: `2026-${month}-${day}T10:00:12Z`,
      endUtc: open ? null : end,
      durationSec: open ? null : minutes * 60,
      countedSec: planned ? 0 : minutes * 60,
    },
  };
}

function ledgerOf(month: Month, evidence: string | undefined): Ledger {
  const { exact } = month;
  const counted = String(exact.countedSec ?? 0);
  const gross = String(exact.grossSec ?? 0);
  const excluded = exact.excludedSec ?? 0;
  const steps: Ledger['steps'] = [
    {
      rule: 'Outages clipped to the month',
      evidence: evidence ?? 'INC-2207, INC-2231, as agreed on 18 August',
      secondsIn: DASH,
      change: DASH,
      secondsOut: gross,
    },
    {
      rule: 'Overlapping and touching outages merged',
      evidence: '',
      secondsIn: gross,
      change: '0',
      secondsOut: gross,
    },
    {
      rule: 'Agreed maintenance taken out (clause 4.3)',
      evidence: excluded === 0 ? 'None announced in time' : 'MW-118, announced 72 h before, 48 h are asked for',
      secondsIn: gross,
      change: excluded === 0 ? '0' : `−${excluded}`,
      secondsOut: counted,
    },
    {
      rule: 'Base of the month, Europe/Berlin',
      evidence: 'No clock change',
      secondsIn: DASH,
      change: DASH,
      secondsOut: String(exact.baseSec ?? DASH),
    },
    {
      rule: 'Availability, exact share in percent',
      evidence: exact.availabilityPct ?? 'No data',
      secondsIn: DASH,
      change: DASH,
      secondsOut: month.availability,
    },
    {
      rule: 'Credit tier: at least 99.0, below 99.5, 10 % of the monthly fee',
      evidence: 'Schedule A, row 2',
      secondsIn: DASH,
      change: DASH,
      secondsOut: month.credit,
    },
  ];
  return {
    month: month.month,
    label: month.label,
    verdict: month.verdict,
    clause:
      'Clause 4.2, version 3: monthly availability is the share of the month in which the service answered, less maintenance announced at least 48 hours before, up to four hours a month.',
    steps,
    reading: {
      sentence: 'Every admissible reading gives the same credit tier.',
      detail:
        'Partial minutes dropped, kept or rounded up; maintenance before or after the ten-minute rule; full or reduced base: availability lies between 99.391 and 99.404 %. Nothing here is worth a dispute.',
    },
    threeValues:
      month.verdict.tone === 'breached'
        ? [
            {
              ref: 'INC-2207',
              reported: '3:31:00',
              measured: '3:40:12',
              agreed: '3:40:12',
              difference: 'Their clock started 9 min 12 s late; agreed on 18 August',
            },
            {
              ref: 'INC-2231',
              reported: '0:48:00',
              measured: '0:48:00',
              agreed: '0:48:00',
              difference: 'Match within tolerance',
            },
          ]
        : [],
  };
}

function minutesText(seconds: number): string {
  const tenths = Math.floor(seconds / 6);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function chartOf(months: readonly Month[]): SlaReportData['chart'] {
  return {
    headline:
      months.length === 1
        ? 'October stayed inside the 44-minute allowance'
        : 'Downtime passed the 43-minute allowance in three months',
    caption:
      'Downtime that counts, in minutes per calendar month (Europe/Berlin), after agreed maintenance. Dashed: allowance. Source: measured by us, revision 318.',
    altText: `Bars: downtime minutes of ${months.length} months against the allowance of about 43 minutes. April 52, July 268 and August 164 minutes are above it.`,
    bars: months.map((month, index) => ({
      label: monthAt(index).short,
      minutes: month.exact.countedSec === null ? null : minutesText(month.exact.countedSec),
      allowanceMinutes: minutesText(monthAt(index).days * 86.4),
      valueLabel:
        month.exact.countedSec === null
          ? month.verdict.word.toLowerCase()
          : month.verdict.tone === 'breached'
            ? minutesText(month.exact.countedSec)
            : '',
      tone: month.verdict.tone,
    })),
  };
}

const KEY_FIGURES: SlaReportData['keyFigures'] = [
  { label: 'Months met', values: ['8 of 11'], verdict: BREACHED, note: 'target 99.9 %' },
  { label: 'Worst month', values: ['99.399 %'], verdict: BREACHED, note: 'July 2026' },
  { label: 'Credits computed', values: ['10,500.00 EUR'], verdict: AT_RISK, note: 'none claimed yet' },
  { label: 'Data coverage', values: ['11 of 12 months'], verdict: NO_DATA, note: 'Sep 2026' },
];

const DEFINITIONS: SlaReportData['definitions'] = [
  { term: 'Gross', text: 'Time of all recorded outages inside the month, overlaps counted once.' },
  { term: 'Excluded', text: 'Time the contract takes out: maintenance that was agreed and announced in time.' },
  { term: 'Counts', text: 'Gross less excluded. This is what the allowance is compared with.' },
  {
    term: 'Allowance',
    text: 'The share of the month that the target leaves for downtime: 0.1 % of 31 days is 44 min 38 s.',
  },
  {
    term: 'Availability',
    text: 'Base less counted time, divided by the base. Decided on the exact fraction, printed truncated.',
  },
  { term: 'No data', text: 'Nothing was recorded for the month. It is neither met nor breached.' },
];

function provenanceOf(figures: Pick<SlaReportData, 'months' | 'incidents' | 'ledgers'>): SlaReportData['provenance'] {
  return {
    sources: ['Incidents imported from incidents-2026.csv on 2 October 2026', 'Measurements typed in by Ida Berg'],
    filters: [
      'Provider is Helios Data Centres',
      'Service is Compute, region Frankfurt',
      'Month is in the period above',
    ],
    rules: [{ name: 'Availability', version: '3', validFrom: '1 January 2026', clause: 'Clause 4.2' }],
    tables: [
      { name: 'Incidents', count: String(figures.incidents.length), note: 'one excluded by cause' },
      { name: 'Maintenance', count: '4', note: '' },
      { name: 'Measurements', count: '11', note: 'one month missing' },
    ],
    controlTotals: slaReportControlTotals(figures),
    excludedRecords: [{ ref: 'INC-2190', reason: 'Caused by our own change, agreed on 3 March 2026' }],
    logHead: { size: '4 812', rootSha256: 'b5'.repeat(32), shortCode: '7f3a-91c2-0be4' },
  };
}

function claimsOf(months: readonly Month[], userText: string | undefined): SlaReportData['claims'] {
  return months.slice(0, 2).map(({ month, label }, index) => ({
    label,
    state: index === 0 ? { tone: 'met', word: 'Applied' } : { tone: 'plain', word: 'Submitted' },
    claimed: euro('210000'),
    approved: index === 0 ? euro('210000') : DASH,
    applied: index === 0 ? euro('189000') : DASH,
    deadline: '30 September 2026',
    submitted: '12 August 2026',
    note: userText ?? 'Reference HDC-77, invoice R-2026-118',
    exact: {
      month,
      claimed: { minor: '210000', currency: 'EUR' },
      approved: index === 0 ? { minor: '210000', currency: 'EUR' } : null,
      applied: index === 0 ? { minor: '189000', currency: 'EUR' } : null,
    },
  }));
}

function disputeOf(userText: string | undefined): SlaReportData['disputes'][number] {
  return {
    label: 'July 2026',
    state: 'Open, answer due on 20 October 2026',
    ours: '99.458 %',
    theirs: '99.95 %',
    agreed: DASH,
    level: userText ?? 'Level 1: Jo Brandt, service delivery',
    messages: [
      { at: '9 August 2026, 10:00', party: 'Us', text: userText ?? 'They count from the ticket, we from the alarm.' },
      { at: '14 August 2026, 16:20', party: 'Provider', text: userText ?? 'The ticket is what the contract names.' },
    ],
  };
}

/** A complete record; the same options always give the same record. */
export function slaReportFixture(options: FixtureOptions = {}): SlaReportData {
  const { months: monthCount = 12, incidents: incidentCount = 6, paper = 'a4', userText } = options;
  const months = Array.from({ length: monthCount }, (_, index) => monthRow(index, userText));
  const incidents = Array.from({ length: incidentCount }, (_, index) => incidentAt(index, userText));
  const ledgers = months.filter((month) => month.exact.countedSec !== null).map((month) => ledgerOf(month, userText));
  return {
    format: 'quarterdeck.sla-report/1',
    paper,
    cover: {
      packName: 'Service level report',
      provider: userText ?? 'Helios Data Centres',
      service: userText ?? 'Compute, region Frankfurt',
      contractRef: userText ?? 'HDC-2024-017, clause 4.2',
      periodText: monthCount === 1 ? 'October 2025' : 'October 2025 to September 2026',
      classification: 'Confidential',
      preparedBy: userText ?? 'Ida Berg, vendor management',
      approvedBy: null,
      preparedAt: '2026-10-05T08:30:00Z',
      preparedAtText: '5 October 2026, 10:30 (Europe/Berlin)',
      workspaceName: 'Vendor reviews 2026',
      workspaceRevision: '318',
      versions: { app: '0.1.0', engine: '3', schema: '12', zoneDatabase: '2026a' },
    },
    summary: [
      'The service missed its 99.9 % target in three of eleven months with data. July was the worst: two outages of the same storage controller took 4 h 28 min.',
      'Credits of 10,500.00 EUR are computed and not yet claimed; the claim for July must reach the provider by 30 September 2026.',
    ],
    keyFigures: KEY_FIGURES,
    chart: chartOf(months),
    months,
    monthsNote:
      'Hours:minutes:seconds. Availability is printed truncated, never rounded up; verdicts are decided on exact fractions. Clause 4.2, rule version 3, valid from 1 January 2026.',
    incidents,
    ledgers,
    responseTimes: [
      {
        level: userText ?? 'P1',
        span: 'Start to restoration',
        incidents: '12',
        median: '0:31:00',
        p90: '2:10:00',
        mean: '0:52:40',
        target: '4:00:00',
        late: '0',
        without: '1 open',
      },
    ],
    responseNote: 'Hours:minutes:seconds around the clock, without pauses. P90 is the nearest rank.',
    claims: claimsOf(months, userText),
    disputes: [disputeOf(userText)],
    definitions: DEFINITIONS,
    provenance: provenanceOf({ months, incidents, ledgers }),
  };
}
