// npm run bench: this program beside its alternatives, with the budgets, in one run. The window is built before.
import { run } from './run.ts';

const built = await run('node', ['build/build.ts', 'renderer', 'preload']);
process.exit(built === 0 ? await run('node', ['test/bench/index.ts', ...process.argv.slice(2)]) : built);
