// What the core may ask of main, and who answers it.
import type { Answer, Ask, KeychainAsk } from '../core/port.ts';
import type { CopyProcess } from './copy-process.ts';

export interface AnswersDeps {
  readonly keychain: (ask: KeychainAsk) => Promise<Answer>;
  readonly copy: CopyProcess;
}

export function createAnswers({ keychain, copy }: AnswersDeps): (ask: Ask) => Promise<Answer> {
  return async (ask) => {
    if (ask.what === 'copy') return copy.run(ask.order);
    if (ask.what !== 'cancelCopy') return keychain(ask);
    copy.cancel();
    return null;
  };
}
