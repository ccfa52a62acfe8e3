import { Counter, type Registry } from 'prom-client';

/** Counts how sign-ins end; nothing of who tried. */
export class SignInMetrics {
  private readonly signIns: Counter<'result'>;

  constructor(registry: Registry) {
    this.signIns = new Counter({
      name: 'sign_ins_total',
      help: 'Sign-ins by how they ended.',
      labelNames: ['result'],
      registers: [registry],
    });
  }

  count(
    result:
      | 'signed-in'
      | 'missing'
      | 'wrong'
      | 'wait'
      | 'busy'
      | 'wrong-code'
      | 'passkey'
      | `outside-${'away' | 'refused' | 'cancelled' | 'unlinked' | 'has-none'}`,
  ): void {
    this.signIns.inc({ result });
  }
}
