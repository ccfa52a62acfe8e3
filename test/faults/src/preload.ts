/**
 * Loaded into every service before its own code, by NODE_OPTIONS, in runs of faults alone: a clock that can be put wrong, and protections
 * switched off. Production code has no switch for either.
 */
import { readFileSync } from 'node:fs';
import { switchOff } from './switch-off.js';

/** The file holds by how many milliseconds this process's clock is wrong. */
const clock = process.env['QORGAN_FAULTS_CLOCK'];
const lookMs = 200;

if (clock !== undefined) {
  const True = Date;
  let wrongBy = 0;
  const look = (): void => {
    try {
      wrongBy = Number(readFileSync(clock, 'utf8'));
    } catch {
      wrongBy = 0;
    }
  };
  look();
  setInterval(look, lookMs).unref();
  const now = (): number => True.now() + wrongBy;
  globalThis.Date = new Proxy(True, {
    construct: (target, given: readonly unknown[], made: new () => Date): Date =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
    apply: () => new True(now()).toString(),
    get: (target, name, receiver): unknown => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

await switchOff((process.env['QORGAN_FAULTS_WITHOUT'] ?? '').split(',').filter((name) => name !== ''));
