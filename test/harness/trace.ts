// Runs a command under strace and reads from its trace which addresses of the internet protocols it turned to.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const CALLS = 'connect,sendto,sendmsg,sendmmsg';
/** Follow all children; say of each socket what it is. */
const FLAGS = ['-f', '-yy', '--seccomp-bpf', '-qq', '-e', `trace=${CALLS}`, '-e', 'signal=none'];

/** Why nothing can be traced here; empty when it can. */
export const TRACE_MISSING = ((): string => {
  if (process.platform !== 'linux') return 'strace is for Linux';
  const { error, status } = spawnSync('strace', [...FLAGS, '-o', '/dev/null', 'true'], { stdio: 'ignore' });
  if (error !== undefined) return 'strace is not installed';
  return status === 0 ? '' : 'strace is not allowed here';
})();

export function traced(file: string, command: string, args: readonly string[]): [command: string, args: string[]] {
  return ['strace', [...FLAGS, '-o', file, command, ...args]];
}

export interface Attempt {
  readonly call: string;
  /** As strace names it: TCP, UDP, TCPv6, UDPv6. */
  readonly socket: string;
  readonly address: string;
}

const LINE = /\b(connect|sendto|sendmsg|sendmmsg)\(\d+<([A-Za-z]+\d?)/;
const ADDRESS = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Every attempt to reach something by an internet address, in the order of the trace. */
export function attempts(trace: string): Attempt[] {
  return trace.split('\n').flatMap((line) => {
    const [, call = 'unknown call', socket = 'unknown socket'] = LINE.exec(line) ?? [];
    return [...line.matchAll(ADDRESS)].map(([, four, six]) => ({ call, socket, address: four ?? six ?? '' }));
  });
}

export function readAttempts(file: string): Attempt[] {
  return attempts(readFileSync(file, 'utf8'));
}

export function isLoopback({ address }: Attempt): boolean {
  return LOOPBACK.test(address);
}
