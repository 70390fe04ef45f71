// `quarterdeck import incidents`: the same four steps as on screen, with good rows imported and the others named.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { ServiceId } from '#shared/ids.ts';
import { INCIDENT_FIELDS, Mapping, ROW_STATES, type ImportState } from '#shared/imports/model.ts';
import { ENCODINGS, Reading } from '#shared/imports/reading.ts';
import {
  readOptions,
  requireOne,
  requireOption,
  showProgress,
  tableText,
  UsageError,
  type Command,
} from './command.ts';
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

const ReadingOptions = Reading.extend({
  encoding: Reading.shape.encoding.unwrap(),
  separator: Reading.shape.separator.unwrap(),
  sheet: z.string(),
}).partial();
type ReadingOptions = z.infer<typeof ReadingOptions>;

/** `tab` stands for the character that is hard to type. */
function readingOptions(values: Partial<Record<'encoding' | 'separator' | 'sheet', string>>): ReadingOptions {
  const { encoding, separator, sheet } = values;
  const parsed = ReadingOptions.safeParse({
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator: separator === 'tab' ? '\t' : separator }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`--${String(issue?.path[0])}: expected one of ${ENCODINGS.join(', ')}, or of , ; | tab.`);
}

interface Wanted {
  readonly serviceId: ServiceId;
  readonly source: string | undefined;
  readonly zone: string | undefined;
  readonly mapping: Awaited<ReturnType<typeof readMapping>>;
  readonly reading: ReadingOptions;
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

/** What is not named is read as the file itself proves it, and refused where only a person can tell. */
async function stageFile(runtime: Runtime, file: string, wanted: ReadingOptions): Promise<ImportState> {
  if (Object.keys(wanted).length === 0) return runtime.call('imports.start', {}, file);
  const { id, preview } = await runtime.call('imports.look', {}, file);
  const { encoding, separator, sheet } = preview.reading;
  const reading = {
    encoding: wanted.encoding ?? encoding,
    separator: wanted.separator ?? separator,
    sheet: wanted.sheet ?? sheet,
  };
  return runtime.call('imports.read', { id, reading });
}

async function importFile(runtime: Runtime, file: string, wanted: Wanted) {
  const staged = await stageFile(runtime, file, wanted.reading);
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
  usage:
    'FILE --workspace FILE.qdk --service NAME [--zone ZONE] [--source NAME] [--mapping FILE.json] [--encoding NAME] [--separator SIGN|tab] [--sheet NAME]',
  example: 'import incidents status.csv --workspace reviews.qdk --service "Development platform" --zone Europe/Berlin',
  async run(args, io) {
    const { values, positionals } = readOptions(args, [
      'workspace',
      'service',
      'zone',
      'source',
      'mapping',
      'encoding',
      'separator',
      'sheet',
    ]);
    const reading = readingOptions(values);
    const file = requireOne(positionals, 'file');
    const service = requireOption(values, 'service');
    const workspace = requireOption(values, 'workspace');
    const mapping = await readMapping(values.mapping);
    return withWorkspace(io, workspace, async (runtime) => {
      const serviceId = await serviceByName(runtime, service);
      const wanted = { serviceId, source: values.source, zone: values.zone, mapping, reading };
      const { checked, problems, applied } = await importFile(runtime, file, wanted);
      showProgress(io, '');
      io.stdout.write(tableText(ROW_STATES.map((state) => [state, String(checked.counts[state])])));
      io.stdout.write(`${applied === null ? 'Nothing new to import' : applied.label}\n`);
      for (const line of problems) io.stderr.write(line);
      return problems.length === 0 ? 0 : 1;
    });
  },
};
