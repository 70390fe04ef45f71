// Business functions: criticality, recovery limits, and the services they lean on held against those limits.
import { getFunction, listFunctions } from '#db/functions/read.ts';
import { createFunction, shelveFunction, updateFunction } from '#db/functions/write.ts';
import { getPerson } from '#db/people/read.ts';
import { getProvider, getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import type { BusinessFunction } from '#shared/functions/model.ts';
import { RECOVERY_STATES, recoveryState } from '#shared/functions/recovery.ts';
import type { BusinessFunctionId, FunctionSupportId, NewId } from '#shared/ids.ts';
import type { FunctionInput, FunctionRow } from '#shared/ipc/functions.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { settingsOf } from './workspace.ts';

function checkFunction(db: ReadDb, input: FunctionInput): void {
  const { assessedOn, criticality, reasons, rtoHours, mtdHours, supports } = input;
  const checks = new FieldChecks().date('assessedOn', assessedOn);
  const isAssessed = criticality !== 'not_assessed';
  checks.expect(!isAssessed || assessedOn !== null, 'assessedOn', 'the day on which this was assessed');
  checks.expect(criticality !== 'critical' || reasons.trim() !== '', 'reasons', 'why it is critical');
  checks.expect(
    rtoHours === null || mtdHours === null || rtoHours <= mtdHours,
    'rtoHours',
    'no longer than the longest tolerable outage',
  );
  const services = supports.map(({ serviceId }) => serviceId);
  supports.forEach(({ serviceId, testedOn }, index) => {
    const service = getService(db, serviceId);
    checks.date(`supports.${index}.testedOn`, testedOn);
    checks.expect(
      service !== undefined && service.trashedAt === null,
      `supports.${index}.serviceId`,
      'a service that exists',
    );
    checks.expect(
      services.indexOf(serviceId) === index,
      `supports.${index}.serviceId`,
      'this service stands here already',
    );
  });
  checks.done();
}

const withIds = ({ supports, ...input }: FunctionInput, newId: NewId) => ({
  ...input,
  supports: supports.map((support) => ({ ...support, id: support.id ?? (newId() as FunctionSupportId) })),
});

function rowOf(db: ReadDb, record: BusinessFunction, today: string): FunctionRow {
  const supports = record.supports.map((support) => {
    const service = required(getService(db, support.serviceId), 'service', support.serviceId);
    const provider = required(getProvider(db, service.providerId), 'provider', service.providerId);
    const recovery = recoveryState(record, support, today);
    return {
      ...support,
      serviceName: service.name,
      providerId: provider.id,
      providerName: provider.legalName,
      recovery,
    };
  });
  const worst = RECOVERY_STATES.find((state) => supports.some(({ recovery }) => recovery === state)) ?? null;
  const ownerName = record.ownerId === null ? null : (getPerson(db, record.ownerId)?.name ?? null);
  return { ...record, supports, recovery: worst, ownerName };
}

export function functionServices(session: Session): Handlers<AreaChannels<'functions'>> {
  const stored = (id: BusinessFunctionId) =>
    session.read((db) => required(getFunction(db, id), 'business_function', id));
  return {
    'functions.list': (_input, context) =>
      session.read((db) => {
        const today = civilDateAt(settingsOf(db).homeZone, judgedAtSec(db, context));
        return listFunctions(db).map((record) => rowOf(db, record, today));
      }),
    'functions.create'(input, context) {
      session.read((db) => checkFunction(db, input));
      const id = context.newId() as BusinessFunctionId;
      const name = { label: `Add function ${input.name}`, act: 'function.create' };
      session.step(context, name, (db) => createFunction(db, { ...withIds(input, context.newId), id }));
      return stored(id);
    },
    'functions.update'({ id, rev, ...input }, context) {
      session.read((db) => checkFunction(db, input));
      const name = { label: `Edit function ${input.name}`, act: 'function.update' };
      session.step(context, name, (db) => updateFunction(db, { ...withIds(input, context.newId), id }, rev));
      return stored(id);
    },
    'functions.trash'({ id, rev }, context) {
      const name = { label: `Move function ${stored(id).name} to the trash`, act: 'function.trash' };
      session.step(context, name, (db) => shelveFunction(db, id, rev, 'trashed'));
      return {};
    },
  };
}
