// A second opinion by a tool that is not installed with the project: at every run it asks two servers for news, it falls
// over when they do not answer in the way it expects, and it brings some 400 packages of 2021 with it. Where it is at
// hand (QUARTERDECK_ELECTRONEGATIVITY names its program), it may say nothing beyond the reasons listed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutNetwork } from '#test/harness/no-network.ts';
import { ROOT } from '#test/harness/source-files.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';
import { REASONS } from './electronegativity-reasons.ts';

const tool = process.env['QUARTERDECK_ELECTRONEGATIVITY'];
const built = existsSync(path.join(ROOT, 'build/out/main/index.js'));
const missing =
  tool === undefined ? 'QUARTERDECK_ELECTRONEGATIVITY names no program' : built ? '' : 'main is not built';
const why = missing === '' ? '' : ` (SKIPPED: ${missing})`;
const folder = temporaryFolder();
const electron = readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8');
const { version } = JSON.parse(electron) as { version: string };

/** Its requests fail here in a way that it does not catch; what counts is whether it writes a result. */
const CARRY_ON = ['--import', `data:text/javascript,process.on('uncaughtException',()=>{})`];

function issues(part: string): string[] {
  const output = path.join(folder, `${part}.csv`);
  const asked = ['-e', version, '-r', '-i', path.join(ROOT, 'build/out', part), '-o', output];
  const { stderr } = spawnSync(...withoutNetwork(process.execPath, [...CARRY_ON, tool ?? '', ...asked]), {
    encoding: 'utf8',
  });
  if (!existsSync(output)) throw new Error(`electronegativity gave no result for ${part}\n${stderr}`);
  const [, ...lines] = readFileSync(output, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(',')[0] ?? '').filter((issue) => issue.endsWith('_CHECK'));
}

describe.skipIf(missing !== '')(`electronegativity${why}`, () => {
  test.each(['main', 'preload', 'renderer'] as const)('has no remark on %s without a named reason', (part) => {
    const known = REASONS.filter((reason) => reason.part === part).map(({ issue }) => issue);
    const said = issues(part);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((issue) => !known.includes(issue))).toEqual([]);
  });
});

test('each reason names the test that stands for it', () => {
  const named = REASONS.map(({ because }) => /test\/security\/[\w-]+\.test\.ts/.exec(because)?.[0] ?? because);
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});
