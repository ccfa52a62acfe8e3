import type { Conclusion, ConclusionSignature } from '#libs/contracts';

/**
 * Signs a conclusion over its canonical JSON (RFC 8785). Today the bureau signs with its own key; the expert's qualified electronic signature
 * (NCALayer, CMS) has its place behind this port.
 */
export interface ConclusionSigner {
  sign(conclusion: Conclusion): Promise<ConclusionSignature>;
}
