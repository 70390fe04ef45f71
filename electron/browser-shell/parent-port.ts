// Loaded before a child process's own code: gives it the parent port that Electron's utility processes have.
import { EventEmitter } from 'node:events';

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: object): void => void process.send?.(message),
});
process.on('message', (data) => port.emit('message', { data }));
// Without its parent a core has nobody to answer; the file is safe to leave at any moment.
process.on('disconnect', () => process.exit(1));
Object.defineProperty(process, 'parentPort', { value: port });
