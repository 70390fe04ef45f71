// `npm run package`: builds everything and the installable program for this system. Needs Electron's binary, and on first
// use the installers' own tools, both from outside the package registry; says so where they cannot be had.
import { build } from 'electron-builder';
import configuration from './electron-builder.ts';
import { ELECTRON_FOLDER, findElectron } from './electron-binary.ts';
import { requirePinnedNode } from './node-version.ts';
import { ROOT, run } from './run.ts';

requirePinnedNode();
const built = await run('node', ['build/build.ts']);
if (built !== 0) process.exit(built);
if ((await findElectron()) === undefined) {
  console.error(
    'No package was made: the Electron binary could not be had. What goes into it is in build/out, and the archive itself is proved by test/packaging.',
  );
  process.exit(1);
}
try {
  const made = await build({ projectDir: ROOT, config: { ...configuration, electronDist: ELECTRON_FOLDER } });
  console.log(made.map((file) => `made ${file}`).join('\n'));
} catch (error) {
  console.error('No package was made. Unpacked, the program may be in build/release all the same.', error);
  process.exit(1);
}
