import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '#db/open-workspace.ts';
import { caught } from '#test/harness/caught.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';
import { copyRefusal, fullByDisk, fullByPages, onSmallDisk, smallDiskMissing } from './disk-full.ts';
import { addRecords } from './sample.ts';

const folder = temporaryFolder();
const missing = smallDiskMissing(folder);
const because = missing === null ? '' : ` (not tried: ${missing})`;

test.each([true, false])(
  'a full disk refuses the step by name, keeps the others and goes on later, encrypted: %s',
  (encrypted) => {
    const figure = fullByPages(encrypted, 6, folder);
    expect(figure).toMatchObject({ rounds: 6, lost: 0, corrupt: 0, notes: [] });
    expect(figure.acknowledged).toBeGreaterThan(6);
  },
);

test.skipIf(missing !== null)(
  `a real disk that is full: closed and opened while full, used again with space${because}`,
  () => {
    expect(fullByDisk(true, folder)).toMatchObject({ lost: 0, corrupt: 0, notes: [] });
    expect(fullByDisk(false, folder)).toMatchObject({ lost: 0, corrupt: 0, notes: [] });
  },
);

test.skipIf(missing !== null)(`a copy to a full disk leaves no file and harms no workspace${because}`, () => {
  const workspace = createWorkspace(path.join(folder, 'copied.qdk'));
  addRecords(workspace, 2000);
  onSmallDisk(folder, 512, (place) => {
    expect(copyRefusal(workspace, path.join(place, 'copy.qdk'))).toBeNull();
    expect(fs.readdirSync(place)).toEqual([]);
  });
  workspace.copyTo(path.join(folder, 'copy.qdk'));
  expect(workspace.check().filter(({ ok }) => !ok)).toEqual([]);
  workspace.close();
});

test('a copy into a folder that is not there is refused and leaves nothing', () => {
  const workspace = createWorkspace(path.join(folder, 'nowhere.qdk'));
  expect(() => workspace.copyTo(path.join(folder, 'no-such-folder', 'copy.qdk'))).toThrow(/ENOENT/);
  workspace.close();
  expect(caught(() => workspace.copyTo(path.join(folder, 'closed.qdk'))).code).toBe('WORKSPACE_CLOSED');
});
