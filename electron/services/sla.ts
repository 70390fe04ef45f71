// Months of a service level, and the working of each.
import { createHash } from 'node:crypto';
import type { ReadDb } from '#db/connection.ts';
import { required } from '#db/records.ts';
import { listSlaHeadings, type SlaHeading } from '#db/sla/read.ts';
import type { SlaId } from '#shared/ids.ts';
import { targetWords } from '#shared/sla/basis.ts';
import { explainView } from '#shared/sla/explain-view.ts';
import { monthView } from '#shared/sla/month-view.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import type { ExplainView } from '#shared/sla/view.ts';
import { instantText } from '#shared/time/instant.ts';
import { canonicalJson } from '#shared/values/canonical-json.ts';
import type { AreaChannels, EngineVersions, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { monthRange, readSla, slaRow } from './sla-reading.ts';

/** Names the rules in results: raised when the same input may give another figure. */
export const RULE_VERSION = 'sla-month/1';

/** SHA-256 of what a month was judged from; the instant of asking is part of it only while it can change the figure. */
export function inputHash(
  { result, version, schedule, measurement, incidents, maintenance }: JudgedMonth,
  asOfSec: number,
): string {
  const moving = result.soFar || incidents.some(({ endAt }) => endAt === null);
  const input = {
    month: result.month,
    version,
    schedule,
    measurement,
    incidents,
    maintenance,
    asOf: moving ? asOfSec : null,
  };
  return createHash('sha256').update(canonicalJson(input)).digest('hex');
}

/** What stands behind the target, as far as it was said. */
function basisFacts({ basis, rounding }: JudgedMonth['version']): ReadonlyArray<readonly [string, string]> {
  if (basis === undefined) return [];
  const { metric, method, outcome, clockOffsetSec, toleranceSec, minSample, floorPct, floorSource } = basis;
  const rounded = rounding === null ? '' : `${rounding.places} places, ${rounding.mode.replace('_', ' ')}`;
  return [
    ['Metric', metric],
    ['What the business gets', outcome],
    ['Method', method],
    ['Clock of the provider', clockOffsetSec === 0 ? '' : `moved by ${clockOffsetSec} s`],
    ['The same up to', toleranceSec === 0 ? '' : `${toleranceSec} s`],
    ['Values needed', minSample === 0 ? '' : String(minSample)],
    ['Rounded to', rounded],
    ['Regulatory floor', floorPct === null ? '' : `${floorPct} %${floorSource && `, ${floorSource}`}`],
  ];
}

export function monthProvenance(
  judged: JudgedMonth,
  asOfSec: number,
  versions: EngineVersions,
): ExplainView['provenance'] {
  const { version, schedule, incidents, maintenance } = judged;
  const named = [
    ['Clause', version.clause],
    ['Version of the target', `${version.version}, valid from ${version.validFrom}`],
    [
      'Credit table',
      schedule === null ? 'none' : `valid from ${schedule.validFrom}${schedule.clause && `, ${schedule.clause}`}`,
    ],
    ['Zone of the month', version.zone],
    ['Target', targetWords(version)],
    ['Data source', version.dataSource],
    ...basisFacts(version),
    ['Incidents', [...new Set(incidents.map(({ source }) => source))].join(', ') || 'none'],
    ['Maintenance', String(maintenance.length)],
    ['As of', instantText(asOfSec)],
    ['Rules', `${RULE_VERSION}, engine ${versions.engine}`],
    ['Time zone database', versions.zoneDatabase],
    ['Input (SHA-256)', inputHash(judged, asOfSec)],
  ] as const;
  return named.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

function headingOf(db: ReadDb, id: SlaId): SlaHeading {
  return required(
    listSlaHeadings(db).find((heading) => heading.id === id),
    'sla',
    id,
  );
}

export function slaServices(session: Session, versions: EngineVersions): Handlers<AreaChannels<'sla'>> {
  return {
    'sla.list': (_input, context) =>
      session.read((db) =>
        listSlaHeadings(db).map((heading) => slaRow(heading, readSla(db, heading.id, judgedAtSec(db, context)))),
      ),
    'sla.months': ({ slaId, from, to }, context) =>
      session.read((db) => {
        const reading = readSla(db, slaId, judgedAtSec(db, context));
        const { asOfSec, measurements } = reading.facts;
        return {
          sla: slaRow(headingOf(db, slaId), reading),
          months: monthRange(reading, from, to).map((month) => monthView(slaId, reading.judge(month), asOfSec)),
          measurements: [...measurements],
        };
      }),
    'sla.explain': ({ slaId, month }, context) =>
      session.read((db) => {
        const reading = readSla(db, slaId, judgedAtSec(db, context));
        const judged = reading.judge(month);
        const { asOfSec } = reading.facts;
        const provenance = monthProvenance(judged, asOfSec, versions);
        return explainView(slaId, judged, asOfSec, provenance, reading.spread(judged));
      }),
  };
}
