// Runs a command in a network of its own that has the loopback address and no way out, where the machine allows that.
import { spawnSync } from 'node:child_process';

/** Brings the loopback address up, then becomes the command. */
const ENTER = ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const;

function allowed(flags: readonly string[]): boolean {
  return spawnSync('unshare', [...flags, ...ENTER, 'true'], { stdio: 'ignore' }).status === 0;
}

/** Who is not root may have such a network only as root of a user namespace of their own. */
const FLAGS = [[], ['--user', '--map-root-user']].find((flags) => process.platform === 'linux' && allowed(flags));

/** Why there is no such network here; empty when there is one. */
export const NO_NETWORK_MISSING = FLAGS === undefined ? 'unshare --net is not allowed here' : '';

/** The command and its arguments, put behind the door where there is one and left as they are where there is not. */
export function withoutNetwork(command: string, args: readonly string[]): [command: string, args: string[]] {
  return FLAGS === undefined ? [command, [...args]] : ['unshare', [...FLAGS, ...ENTER, command, ...args]];
}
