import { describe, expect, test } from 'vitest';
import { getContract, listContracts } from '#db/contracts/read.ts';
import { createContract, shelveContract, updateContract } from '#db/contracts/write.ts';
import { findMeasurement, getMeasurement, listMeasurements } from '#db/measurements/read.ts';
import { createMeasurement, shelveMeasurement, updateMeasurement } from '#db/measurements/write.ts';
import { createProvider, createService } from '#db/providers/write.ts';
import { getSla, listSlaHeadings, listSlas } from '#db/sla/read.ts';
import { createSla, shelveSla, updateSla } from '#db/sla/write.ts';
import { Contract } from '#shared/contracts/model.ts';
import { MetricVersionId } from '#shared/ids.ts';
import { Measurement, Sla } from '#shared/sla/model.ts';
import { caught } from '#test/harness/caught.ts';
import { contract, measurement, provider, service, sla } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, newId } = workspaceFolder();
const workspace = create('agreements.qdk');
const helios = provider();
const hosting = service(helios.id);
workspace.write(step('Set up'), (db) => {
  createProvider(db, helios);
  createService(db, hosting);
});

describe('contracts', () => {
  test('come back as the model has them, with and without notice and cost', () => {
    const full = contract(helios.id, { ref: 'full' });
    const bare = contract(helios.id, {
      ref: 'bare',
      notice: null,
      annualCost: null,
      renewalMonths: null,
      endedOn: '2026-12-31',
    });
    workspace.write(step('Add'), (db) => [full, bare].forEach((record) => createContract(db, record)));
    expect(workspace.read((db) => getContract(db, full.id))).toMatchObject(full);
    expect(Contract.parse(workspace.read((db) => getContract(db, bare.id)))).toMatchObject(bare);
    const refs = () => workspace.read((db) => listContracts(db, { providerId: helios.id })).map((found) => found.ref);
    expect(refs()).toEqual(['bare', 'full']);
    workspace.write(step('Edit'), (db) => updateContract(db, { ...full, notice: { amount: 90, unit: 'days' } }, 1));
    expect(workspace.read((db) => getContract(db, full.id))).toMatchObject({
      rev: 2,
      notice: { amount: 90, unit: 'days' },
    });
    workspace.write(step('Trash'), (db) => shelveContract(db, bare.id, 1, 'trashed'));
    expect(refs()).toEqual(['full']);
  });
});

describe('service levels', () => {
  const telco = provider({ legalName: 'Telco' });
  const agreement = contract(telco.id, { ref: 'sla' });
  workspace.write(step('Add'), (db) => {
    createProvider(db, telco);
    createContract(db, agreement);
  });

  test('are one aggregate of versions, schedules and bands, in the order of the contract', () => {
    const one = sla(agreement.id, hosting.id);
    workspace.write(step('Add'), (db) => createSla(db, one));
    expect(Sla.parse(workspace.read((db) => getSla(db, one.id)))).toMatchObject(one);
    const [version] = one.metricVersions;
    const [schedule] = one.creditSchedules;
    if (version === undefined || schedule === undefined) throw new Error('the fixture has both');
    const changed = {
      ...one,
      metricVersions: [
        version,
        {
          ...version,
          id: MetricVersionId.parse(newId()),
          version: 2,
          validFrom: '2026-01-01',
          rounding: null,
          targetPct: '99.95',
        },
      ],
      creditSchedules: [
        { ...schedule, capPct: null, bands: [{ ge: null, gt: '99', le: '99.9', lt: null, creditPct: '2.50' }] },
      ],
    };
    workspace.write(step('Edit'), (db) => updateSla(db, changed, 1));
    expect(workspace.read((db) => getSla(db, one.id))).toMatchObject({ ...changed, rev: 2 });
    workspace.write(step('Empty'), (db) =>
      updateSla(db, { ...one, creditSchedules: [], metricVersions: [version] }, 2),
    );
    expect(workspace.read((db) => getSla(db, one.id))?.creditSchedules).toEqual([]);
    workspace.undo(BY);
    expect(workspace.read((db) => getSla(db, one.id))).toMatchObject({ ...changed, rev: 4 });
    expect(workspace.check().filter((finding) => !finding.ok)).toEqual([]);
  });

  test('are listed by contract or service, and headed by the names around them', () => {
    const second = sla(agreement.id, hosting.id, { name: 'Response' });
    workspace.write(step('Add'), (db) => createSla(db, second));
    const names = (filter: object) => workspace.read((db) => listSlas(db, filter)).map((found) => found.name);
    expect(names({ contractId: agreement.id })).toEqual(['Availability', 'Response']);
    expect(names({ serviceId: service(helios.id).id })).toEqual([]);
    expect(workspace.read((db) => listSlaHeadings(db)).at(-1)).toEqual({
      id: second.id,
      name: 'Response',
      contractId: agreement.id,
      contractRef: 'sla',
      providerId: telco.id,
      providerName: 'Telco',
      serviceId: hosting.id,
      serviceName: 'Hosting',
    });
    workspace.write(step('Trash'), (db) => shelveSla(db, second.id, 1, 'trashed'));
    expect(workspace.read((db) => listSlaHeadings(db)).map((found) => found.name)).toEqual(['Availability']);
  });

  test('have one measurement for a month, unless it was trashed', () => {
    const [level] = workspace.read((db) => listSlas(db));
    if (level === undefined) throw new Error('a service level');
    const march = measurement(level.id);
    workspace.write(step('Record'), (db) => createMeasurement(db, march));
    expect(Measurement.parse(workspace.read((db) => findMeasurement(db, level.id, '2026-03')))).toMatchObject(march);
    const again = measurement(level.id);
    expect(caught(() => workspace.write(step('Record'), (db) => createMeasurement(db, again))).code).toBe(
      'RECORD_DUPLICATE',
    );
    workspace.write(step('Agree'), (db) => updateMeasurement(db, { ...march, agreedPct: '99.93', state: 'agreed' }, 1));
    expect(workspace.read((db) => getMeasurement(db, march.id))).toMatchObject({ agreedPct: '99.93', rev: 2 });
    workspace.write(step('Trash'), (db) => shelveMeasurement(db, march.id, 2, 'trashed'));
    workspace.write(step('Record'), (db) => createMeasurement(db, again));
    expect(workspace.read((db) => listMeasurements(db, level.id)).map((found) => found.id)).toEqual([again.id]);
  });
});
