// Encrypted workspaces from the command line: a passphrase from a file or typed unseen, and a clear word without either.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPassphrase } from '#electron/cli/passphrase.ts';
import { servicesUnderTest } from '#test/harness/services.ts';

const ENTRY = path.resolve(import.meta.dirname, '../../../electron/cli/index.ts');
const PASSPHRASE = 'correct horse battery';
const { call, file, restart } = servicesUnderTest();

function info(...more: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    const args = [ENTRY, 'workspace', 'info', file('locked.qdk'), ...more];
    const child = execFile(process.execPath, args, { encoding: 'utf8' }, (_error, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
    child.stdin?.end();
  });
}

beforeAll(async () => {
  const organisation = { name: 'Marlow', country: 'DE', currency: 'EUR' };
  await call('workspace.create', { organisation, person: 'Ida Berg', homeZone: 'UTC' }, file('locked.qdk'));
  await call('keys.encrypt', { passphrase: PASSPHRASE });
  restart();
});

describe('an encrypted workspace on the command line', () => {
  test('opens with the passphrase in the first line of a file', async () => {
    writeFileSync(file('pass.txt'), `${PASSPHRASE}\nsecond line\n`);
    const { stdout, stderr } = await info('--passphrase-file', file('pass.txt'));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^encrypted +yes$/m);
  });

  test('stays closed without a file and without a terminal, with a wrong passphrase, and with a file that is not there', async () => {
    writeFileSync(file('wrong.txt'), 'incorrect\n');
    expect((await info()).stderr).toMatch(/^KEY_NEEDED: locked\.qdk is encrypted\. .*--passphrase-file FILE\.\n$/);
    expect((await info('--passphrase-file', file('wrong.txt'))).stderr).toMatch(/^PASSPHRASE_WRONG: /);
    expect((await info('--passphrase-file', file('gone.txt'))).stderr).toMatch(/^PASSPHRASE_FILE_UNREADABLE: /);
  });
});

describe('a passphrase typed on a terminal', () => {
  function terminal() {
    const modes: boolean[] = [];
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => modes.push(on) });
    let shown = '';
    const stderr = new Writable({
      write(chunk: Buffer, _encoding, done) {
        shown += chunk.toString();
        done();
      },
    });
    return { stdin, stderr, stdout: stderr, modes, shown: () => shown };
  }

  test('is read key by key, can be corrected, and is never shown', async () => {
    const given = terminal();
    const asked = askPassphrase(given, 'locked.qdk');
    given.stdin.write('sesamX\u007fe\r');
    expect(await asked).toBe('sesame');
    expect(given.shown()).toBe('Passphrase of locked.qdk: \n');
    expect(given.modes).toEqual([true, false]);
  });

  test('is given up with Ctrl+C', async () => {
    const given = terminal();
    const asked = askPassphrase(given, 'locked.qdk');
    given.stdin.write('ses\u0003');
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(given.modes).toEqual([true, false]);
  });
});
