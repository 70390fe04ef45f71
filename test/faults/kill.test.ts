import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#test/harness/workspace.ts';
import { KILL_KINDS, killRounds } from './kill.ts';

const folder = temporaryFolder();
const ROUNDS = 5;

test.concurrent.each(KILL_KINDS)(
  '$fault: after each of five kills nothing acknowledged is lost and nothing is half there',
  async (kind) => {
    const place = path.join(folder, kind.fault.replaceAll(/\W/g, '-'));
    fs.mkdirSync(place);
    const figure = await killRounds(kind, ROUNDS, place);
    expect(figure).toMatchObject({ rounds: ROUNDS, lost: 0, corrupt: 0, notes: [] });
    expect(figure.acknowledged).toBeGreaterThan(0);
  },
);
