// `quarterdeck import incidents`: the same four steps as on screen, with good rows imported and the others named.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { ServiceId } from '#shared/ids.ts';
import { INCIDENT_FIELDS, Mapping, ROW_STATES, type ImportState } from '#shared/imports/model.ts';
import { readOptions, requireOne, requireOption, tableText, type Command } from './command.ts';
import { withWorkspace, type Runtime } from './runtime.ts';

const PAGE = 500;
const PartialMapping = Mapping.omit({ serviceId: true, columns: true })
  .partial()
  .extend({ columns: z.partialRecord(z.enum(INCIDENT_FIELDS), z.string().nullable()).optional() });

async function serviceByName(runtime: Runtime, name: string): Promise<ServiceId> {
  const services = await runtime.call('services.list', { providerId: null });
  const found = services.filter((service) => service.name.toLowerCase() === name.toLowerCase());
  const [service] = found;
  if (found.length === 1 && service !== undefined) return service.id;
  const names = services.map((entry) => `"${entry.name}"`).join(', ');
  throw new AppError(
    'SERVICE_NOT_FOUND',
    found.length === 0
      ? `There is no service "${name}". Services: ${names || 'none'}.`
      : `${found.length} services are called "${name}". Rename one of them first.`,
  );
}

async function readMapping(file: string | undefined): Promise<ReturnType<typeof PartialMapping.parse>> {
  if (file === undefined) return {};
  const refuse = (why: string) => new AppError('INVALID_MAPPING', `${file}: ${why}`);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw refuse('expected a JSON file with the fields of a mapping.');
  }
  const parsed = PartialMapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a mapping'}`);
}

/** Every row that was not imported and needs a person, with its reason. */
async function* leftOut(runtime: Runtime, id: ImportState['id']): AsyncGenerator<string> {
  for (const state of ['bad', 'question'] as const) {
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await runtime.call('imports.rows', { id, state, offset, limit: PAGE });
      for (const { row, reason } of rows) yield `row ${row}: ${state}: ${reason}\n`;
      if (rows.length < PAGE) break;
    }
  }
}

interface Wanted {
  readonly serviceId: ServiceId;
  readonly source: string | undefined;
  readonly zone: string | undefined;
  readonly mapping: Awaited<ReturnType<typeof readMapping>>;
}

function mappingOf(suggested: Mapping, { serviceId, source, zone, mapping }: Wanted): Mapping {
  const given = Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined));
  return {
    ...suggested,
    ...given,
    columns: { ...suggested.columns, ...mapping.columns },
    serviceId,
    source: source ?? mapping.source ?? suggested.source,
    zone: zone ?? mapping.zone ?? suggested.zone,
  };
}

async function importFile(runtime: Runtime, file: string, wanted: Wanted) {
  const staged = await runtime.call('imports.start', {}, file);
  try {
    const checked = await runtime.call('imports.check', { id: staged.id, mapping: mappingOf(staged.mapping, wanted) });
    const problems: string[] = [];
    for await (const line of leftOut(runtime, staged.id)) problems.push(line);
    const applied = checked.selected === 0 ? null : await runtime.call('imports.apply', { id: staged.id });
    return { checked, problems, applied };
  } finally {
    await runtime.call('imports.discard', { id: staged.id });
  }
}

export const importIncidents: Command = {
  name: 'import incidents',
  summary: 'Import a file of incidents; the same file twice changes nothing',
  usage: 'FILE --workspace FILE.qdk --service NAME [--zone ZONE] [--source NAME] [--mapping FILE.json]',
  example: 'import incidents status.csv --workspace reviews.qdk --service "Development platform" --zone Europe/Berlin',
  async run(args, io) {
    const { values, positionals } = readOptions(args, ['workspace', 'service', 'zone', 'source', 'mapping']);
    const file = requireOne(positionals, 'file');
    const service = requireOption(values, 'service');
    const workspace = requireOption(values, 'workspace');
    const mapping = await readMapping(values.mapping);
    return withWorkspace(io, workspace, async (runtime) => {
      const serviceId = await serviceByName(runtime, service);
      const wanted = { serviceId, source: values.source, zone: values.zone, mapping };
      const { checked, problems, applied } = await importFile(runtime, file, wanted);
      io.stdout.write(tableText(ROW_STATES.map((state) => [state, String(checked.counts[state])])));
      io.stdout.write(`${applied === null ? 'Nothing new to import' : applied.label}\n`);
      for (const line of problems) io.stderr.write(line);
      return problems.length === 0 ? 0 : 1;
    });
  },
};
