// What the core asks of main, because only main can: the keychain of the operating system. Numbered, as calls are.
import type { CopyElsewhere, Keychain } from '#electron/services/deps.ts';
import type { Answer, Ask, KeychainAsk } from './port.ts';

/** Sends an ask with a number, and hands the answer with that number to whoever asked. */
export class PendingAsks {
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;

  add(send: (id: number) => void): Promise<Answer> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, resolve);
      send(this.#lastId);
    });
  }

  settle(id: number, answer: Answer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }
}

/** The keychain as the services see it, over whatever carries an ask. */
export function keychainOver(ask: (ask: KeychainAsk) => Promise<Answer>): Keychain {
  return {
    available: async () => (await ask({ what: 'keychainAvailable' })) !== null,
    seal: (text) => ask({ what: 'seal', text }),
    unseal: (sealed) => ask({ what: 'unseal', sealed }),
  };
}

/** Copying in a process that main starts and ends. */
export function copyOver(ask: (ask: Ask) => Promise<Answer>): CopyElsewhere {
  return (job) => ({
    done: ask({ what: 'copy', order: { ...job } }).then((answer) => {
      if (answer === '') return null;
      return answer ?? 'No other process could be started for the backup.';
    }),
    cancel: () => void ask({ what: 'cancelCopy' }),
  });
}
