// A workspace with one provider, one contract, one service and one service level, for tests of services.
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { SlaInput } from '#shared/ipc/contracts.ts';
import type { ServicesUnderTest } from './services.ts';

export interface SlaCase {
  readonly provider: OutputOf<'providers.create'>;
  readonly service: OutputOf<'services.create'>;
  readonly contract: OutputOf<'contracts.create'>;
  readonly sla: OutputOf<'slas.create'>;
}

const VERSION: SlaInput['metricVersions'][number] = {
  id: null,
  validFrom: '2020-01-01',
  targetPct: '99.9',
  zone: 'UTC',
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintenanceCapSec: null,
  maintenanceNoticeSec: 0,
  maintenanceDenominator: 'full',
  rounding: null,
  clause: '4.2',
  dataSource: 'status page',
  note: '',
};

/** `userText` stands wherever a person supplies text. */
export async function slaCase(
  { call, file }: ServicesUnderTest,
  workspace: string,
  userText = 'Helios',
): Promise<SlaCase> {
  const organisation = { name: 'Marlow', country: 'DE', currency: 'EUR' };
  await call('workspace.create', { organisation, person: 'Ida Berg', homeZone: 'Europe/Berlin' }, file(workspace));
  const provider = await call('providers.create', {
    legalName: userText,
    shortName: userText,
    country: 'DE',
    lifecycle: 'active',
    parentId: null,
    ownerId: null,
    note: userText,
    identifiers: [],
    contacts: [],
  });
  const service = await call('services.create', {
    providerId: provider.id,
    name: userText,
    ictServiceType: null,
    description: userText,
    ownerId: null,
  });
  const contract = await call('contracts.create', {
    providerId: provider.id,
    organisationId: null,
    ref: userText,
    title: userText,
    effectiveOn: '2020-01-01',
    initialMonths: 36,
    renewalMode: 'tacit',
    renewalMonths: 12,
    notice: { amount: 3, unit: 'months' },
    endedOn: null,
    zone: 'Europe/Berlin',
    governingLaw: null,
    annualCost: null,
    noticeForm: userText,
    note: userText,
  });
  const sla = await call('slas.create', {
    contractId: contract.id,
    serviceId: service.id,
    name: userText,
    metricVersions: [{ ...VERSION, clause: userText, dataSource: userText, note: userText }],
    creditSchedules: [
      {
        id: null,
        validFrom: '2020-01-01',
        monthlyFee: { minor: '100000', currency: 'EUR' },
        capPct: null,
        clause: userText,
        bands: [{ ge: null, gt: null, le: null, lt: '99.9', creditPct: '10' }],
      },
    ],
  });
  return { provider, service, contract, sla };
}
