import type { FileManifest } from '#libs/contracts';

/** Keyed indexes of the child's IIN, by which the same child is found again. */
export interface WithMark {
  readonly marks: readonly string[];
}

/** Manifests of the files that this step hands to the police: they carry keys and belong into the sealed part alone. */
export interface WithFiles {
  readonly files: readonly FileManifest[];
}

export interface SubmitSupplies extends WithMark, WithFiles {
  /** From the sequence of the agency; gaps are possible. */
  readonly sequence: number;
  /** As the staff directory has the sender. */
  readonly senderName?: string | undefined;
}
