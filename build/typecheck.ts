// Type-checks every folder under its own tsconfig, so that each sees only the environment it may use.
import { run } from './run.ts';

const PROJECTS = ['shared', 'db', 'electron', 'electron/preload', 'renderer', 'build', 'test'];

let failed = false;
for (const project of PROJECTS) {
  if ((await run('tsc', ['-p', project])) !== 0) {
    console.error(`typecheck: ${project} has errors`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
