// `quarterdeck calc <kind>`: the pure calculations over standard input.
import { runCalc } from './calc.ts';
import { requireOne, type Command } from './command.ts';

export const calcCommand: Command = {
  name: 'calc',
  summary: 'Compute one kind of figure: JSON Lines in, JSON Lines out',
  usage: 'KIND < cases.jsonl > results.jsonl',
  example: 'calc availability < cases.jsonl > results.jsonl',
  run: (args, { stdin, stdout, stderr }) => runCalc(requireOne(args, 'kind'), stdin, stdout, stderr),
};
