import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Locale } from '#libs/problems';
import { OutsideFailed } from '../outside/outside-provider.js';
import { OutsideSignIn } from './outside-sign-in.js';
import { outsideNoticePage, type OutsideNotice } from './outside-sign-in.pages.js';
import { show } from './sign-in.flow.js';
import { SignInMetrics } from './sign-in.metrics.js';
import { mySignInAddress, signInAddress } from './sign-in.pages.js';

interface Place {
  readonly uid: string;
  readonly locale: Locale;
  readonly reply: FastifyReply;
  /** Whether an account was to be connected, or somebody signed in. */
  readonly isLinking: boolean;
}

const statusOf: Readonly<Record<OutsideNotice, number>> = {
  away: 503,
  refused: 403,
  cancelled: 403,
  unlinked: 403,
  'has-none': 403,
  taken: 409,
  wait: 429,
};

/** Says what came of the way to the provider outside, where that is not what the person wanted. */
@Injectable()
export class OutsideNotices {
  constructor(
    @Inject(OutsideSignIn) private readonly outside: OutsideSignIn,
    @Inject(SignInMetrics) private readonly metrics: SignInMetrics,
  ) {}

  /** Does the work; where the provider fails it says so instead. */
  async instead(place: Place, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error;
      this.show(place, error.kind);
    }
  }

  show({ uid, locale, reply, isLinking }: Place, notice: OutsideNotice, seconds = 0): void {
    if (!isLinking && notice !== 'taken') this.metrics.count(notice === 'wait' ? notice : `outside-${notice}`);
    if (seconds > 0) void reply.header('retry-after', String(seconds));
    const next = isLinking
      ? ({ address: mySignInAddress(uid), to: 'toMine' } as const)
      : ({ address: signInAddress(uid), to: 'byPassword' } as const);
    const name = this.outside.name ?? { kk: '', ru: '', en: '' };
    const minutes = Math.ceil(seconds / 60);
    show(reply, statusOf[notice], outsideNoticePage({ locale, notice, name, next, minutes }));
  }
}
