import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/ipc/contract.ts';
import { FileToken, type Channel } from '#shared/ipc/define.ts';
import { ACCEPTED_PURPOSES, createFileTokens } from '#electron/main/file-tokens.ts';
import { createJobRunner } from '#electron/core/jobs/runner.ts';
import { createServices } from '#electron/services/index.ts';
import { readSource, sourceFiles } from '#test/harness/source-files.ts';
import { createShellHandlers } from '#electron/main/shell-handlers.ts';

const channels: Readonly<Record<string, Channel>> = contract;
const names = Object.keys(channels);

interface Found {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/** Zod's own description of a schema, by which one can walk into it. */
function defOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  return (schema as unknown as { def: z.core.$ZodTypes['_zod']['def'] }).def;
}

/** A schema and all inside it, each with its path. */
function parts(schema: z.core.$ZodType, path = ''): Found[] {
  const def = defOf(schema);
  const inner: Found[] = [];
  const add = (child: z.core.$ZodType, step = '') => inner.push(...parts(child, path + step));
  if (def.type === 'object') for (const [key, child] of Object.entries(def.shape)) add(child, `.${key}`);
  if (def.type === 'array') add(def.element, '[]');
  if (def.type === 'union') for (const option of def.options) add(option);
  if (def.type === 'record') add(def.valueType, '{}');
  if (def.type === 'tuple') for (const item of def.items) add(item, '[]');
  if ('innerType' in def) add(def.innerType);
  if (def.type === 'pipe') add(def.in);
  return [{ path, schema }, ...inner];
}

function looseObjects(schema: z.ZodType): string[] {
  return parts(schema)
    .filter(({ schema: part }) => {
      const def = defOf(part);
      return def.type === 'object' && (def.catchall === undefined || defOf(def.catchall).type !== 'never');
    })
    .map(({ path }) => path);
}

function tokenPaths(schema: z.ZodType): string[] {
  return parts(schema)
    .filter(({ schema: part }) => part === FileToken)
    .map(({ path }) => path);
}

describe('every channel of the contract', () => {
  test.each(names)('%s has a name of the form area.act', (name) => {
    expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
  });

  test.each(names)('%s takes an object and refuses fields it does not know, at any depth', (name) => {
    const input = channels[name]?.input ?? z.unknown();
    expect(input.safeParse(undefined).success).toBe(false);
    expect(input.safeParse('text').success).toBe(false);
    expect(looseObjects(input)).toEqual([]);
  });

  test.each(names)('%s may be called from the main window', (name) => {
    expect(channels[name]?.windows).toContain('main');
  });
});

describe('files', () => {
  test('come only as one token, named fileToken, at the top of an input, where the router looks', () => {
    const withTokens = names.filter((name) => tokenPaths(channels[name]?.input ?? z.unknown()).length > 0);
    expect(withTokens.filter((name) => tokenPaths(contract[name as never]['input']).join() !== '.fileToken')).toEqual(
      [],
    );
  });

  test('are taken by a channel only from the dialogs listed for it', () => {
    const taking = names.filter((name) => tokenPaths(channels[name]?.input ?? z.unknown()).length > 0);
    expect(Object.keys(ACCEPTED_PURPOSES).sort()).toEqual(taking.sort());
  });

  test('are never taken by main itself', () => {
    const shell = names.filter((name) => channels[name]?.kind === 'shell');
    expect(shell.filter((name) => tokenPaths(channels[name]?.input ?? z.unknown()).length > 0)).toEqual([]);
  });
});

test('main answers exactly the shell channels', () => {
  const unused = () => {
    throw new Error('not called here');
  };
  const handlers = createShellHandlers({
    dialogs: { pickFile: unused, pickSave: unused },
    tokens: createFileTokens(),
    preferences: { get: unused, set: unused, recentPaths: unused, addRecent: unused },
    onTheme: unused,
    onKeys: unused,
    about: { version: '1', shell: 'browser', engines: {} },
  });
  expect(Object.keys(handlers).sort()).toEqual(names.filter((name) => channels[name]?.kind === 'shell').sort());
});

describe('the core', () => {
  const coreNames = names.filter((name) => channels[name]?.kind !== 'shell');

  test('answers exactly its channels', () => {
    const jobs = createJobRunner({ newId: () => 'job', maxRunning: 1 });
    const versions = { app: '1', engine: '1', schema: '1', zoneDatabase: '1' };
    const { handlers } = createServices({ versions, jobs, emit: () => undefined });
    expect(Object.keys(handlers).sort()).toEqual(coreNames.sort());
  });
});

describe('a test', () => {
  const here = 'test/contract/ipc.test.ts';
  const tests = sourceFiles('test').filter((file) => /\.(test|spec)\.ts$/.test(file) && file !== here);
  const text = tests.map((file) => readSource(file)).join('\n');

  // Switched on by itself as soon as the services have their tests.
  const ready = tests.some((file) => file.startsWith('test/unit/services/'));
  const why = ready ? '' : ' (SKIPPED: test/unit/services is empty)';

  test.skipIf(!ready)(`names each channel of the contract${why}`, () => {
    expect(names.filter((name) => !text.includes(`'${name}'`))).toEqual([]);
  });
});
