// Entry of the core process: owns the one database connection and serves main over the parent port.
import { hostCore, type ParentPort } from './host.ts';
import { createLocalCore } from './local-core.ts';

const port = process.parentPort as unknown as ParentPort;

hostCore(
  port,
  (outlets) => {
    process.on('uncaughtException', (error) => outlets.onUnexpected('core', error));
    process.on('unhandledRejection', (error) => outlets.onUnexpected('core', error));
    return createLocalCore(outlets);
  },
  () => process.exit(0),
);
