// `quarterdeck workspace create|info|check`. Info and check read only.
import { UsageError, readOptions, requireOne, requireOption, tableText, type Command } from './command.ts';
import { startRuntime, withWorkspace } from './runtime.ts';

export const workspaceCreate: Command = {
  name: 'workspace create',
  summary: 'Create an empty workspace',
  usage: 'FILE.qdk --organisation NAME --country CC --currency CUR --person NAME [--zone ZONE]',
  example:
    'workspace create reviews.qdk --organisation "Marlow & Finch" --country DE --currency EUR --person "Ida Berg"',
  async run(args, io) {
    const names = ['organisation', 'country', 'currency', 'person', 'zone'] as const;
    const { values, positionals } = readOptions(args, names);
    const file = requireOne(positionals, 'file');
    const country = requireOption(values, 'country');
    if (!/^[A-Z]{2}$/.test(country)) throw new UsageError('--country: expected two capital letters such as DE.');
    const organisation = {
      name: requireOption(values, 'organisation'),
      country,
      currency: requireOption(values, 'currency'),
    };
    const person = requireOption(values, 'person');
    const runtime = startRuntime(io);
    try {
      await runtime.call('workspace.create', { organisation, person, homeZone: values.zone ?? 'UTC' }, file);
      io.stdout.write(`${file}\n`);
    } finally {
      await runtime.close();
    }
    return 0;
  },
};

export const workspaceInfo: Command = {
  name: 'workspace info',
  summary: 'Say what a workspace holds; changes nothing',
  usage: 'FILE.qdk',
  example: 'workspace info reviews.qdk',
  async run(args, io) {
    const { values, positionals } = readOptions(args, ['workspace']);
    return withWorkspace(io, requireOne(positionals, 'workspace file', values.workspace), async (runtime) => {
      const state = await runtime.call('workspace.state', {});
      if (state === null) return 1;
      const { name, sample, encrypted, formatVersion, revision, savedAt, counts } = state;
      const saved = savedAt === null ? 'never' : new Date(savedAt * 1000).toISOString().replace('.000Z', 'Z');
      const facts: string[][] = [
        ['name', name],
        ['sample', sample ? 'yes' : 'no'],
        ['encrypted', encrypted ? 'yes' : 'no'],
        ['format', String(formatVersion)],
        ['revision', String(revision)],
        ['saved', saved],
        ...Object.entries(counts).map(([area, count]) => [area, String(count)]),
      ];
      io.stdout.write(tableText(facts));
      return 0;
    });
  },
};

export const workspaceCheck: Command = {
  name: 'workspace check',
  summary: 'Check structure, links and audit log of a workspace; changes nothing',
  usage: 'FILE.qdk',
  example: 'workspace check reviews.qdk',
  async run(args, io) {
    const { values, positionals } = readOptions(args, ['workspace']);
    return withWorkspace(io, requireOne(positionals, 'workspace file', values.workspace), async (runtime) => {
      const findings = await runtime.call('workspace.check', {});
      io.stdout.write(tableText(findings.map(({ check, ok, note }) => [ok ? 'ok' : 'FAILED', check, note])));
      return findings.every(({ ok }) => ok) ? 0 : 1;
    });
  },
};
