// npm run faults: what kills, power cuts, flipped bits and full disks do to a workspace, as a table. --nightly: all rounds.
import { run } from './run.ts';

process.exit(await run('node', ['test/faults/index.ts', ...process.argv.slice(2)]));
