// `quarterdeck calc <kind>`: the pure calculations over standard input.
import { CALC_KINDS } from '#shared/calc/kinds.ts';
import { runCalc } from './calc.ts';
import { requireOne, type Command } from './command.ts';

/** Each kind with an input that it answers, one line that can be piped in. */
function kindsText(): string {
  const kinds = CALC_KINDS.map(
    ({ name, summary, example }) => `${name}: ${summary}\n  ${JSON.stringify({ id: 'example', input: example })}\n`,
  );
  return ['Kinds, each with a line that it answers:\n', ...kinds].join('\n');
}

export const calcCommand: Command = {
  name: 'calc',
  summary: 'Compute one kind of figure: JSON Lines in, JSON Lines out',
  usage: 'KIND < cases.jsonl > results.jsonl',
  example: 'calc availability < cases.jsonl > results.jsonl',
  details: kindsText,
  run: (args, { stdin, stdout, stderr }) => runCalc(requireOne(args, 'kind'), stdin, stdout, stderr),
};
