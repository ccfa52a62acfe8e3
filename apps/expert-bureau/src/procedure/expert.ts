import type { Conclusion, ConclusionSignature, FileManifest } from '#libs/contracts';

/** An expert as the bureau's directory knows them. */
export interface Expert {
  readonly subject: string;
  readonly name: string;
  readonly units: readonly string[];
  readonly kinds: readonly string[];
}

/** What the desk fetches for `assign`: who the named person is, and when the order's term ends if it begins now. */
export interface SuppliedToAssign {
  readonly expert: Expert | undefined;
  readonly dueAt: string;
}

/** What the desk fetches for `conclude`: the conclusion as it was signed, and its files as granted to the police. */
export interface SuppliedToConclude {
  readonly conclusion: Conclusion;
  readonly sha256: string;
  readonly signature: ConclusionSignature;
  readonly files: readonly FileManifest[];
}

/** What the desk finds out about the term's clock: whether it runs, whether the longer term makes it longer, and when that ends. */
export interface SuppliedToExtend {
  readonly runs: boolean;
  readonly makesLonger: boolean;
  readonly dueAt: string;
}
