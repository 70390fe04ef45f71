// Run as a process of its own: uses the core as the windows do until it is killed, and acknowledges each act on standard
// output once it is done. Arguments: file, `write` or `import`.
import fs from 'node:fs';
import { createLocalCore } from '#electron/core/local-core.ts';
import type { CoreChannelName, InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { ProviderId, ServiceId } from '#shared/ids.ts';
import { IMPORT_ROWS } from '../import-size.ts';

const [file = '', what = 'write'] = process.argv.slice(2);
const core = createLocalCore({
  emit: () => {},
  onUnexpected: (channel, error) => fs.writeSync(2, `${channel}: ${String(error)}\n`),
});

type Input<Name extends CoreChannelName> = Omit<InputOf<Name>, 'fileToken'>;

async function call<Name extends CoreChannelName>(
  name: Name,
  input: Input<Name>,
  filePath?: string,
): Promise<OutputOf<Name>> {
  const context = { actor: { osUser: 'child' }, windowRole: 'main' } as const;
  const reply = await core.call(name, input, filePath === undefined ? context : { ...context, filePath });
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value as OutputOf<Name>;
}

async function acknowledge(more: object = {}): Promise<void> {
  const state = await call('workspace.state', {});
  fs.writeSync(1, `${JSON.stringify({ revision: state?.revision ?? 0, ...more })}\n`);
}

// Two identifiers: a provider with one of them would be half a step.
function addProvider(name: string): Promise<OutputOf<'providers.create'>> {
  const identifier = { id: null, type: 'VAT', country: 'DE', validTo: null } as const;
  return call('providers.create', {
    legalName: name,
    shortName: '',
    country: 'DE',
    lifecycle: 'active',
    parentId: null,
    ownerId: null,
    note: 'n'.repeat(500),
    identifiers: [
      { ...identifier, value: `${name} 1` },
      { ...identifier, value: `${name} 2` },
    ],
    contacts: [],
  });
}

async function prepare(): Promise<ServiceId> {
  if (fs.existsSync(file)) {
    await call('workspace.open', {}, file);
    const [service] = await call('services.list', { providerId: null });
    if (service === undefined) throw new Error('the workspace has no service');
    return service.id;
  }
  const organisation = { name: 'Marlow', country: 'DE', currency: 'EUR' };
  await call('workspace.create', { organisation, person: 'Ida Berg', homeZone: 'UTC' }, file);
  const provider = await addProvider('Helios');
  return (await addService(provider.id)).id;
}

function addService(providerId: ProviderId): Promise<OutputOf<'services.create'>> {
  return call('services.create', { providerId, name: 'Hosting', ictServiceType: null, description: '', ownerId: null });
}

function incidentInput(serviceId: ServiceId, externalId: string): Input<'incidents.create'> {
  return {
    serviceId,
    source: 'by hand',
    externalId,
    title: 'Login fails',
    severity: 'major',
    startAt: 1_785_500_000,
    endAt: 1_785_503_600,
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
  };
}

async function writeForEver(serviceId: ServiceId): Promise<void> {
  for (let index = 0; ; index += 1) {
    const mark = `${process.pid}-${index}`;
    const provider = await addProvider(`Provider ${mark}`);
    await acknowledge({ provider: provider.id });
    const service = await addService(provider.id);
    await acknowledge({ service: service.id });
    const input = incidentInput(serviceId, mark);
    const incident = await call('incidents.create', input);
    await acknowledge({ incident: incident.id });
    await call('incidents.update', { ...input, id: incident.id, rev: incident.rev, note: 'Seen by us as well' });
    await acknowledge();
    await call('history.undo', {});
    await acknowledge();
  }
}

async function importForEver(serviceId: ServiceId): Promise<void> {
  for (let index = 0; ; index += 1) {
    const rows = Array.from(
      { length: IMPORT_ROWS },
      (_, row) =>
        `${process.pid}-${index}-${row},Storage ${process.pid} slow ${index}-${row},2026-08-01T10:00:00Z,2026-08-01T10:${10 + (row % 50)}:00Z`,
    );
    const csv = `${file}.csv`;
    fs.writeFileSync(csv, ['id,title,start,end', ...rows].join('\n'));
    const staged = await call('imports.start', {}, csv);
    await call('imports.check', { id: staged.id, mapping: { ...staged.mapping, serviceId } });
    await call('imports.apply', { id: staged.id });
    await acknowledge();
    if (index % 2 === 1) {
      await call('history.undo', {});
      await acknowledge();
    }
  }
}

const serviceId = await prepare();
await acknowledge();
await (what === 'import' ? importForEver(serviceId) : writeForEver(serviceId));
