import { PolicyGuard } from '#libs/access';
import { stepUpTerms } from '#libs/service';
import { KeyRing } from '#libs/keys';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import { Inject, Injectable } from '@nestjs/common';

/** The first wall of this service's API: the gateway's word on who asks, and a policy for each route. */
@Injectable()
export class AdministrationGuard extends PolicyGuard {
  constructor(@Inject(KeyRing) keys: KeyRing, @Inject(IDENTITY_SETTINGS) settings: IdentitySettings) {
    super('identity', keys, stepUpTerms(settings));
  }
}
