// The arithmetic of service levels beside a straightforward version with luxon and doubles, and the two budgets of it.
import { DateTime, Interval } from 'luxon';
import type { Incident } from '#shared/incidents/model.ts';
import { IncidentId, MetricVersionId, CreditScheduleId, ServiceId, SlaId, uuidV7 } from '#shared/ids.ts';
import { availability } from '#shared/sla/availability.ts';
import type { AvailabilityInput } from '#shared/sla/availability-model.ts';
import { judgeMonth, slaCoverage, type SlaFacts } from '#shared/sla/sla-months.ts';
import { monthsBetween } from '#shared/values/civil-date.ts';
import { monthPeriod } from '#shared/time/periods.ts';
import { calcRows } from './calc.ts';
import { median, sideBySide, type BenchRow } from './measure.ts';

const TARGET = '99.9';
const CALLS = 500;
const EVENTS = 20;
const MONTH = monthPeriod('Europe/Berlin', '2026-03');

const INPUT: AvailabilityInput = {
  period: MONTH,
  events: Array.from({ length: EVENTS }, (_, index) => {
    const startSec = MONTH.startSec + index * 120_000;
    return {
      id: `e${index}`,
      startSec,
      endSec: startSec + 90 + index * 60,
      notCounted: index % 5 === 4 ? 'Ours' : null,
    };
  }),
  maintenance: [],
  asOfSec: null,
  targetPct: TARGET,
  policy: {
    excludeOrder: 'before_threshold',
    minConsecutiveSec: 0,
    granularity: 'exact',
    maintCapSec: null,
    maintenanceDenominator: 'full',
    denominator: 'period',
  },
};

// What one writes first: intervals of DateTime, merged, summed as doubles, compared as doubles.
function withLuxon(): boolean {
  const zone = { zone: 'Europe/Berlin' };
  const month = Interval.fromDateTimes(
    DateTime.fromSeconds(MONTH.startSec, zone),
    DateTime.fromSeconds(MONTH.endSec, zone),
  );
  const down = INPUT.events
    .filter(({ notCounted }) => notCounted === null)
    .map(({ startSec, endSec }) =>
      Interval.fromDateTimes(
        DateTime.fromSeconds(startSec, zone),
        DateTime.fromSeconds(endSec ?? MONTH.endSec, zone),
      ).intersection(month),
    )
    .filter((interval) => interval !== null);
  const downSec = Interval.merge(down).reduce((sum, interval) => sum + interval.length('seconds'), 0);
  return 100 * (1 - downSec / month.length('seconds')) >= Number(TARGET);
}

function repeated(work: () => unknown): () => void {
  return () => {
    for (let count = 0; count < CALLS; count += 1) work();
  };
}

async function availabilityRow(): Promise<BenchRow> {
  const [ours, luxon] = await sideBySide(
    5,
    repeated(() => availability(INPUT)),
    repeated(withLuxon),
  );
  const perSecond = Math.round((CALLS * 1000) / (ours.cpuMs ?? ours.wallMs));
  return {
    what: `availability of a month with ${EVENTS} outages, ${CALLS} times`,
    ours,
    alternative: { name: 'luxon and doubles', timing: luxon },
    budgetMs: null,
    note: `${perSecond.toLocaleString('en-US')} a second of processor time, exact and with the ledger; the other one gives a yes or no`,
  };
}

let ids = 0;
function newId(): string {
  ids += 1;
  return uuidV7(1_790_845_200_000 + ids, new Uint8Array(10));
}

const MONTHS = monthsBetween('2016-01', '2025-12');
const SERVICES = 50;
const INCIDENTS = 5000;

/** Facts of a service with its share of all incidents, spread over ten years. */
function factsOf(service: number, incidents: number): SlaFacts {
  const serviceId = ServiceId.parse(newId());
  const startSec = monthPeriod('Europe/Berlin', '2016-01').startSec;
  const spread = Math.floor((10 * 365 * 86_400) / incidents);
  const list = Array.from({ length: incidents }, (_, index) => ({
    id: IncidentId.parse(newId()),
    serviceId,
    source: 'status page',
    externalId: `I-${index}`,
    title: 'Storage slow',
    severity: 'major',
    startAt: startSec + index * spread + service * 977,
    endAt: startSec + index * spread + service * 977 + 600 + index,
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
    importId: null,
    rev: 1,
    createdAt: 0,
    createdBy: 'bench',
    updatedAt: 0,
    updatedBy: 'bench',
    archivedAt: null,
    trashedAt: null,
  })) as Incident[];
  const sla: SlaFacts['sla'] = {
    id: SlaId.parse(newId()),
    metricVersions: [
      {
        id: MetricVersionId.parse(newId()),
        version: 1,
        validFrom: '2015-01-01',
        targetPct: TARGET,
        zone: 'Europe/Berlin',
        excludeOrder: 'before_threshold',
        minConsecutiveSec: 60,
        granularity: 'exact',
        maintenanceCapSec: 14_400,
        maintenanceNoticeSec: 432_000,
        maintenanceDenominator: 'full',
        rounding: null,
        clause: '4.2',
        dataSource: '',
        note: '',
      },
    ],
    creditSchedules: [
      {
        id: CreditScheduleId.parse(newId()),
        validFrom: '2015-01-01',
        monthlyFee: { minor: '1000000', currency: 'EUR' },
        capPct: '20',
        clause: '7.1',
        bands: [
          { ge: '99.5', gt: null, le: null, lt: '99.9', creditPct: '5' },
          { ge: null, gt: null, le: null, lt: '99.5', creditPct: '10' },
        ],
      },
    ],
  };
  return { sla, incidents: list, maintenance: [], measurements: [], asOfSec: 1_790_845_200 };
}

function judgeAll(facts: SlaFacts): void {
  const coverage = slaCoverage(facts);
  for (const month of MONTHS) judgeMonth(facts, month, coverage);
}

export async function slaRows(): Promise<BenchRow[]> {
  const one = factsOf(0, INCIDENTS / SERVICES);
  const all = Array.from({ length: SERVICES }, (_, service) => factsOf(service, INCIDENTS / SERVICES));
  const coverage = slaCoverage(one);
  const month = await median(21, () => judgeMonth(one, '2020-06', coverage));
  const years = await median(3, () => all.forEach(judgeAll));
  return [
    await availabilityRow(),
    ...(await calcRows()),
    { what: 'one month of one service level, judged with every reading', ours: month, alternative: null, budgetMs: 5 },
    {
      what: `ten years x ${SERVICES} services x ${INCIDENTS.toLocaleString('en-US')} incidents`,
      ours: years,
      alternative: null,
      budgetMs: 1000,
      note: `${(MONTHS.length * SERVICES).toLocaleString('en-US')} months, each with verdict, credit, readings and ledger`,
    },
  ];
}
