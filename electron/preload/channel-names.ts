// The contract's names without its schemas: the build runs this file and bundles the list it yields.
import { contract } from '#shared/ipc/contract.ts';

export const CHANNEL_NAMES: readonly string[] = Object.keys(contract);
