// Sources of incidents, and what one side says beside the other in one month.
import { getDataSource, listDataSources } from '#db/data-sources/read.ts';
import { createDataSource, shelveDataSource, updateDataSource } from '#db/data-sources/write.ts';
import type { ReadDb } from '#db/connection.ts';
import { listIncidents } from '#db/incidents/read.ts';
import { required } from '#db/records.ts';
import type { DataSourceId, SlaId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import type { ReconcileView } from '#shared/ipc/disputes.ts';
import { PLAIN_BASIS } from '#shared/sla/basis.ts';
import { reconcile, type DifferenceClass } from '#shared/sla/reconcile.ts';
import type { DataSource } from '#shared/sla/source-roles.ts';
import { clipInterval, type Interval } from '#shared/values/interval-set.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { readSla } from './sla-reading.ts';

const CLASS_WORDS: Readonly<Record<DifferenceClass, string>> = {
  MATCH: 'Both say so',
  MATCH_WITHIN_TOLERANCE: 'Same within the tolerance',
  START_EARLY: 'They begin earlier',
  START_LATE: 'They begin later',
  END_EARLY: 'They end earlier',
  END_LATE: 'They end later',
  PROVIDER_ONLY: 'Only they say so',
  INTERNAL_ONLY: 'Only we say so',
  SPLIT: 'Between parts of a split outage',
};

function intervalsOf(incidents: readonly Incident[], period: Interval, asOfSec: number): Interval[] {
  return incidents
    .map(({ startAt, endAt }) => ({ startSec: startAt, endSec: endAt ?? Math.max(startAt, asOfSec) }))
    .filter(({ startSec, endSec }) => startSec < period.endSec && endSec > period.startSec)
    .map((interval) => clipInterval(interval, period));
}

const names = (incidents: readonly Incident[]): string[] => [...new Set(incidents.map(({ source }) => source))].sort();

function compareMonth(db: ReadDb, slaId: SlaId, month: string, asOfSec: number): ReconcileView {
  const { sla, judge } = readSla(db, slaId, asOfSec);
  const { result, version } = judge(month);
  const { period } = result;
  const { basis = PLAIN_BASIS } = version;
  const sources = new Map<string, DataSource>(listDataSources(db).map((source) => [source.name, source]));
  const all = listIncidents(db, sla.serviceId, { from: period.startSec, to: period.endSec });
  const own = all.filter(({ source }) => sources.get(source)?.party === 'own');
  const theirs = all.filter(({ source }) => (sources.get(source)?.party ?? 'provider') === 'provider');
  const involved = names([...own, ...theirs]).flatMap((name) => sources.get(name) ?? []);
  const clockOffsetSec = involved.find(({ party }) => party === 'provider')?.clockOffsetSec ?? basis.clockOffsetSec;
  const toleranceSec = involved.reduce((most, source) => Math.max(most, source.toleranceSec), basis.toleranceSec);
  const found = reconcile({
    provider: intervalsOf(theirs, period, asOfSec),
    internal: intervalsOf(own, period, asOfSec),
    providerOffsetSec: clockOffsetSec,
    toleranceSec,
  });
  return {
    providerSec: found.providerSec,
    ownSec: found.internalSec,
    unionSec: found.unionSec,
    clockOffsetSec,
    toleranceSec,
    differences: found.differences.map(({ class: name, seconds, intervals }) => ({
      class: name,
      word: CLASS_WORDS[name],
      seconds,
      intervals: intervals.map(({ startSec, endSec }) => ({ startAt: startSec, endAt: endSec })),
    })),
    providerSources: names(theirs),
    ownSources: names(own),
  };
}

export function dataSourceServices(session: Session): Handlers<AreaChannels<'sources'>> {
  const find = (id: DataSourceId) => session.read((db) => required(getDataSource(db, id), 'data_source', id));

  return {
    'sources.list': () => session.read((db) => listDataSources(db)),
    'sources.create'(input, context) {
      const id = context.newId() as DataSourceId;
      const name = { label: `Add source ${input.name}`, act: 'source.create' };
      session.step(context, name, (db) => createDataSource(db, { ...input, id }));
      return find(id);
    },
    'sources.update'({ rev, ...input }, context) {
      const name = { label: `Edit source ${input.name}`, act: 'source.update' };
      session.step(context, name, (db) => updateDataSource(db, input, rev));
      return find(input.id);
    },
    'sources.trash'({ id, rev }, context) {
      const name = { label: `Move source ${find(id).name} to the trash`, act: 'source.trash' };
      session.step(context, name, (db) => shelveDataSource(db, id, rev, 'trashed'));
      return {};
    },
    'sources.compare': ({ slaId, month }, context) =>
      session.read((db) => compareMonth(db, slaId, month, judgedAtSec(db, context))),
  };
}
