// `quarterdeck export calendar` over the sample: the day of sending a notice, with its reminders, in a file others can read.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { exportCalendar } from '#electron/cli/export-calendar.ts';
import { startRuntime } from '#electron/cli/runtime.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';

const folder = temporaryFolder();

test('writes the days of the workspace and says how many', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const io = { stdin: process.stdin, stdout: sink, stderr: sink };
  const file = path.join(folder, 'sample.qdk');
  const runtime = startRuntime(io);
  await runtime.call('workspace.createSample', {}, file);
  await runtime.close();
  const out = path.join(folder, 'deadlines.ics');
  expect(await exportCalendar.run(['--workspace', file, '--out', out], io)).toBe(0);
  const text = await readFile(out, 'utf8');
  const days = text.match(/BEGIN:VEVENT/g)?.length ?? 0;
  expect(lines.join('')).toContain(`${days} days`);
  expect(text).toContain('SUMMARY:Send notice: FT-WAN-2024-02\\, Wide area network');
  await expect(exportCalendar.run(['--workspace', file], io)).rejects.toThrow('--out is missing');
});
