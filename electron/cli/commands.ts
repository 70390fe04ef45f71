// Every command, once: help, the dispatcher and its test read this list.
import { calcCommand } from './calc-command.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { exportCalendar } from './export-calendar.ts';
import { importIncidents } from './import-incidents.ts';
import { reportCapacity } from './report-capacity.ts';
import { reportSla } from './report-sla.ts';
import { slaMonths } from './sla-months.ts';
import { workspaceCheck, workspaceCreate, workspaceInfo } from './workspace-commands.ts';

export const COMMANDS: readonly Command[] = [
  calcCommand,
  demo,
  exportCalendar,
  importIncidents,
  reportCapacity,
  reportSla,
  slaMonths,
  workspaceCheck,
  workspaceCreate,
  workspaceInfo,
];

const CALL = 'npm run --silent quarterdeck --';

export function helpText(): string {
  const entries = COMMANDS.map(
    ({ name, usage, summary, example }) => `  ${name} ${usage}\n      ${summary}.\n      Example: ${CALL} ${example}\n`,
  );
  return [
    `Usage: ${CALL} COMMAND [OPTIONS]\n\nCommands:\n`,
    entries.join('\n'),
    '\nOptions of every command:\n',
    '  --help     This text, or the usage of one command\n',
    '  --version  The version\n',
    '  --debug    Shows where an unexpected error came from\n',
    '  --passphrase-file FILE\n',
    '             Holds the passphrase of an encrypted workspace in its first line.\n',
    '             Without it a terminal is asked, and shows nothing of what is typed\n',
    '\nResults go to standard output, errors to standard error as "CODE: sentence".\n',
    'Exit status: 0 done, 1 something could not be done or answered, 2 the call itself is wrong.\n',
  ].join('');
}

/** The command that the first words name, and what follows them. */
export function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } | null {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command !== undefined) return { command, rest: args.slice(words) };
  }
  return null;
}
