// Builds the sample workspace by calling the services, in a fixed order with a fixed clock and fixed ids.
import { setSetting } from '#db/settings/write.ts';
import { AppError } from '#shared/errors.ts';
import type { CoreChannelName, OutputOf } from '#shared/ipc/contract.ts';
import type { ContractId, ProviderId, ServiceId, SlaId } from '#shared/ids.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { openWorkspace } from '#db/open-workspace.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { ServiceDeps, ServiceInput } from '../services/deps.ts';
import { joinServices, type Services } from '../services/handlers.ts';
import { CONTRACTS } from './agreements.ts';
import { SAMPLE_ACTOR, SAMPLE_NOW_MS, sampleIds, sampleSalts } from './clock.ts';
import { INCIDENTS, MAINTENANCE, MEASUREMENTS } from './events.ts';
import { addCapacity, keepSampleForecasts } from './capacity.ts';
import { addPlanning } from './capacity-planning.ts';
import { addChain } from './chain.ts';
import { addRoadmap } from './roadmap.ts';
import { addAdvice } from './advice.ts';
import { addDeliveries } from './deliveries.ts';
import { addClaims } from './claims.ts';
import { addDisputes } from './disputes.ts';
import { addContractClocks } from './contract-clock.ts';
import { addFollowUps } from './follow-ups.ts';
import { addAssurance } from './assurance.ts';
import { addEstate } from './capacity-estate.ts';
import { addPractices } from './practices.ts';
import { addRegister } from './register.ts';
import { HOME, OUR_PEOPLE, PROVIDERS, type SampleProvider } from './registry.ts';

/** Calls services by channel, under the sample's clock, ids and actor. */
export type SampleCall = <Name extends CoreChannelName>(
  name: Name,
  input: ServiceInput<Name>,
  filePath?: string,
) => Promise<OutputOf<Name>>;

export function sampleCaller({ handlers }: Services, newId: () => string): SampleCall {
  return async (name, input, filePath) => {
    const context: ServiceContext = {
      actor: SAMPLE_ACTOR,
      windowRole: 'main',
      now: () => SAMPLE_NOW_MS,
      newId,
      ...(filePath === undefined ? {} : { filePath }),
    };
    return handlers[name](input, context);
  };
}

function need<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new AppError('UNKNOWN_CASE', `The sample data name ${name}, which is not there.`);
  return value;
}

interface Registry {
  readonly providers: ReadonlyMap<SampleProvider['key'], ProviderId>;
  readonly services: ReadonlyMap<string, ServiceId>;
}

async function addProviders(call: SampleCall): Promise<Registry> {
  const owners = [];
  for (const person of OUR_PEOPLE) owners.push(await call('people.create', person));
  const ownerId = owners[0]?.id ?? null;
  const [providers, services] = [new Map<SampleProvider['key'], ProviderId>(), new Map<string, ServiceId>()];
  for (const { key, record, contacts, services: offered } of PROVIDERS) {
    const provider = await call('providers.create', { ...record, ownerId, contacts: [] });
    const people = [];
    for (const [name, role, escalationLevel] of contacts) {
      const person = await call('people.create', { name, party: 'theirs', providerId: provider.id, role, email: '' });
      people.push({ id: null, personId: person.id, role, escalationLevel });
    }
    await call('providers.update', { ...record, ownerId, contacts: people, id: provider.id, rev: provider.rev });
    providers.set(key, provider.id);
    for (const service of offered) {
      const { id } = await call('services.create', { ...service, providerId: provider.id, ownerId });
      services.set(service.name, id);
    }
  }
  return { providers, services };
}

async function addAgreements(call: SampleCall, { providers, services }: Registry): Promise<ReadonlyMap<string, SlaId>> {
  const organisationId = (await call('organisations.list', {}))[0]?.id ?? null;
  const [owner, deputy] = (await call('people.list', {})).filter(({ party }) => party === 'ours');
  const answering = { ownerId: owner?.id ?? null, deputyId: deputy?.id ?? null, budgetOwnerId: owner?.id ?? null };
  const slas = new Map<string, SlaId>();
  for (const { provider, record, slas: levels } of CONTRACTS) {
    const contract = await call('contracts.create', {
      ...record,
      providerId: need(providers, provider),
      organisationId,
    });
    const contractId: ContractId = contract.id;
    for (const { serviceName, record: level } of levels) {
      const metricVersions = level.metricVersions.map((version) =>
        version.basis === undefined ? version : { ...version, basis: { ...version.basis, ...answering } },
      );
      const sla = await call('slas.create', {
        ...level,
        metricVersions,
        contractId,
        serviceId: need(services, serviceName),
      });
      slas.set(level.name, sla.id);
    }
  }
  return slas;
}

async function addEvents(call: SampleCall, { services }: Registry): Promise<void> {
  for (const { service, ref, title, severity, start, end, zone, cause, excluded, ...more } of INCIDENTS) {
    await call('incidents.create', {
      serviceId: need(services, service),
      source: 'Status page of the provider',
      externalId: ref,
      title,
      severity,
      startAt: parseInstant(start),
      endAt: end === null ? null : parseInstant(end),
      recordedZone: zone,
      precision: 'second',
      causeParty: cause,
      counts: excluded === undefined,
      exclusionReason: excluded ?? '',
      ...(more.weightPct === undefined ? {} : { weightPct: more.weightPct }),
      ...(more.proof === undefined ? {} : { causeProof: more.proof }),
      note: '',
    });
  }
  for (const { service, ref, title, start, end, announced, agreed } of MAINTENANCE) {
    await call('maintenance.create', {
      serviceId: need(services, service),
      ref,
      title,
      startAt: parseInstant(start),
      endAt: parseInstant(end),
      announcedAt: announced === null ? null : parseInstant(announced),
      agreed,
      note: '',
    });
  }
}

/** A window on the last Sunday of a month, proposed and not agreed: no month honours it. */
async function addSeries(call: SampleCall, { services }: Registry): Promise<void> {
  await call('maintenance.createSeries', {
    serviceId: need(services, 'WAN Frankfurt to Vienna'),
    ref: 'FT-PW-SER',
    title: 'Monthly line test',
    announcedAt: null,
    agreed: false,
    firstOn: '2026-03-01',
    until: '2026-09-30',
    rule: 'FREQ=MONTHLY;BYDAY=-1SU',
    startTime: '02:00',
    durationMin: 90,
    zone: 'Europe/Berlin',
    onGap: 'shift',
    endRule: 'exact',
  });
}

async function addMeasurements(call: SampleCall, slas: ReadonlyMap<string, SlaId>): Promise<void> {
  for (const { sla, ...values } of MEASUREMENTS) {
    await call('measurements.record', { ...values, slaId: need(slas, sla) });
  }
}

function markAsSample(file: string): void {
  const workspace = openWorkspace(file, { random: sampleSalts('mark') });
  try {
    const actor = { personId: null, ...SAMPLE_ACTOR };
    const info = {
      label: 'Mark as sample workspace',
      act: 'sample.mark',
      actor,
      at: SAMPLE_NOW_MS / 1000,
      final: true,
    };
    keepSampleForecasts(workspace, sampleIds('mark'));
    workspace.write(info, (db) => {
      setSetting(db, 'sample', true);
      setSetting(db, 'asOf', SAMPLE_NOW_MS / 1000);
    });
  } finally {
    workspace.close();
  }
}

/**
 * Creates the sample workspace at a path where nothing is yet, and leaves it closed.
 * @throws AppError WORKSPACE_EXISTS, WORKSPACE_PLACE_REFUSED.
 */
export async function buildSampleWorkspace(file: string, deps: Pick<ServiceDeps, 'versions' | 'jobs'>): Promise<void> {
  const refuse = () => Promise.reject(new AppError('UNKNOWN_CASE', 'The sample holds no sample.'));
  const services = joinServices({ ...deps, emit: () => undefined, random: sampleSalts('sample') }, refuse);
  const call = sampleCaller(services, sampleIds('sample'));
  try {
    await call('workspace.create', HOME, file);
    const registry = await addProviders(call);
    const slas = await addAgreements(call, registry);
    await addContractClocks(call);
    await addRegister(call, registry.services);
    await addEvents(call, registry);
    await addSeries(call, registry);
    await addMeasurements(call, slas);
    await addClaims(call, slas);
    await addDisputes(call, registry.services, slas);
    await addCapacity(call, registry.providers);
    await addPlanning(call);
    await addChain(call, registry.services);
    await addRoadmap(call, registry.providers);
    await addDeliveries(call, registry.providers);
    await addEstate(call, registry.providers);
    await addAdvice(call);
    await addPractices(call, registry.providers, registry.services, slas);
    await addAssurance(call, registry.providers, registry.services);
    await addFollowUps(call, registry.providers, slas);
    await call('workspace.close', {});
  } finally {
    if ((await call('workspace.state', {})) !== null) await call('workspace.close', {});
  }
  markAsSample(file);
}
