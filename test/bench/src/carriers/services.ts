import type { Stack } from '../../../../tools/up/src/index.js';
import { throughput } from '../measure.js';
import type { Psychologist } from '../referrals.js';
import { carrierNames, type Carrier } from './carrier.js';

/** The whole house as people use it: a submission over HTTP to the school's service, and the police's service that registers it. */
export function services(stack: Stack, psychologist: Psychologist, parallel: number, atMost: number): Carrier {
  const police = (): number => {
    const { pid } = stack.service('police');
    if (pid === undefined) throw new Error('the police has ended');
    return pid;
  };
  return {
    name: carrierNames.services,
    atMost,
    urls: { school: stack.database('school').migrator, police: stack.database('police').migrator },
    prepare: async (count) => {
      const drafts: string[] = [];
      const keys = Array.from({ length: count }, () => `carried-${crypto.randomUUID()}`);
      await throughput(keys, parallel, async (key) => void drafts.push(await psychologist.draft(key)));
      return drafts;
    },
    send: (id) => psychologist.submit(id),
    receive: () => Promise.resolve(void process.kill(police(), 'SIGCONT')),
    rest: () => Promise.resolve(void process.kill(police(), 'SIGSTOP')),
    close: () => Promise.resolve(void process.kill(police(), 'SIGCONT')),
  };
}
