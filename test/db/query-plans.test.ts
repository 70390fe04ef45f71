import { describe, expect, test } from 'vitest';
import type { ReadDb, SelectQuery } from '#db/connection.ts';
import { listContracts } from '#db/contracts/read.ts';
import { listRecordChanges, listSteps, recordAsAt } from '#db/history/read.ts';
import { countStagedRows, listRawRows, listSelectedLines, listStagedRows } from '#db/imports/read.ts';
import { countIncidents, incidentExtent, listIncidents, listIncidentsBySource } from '#db/incidents/read.ts';
import { listMaintenance } from '#db/maintenance/read.ts';
import { findMeasurement, listMeasurements } from '#db/measurements/read.ts';
import { listPeople } from '#db/people/read.ts';
import { countPerProvider, listServices } from '#db/providers/read.ts';
import { findResult } from '#db/results/read.ts';
import { searchRecords } from '#db/search/read.ts';
import { listSlas } from '#db/sla/read.ts';
import { ContractId, ImportId, ProviderId, ServiceId, SlaId } from '#shared/ids.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { create, newId } = workspaceFolder();
const connection = create('plans.qdk').connection();
const [providerId, serviceId] = [ProviderId.parse(newId()), ServiceId.parse(newId())];
const [slaId, contractId, importId] = [SlaId.parse(newId()), ContractId.parse(newId()), ImportId.parse(newId())];
const SPAN = { from: 1, to: 2 };
const PAGE = { offset: 0, limit: 10 };
const KEY = {
  kind: 'k',
  subjectId: 's',
  period: 'p',
  inputHash: 'h',
  ruleVersion: '1',
  engineVersion: '1',
  zoneVersion: '1',
};

/** Runs a reader and gives back the plan of each query it asked. */
function plansOf(read: (db: ReadDb) => unknown): string[] {
  const plans: string[] = [];
  const explain = <Row>(query: SelectQuery<Row>): void => {
    const { sql, parameters } = query.compile();
    plans.push(...connection.rows(`explain query plan ${sql}`, parameters).map((row) => String(row['detail'])));
  };
  read({
    all: (query) => {
      explain(query);
      return connection.all(query);
    },
    first: (query) => {
      explain(query);
      return connection.first(query);
    },
  });
  return plans;
}

// A whole table is read only where that is the question: all organisations, all providers.
const READERS: Readonly<Record<string, (db: ReadDb) => unknown>> = {
  'people of a provider': (db) => listPeople(db, { providerId }),
  'services of a provider': (db) => listServices(db, { providerId }),
  'contracts of a provider': (db) => listContracts(db, { providerId }),
  'service levels of a contract': (db) => listSlas(db, { contractId }),
  'service levels of a service': (db) => listSlas(db, { serviceId }),
  'incidents of a service in a span': (db) => listIncidents(db, serviceId, SPAN),
  'trashed incidents of a service': (db) => listIncidents(db, serviceId, SPAN, 'trashed'),
  'number of incidents': (db) => countIncidents(db, serviceId),
  'extent of incidents': (db) => incidentExtent(db, serviceId),
  'incidents by source': (db) => listIncidentsBySource(db, 's', ['a', 'b']),
  'maintenance in a span': (db) => listMaintenance(db, serviceId, SPAN),
  'measurements of a service level': (db) => listMeasurements(db, slaId),
  'measurement of a month': (db) => findMeasurement(db, slaId, '2026-01'),
  'a result by its input': (db) => findResult(db, KEY),
  'raw rows of an import': (db) => listRawRows(db, importId, 0, 10),
  'checked rows of an import': (db) => listStagedRows(db, importId, null, PAGE),
  'rows of one state': (db) => listStagedRows(db, importId, 'bad', PAGE),
  'selected rows': (db) => listSelectedLines(db, importId, 0, 10),
  'counts of an import': (db) => countStagedRows(db, importId),
  'a page of steps': (db) => listSteps(db, null, 50),
  'changes of a record': (db) => listRecordChanges(db, 'provider', providerId, 10),
  'a record as it was': (db) => recordAsAt(db, 'provider', providerId, 5),
};

describe('queries use an index and read no whole table', () => {
  test.each(Object.entries(READERS))('%s', (_, read) => {
    const plans = plansOf(read);
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter((plan) => plan.startsWith('SCAN ') && !plan.startsWith('SCAN json_each'))).toEqual([]);
  });

  test('rows of an import come in the order of the file without sorting', () => {
    const plans = [
      ...plansOf(READERS['rows of one state'] ?? (() => [])),
      ...plansOf(READERS['selected rows'] ?? (() => [])),
    ];
    expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
  });

  test('counts per provider look services, contracts and service levels up', () => {
    expect(plansOf(countPerProvider).filter((plan) => plan.startsWith('SCAN '))).toEqual([
      'SCAN provider USING INDEX provider_name',
    ]);
  });

  test('search reads the index and then single rows', () => {
    const plans = plansOf((db) => searchRecords(db, 'word', 5));
    expect(plans.some((plan) => plan.includes('VIRTUAL TABLE INDEX'))).toBe(true);
    expect(plans.filter((plan) => plan === 'SCAN search_row')).toEqual([]);
  });
});
