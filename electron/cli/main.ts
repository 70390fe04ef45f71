// Finds the command, runs it, and turns whatever goes wrong into one line and an exit status.
import { AppError, serializeError } from '#shared/errors.ts';
import { engineVersions } from '../core/versions.ts';
import { errorLine, UsageError, type CliIo, type ExitStatus } from './command.ts';
import { findCommand, helpText } from './commands.ts';

function report(error: unknown, name: string, debug: boolean, { stderr }: CliIo): ExitStatus {
  if (error instanceof UsageError) {
    stderr.write(`${errorLine(error)} See: quarterdeck ${name} --help\n`);
    return 2;
  }
  stderr.write(`${errorLine(error instanceof AppError ? error : serializeError(error))}\n`);
  if (debug && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
  return 1;
}

/** Takes out the options that every command understands. */
function commonOptions(argv: readonly string[]): {
  args: string[];
  debug: boolean;
  passphraseFile: string | undefined;
} {
  const args = argv.filter((arg) => arg !== '--debug');
  const at = args.indexOf('--passphrase-file');
  const [, passphraseFile] = at === -1 ? [] : args.splice(at, 2);
  return { args, debug: argv.includes('--debug'), passphraseFile };
}

/** Runs one call. Never rejects; standard output holds results only. */
export async function runCli(argv: readonly string[], streams: CliIo): Promise<ExitStatus> {
  const { args, debug, passphraseFile } = commonOptions(argv);
  const { stdin, stdout, stderr } = streams;
  const io: CliIo = { stdin, stdout, stderr, ...(passphraseFile === undefined ? {} : { passphraseFile }) };
  if (args[0] === '--version') {
    io.stdout.write(`${engineVersions().app}\n`);
    return 0;
  }
  if (args[0] === '--help' || args[0] === 'help') {
    io.stdout.write(helpText());
    return 0;
  }
  const found = findCommand(args);
  if (found === null) {
    const named = args.length === 0 ? 'no command was named' : `there is no command "${args.slice(0, 2).join(' ')}"`;
    io.stderr.write(`WRONG_CALL: ${named}. See: quarterdeck --help\n`);
    return 2;
  }
  const { command, rest } = found;
  if (rest.includes('--help')) {
    const more = command.details === undefined ? '' : `\n${command.details()}`;
    io.stdout.write(`Usage: quarterdeck ${command.name} ${command.usage}\n${command.summary}.\n${more}`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    return report(error, command.name, debug, io);
  }
}
