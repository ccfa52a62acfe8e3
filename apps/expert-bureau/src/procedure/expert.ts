import type { FileManifest } from '#libs/contracts';

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

/** What the desk fetches for `conclude`: the expert's name for the written conclusion, and its files as granted to the police. */
export interface SuppliedToConclude {
  readonly expertName: string;
  readonly files: readonly FileManifest[];
}
