// npm run test:tools: external programs judge freshly made files. Needs them installed; says loudly which are not.
import { run } from './run.ts';

process.exit(await run('node', ['test/tools/index.ts', ...process.argv.slice(2)]));
