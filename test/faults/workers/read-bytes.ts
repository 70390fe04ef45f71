// Run as a process of its own: reads the file named on the command line as plain bytes, as a virus scanner or a backup
// program does, closes it again, and prints how many bytes there were.
import fs from 'node:fs';

console.log(fs.readFileSync(process.argv[2] ?? '').length);
