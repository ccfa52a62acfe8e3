import type { Conclusion, ConclusionSignature } from '#libs/contracts';
import { signDocument, type KeyRing } from '#libs/keys';
import type { ConclusionSigner } from './conclusion-signer.port.js';

/** Signs with the bureau's Ed25519 key: who signed and when stands in the conclusion itself. */
export class AgencyKeySigner implements ConclusionSigner {
  constructor(private readonly keys: KeyRing) {}

  sign(conclusion: Conclusion): Promise<ConclusionSignature> {
    return Promise.resolve({ format: 'ed25519', value: signDocument(this.keys, conclusion) });
  }
}
