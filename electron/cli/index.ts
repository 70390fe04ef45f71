// `npm run --silent quarterdeck -- COMMAND`. Checks the Node version before it loads anything else.
import process from 'node:process';

const MIN_NODE = 24;
const [major = '0'] = process.versions.node.split('.');

if (Number(major) < MIN_NODE) {
  process.stderr.write(
    `NODE_TOO_OLD: Quarterdeck needs Node ${MIN_NODE} and this is ${process.versions.node}. Run it through npm: npm run --silent quarterdeck -- --help\n`,
  );
  process.exitCode = 1;
} else {
  // A reader that goes away (`| head`) ends the work; there is nobody left to tell.
  process.stdout.on('error', () => process.exit(1));
  const { runCli } = await import('./main.ts');
  process.exitCode = await runCli(process.argv.slice(2), process);
}
